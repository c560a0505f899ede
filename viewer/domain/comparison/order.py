"""Which of two reports is the earlier one."""

from datetime import date
from typing import Literal

from viewer.domain.dates import last_day
from viewer.domain.index import Index
from viewer.domain.report import About

TimeOrder = Literal["later", "earlier", "unknown"]
"""What the second report is to the first."""


def in_order(one: Index, other: Index) -> tuple[Index, Index]:
    """Two reports, the earlier one first; as they are where nobody knows."""
    later_first = time_order(one.report.about, other.report.about) == "earlier"
    return (other, one) if later_first else (one, other)


def inspected_on(about: About) -> date | None:
    """The day that a report counts from: the last of the inspection, else that of publication."""
    inspected = about.inspected
    given = (inspected.end or inspected.start) if inspected else None
    given = given or about.published
    return last_day(given) if given else None


def time_order(first: About, second: About) -> TimeOrder:
    """What the second report is to the first."""
    before, after = inspected_on(first), inspected_on(second)
    if before is None or after is None or before == after:
        return "unknown"
    return "later" if before < after else "earlier"
