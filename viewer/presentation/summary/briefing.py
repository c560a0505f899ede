"""The briefing: one page. What does not fit goes, the least important first, and it says so."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from viewer.domain.compare import change
from viewer.domain.findings import FindingKind
from viewer.domain.index import Index
from viewer.domain.metrics import Metric
from viewer.domain.timeline import latest
from viewer.domain.units import unit_named
from viewer.presentation.charts.small import small_chart
from viewer.presentation.standing import NO_FIGURE, metric_name, newest_text, tile
from viewer.presentation.summary.build import (
    document,
    headline_metrics,
    point,
    ratings,
)
from viewer.presentation.summary.document import (
    Block,
    Change,
    Changes,
    Figures,
    Heading,
    Paragraphs,
    Points,
    Ratings,
    SideBySide,
    SummaryDocument,
)
from viewer.presentation.text import Run, one_line
from viewer.presentation.words import change_text, count_text, figure_text, period_text

PARTS = ("context", "changes", "weaknesses", "strengths", "figures", "ratings")
NOUNS = {
    "context": ("piece of context", "pieces of context"),
    "changes": ("change", "changes"),
    "weaknesses": ("weakness", "weaknesses"),
    "strengths": ("strength", "strengths"),
    "figures": ("headline figure", "headline figures"),
    "ratings": ("rating", "ratings"),
}
FLOORS: tuple[tuple[tuple[str, ...], int], ...] = (
    (("figures",), 6),
    (("context",), 0),
    (("changes",), 3),
    (("strengths", "weaknesses"), 4),
    (("changes",), 0),
    (("figures",), 3),
    (("ratings",), 8),
    (("strengths", "weaknesses"), 1),
    (("ratings",), 2),
    (("figures",), 0),
)
"""In which order things go from the page, each down to what number; of two, the longer first."""

MOST = {
    "context": 60,
    "changes": 50,
    "weaknesses": 60,
    "strengths": 60,
    "figures": 45,
    "ratings": 80,
}
"""More of a kind than this fit on no page, however short they are."""


@dataclass(frozen=True, slots=True)
class Kept:
    """How many of each kind stay on the page, in their order."""

    context: int
    changes: int
    weaknesses: int
    strengths: int
    figures: int
    ratings: int


def everything(index: Index) -> Kept:
    """All that a briefing would say if it had the room."""
    kinds = index.findings_by_kind
    return Kept(
        len(kinds.get("context", ())),
        len(_moved(index)),
        len(kinds.get("weakness", ())),
        len(kinds.get("strength", ())),
        len(headline_metrics(index)),
        len(index.criteria),
    )


def selections(index: Index) -> tuple[Kept, ...]:
    """Ever smaller selections for a page, from everything down to what fits any."""
    whole = everything(index)
    found = [Kept(**{name: min(getattr(whole, name), most) for name, most in MOST.items()})]
    for names, floor in FLOORS:
        while (smaller := _smaller(found[-1], names, floor)) is not None:
            found.append(smaller)
    return tuple(found)


def _smaller(kept: Kept, names: tuple[str, ...], floor: int) -> Kept | None:
    longest = max(names, key=lambda name: int(getattr(kept, name)))
    count = int(getattr(kept, longest))
    return replace(kept, **{longest: count - 1}) if count > floor else None


def briefing(index: Index, today: date, kept: Kept) -> SummaryDocument:
    """The page with what is kept, and a line that says what was left out."""
    blocks: list[Block] = [*_ratings(index, kept)]
    figures = headline_metrics(index)[: kept.figures]
    if figures:
        blocks += [Heading(1, "Figures"), Figures(tuple(tile(index, item) for item in figures))]
    blocks.append(
        SideBySide(
            (Heading(1, "Strengths"), _points(index, "strength", kept.strengths)),
            (Heading(1, "Weaknesses"), _points(index, "weakness", kept.weaknesses)),
        )
    )
    moved = _moved(index)[: kept.changes]
    if moved:
        changes = tuple(_change(item) for item in moved)
        blocks += [Heading(1, _change_title(changes)), Changes(changes)]
    context = index.findings_by_kind.get("context", ())[: kept.context]
    if context:
        words = " ".join(one_line(item.text) for item in context)
        blocks += [Heading(1, "Context"), Paragraphs(((Run(words),),))]
    return document(index, "briefing", tuple(blocks), today, _left_out(index, kept))


def _ratings(index: Index, kept: Kept) -> Iterator[Block]:
    for block in ratings(index):
        if isinstance(block, Ratings):
            yield Ratings(block.cards[: kept.ratings])
        elif not isinstance(block, Heading):
            yield block


def _points(index: Index, kind: FindingKind, most: int) -> Points:
    found = index.findings_by_kind.get(kind, ())[:most]
    points = tuple(point(index, finding, full=False) for finding in found)
    return Points(kind, points, empty="None named in the report.")


def _moved(index: Index) -> list[Metric]:
    return [metric for metric in index.metrics.values() if change(metric) is not None]


def _change(metric: Metric) -> Change:
    moved, newest = change(metric), latest(metric)
    assert moved is not None
    assert newest is not None
    assert metric.unit is not None
    difference = change_text(moved.difference, unit_named(metric.unit))
    return Change(
        metric_name(metric),
        figure_text(moved.earlier, metric.unit),
        moved.earlier.basis == "derived",
        newest_text(metric) or NO_FIGURE,
        moved.later.basis == "derived",
        difference,
        f"{period_text(moved.earlier.period)} to {period_text(moved.later.period)}",
        small_chart(metric),
    )


def _change_title(changes: tuple[Change, ...]) -> str:
    """What heads the changes: with their periods where all have the same."""
    periods = {item.periods for item in changes}
    return f"Change, {periods.pop()}" if len(periods) == 1 else "Change"


def _left_out(index: Index, kept: Kept) -> str:
    """What had to go, in words; empty when all is there."""
    whole = everything(index)
    missing = [
        count_text(getattr(whole, name) - getattr(kept, name), *NOUNS[name])
        for name in reversed(PARTS)
        if getattr(kept, name) < getattr(whole, name)
    ]
    if not missing:
        return ""
    *most, last = missing
    words = f"{', '.join(most)} and {last}" if most else last
    return f"Left out for room: {words}. The full summary has them."
