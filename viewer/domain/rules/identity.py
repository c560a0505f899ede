"""Ids are unique within their part."""

from collections.abc import Iterable, Iterator

from viewer.domain.criteria import Criterion
from viewer.domain.derive import observations_in
from viewer.domain.metrics import SUBJECT
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Known, Path


def identity_flaws(report: Report, known: Known) -> Iterator[Flaw]:
    """Ids given twice, and a comparator that takes the subject's name."""
    for part in ("sources", "scales", "criteria", "findings", "comparators", "metrics"):
        items = getattr(report, part)
        if len({item.id for item in items}) < len(items):  # else there is none to be looked for
            yield from _twice(((part, n, "id"), item.id) for n, item in enumerate(items))
    for number, scale in enumerate(report.scales):
        levels = enumerate(scale.levels)
        yield from _twice((("scales", number, "levels", n, "id"), level.id) for n, level in levels)
    yield from _twice(
        (("metrics", o.metric, "observations", o.number, "id"), o.observation.id)
        for o in observations_in(report)
        if o.observation.id is not None
    )
    for part in ("ids", "was"):
        bodies = enumerate(getattr(report.about.subject, part))
        paths = ((("report", "subject", part, n), f"{one.scheme} {one.value}") for n, one in bodies)
        yield from _twice(paths)
    for number, finding in enumerate(report.findings):
        if len(finding.criteria) > 1:
            named = enumerate(finding.criteria)
            yield from _twice((("findings", number, "criteria", n), name) for n, name in named)
    yield from _successions(report)
    for number, comparator in enumerate(report.comparators):
        if comparator.id == SUBJECT:
            sentence = "The id “subject” is reserved for the inspected body; choose another."
            yield Flaw(("comparators", number, "id"), sentence)


def _successions(report: Report) -> Iterator[Flaw]:
    """Criteria named twice as what another takes the place of, or one that succeeds itself."""
    for number, criterion in enumerate(report.criteria):
        if isinstance(criterion, Criterion) and len(criterion.succeeds) > 1:
            here: Path = ("criteria", number, "succeeds")
            entries = enumerate(criterion.succeeds)
            yield from _twice(((*here, n, "id"), entry.id) for n, entry in entries)


def _twice(ids: Iterable[tuple[Path, str]]) -> Iterator[Flaw]:
    seen: dict[str, Path] = {}
    for path, name in ids:
        first = seen.setdefault(name, path)
        if first is not path:
            yield Flaw(path, f"The id “{name}” is given twice.", first=first)
