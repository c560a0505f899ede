"""A figure of a report, as far as a table of many reports needs it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from viewer.domain.dates import PartialDate, last_day
from viewer.domain.metrics import Better, Qualifier


@dataclass(frozen=True, slots=True)
class Measured:
    """What is measured: a metric by its id and its unit, and what the report calls it."""

    id: str
    title: str
    unit: str
    better: Better | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from other metrics."""
        return self.id, self.unit


@dataclass(frozen=True, slots=True)
class Figure:
    """A value of the inspected body for a period, whose label is as printed."""

    metric: Measured
    value: Decimal
    qualifier: Qualifier = "exact"
    label: str = ""
    ends: PartialDate | None = None
    starts: PartialDate | None = None

    @property
    def period(self) -> tuple[date, PartialDate, PartialDate]:
        """When its period ends, which sorts it, and what tells it from others that end there."""
        return (
            last_day(self.ends) if self.ends else date.min,
            self.ends or self.label.casefold(),
            self.starts or "",
        )
