"""Looking things up in a report: by id, and along its links in both directions."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeVar

from viewer.domain.criteria import Criterion, Heading, Level, Scale
from viewer.domain.derive import observations_by_id
from viewer.domain.findings import AGAINST, FOR, Finding, FindingKind
from viewer.domain.language import BRITISH_ENGLISH, Language
from viewer.domain.metrics import Comparator, Metric, Observation, Said
from viewer.domain.report import Report, past_of
from viewer.domain.rules.references import cited_in
from viewer.domain.sources import Source

K = TypeVar("K")
V = TypeVar("V")
Undecided = Literal["facts", "ratings", "figures", "findings"]


@dataclass(frozen=True, eq=False)
class Index:
    """A report with its look-ups, each made on first use. Two are equal only if the same.

    `undecided` is of the report that a draft would be: how many of its facts, ratings, figures
    and findings nobody has decided on yet.
    """

    report: Report
    undecided: Mapping[Undecided, int] = field(default_factory=dict)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.report.sources}

    @cached_property
    def scales(self) -> dict[str, Scale]:
        """Rating scales by id."""
        return {scale.id: scale for scale in self.report.scales}

    @cached_property
    def criteria(self) -> dict[str, Criterion]:
        """What is rated, by id, in reading order: a criterion, then its sub-criteria."""
        return {name: one for name, one in self.outline.items() if isinstance(one, Criterion)}

    @cached_property
    def overall(self) -> Criterion | None:
        """The rating of the whole, where the report gives one."""
        return next((one for one in self.criteria.values() if one.role == "overall"), None)

    @cached_property
    def outline(self) -> dict[str, Criterion | Heading]:
        """Criteria and headings by id, in reading order: each, then what stands under it.

        The rating of the whole comes first, wherever it stands in the file.
        """
        children = _children(self.report.criteria)
        ordered: dict[str, Criterion | Heading] = {}
        stack = children.get(None, [])[::-1]
        while stack:
            criterion = stack.pop()
            ordered[criterion.id] = criterion
            stack.extend(children.get(criterion.id, [])[::-1])
        return ordered

    @cached_property
    def findings(self) -> dict[str, Finding]:
        """Findings by id, in file order."""
        return {finding.id: finding for finding in self.report.findings}

    @cached_property
    def metrics(self) -> dict[str, Metric]:
        """Metrics by id, in file order."""
        return {metric.id: metric for metric in self.report.metrics}

    @cached_property
    def comparators(self) -> dict[str, Comparator]:
        """Comparators by id."""
        return {comparator.id: comparator for comparator in self.report.comparators}

    @cached_property
    def cited(self) -> frozenset[str]:
        """The sources, by id, that something in the report names as where it stands."""
        return cited_in(self.report)

    @cached_property
    def past(self) -> frozenset[str]:
        """The comparators that stand for the subject's own past."""
        return past_of(self.report)

    @cached_property
    def language(self) -> Language:
        """The language of the report. Whatever writes it asks here, and nowhere else."""
        tag = self.report.about.language
        return Language(tag) if tag else BRITISH_ENGLISH

    @cached_property
    def titles(self) -> Counter[str]:
        """How many metrics have each title."""
        return Counter(metric.title for metric in self.report.metrics)

    @cached_property
    def observations(self) -> dict[str, Observation]:
        """The observations that carry an id, by id."""
        return observations_by_id(self.report)

    @cached_property
    def _numbers(self) -> dict[int, int]:
        every = (metric.said for metric in self.report.metrics)
        return {id(item): number for said in every for number, item in enumerate(said)}

    def number(self, item: Said) -> int:
        """The place of a figure or verdict among all that is said of its metric, from 0."""
        return self._numbers[id(item)]

    @cached_property
    def findings_by_metric(self) -> dict[str, tuple[Finding, ...]]:
        """The findings that rest on each metric."""
        pairs = ((metric, item) for item in self.report.findings for metric in item.metrics)
        return _grouped(pairs)

    @cached_property
    def findings_by_criterion(self) -> dict[str, tuple[Finding, ...]]:
        """The findings that belong to each criterion."""
        return _grouped((name, item) for item in self.report.findings for name in item.placed_under)

    @cached_property
    def metrics_by_criterion(self) -> dict[str, tuple[Metric, ...]]:
        """The metrics that belong to each criterion."""
        return _grouped((item.criterion, item) for item in self.report.metrics if item.criterion)

    @cached_property
    def findings_by_kind(self) -> dict[FindingKind, tuple[Finding, ...]]:
        """Strengths, weaknesses and context, each in file order."""
        return _grouped((item.kind, item) for item in self.report.findings)

    @cached_property
    def praised(self) -> tuple[Finding, ...]:
        """What speaks for the subject, in file order: strengths, and what is mixed."""
        return tuple(item for item in self.report.findings if item.kind in FOR)

    @cached_property
    def criticised(self) -> tuple[Finding, ...]:
        """What speaks against the subject, in file order: weaknesses, and what is mixed."""
        return tuple(item for item in self.report.findings if item.kind in AGAINST)

    @cached_property
    def recommended(self) -> tuple[Finding, ...]:
        """The recommendations, in file order."""
        return self.findings_by_kind.get("recommendation", ())

    def looked_up(self) -> "Index":
        """Itself, with every look-up made: for a worker, so that nobody waits for one later."""
        for name, kind in vars(type(self)).items():
            if isinstance(kind, cached_property):
                getattr(self, name)
        return self

    def depth(self, criterion: Criterion | Heading) -> int:
        """How many criteria and headings stand above this one."""
        return len(self.ancestors(criterion))

    def ancestors(self, criterion: Criterion | Heading) -> tuple[Criterion | Heading, ...]:
        """The criteria and headings above this one, nearest first."""
        found: list[Criterion | Heading] = []
        while criterion.parent is not None:
            criterion = self.outline[criterion.parent]
            found.append(criterion)
        return tuple(found)

    def is_main(self, criterion: Criterion) -> bool:
        """Whether it is part of no other criterion than the whole; it may stand under a heading."""
        return not any(
            isinstance(item, Criterion) and item.role != "overall"
            for item in self.ancestors(criterion)
        )

    def group(self, criterion: Criterion) -> tuple[Heading, ...]:
        """The headings that it stands under, the outermost first."""
        return tuple(
            item for item in reversed(self.ancestors(criterion)) if isinstance(item, Heading)
        )

    def level(self, criterion: Criterion) -> Level | None:
        """The level it is rated at, or None when its rating is a state."""
        levels = self.scales[criterion.scale].levels
        return next((level for level in levels if level.id == criterion.rating.level), None)


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _children(
    criteria: Iterable[Criterion | Heading],
) -> dict[str | None, list[Criterion | Heading]]:
    numbered = list(enumerate(criteria))
    first = _way_to_overall([criterion for _, criterion in numbered])
    numbered.sort(
        key=lambda pair: (
            pair[1].id not in first,
            pair[0] if pair[1].order is None else pair[1].order,
        )
    )
    children: dict[str | None, list[Criterion | Heading]] = {}
    for _, criterion in numbered:
        children.setdefault(criterion.parent, []).append(criterion)
    return children


def _way_to_overall(criteria: list[Criterion | Heading]) -> set[str]:
    """The rating of the whole and what it stands under, by id."""
    parents = {item.id: item.parent for item in criteria}
    overall = (item.id for item in criteria if isinstance(item, Criterion) and item.role)
    found: set[str] = set()
    at = next(overall, None)
    while at is not None and at not in found:
        found.add(at)
        at = parents.get(at)
    return found
