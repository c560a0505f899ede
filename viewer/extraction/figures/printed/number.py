"""A number as a sentence prints it."""

from dataclasses import dataclass
from decimal import Decimal

from viewer.domain.metrics import Qualifier
from viewer.domain.numbers.grammar import NumberKind
from viewer.extraction.candidates import Aside, PeriodRead


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """A number from `start` to `end` of a sentence; its words begin at `whole`, its qualifier."""

    start: int
    end: int
    value: Decimal
    kind: NumberKind = "plain"
    unit: str = "count"
    of: Decimal | None = None
    qualifier: Qualifier = "exact"
    qualifier_printed: str | None = None
    whole: int = 0
    whole_end: int = 0
    aside: Aside | None = None
    period: PeriodRead | None = None
    why: str | None = None
