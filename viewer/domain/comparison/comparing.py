"""Two reports held side by side, whole."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from viewer.domain.collation.bodies import BodyMatch, match_bodies
from viewer.domain.comparison.findings import (
    FindingGroup,
    TurnedTheme,
    finding_groups,
    turned_themes,
)
from viewer.domain.comparison.metrics import MetricPair, metric_pairs
from viewer.domain.comparison.ratings import RatingPair, rating_pairs
from viewer.domain.dates import last_day
from viewer.domain.index import Index
from viewer.domain.report import About

TimeOrder = Literal["later", "earlier", "unknown"]
"""What the second report is to the first."""


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two reports side by side. Two comparisons are equal only if the same."""

    first: Index
    second: Index
    body: BodyMatch
    order: TimeOrder
    ratings: tuple[RatingPair, ...]
    metrics: tuple[MetricPair, ...]
    findings: tuple[FindingGroup, ...]
    turned: tuple[TurnedTheme, ...]

    @property
    def one_body(self) -> bool:
        """Whether both are of one body, or of one and what it was before."""
        return self.body.relation != "different"

    @property
    def frameworks_differ(self) -> bool:
        """Whether both name their framework, and they are two."""
        named = [index.report.about.framework for index in (self.first, self.second)]
        one, other = named
        return one is not None and other is not None and one.id != other.id


def compared(first: Index, second: Index) -> Comparison:
    """Two reports side by side, in the order given; every change is from the first to the second.

    What the second body is to the first is told from there: a successor came after it.
    """
    body = match_bodies(second.report.about.subject, first.report.about.subject)
    return Comparison(
        first,
        second,
        body,
        _order(first.report.about, second.report.about),
        rating_pairs(first, second),
        metric_pairs(first, second, one_body=body.relation != "different"),
        finding_groups(first, second),
        turned_themes(first, second),
    )


def in_order(one: Index, other: Index) -> tuple[Index, Index]:
    """Two reports, the earlier one first; as they are where nobody knows."""
    later_first = _order(one.report.about, other.report.about) == "earlier"
    return (other, one) if later_first else (one, other)


def inspected_on(about: About) -> date | None:
    """The day that a report counts from: the last of the inspection, else that of publication."""
    inspected = about.inspected
    given = (inspected.end or inspected.start) if inspected else None
    given = given or about.published
    return last_day(given) if given else None


def _order(first: About, second: About) -> TimeOrder:
    before, after = inspected_on(first), inspected_on(second)
    if before is None or after is None or before == after:
        return "unknown"
    return "later" if before < after else "earlier"
