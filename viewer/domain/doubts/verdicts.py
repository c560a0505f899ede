"""Verdicts of the source that its own figures contradict."""

from collections.abc import Iterator

from viewer.characters import shown
from viewer.domain.compare import AgainstComparator, judgements
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.metrics import QUALIFIERS, Better, Observation
from viewer.domain.report import Report, past_of


def verdict_doubts(report: Report) -> Iterator[Doubt]:
    """Every verdict, of whatever period, that the figures for that period speak against."""
    past = past_of(report)
    titles = {item.id: item.title for item in report.comparators}
    for number, metric in enumerate(report.metrics):
        for n, judged in enumerate(judgements(metric, past) if metric.positions else ()):
            if judged.agreement == "contradicts":
                sentence = _sentence(judged, titles[judged.comparator], metric.better)
                yield Doubt(("metrics", number, "positions", n, "verdict"), sentence)


def _sentence(judged: AgainstComparator, title: str, better: Better | None) -> str:
    other = judged.figure or (judged.moved.earlier if judged.moved else None)
    assert judged.mine is not None
    assert other is not None
    assert judged.position is not None
    name = f"“{shown(title)}”" if judged.figure else "the same body earlier"
    return (
        f"The “verdict” is “{judged.position.verdict}”, but the figures are {said_of(judged.mine)}"
        f" for the inspected body and {said_of(other)} for {name}, and {better} is better."
    )


def said_of(item: Observation) -> str:
    """A figure as a doubt names it, with its period: about 60 (2022-23)."""
    period = f" ({shown(item.period.label)})" if item.period else ""
    return f"{QUALIFIERS[item.qualifier]}{item.value:f}{period}"
