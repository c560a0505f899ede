"""The columns of a table share a page by what stands in them."""

from viewer.export.pages.column_fitting import column_widths
from viewer.presentation.content.blocks import Cell, Table, TableColumn

ROOM = 100.0


def widths(*columns: TableColumn) -> list[int]:
    """The widths of columns with a short word each, in hundredths of an em."""
    return column_widths(Table("", columns, (tuple(Cell("word") for _ in columns),)), ROOM)


def test_that_few_figures_stand_near_what_they_are_of() -> None:
    name, figure = widths(TableColumn("Kind"), TableColumn("Sum", "end"))
    assert name + figure < ROOM * 100 / 3
    assert abs(name - figure) < 200


def test_that_what_is_left_over_goes_to_columns_that_are_to_grow() -> None:
    title, first, second, change = widths(
        TableColumn("Rating"),
        TableColumn("First", stretch=True),
        TableColumn("Second", stretch=True),
        TableColumn("Change"),
    )
    assert title + first + second + change <= ROOM * 100
    assert first > 3000 < second
    assert title < 1000 > change


def test_that_the_last_column_has_what_is_left_over_where_none_is_to_grow() -> None:
    *others, last = widths(TableColumn("Body"), TableColumn("After"), TableColumn("Note"))
    assert sum(others) + last == ROOM * 100
    assert last > 8000
