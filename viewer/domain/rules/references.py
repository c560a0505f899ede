"""Every reference resolves."""

from collections.abc import Collection, Iterator

from viewer.domain.derive import observations_by_id, observations_in
from viewer.domain.metrics import SUBJECT
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Known, Path, nearest
from viewer.domain.sources import References


def reference_flaws(report: Report, known: Known) -> Iterator[Flaw]:
    """References to a source, scale, level, criterion, comparator, metric or observation."""
    yield from _criteria(report, known)
    yield from _findings(report, known)
    yield from _metrics(report, known)
    yield from _cited(report, known)


def _criteria(report: Report, known: Known) -> Iterator[Flaw]:
    scales = {scale.id: scale for scale in report.scales}
    criteria = {criterion.id for criterion in report.criteria} | known.of("criteria")
    for number, criterion in enumerate(report.criteria):
        here: Path = ("criteria", number)
        names = scales.keys() | known.of("scales")
        yield from _missing((*here, "scale"), "scale", criterion.scale, names)
        if criterion.parent is not None:
            yield from _missing((*here, "parent"), "criterion", criterion.parent, criteria)
        level, scale = criterion.rating.level, scales.get(criterion.scale)
        if level is not None and scale is not None:
            levels = {item.id for item in scale.levels}
            if level not in levels:
                yield Flaw(
                    (*here, "rating", "level"),
                    f"The scale “{scale.title}” has no level “{level}”;"
                    f" it has {', '.join(item.id for item in scale.levels)}.",
                    nearest(level, levels),
                )


def _findings(report: Report, known: Known) -> Iterator[Flaw]:
    criteria = {criterion.id for criterion in report.criteria} | known.of("criteria")
    metrics = {metric.id for metric in report.metrics} | known.of("metrics")
    for number, finding in enumerate(report.findings):
        here: Path = ("findings", number)
        if finding.criterion is not None:
            yield from _missing((*here, "criterion"), "criterion", finding.criterion, criteria)
        for n, metric in enumerate(finding.metrics):
            yield from _missing((*here, "metrics", n), "metric", metric, metrics)


def _metrics(report: Report, known: Known) -> Iterator[Flaw]:
    criteria = {criterion.id for criterion in report.criteria} | known.of("criteria")
    comparators = {item.id for item in report.comparators} | known.of("comparators")
    observations = observations_by_id(report).keys() | known.of("observations")
    for number, metric in enumerate(report.metrics):
        here: Path = ("metrics", number)
        if metric.criterion is not None:
            yield from _missing((*here, "criterion"), "criterion", metric.criterion, criteria)
        for n, position in enumerate(metric.positions):
            path = (*here, "positions", n, "comparator")
            yield from _missing(path, "comparator", position.comparator, comparators)
        for n, observation in enumerate(metric.observations):
            path = (*here, "observations", n)
            whose = comparators | {SUBJECT}
            yield from _missing((*path, "whose"), "comparator", observation.whose, whose)
            for i, given in enumerate(observation.inputs):
                if given.observation is not None:
                    at = (*path, "inputs", i, "observation")
                    yield from _missing(at, "observation", given.observation, observations)


def _cited(report: Report, known: Known) -> Iterator[Flaw]:
    sources = {source.id for source in report.sources} | known.of("sources")
    for path, references in citations(report):
        for number, reference in enumerate(references):
            at = (*path, "sources", number, "source")
            yield from _missing(at, "source", reference.source, sources)


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


def _missing(path: Path, kind: str, name: str, among: Collection[str]) -> Iterator[Flaw]:
    if name not in among:
        yield Flaw(path, f"No {kind} here has the id “{name}”.", nearest(name, among))
