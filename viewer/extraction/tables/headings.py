"""Where the headings of a sheet stand, and what the columns are called."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from viewer.extraction.tables.dates import is_day
from viewer.extraction.tables.numbers import number_of
from viewer.extraction.tables.table import Cell, Row, Sheet, letters_of, words_of

LOOKED_AT = 60
MOST_ABOVE = 30
"""Rows that are looked at, and how many titles and notes may stand above the headings."""

LONGEST_HEADING = 200


def heading_row(sheet: Sheet, is_level: Callable[[str], bool]) -> int:
    """The number of the row that names the columns: the first full one that holds words alone."""
    rows = sheet.rows[:LOOKED_AT]
    widest = max(map(_filled, rows), default=0)
    first = next((number for number, row in enumerate(rows, 1) if _filled(row)), 1)
    for number, row in enumerate(rows[:MOST_ABOVE], 1):
        if _filled(row) >= max(widest * 0.6, 1) and all(map(_names(is_level), row)):
            return number if widest > 1 else first
    return first


def headings(sheet: Sheet, row: int) -> tuple[str, ...]:
    """What stands over each column of the sheet; empty where nothing does."""
    return tuple(words_of(sheet.cell(row, column)) for column in range(1, sheet.width + 1))


def column_name(heading: str, column: int) -> str:
    """What a column is called in sentences and places: its heading, else its letters."""
    return heading or letters_of(column)


def _filled(row: Row) -> int:
    return sum(bool(words_of(cell)) for cell in row)


def _names(is_level: Callable[[str], bool]) -> Callable[[Cell], bool]:
    def names(cell: Cell) -> bool:
        """Whether a cell may be a heading: nothing, or words that are no value."""
        if isinstance(cell, Decimal | date):
            return False
        words = words_of(cell)
        is_value = is_day(words) or number_of(words) is not None or is_level(words)
        return not words or (len(words) <= LONGEST_HEADING and not is_value)

    return names
