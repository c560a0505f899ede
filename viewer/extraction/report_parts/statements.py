"""What each accepted figure says of a metric: a figure, a movement, or a position."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from viewer.characters import cut
from viewer.domain.metrics import SUBJECT
from viewer.domain.numbers.grammar import read_numbers
from viewer.domain.quotes import holds_figure
from viewer.extraction.candidates import FigureCandidate, PeriodRead
from viewer.extraction.draft import Document
from viewer.extraction.ids import compared
from viewer.extraction.report_parts.comparators import EARLIER, Comparators
from viewer.extraction.report_parts.differences import (
    UNNAMED,
    is_to_earlier,
    printed_words,
    than,
    way_of,
)
from viewer.extraction.report_parts.references import references
from viewer.extraction.report_parts.relations import Relations
from viewer.extraction.report_parts.written_dates import ends_of

_LONGEST = 500

MetricPart = Literal["observations", "movements", "positions"]
Ends = Mapping[str, str]
"""When the period of each label ends."""


@dataclass(frozen=True, slots=True)
class MetricEntry:
    """An entry of a metric, which holds one of each `key`.

    Two with one key are one entry, printed twice, where `value` is the same.
    """

    part: MetricPart
    unit: str | None
    key: tuple[Any, ...]
    value: tuple[Any, ...]
    entry: dict[str, Any]
    figure: FigureCandidate


@dataclass(frozen=True, slots=True)
class Context:
    """What is to be known of the other figures, and the comparators that were met so far."""

    document: Document
    relations: Relations
    comparators: Comparators
    ends: Ends


def statement(figure: FigureCandidate, context: Context) -> MetricEntry:
    """The entry of a metric that an accepted figure becomes."""
    if figure.movement == "gap":
        return _position(figure, context)
    return _movement(figure, context) if _can_move(figure) else _observation(figure, context)


def ends_by_label(figures: tuple[FigureCandidate, ...]) -> dict[str, str]:
    """When periods end, the same wherever their label is the same."""
    found: dict[str, str] = {}
    for figure in figures:
        ends = ends_of(figure.period) if figure.period else None
        if figure.period and ends:
            found.setdefault(figure.period.label, ends)
    return found


def _observation(figure: FigureCandidate, context: Context) -> MetricEntry:
    whose = context.comparators.named(figure.whose)
    if whose == SUBJECT and figure.period is None and figure.id in context.relations.earlier:
        whose = context.comparators.named(EARLIER)
    behind = context.relations.behind.get(figure.id, ())
    sources = references((*figure.places, *behind), context.document, figure.value)
    entry: dict[str, Any] = {"value": figure.value, "basis": "stated", "sources": sources}
    entry |= _shared(figure, whose, context)
    if figure.of is not None and figure.of >= 0:
        entry["of"] = figure.of
    unit = figure.unit or "count"
    key = ("observations", whose, entry.get("period", {}).get("label"))
    return MetricEntry("observations", unit, key, (figure.value, figure.qualifier), entry, figure)


def _movement(figure: FigureCandidate, context: Context) -> MetricEntry:
    whose = context.comparators.named(figure.whose)
    unit, by = figure.unit or "count", abs(figure.value)
    sources = references(figure.places, context.document)
    entry: dict[str, Any] = {"direction": figure.movement, "sources": sources}
    entry |= {"by": by, "unit": unit} | _shared(figure, whose, context)
    key = ("movements", whose, unit, entry.get("period", {}).get("label"))
    return MetricEntry("movements", unit, key, (figure.movement, by), entry, figure)


def _position(figure: FigureCandidate, context: Context) -> MetricEntry:
    other = context.relations.gaps[figure.id]
    known = next(
        (item.whose for item in (figure, other) if item and compared(item.whose) != SUBJECT), None
    )
    way = way_of(figure)
    words = known or (EARLIER if is_to_earlier(figure) else UNNAMED)
    comparator = context.comparators.named(words)
    rank = cut(f"{printed_words(figure)} {than(way, known)}", _LONGEST)
    entry: dict[str, Any] = {
        "comparator": comparator,
        "sources": references(figure.places, context.document),
        "rank": rank,
    }
    if way in ("better", "worse"):
        entry["verdict"] = way
    elif figure.better in ("higher", "lower") and way in ("above", "below"):
        good = (figure.better == "higher") == (way == "above")
        entry["verdict"] = "better" if good else "worse"
    if period := period_of(figure.period, context.ends):
        entry["period"] = period
    key = ("positions", comparator, period["label"] if period else None)
    return MetricEntry("positions", None, key, (rank,), entry, figure)


def _shared(figure: FigureCandidate, whose: str, context: Context) -> dict[str, Any]:
    """What figures and movements say alike."""
    made: dict[str, Any] = {}
    if period := period_of(figure.period, context.ends):
        made["period"] = period
    if whose != SUBJECT:
        made["whose"] = whose
    if figure.qualifier != "exact":
        made["qualifier"] = figure.qualifier
    if _is_told_otherwise(figure):
        made["printed"] = printed_words(figure)
    return made


def period_of(period: PeriodRead | None, ends: Ends) -> dict[str, Any] | None:
    """The period as a report has it."""
    if period is None:
        return None
    made: dict[str, Any] = {"label": period.label}
    if period.label in ends:
        made["ends"] = ends[period.label]
        starts = period.start.isoformat() if period.start and period.end else None
        if starts and starts[: len(made["ends"])] <= made["ends"]:
            made["starts"] = starts
    if period.carried_over:
        made["carried_over"] = period.carried_over
    return made


def _can_move(figure: FigureCandidate) -> bool:
    """Whether it is an amount of change with its way, and anything can rise or fall by so much."""
    fell = figure.movement == "fell"
    too_far = fell and figure.unit == "percent" and abs(figure.value) > 100
    return (fell or figure.movement == "rose") and figure.value != 0 and not too_far


def _is_told_otherwise(figure: FigureCandidate) -> bool:
    """Whether the document prints the figure, in something else than its own digits.

    A rate is told with what it is counted per, and a range with both its ends.
    """
    if not figure.places or not holds_figure(printed_words(figure), figure.value):
        return False
    rate = figure.unit == "ratio" and " per " in printed_words(figure)
    if rate or len(read_numbers(printed_words(figure))) > 1:
        return True
    digits = re.sub(r"(?<=\d)[,   ](?=\d{3})", "", printed_words(figure))
    own = f"{abs(figure.value):f}"
    return re.search(rf"(?<![\d.]){re.escape(own)}(?![\d]|\.\d)", digits) is None
