"""Figures and verdicts as rows of plain cells, for every format of data."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from viewer.domain.dates import is_day
from viewer.domain.index import Index
from viewer.domain.metrics import (
    SUBJECT,
    ComparatorKind,
    Gap,
    Metric,
    Movement,
    Observation,
    Period,
)
from viewer.domain.sources import References
from viewer.domain.units import Unit, unit_named
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.comparisons import body_name
from viewer.presentation.wording.marks import verdict_word
from viewer.presentation.wording.movements import movement_mark
from viewer.presentation.wording.numbers import NO_PERIOD, period_text
from viewer.presentation.wording.silence import none_of
from viewer.presentation.wording.sources import all_references, place_text, quote_text, sum_text

COMPARATORS: dict[ComparatorKind, str] = {
    "average": "average",
    "target": "target",
    "earlier": "the inspected body’s own past",
    "other": "other bodies",
}
OWN = "the inspected body itself"
BLANK = "A blank cell means that the report file has nothing there."


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that stays a number, with the decimals it was printed with."""

    value: Decimal
    unit: Unit | None = None


TableValue = str | Amount | date
TableRow = tuple[TableValue, ...]


def day_cell(partial: str | None) -> TableValue:
    """A date as a cell: a day as a day, a month or a year as no more than that."""
    return date.fromisoformat(partial) if partial and is_day(partial) else partial or ""


def number_cell(value: int | None) -> TableValue:
    """A number as a cell, empty without one."""
    return "" if value is None else Amount(Decimal(value))


@dataclass(frozen=True, slots=True)
class TableRows:
    """A table: `name` in one word, `note` for its reader; `empty` is said where it has no rows."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    note: str = ""
    empty: str = ""

    def without(self, *names: str) -> "TableRows":
        """The table without those of these columns that say nothing in any of its rows."""
        blank = {
            n
            for n, name in enumerate(self.columns)
            if name in names and not any(row[n] != "" for row in self.rows)
        }
        kept = [n for n in range(len(self.columns)) if n not in blank]
        if not kept:
            return self
        columns = tuple(self.columns[n] for n in kept)
        rows = tuple(tuple(row[n] for n in kept) for row in self.rows)
        return replace(self, columns=columns, rows=rows)


Maker = Callable[[Index], TableRows]

MEASURED = ("Metric", "Scope", "Theme", "Criterion", "Better")
WHEN = ("Period", "Period ends", "Period from nearby text")
WHERE = ("Place in source", "Quotation")
IDS = ("Metric id", "Criterion id")  # last, to join tables by: titles may be the same
FIGURES = (
    *MEASURED, *WHEN, "Whose figure", "Kind of body", "Value", "Unit", "Out of", "How exact",
    "As printed", "Note", "Stated or derived", "Sum", *WHERE, *IDS,
)  # fmt: skip
VERDICTS = (
    *MEASURED, *WHEN, "Compared with", "Kind of body", "Better or worse", "Rank in words",
    *WHERE, *IDS,
)  # fmt: skip
MOVEMENTS = (
    *MEASURED, *WHEN, "Since", "Whose figure", "Kind of body", "Direction", "Better or worse",
    "Changed by", "Unit of the change", "How exact", "As printed", *WHERE, *IDS,
)  # fmt: skip
MOVED_IN = {"percent": "per cent of the earlier figure"}


def figures(index: Index) -> TableRows:
    """Every figure of every metric."""
    rows = (
        (
            *_measured(index, metric),
            *_figure(index, metric, item),
            *places(index, references),
            *_ids(metric),
        )
        for metric in index.metrics.values()
        for item in metric.observations
        for references in [all_references(item) if isinstance(item, Observation) else item.sources]
    )
    note = (
        "One row for each figure. Per cent values are written as 62.3, not 0.623. Figures marked "
        f"derived are not in the source; their sum is shown. {BLANK}"
    )
    made = TableRows("Figures", "Figures", FIGURES, tuple(rows), note, none_of(index, "figures"))
    return made.without("Out of", "As printed", "Note")


def _figure(index: Index, metric: Metric, item: Observation | Gap) -> TableRow:
    unit = unit_named(metric.unit) if metric.unit else None
    return (
        *_period(item.period),
        *_whose(index, item.whose),
        Amount(item.value, unit) if isinstance(item, Observation) else "",
        unit.title if unit else "",
        Amount(item.of) if item.of is not None else "",
        item.qualifier.replace("_", " ") if isinstance(item, Observation) else "",
        one_line(item.printed or ""),
        one_line(item.note or ""),
        item.basis,
        sum_text(index, item) if isinstance(item, Observation) and item.basis == "derived" else "",
    )


def movements(index: Index) -> TableRows:
    """Every change that the source prints without the figures it lies between."""
    rows = (
        (
            *_measured(index, metric),
            *_period(item.period),
            one_line(period_text(item.since)) if item.since else "",
            *_whose(index, item.whose),
            item.direction,
            _verdict(metric, item),
            Amount(item.by) if item.by is not None else "",
            MOVED_IN.get(item.unit, unit_named(item.unit).title) if item.unit else "",
            item.qualifier.replace("_", " "),
            one_line(item.printed or ""),
            *places(index, item.sources),
            *_ids(metric),
        )
        for metric in index.metrics.values()
        for item in metric.movements
    )
    note = f"Changes that the source prints without the two figures that they lie between. {BLANK}"
    return TableRows("Changes", "Changes without figures", MOVEMENTS, tuple(rows), note)


def _verdict(metric: Metric, item: Movement) -> str:
    """What a change is by the way that is better; nothing where a screen shows no mark of it."""
    return verdict_word(movement_mark(metric, item), "")


def verdicts(index: Index) -> TableRows:
    """Every verdict or rank that the source gives in words."""
    rows = (
        (
            *_measured(index, metric),
            *_period(item.period),
            *_whose(index, item.comparator),
            item.verdict or "",
            one_line(item.rank or ""),
            *places(index, item.sources),
            *_ids(metric),
        )
        for metric in index.metrics.values()
        for item in metric.positions
    )
    note = (
        "What the source says in words, without a figure: the inspected body is better, worse or "
        f"similar. {BLANK}"
    )
    empty = none_of(index, "comparisons in words")
    return TableRows(
        "Comparisons", "Comparisons without a figure", VERDICTS, tuple(rows), note, empty
    )


def _measured(index: Index, metric: Metric) -> TableRow:
    criterion = index.outline[metric.criterion].title if metric.criterion else ""
    words = (metric.title, metric.scope or "", metric.theme or "", criterion)
    better = f"{metric.better} is better" if metric.better else "the source does not say"
    return (*map(one_line, words), better)


def _ids(metric: Metric) -> TableRow:
    return (metric.id, metric.criterion or "")


def _period(period: Period | None) -> TableRow:
    if period is None:
        return (NO_PERIOD, "", "")
    return (one_line(period.label), period.last_day or "", one_line(period.carried_over or ""))


def _whose(index: Index, whose: str) -> TableRow:
    kind = OWN if whose == SUBJECT else COMPARATORS[index.comparators[whose].kind]
    return (body_name(index, whose), kind)


def places(index: Index, references: References) -> TableRow:
    """Where something stands, and the source's own words."""
    found = dict.fromkeys(place_text(index, reference) for reference in references)
    quotes = dict.fromkeys(filter(None, map(quote_text, references)))
    return ("; ".join(found), "; ".join(quotes))
