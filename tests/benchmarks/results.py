"""What was measured, beside what was aimed at: as a table to read and as data to keep."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Goal:
    """The most, or the least, that a value may be."""

    limit: float
    least: bool = False

    def met_by(self, value: float) -> bool:
        """Whether a value keeps to it."""
        return value >= self.limit if self.least else value <= self.limit


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, every value of it, and the goal it is held to.

    The goal is held against the median, or against the largest value where `worst` says so.
    """

    part: str
    what: str
    unit: str
    values: tuple[float, ...]
    goal: Goal | None = None
    worst: bool = False
    note: str = ""

    @property
    def value(self) -> float:
        """The one value that counts."""
        return max(self.values) if self.worst else median(self.values)

    @property
    def verdict(self) -> str:
        """Met or missed, nothing without a goal."""
        if self.goal is None:
            return ""
        return "met" if self.goal.met_by(self.value) else "MISSED"


@dataclass(frozen=True, slots=True)
class Skipped:
    """What was not measured, and why."""

    part: str
    why: str


Result = Row | Skipped


def table(results: Sequence[Result]) -> str:
    """The rows in columns, part by part, and at the end what was skipped."""
    rows = [result for result in results if isinstance(result, Row)]
    lines, part = [_HEAD, "-" * len(_HEAD)], ""
    for row in rows:
        if part and part != row.part:
            lines.append("")
        part = row.part
        lines.append(_line(row))
        lines.extend([f"{'':10}  ({row.note})"] if row.note else [])
    skipped = [f"skipped: {item.part}: {item.why}" for item in results if isinstance(item, Skipped)]
    return "\n".join([*lines, *([""] if skipped else []), *skipped])


_HEAD = f"{'part':8}  {'what':58} {'value':>9} {'least to most':>17} {'n':>4}  {'goal':>9}"


def _line(row: Row) -> str:
    span = f"{_figure(min(row.values))} to {_figure(max(row.values))}"
    goal = ""
    if row.goal is not None:
        goal = f"{'≥' if row.goal.least else '≤'} {_figure(row.goal.limit)}"
    value = f"{_figure(row.value)} {row.unit}".strip()
    name = f"{row.what}{', longest' if row.worst and len(row.values) > 1 else ''}"
    head = f"{row.part:8}  {name:54} {value:>13} {span:>17} {len(row.values):>4}"
    return f"{head}  {goal:>9}  {row.verdict}".rstrip()


def _figure(value: float) -> str:
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}" if value else "0"


def as_data(results: Iterable[Result], machine: dict[str, Any]) -> str:
    """Everything as JSON."""
    every = list(results)
    rows = [
        {
            **asdict(row),
            "value": row.value,
            "met": row.goal.met_by(row.value) if row.goal is not None else None,
        }
        for row in every
        if isinstance(row, Row)
    ]
    skipped = [asdict(item) for item in every if isinstance(item, Skipped)]
    return json.dumps({"machine": machine, "rows": rows, "skipped": skipped}, indent=1) + "\n"
