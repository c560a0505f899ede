"""Parts of a report that nothing on the screen or on paper tells apart."""

from collections.abc import Iterable, Iterator

from viewer.characters import shown
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Path
from viewer.domain.timeline import folded_label

NamedPart = tuple[Path, str, tuple[str | None, ...]]
"""Where something stands, what to say of a second one, and all that tells it from others."""

TITLED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("metrics", "metric has the same title and scope", ("title", "scope")),
    ("findings", "{0.kind} has the same title", ("kind", "title")),
    ("criteria", "criterion in the same place has the same title", ("title", "parent")),
    ("comparators", "comparator has the same title", ("title",)),
    ("sources", "source has the same title and publisher", ("title", "publisher")),
)
"""Lists of the report: what is said of a second one of a name, and what makes up the name."""


def name_doubts(report: Report) -> Iterator[Doubt]:
    """Metrics, findings, criteria and more with the same name in the same place."""
    for row in TITLED:
        yield from _repeated(_titled(report, *row))
    yield from _repeated(_levels(report))
    yield from _repeated(_periods(report))
    yield from _repeated(_bodies(report))


def _repeated(things: Iterable[NamedPart]) -> Iterator[Doubt]:
    seen: set[tuple[str | None, ...]] = set()
    for path, words, name in things:
        key = tuple(None if part is None else _plain(part) for part in name)
        if key in seen:
            yield Doubt(path, words)
        seen.add(key)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _titled(report: Report, part: str, said: str, keys: tuple[str, ...]) -> Iterator[NamedPart]:
    for number, item in enumerate(getattr(report, part)):
        if item.title is None:
            continue
        words = f"Another {said.format(item)}: “{shown(item.title)}”."
        yield (part, number, "title"), words, tuple(getattr(item, key) for key in keys)


def _bodies(report: Report) -> Iterator[NamedPart]:
    """The ids of the inspected body, then those of the bodies that it was before."""
    subject = report.about.subject
    for part in ("ids", "was"):
        for n, one in enumerate(getattr(subject, part)):
            words = "The inspected body has this id itself; “was” is for those of earlier bodies."
            yield ("report", "subject", part, n), words, (one.scheme, one.value)


def _levels(report: Report) -> Iterator[NamedPart]:
    for number, scale in enumerate(report.scales):
        for n, level in enumerate(scale.levels):
            words = f"Another level of this scale has the same label: “{shown(level.label)}”."
            yield ("scales", number, "levels", n, "label"), words, (scale.id, level.label)


def _periods(report: Report) -> Iterator[NamedPart]:
    for number, metric in enumerate(report.metrics):
        for n, item in enumerate(metric.observations):
            if (when := item.period) is None or when.last_day is None:
                continue
            said = f"“{shown(when.label)}” too, written differently"
            name = (metric.id, item.whose, when.last_day.isoformat(), folded_label(item))
            path = ("metrics", number, "observations", n, "period", "label")
            yield path, f"Another figure of the same body is for {said}.", name
