"""Small reports to try things on: each builder makes a valid part, and takes what should differ.

Everything refers to the defaults of everything else, so that `report(metrics=[metric(...)])` is a
whole report without a flaw.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from viewer.domain.criteria import Criterion, Level, Rating, Scale
from viewer.domain.findings import Finding
from viewer.domain.index import Index
from viewer.domain.metrics import (
    Comparator,
    Gap,
    Input,
    Metric,
    Movement,
    Observation,
    Period,
    Position,
)
from viewer.domain.report import About, Fact, Report
from viewer.domain.sources import Source, SourceReference

SUMMARY = "summary"
AVERAGE = "average"
TARGET = "target"
OTHERS = "others"
EARLIER = "earlier"
SCALE = "four-levels"
FOUR = ("Excellent", "Good", "Fair", "Poor")


def reference(quote: str | None = None, **changes: Any) -> SourceReference:
    """A place in the summary."""
    return SourceReference(
        **{"source": SUMMARY, "locator": "paragraph 1", "quote": quote} | changes
    )


def period(label: str = "2016-17", ends: str | None = None, **changes: Any) -> Period:
    """A period; a year such as 2016-17 ends in its second March."""
    return Period(**{"label": label, "ends": ends or _end(label)} | changes)


def observation(
    value: str | int = "62.3", when: str | Period | None = "2016-17", **changes: Any
) -> Observation:
    """A stated figure of the subject; `when` is a period or the label of one."""
    defaults = {
        "period": period(when) if isinstance(when, str) else when,
        "value": Decimal(value),
        "basis": "stated",
        "sources": (reference(),),
    }
    return Observation(**defaults | changes)


def derived(
    value: str | int,
    formula: str,
    inputs: Iterable[Input],
    when: str | None = "2016-17",
    **also: Any,
) -> Observation:
    """A figure worked out from others."""
    sum_of = {"basis": "derived", "formula": formula, "inputs": tuple(inputs)}
    return observation(value, when, **sum_of | also)


def printed(name: str, value: str | int, quote: str | None = None) -> Input:
    """A number in a formula that the source prints."""
    return Input(name=name, value=Decimal(value), sources=(reference(quote),))


def linked(name: str, observation_id: str) -> Input:
    """A number in a formula that is another observation's value."""
    return Input(name=name, observation=observation_id)


def gap(when: str | Period | None = "2016-17", note: str = "no cases", **changes: Any) -> Gap:
    """A period of the subject without a figure."""
    when = period(when) if isinstance(when, str) else when
    defaults = {"period": when, "value": None, "note": note, "sources": (reference(),)}
    return Gap(**defaults | changes)


def movement(direction: str = "rose", by: str | int | None = None, **changes: Any) -> Movement:
    """A change of the subject without figures, in per cent where it says by how much."""
    unit = None if by is None else "percent"
    amount = None if by is None else Decimal(by)
    defaults = {"direction": direction, "by": amount, "unit": unit, "sources": (reference(),)}
    return Movement(**defaults | changes)


def position(comparator: str = AVERAGE, verdict: str | None = "better", **changes: Any) -> Position:
    """A verdict without a number."""
    defaults = {"comparator": comparator, "verdict": verdict, "sources": (reference(),)}
    return Position(**defaults | changes)


def metric(*observations: Observation | Gap, id: str = "rate", **changes: Any) -> Metric:
    """A metric in per cent where higher is better."""
    defaults: dict[str, Any] = {
        "id": id,
        "title": "Conviction rate",
        "unit": "percent",
        "better": "higher",
        "observations": observations,
    }
    return Metric(**defaults | changes)


def finding(id: str = "hubs", **changes: Any) -> Finding:
    """A strength that belongs to nothing."""
    defaults: dict[str, Any] = {
        "id": id,
        "kind": "strength",
        "title": "Hubs solve problems",
        "text": "Staff put their heads together.",
        "sources": (reference(),),
    }
    return Finding(**defaults | changes)


def scale(*labels: str, id: str = SCALE, **changes: Any) -> Scale:
    """A scale with these levels, best first; the id of a level is its label in small letters."""
    levels = tuple(Level(id=label.lower().replace(" ", "-"), label=label) for label in labels)
    return Scale(**{"id": id, "title": "Four levels", "levels": levels} | changes)


def rated(level: str, **changes: Any) -> Rating:
    """A rating at a level."""
    return Rating(**{"level": level, "sources": (reference(),)} | changes)


def criterion(id: str = "casework", rating: Rating | str = "good", **changes: Any) -> Criterion:
    """A criterion rated good on the scale of four levels."""
    defaults: dict[str, Any] = {
        "id": id,
        "title": id.replace("-", " ").capitalize(),
        "scale": SCALE,
        "rating": rated(rating) if isinstance(rating, str) else rating,
    }
    return Criterion(**defaults | changes)


def comparators() -> tuple[Comparator, ...]:
    """One of each kind."""
    return (
        Comparator(id=AVERAGE, title="national average", kind="average"),
        Comparator(id=TARGET, title="level of ambition", kind="target"),
        Comparator(id=OTHERS, title="other CPS Areas", kind="other"),
        Comparator(id=EARLIER, title="earlier performance", kind="earlier"),
    )


def fact(label: str = "Offices", *values: str, **changes: Any) -> Fact:
    """A labelled fact."""
    defaults: dict[str, Any] = {
        "label": label,
        "values": values or ("Harbour Road",),
        "sources": (reference(),),
    }
    return Fact(**defaults | changes)


def about(**changes: Any) -> About:
    """A report of which little is known."""
    defaults: dict[str, Any] = {
        "id": "harbour",
        "title": "Inspection of the Harbour Service",
        "inspectorate": "Inspectorate",
        "subject": {"name": "Harbour Service"},
    }
    return About(**defaults | changes)


def source(id: str = SUMMARY, **changes: Any) -> Source:
    """A document."""
    return Source(**{"id": id, "title": "Summary page"} | changes)


def report(**parts: Any) -> Report:
    """A report that holds a source, a scale, comparators, and what it is given."""
    defaults: dict[str, Any] = {
        "format": "inspection-report",
        "version": 2,
        "about": about(),
        "sources": (source(),),
        "scales": (scale(*FOUR),),
        "comparators": comparators(),
    }
    return Report(**defaults | {name: _tuple(part) for name, part in parts.items()})


def index(**parts: Any) -> Index:
    """The look-ups of such a report."""
    return Index(report(**parts))


def _tuple(part: Any) -> Any:
    return tuple(part) if isinstance(part, list) else part


def _end(label: str) -> str:
    first, _, last = label.partition("-")
    return f"{first[:2]}{last}-03" if last else first
