"""The metrics of two reports side by side, with the difference or why there is none."""

import re
from dataclasses import dataclass
from typing import Literal

from viewer.domain.comparison.words import folded
from viewer.domain.difference import Difference, difference_of, is_of_none
from viewer.domain.index import Index
from viewer.domain.lengths import may_be_one
from viewer.domain.metrics import Metric, Observation, Verdict
from viewer.domain.timeline import Timeline, ends, is_dated, length, timeline_of
from viewer.domain.verdicts import by_figures

MetricRule = Literal["name", "id"]
NoDifference = Literal[
    "alone", "units", "scopes", "no figure", "unordered", "lengths", "periods", "none of",
    "bounds",
]  # fmt: skip
"""Why there is no difference: which of the two, or of what they are, forbids it."""


_RUNNING_NUMBER = re.compile(r"[a-z]{0,7}[-_]?\d+")
"""An id that only counts, such as m12, says nothing of what is measured."""


@dataclass(frozen=True, slots=True)
class MetricPair:
    """A metric of one report beside that of the other; one of the two may be missing.

    `earlier` and `later` are the figures shown of the first and the second; `difference` is the
    second minus the first, and `why` says why there is none. `verdict` is the second against the
    first. `one_period` says that both figures are for the same time.
    """

    first: Metric | None
    second: Metric | None
    rule: MetricRule | None = None
    earlier: Observation | None = None
    later: Observation | None = None
    difference: Difference | None = None
    why: NoDifference | None = None
    verdict: Verdict | None = None
    one_period: bool = False

    @property
    def differs(self) -> bool:
        """Whether the two reports do not give the same figure, or only one has the metric."""
        if self.difference is not None:
            return self.difference.direction != "level"
        return self.why not in {"no figure", None} or (self.earlier is None) != (self.later is None)


def metric_pairs(first: Index, second: Index, *, one_body: bool) -> tuple[MetricPair, ...]:
    """Every metric of both reports, in the order of the second, then what only the first has.

    They are the same by title, unit and scope; failing that by an id that names them. Of one body
    the newest figures are held side by side, of two bodies those for the newest period of both.
    """
    partners = _partners(first, second)
    pairs: list[MetricPair] = []
    for metric in second.metrics.values():
        found = partners.get(metric.id)
        if found is None:
            pairs.append(MetricPair(None, metric, later=timeline_of(metric).latest, why="alone"))
        else:
            pairs.append(_pair(*found, metric, one_body=one_body))
    taken = {one.id for one, _ in partners.values()}
    left = [metric for metric in first.metrics.values() if metric.id not in taken]
    pairs += [MetricPair(one, None, earlier=timeline_of(one).latest, why="alone") for one in left]
    return tuple(pairs)


def _partners(first: Index, second: Index) -> dict[str, tuple[Metric, MetricRule]]:
    """By the id of a metric of the second report: that of the first which is the same, and why."""
    named: dict[tuple[str, str, str], list[Metric]] = {}
    for metric in first.metrics.values():
        named.setdefault(_name(metric), []).append(metric)
    found: dict[str, tuple[Metric, MetricRule]] = {}
    for metric in second.metrics.values():
        same = named.get(_name(metric), [])
        if same:
            chosen = next((one for one in same if one.id == metric.id), same[0])
            same.remove(chosen)
            found[metric.id] = chosen, "name"
    taken = {one.id for one, _ in found.values()}
    for name, metric in first.metrics.items():
        free = name in second.metrics and name not in found and name not in taken
        if free and not _RUNNING_NUMBER.fullmatch(name):
            found[name] = metric, "id"
    return found


def _name(metric: Metric) -> tuple[str, str, str]:
    return folded(metric.title), folded(metric.scope), metric.unit or ""


def _pair(one: Metric, rule: MetricRule, other: Metric, *, one_body: bool) -> MetricPair:
    earlier, later, why = _figures(one, other, one_body=one_body)
    if one.unit != other.unit:
        why = "units"
    elif folded(one.scope) != folded(other.scope):
        why = "scopes"
    if why or earlier is None or later is None:
        return MetricPair(one, other, rule, earlier, later, why=why or "no figure")
    found = difference_of(later, earlier)
    if found is None:
        nothing: NoDifference = "none of" if is_of_none(earlier) or is_of_none(later) else "bounds"
        return MetricPair(one, other, rule, earlier, later, why=nothing)
    better = other.better if one.better == other.better else None
    together = is_dated(earlier) and is_dated(later) and ends(earlier) == ends(later)
    verdict = by_figures(found, better)
    return MetricPair(one, other, rule, earlier, later, found, None, verdict, together)


_Chosen = tuple[Observation | None, Observation | None, NoDifference | None]


def _figures(one: Metric, other: Metric, *, one_body: bool) -> _Chosen:
    """The figures to show of both, and why they may not be held together."""
    before, after = timeline_of(one), timeline_of(other)
    earlier, later = before.latest, after.latest
    if earlier is None or later is None:
        several = before.unordered or after.unordered
        return earlier, later, "unordered" if several else "no figure"
    if not one_body:
        return _together(before, after) or (earlier, later, "periods")
    alike = [item for item in before.series() if may_be_one(length(item), length(later))]
    if not alike:
        return earlier, later, "lengths"
    return alike[-1], later, None


def _together(before: Timeline, after: Timeline) -> _Chosen | None:
    """The newest figures of two bodies for the same time."""
    for later in reversed(after.series()):
        for earlier in reversed(before.series()):
            same = is_dated(earlier) and is_dated(later) and ends(earlier) == ends(later)
            if same and may_be_one(length(earlier), length(later)):
                return earlier, later, None
    return None
