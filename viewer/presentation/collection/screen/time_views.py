"""What the reader of History and of Changes has chosen, and the chips that choose it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from viewer.domain.collection.changes import BEFORE, ChangeSpan
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.presentation.collection.changes import span_text
from viewer.presentation.collection.history import HISTORY_ORDERS
from viewer.presentation.collection.over_time.lines import HistoryOrder
from viewer.presentation.collection.rated_words import column_title
from viewer.presentation.collection.screen.chips import Chip, MenuChoice
from viewer.presentation.collection.screen.matrix_chips import as_at_chip, clear_chip, plain_chips
from viewer.presentation.collection.screen.matrix_view import MatrixView
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import sentence_case

HISTORY, CHANGES = "history", "changes"
SINCE = "since:"
YEARS_BACK = (1, 2, 3, 5)


@dataclass(frozen=True, slots=True)
class HistoryView:
    """Which column, in which order; with a body, all its columns."""

    column: str = ""
    order: HistoryOrder = "name"
    body: str = ""


@dataclass(frozen=True, slots=True)
class ChangesView:
    """Which column, over which time."""

    column: str = ""
    span: ChangeSpan = BEFORE


def known_column(rows: MatrixRows, name: str) -> str:
    """A column that was chosen; the first one where no report has it any more."""
    return name if any(one.name == name for one in rows.matrix.columns) else ""


def history_chips(rows: MatrixRows, matrix: MatrixView, view: HistoryView) -> Iterator[Chip]:
    """The chips over the history; of one body, only the way back to all."""
    if view.body:
        yield Chip("body", f"{one_line(view.body)} ✕", True, about="Show all bodies again")
        return
    yield _column(rows, view.column)
    orders = tuple(
        MenuChoice(one, words, ticked=one == view.order) for one, words in HISTORY_ORDERS.items()
    )
    words = HISTORY_ORDERS[view.order]
    yield Chip("order", f"Sort: {words}", False, orders, "Choose the order of the bodies")
    yield from _filters(rows, matrix)


def history_picked(view: HistoryView, chip: str, key: str) -> HistoryView | None:
    """The view after a chip was used; None for a chip of the filter."""
    if chip == "column":
        return replace(view, column=key)
    if chip == "order":
        order = next((one for one in HISTORY_ORDERS if one == key), view.order)
        return replace(view, order=order)
    return replace(view, body="") if chip == "body" else None


def changes_chips(
    rows: MatrixRows, matrix: MatrixView, view: ChangesView, today: date
) -> Iterator[Chip]:
    """The chips over the changes."""
    yield _column(rows, view.column)
    spans = [("before", BEFORE), ("first", ChangeSpan("first"))]
    spans += [(f"{SINCE}{years}", _since(years, today)) for years in YEARS_BACK]
    choices = tuple(
        MenuChoice(key, sentence_case(span_text(span)), ticked=span == view.span)
        for key, span in spans
    )
    title = sentence_case(span_text(view.span))
    yield Chip("span", title, True, choices, "Choose over which time")
    across = "Count what changed across frameworks, too"
    yield Chip("across", "Across frameworks", matrix.filter.across, about=across)
    yield from _filters(rows, matrix)


def changes_picked(view: ChangesView, chip: str, key: str, today: date) -> ChangesView | None:
    """The view after a chip was used; None for a chip of the filter."""
    if chip == "column":
        return replace(view, column=key)
    if chip != "span":
        return None
    if key.startswith(SINCE):
        return replace(view, span=_since(int(key.removeprefix(SINCE)), today))
    return replace(view, span=ChangeSpan("first") if key == "first" else BEFORE)


def _since(years: int, today: date) -> ChangeSpan:
    day = 28 if (today.month, today.day) == (2, 29) else today.day
    return ChangeSpan("dates", since=today.replace(year=today.year - years, day=day))


def _column(rows: MatrixRows, name: str) -> Chip:
    columns = [one for one in rows.matrix.columns if not one.absorbed]
    here = next((one for one in columns if one.name == name), columns[0])
    choices = tuple(MenuChoice(one.name, column_title(one), ticked=one is here) for one in columns)
    return Chip("column", column_title(here), True, choices, "Choose what is rated")


def _filters(rows: MatrixRows, view: MatrixView) -> Iterator[Chip]:
    yield from as_at_chip(rows)
    yield from plain_chips(rows, view)
    yield from clear_chip(view, "bodies")
