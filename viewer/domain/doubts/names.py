"""Parts of a report that nothing on the screen or on paper tells apart."""

from collections.abc import Callable, Iterable, Iterator

from viewer.domain.doubts.doubt import Doubt
from viewer.domain.metrics import Metric
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Path, shown
from viewer.domain.timeline import folded_label

Named = tuple[Path, str, tuple[str | None, ...]]
"""Where something stands, what it is called in a sentence, and all that tells it from others."""


def name_doubts(report: Report) -> Iterator[Doubt]:
    """Metrics, findings, criteria and more with the same name in the same place."""
    for named in NAMED:
        seen: set[tuple[str | None, ...]] = set()
        for path, words, name in named(report):
            key = tuple(None if part is None else _plain(part) for part in name)
            if key in seen:
                yield Doubt(path, words)
            seen.add(key)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _metrics(report: Report) -> Iterator[Named]:
    for number, item in enumerate(report.metrics):
        words = f"Another metric has the same title and scope: “{shown(item.title)}”."
        yield ("metrics", number, "title"), words, (item.title, item.scope)


def _findings(report: Report) -> Iterator[Named]:
    for number, item in enumerate(report.findings):
        words = f"Another {item.kind} has the same title: “{shown(item.title)}”."
        yield ("findings", number, "title"), words, (item.kind, item.title)


def _criteria(report: Report) -> Iterator[Named]:
    for number, item in enumerate(report.criteria):
        words = f"Another criterion in the same place has the same title: “{shown(item.title)}”."
        yield ("criteria", number, "title"), words, (item.title, item.parent)


def _comparators(report: Report) -> Iterator[Named]:
    for number, item in enumerate(report.comparators):
        words = f"Another comparator has the same title: “{shown(item.title)}”."
        yield ("comparators", number, "title"), words, (item.title,)


def _sources(report: Report) -> Iterator[Named]:
    for number, item in enumerate(report.sources):
        words = f"Another source has the same title and publisher: “{shown(item.title)}”."
        yield ("sources", number, "title"), words, (item.title, item.publisher)


def _levels(report: Report) -> Iterator[Named]:
    for number, scale in enumerate(report.scales):
        for n, level in enumerate(scale.levels):
            words = f"Another level of this scale has the same label: “{shown(level.label)}”."
            yield ("scales", number, "levels", n, "label"), words, (scale.id, level.label)


def _periods(report: Report) -> Iterator[Named]:
    for number, metric in enumerate(report.metrics):
        for n, label, name in _figures(metric):
            words = f"Another figure of the same body is for “{label}” too, written differently."
            path = ("metrics", number, "observations", n, "period", "label")
            yield path, words, (metric.id, *name)


def _figures(metric: Metric) -> Iterable[tuple[int, str, tuple[str, ...]]]:
    for n, item in enumerate(metric.observations):
        if item.period is not None:
            ends = item.period.last_day.isoformat()
            yield n, shown(item.period.label), (item.whose, ends, folded_label(item))


NAMED: tuple[Callable[[Report], Iterator[Named]], ...] = (
    _metrics,
    _findings,
    _criteria,
    _comparators,
    _sources,
    _levels,
    _periods,
)
