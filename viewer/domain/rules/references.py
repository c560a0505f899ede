"""Every reference resolves."""

from collections.abc import Iterable, Iterator, Mapping

from viewer.characters import shown
from viewer.domain.criteria import Criterion, Heading, Rating, Scale
from viewer.domain.derive import observations_by_id
from viewer.domain.metrics import SUBJECT, Gap, Metric, Observation
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Known, Path
from viewer.domain.sources import References


class _Ids:
    """The ids that a reference to a part may name."""

    def __init__(self, part: str, kind: str, ids: Iterable[str], known: Known) -> None:
        self._kind = kind
        self._ids = dict.fromkeys([*ids, *sorted(known.of(part))])
        self._unsure = part in known.unread

    def __contains__(self, name: str | None) -> bool:
        """Whether a reference is in order: most are, and need no path."""
        return name is None or name in self._ids or self._unsure

    def missing(self, path: Path, name: str | None) -> Iterator[Flaw]:
        """The flaw of a reference that leads nowhere; nothing for one that is not given."""
        if name is not None and name not in self:
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
        yield from criteria.missing((*here, "parent"), criterion.parent)
        if isinstance(criterion, Heading):
            continue
        yield from scales.missing((*here, "scale"), criterion.scale)
        scale = by_id.get(criterion.scale)
        if scale is not None:
            yield from _levels((*here, "rating"), criterion.rating, scale)
    yield from _equals(report, by_id)


def _levels(here: Path, rating: Rating, scale: Scale) -> Iterator[Flaw]:
    """Levels that the scale does not have, and another one that is the same."""
    levels = [item.id for item in scale.levels]
    named: list[tuple[Path, str]] = [((*here, "level"), rating.level)] if rating.level else []
    named += [((*here, "also", n, "level"), item.level) for n, item in enumerate(rating.also)]
    seen: set[str] = set()
    for path, level in named:
        if level not in levels:
            title, there = shown(scale.title), ", ".join(levels)
            sentence = f"The scale “{title}” has no level “{level}”; it has {there}."
            yield Flaw(path, sentence, word=level, among=levels)
        elif level in seen:
            yield Flaw(path, f"The level “{level}” is given already; “also” is for another one.")
        seen.add(level)


def _equals(report: Report, scales: Mapping[str, Scale]) -> Iterator[Flaw]:
    """Levels said to equal a level that its scale, if it is in this file, does not have."""
    for number, scale in enumerate(report.scales):
        for n, level in enumerate(scale.levels):
            for i, other in enumerate(level.equals):
                path = ("scales", number, "levels", n, "equals", i)
                if other.scale == scale.id:
                    yield Flaw((*path, "scale"), "A level equals levels of other scales only.")
                elif (there := scales.get(other.scale)) is not None:
                    levels = [item.id for item in there.levels]
                    missing = f"The scale “{shown(there.title)}” has no level “{other.level}”."
                    if other.level not in levels:
                        yield Flaw((*path, "level"), missing, word=other.level, among=levels)


def _findings(report: Report, known: Known, criteria: _Ids) -> Iterator[Flaw]:
    metrics = _Ids("metrics", "metric", (metric.id for metric in report.metrics), known)
    for number, finding in enumerate(report.findings):
        here: Path = ("findings", number)
        if finding.criterion not in criteria:
            yield from criteria.missing((*here, "criterion"), finding.criterion)
        for n, name in enumerate(finding.criteria):
            yield from criteria.missing((*here, "criteria", n), name)
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
            if observation.whose not in bodies:
                yield from bodies.missing((*path, "whose"), observation.whose)
            if isinstance(observation, Gap):
                continue
            for i, given in enumerate(observation.inputs):
                yield from observations.missing(
                    (*path, "inputs", i, "observation"), given.observation
                )
        for n, movement in enumerate(metric.movements):
            yield from bodies.missing((*here, "movements", n, "whose"), movement.whose)


def _cited(report: Report, known: Known) -> Iterator[Flaw]:
    sources = _Ids("sources", "source", (source.id for source in report.sources), known)
    if all(name in sources for name in cited_in(report)):
        return  # as in most reports: no place is wanted
    for path, references in citations(report):
        for number, reference in enumerate(references):
            yield from sources.missing((*path, "sources", number, "source"), reference.source)


def cited_in(report: Report) -> frozenset[str]:
    """The sources, by id, that something in the report names as where it stands."""
    return frozenset(ref.source for _, found in citations(report) for ref in found)


def citations(report: Report) -> Iterator[tuple[Path, References]]:
    """Every list of source references in the report, with the path of the part that holds it."""
    for number, criterion in enumerate(report.criteria):
        if isinstance(criterion, Criterion):
            yield ("criteria", number, "rating"), criterion.rating.sources
            for n, other in enumerate(criterion.rating.also):
                yield ("criteria", number, "rating", "also", n), other.sources
    for part in ("findings", "profile", "method"):
        for number, item in enumerate(getattr(report, part)):
            yield (part, number), item.sources
    for number, metric in enumerate(report.metrics):
        yield from _cited_by(metric, ("metrics", number))


def _cited_by(metric: Metric, here: Path) -> Iterator[tuple[Path, References]]:
    for part in ("observations", "movements", "positions"):
        for n, item in enumerate(getattr(metric, part)):
            yield (*here, part, n), item.sources
            for i, given in enumerate(item.inputs if isinstance(item, Observation) else ()):
                yield (*here, part, n, "inputs", i), given.sources
