"""Two reports held side by side, whole."""

from dataclasses import dataclass

from viewer.domain.collation.bodies import BodyMatch, match_bodies
from viewer.domain.comparison.findings import (
    FindingGroup,
    finding_groups,
)
from viewer.domain.comparison.metrics import MetricPair, metric_pairs
from viewer.domain.comparison.order import TimeOrder, time_order
from viewer.domain.comparison.ratings import RatingPair, rating_pairs
from viewer.domain.comparison.themes import TurnedTheme, turned_themes
from viewer.domain.index import Index


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
    def unordered(self) -> bool:
        """Whether both are of one body, and nobody knows which came first: nothing changed."""
        return self.one_body and self.order == "unknown"

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
        time_order(first.report.about, second.report.about),
        rating_pairs(first, second),
        metric_pairs(first, second, one_body=body.relation != "different"),
        finding_groups(first, second),
        turned_themes(first, second),
    )
