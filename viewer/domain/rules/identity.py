"""Ids are unique within their part."""

from collections.abc import Iterable, Iterator

from viewer.domain.derive import observations_in
from viewer.domain.metrics import SUBJECT
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Known, Path


def identity_flaws(report: Report, known: Known) -> Iterator[Flaw]:
    """Ids given twice, and a comparator that takes the subject's name."""
    for part in ("sources", "scales", "criteria", "findings", "comparators", "metrics"):
        items = getattr(report, part)
        yield from _twice(((part, n, "id"), item.id) for n, item in enumerate(items))
    for number, scale in enumerate(report.scales):
        levels = enumerate(scale.levels)
        yield from _twice((("scales", number, "levels", n, "id"), level.id) for n, level in levels)
    yield from _twice(
        (("metrics", o.metric, "observations", o.number, "id"), o.observation.id)
        for o in observations_in(report)
        if o.observation.id is not None
    )
    for number, comparator in enumerate(report.comparators):
        if comparator.id == SUBJECT:
            sentence = "The id “subject” is reserved for the inspected body; choose another."
            yield Flaw(("comparators", number, "id"), sentence)


def _twice(ids: Iterable[tuple[Path, str]]) -> Iterator[Flaw]:
    seen: dict[str, Path] = {}
    for path, name in ids:
        first = seen.setdefault(name, path)
        if first is not path:
            yield Flaw(path, f"The id “{name}” is given twice.", first=first)
