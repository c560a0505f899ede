"""Every reference resolves."""

from collections.abc import Iterable, Iterator

from viewer.characters import shown
from viewer.domain.derive import observations_by_id, observations_in
from viewer.domain.metrics import SUBJECT
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Known, Path
from viewer.domain.sources import References


class _Ids:
    """The ids that a reference to a part may name."""

    def __init__(self, part: str, kind: str, ids: Iterable[str], known: Known) -> None:
        self._kind = kind
        self._ids = dict.fromkeys([*ids, *sorted(known.of(part))])
        self._unsure = part in known.unread

    def missing(self, path: Path, name: str | None) -> Iterator[Flaw]:
        """The flaw of a reference that leads nowhere; nothing for one that is not given."""
        if name is not None and name not in self._ids and not self._unsure:
            sentence = f"No {self._kind} here has the id “{name}”."
            yield Flaw(path, sentence, word=name, among=self._ids)


def reference_flaws(report: Report, known: Known) -> Iterator[Flaw]:
    """References to a source, scale, level, criterion, comparator, metric or observation."""
    criteria = _Ids("criteria", "criterion", (item.id for item in report.criteria), known)
    yield from _criteria(report, known, criteria)
    yield from _findings(report, known, criteria)
    yield from _metrics(report, known, criteria)
    yield from _cited(report, known)


def _criteria(report: Report, known: Known, criteria: _Ids) -> Iterator[Flaw]:
    by_id = {scale.id: scale for scale in report.scales}
    scales = _Ids("scales", "scale", by_id, known)
    for number, criterion in enumerate(report.criteria):
        here: Path = ("criteria", number)
        yield from scales.missing((*here, "scale"), criterion.scale)
        yield from criteria.missing((*here, "parent"), criterion.parent)
        level, scale = criterion.rating.level, by_id.get(criterion.scale)
        if level is not None and scale is not None:
            levels = [item.id for item in scale.levels]
            if level not in levels:
                sentence = (
                    f"The scale “{shown(scale.title)}” has no level “{level}”;"
                    f" it has {', '.join(levels)}."
                )
                yield Flaw((*here, "rating", "level"), sentence, word=level, among=levels)


def _findings(report: Report, known: Known, criteria: _Ids) -> Iterator[Flaw]:
    metrics = _Ids("metrics", "metric", (metric.id for metric in report.metrics), known)
    for number, finding in enumerate(report.findings):
        here: Path = ("findings", number)
        yield from criteria.missing((*here, "criterion"), finding.criterion)
        for n, metric in enumerate(finding.metrics):
            yield from metrics.missing((*here, "metrics", n), metric)


def _metrics(report: Report, known: Known, criteria: _Ids) -> Iterator[Flaw]:
    named = [item.id for item in report.comparators]
    comparators = _Ids("comparators", "comparator", named, known)
    bodies = _Ids("comparators", "comparator", [*named, SUBJECT], known)
    observations = _Ids("observations", "observation", observations_by_id(report), known)
    for number, metric in enumerate(report.metrics):
        here: Path = ("metrics", number)
        yield from criteria.missing((*here, "criterion"), metric.criterion)
        for n, position in enumerate(metric.positions):
            yield from comparators.missing(
                (*here, "positions", n, "comparator"), position.comparator
            )
        for n, observation in enumerate(metric.observations):
            path = (*here, "observations", n)
            yield from bodies.missing((*path, "whose"), observation.whose)
            for i, given in enumerate(observation.inputs):
                yield from observations.missing(
                    (*path, "inputs", i, "observation"), given.observation
                )


def _cited(report: Report, known: Known) -> Iterator[Flaw]:
    sources = _Ids("sources", "source", (source.id for source in report.sources), known)
    for path, references in citations(report):
        for number, reference in enumerate(references):
            yield from sources.missing((*path, "sources", number, "source"), reference.source)


def cited_in(report: Report) -> frozenset[str]:
    """The sources, by id, that something in the report names as where it stands."""
    return frozenset(ref.source for _, found in citations(report) for ref in found)


def citations(report: Report) -> Iterator[tuple[Path, References]]:
    """Every list of source references in the report, with the path of the part that holds it."""
    for number, criterion in enumerate(report.criteria):
        yield ("criteria", number, "rating"), criterion.rating.sources
    for part in ("findings", "profile", "method"):
        for number, item in enumerate(getattr(report, part)):
            yield (part, number), item.sources
    for located in observations_in(report):
        here: Path = ("metrics", located.metric, "observations", located.number)
        yield here, located.observation.sources
        for number, given in enumerate(located.observation.inputs):
            yield (*here, "inputs", number), given.sources
    for number, metric in enumerate(report.metrics):
        for n, position in enumerate(metric.positions):
            yield ("metrics", number, "positions", n), position.sources
