"""Which of two reports is the earlier one."""

from typing import Literal

from viewer.domain.dates import is_before
from viewer.domain.index import Index
from viewer.domain.report import About, counts_from

TimeOrder = Literal["later", "earlier", "unknown"]
"""What the second report is to the first."""


def in_order(one: Index, other: Index) -> tuple[Index, Index]:
    """Two reports, the earlier one first; as they are where nobody knows."""
    later_first = time_order(one.report.about, other.report.about) == "earlier"
    return (other, one) if later_first else (one, other)


def time_order(first: About, second: About) -> TimeOrder:
    """What the second report is to the first; dates that overlap have no order."""
    before, after = counts_from(first), counts_from(second)
    if before is None or after is None:
        return "unknown"
    if is_before(before, after):
        return "later"
    return "earlier" if is_before(after, before) else "unknown"
