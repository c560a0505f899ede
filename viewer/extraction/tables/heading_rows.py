"""Where the headings of a sheet stand: below titles and notes, in one row or in two."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from viewer.extraction.tables.dates import is_day
from viewer.extraction.tables.numbers import number_of
from viewer.extraction.tables.table import Sheet, SheetCell, SheetRow, words_of

LOOKED_AT = 60
MOST_ABOVE = 30
"""Rows that are looked at, and how many titles and notes may stand above the headings."""

LONGEST_HEADING = 200
MOSTLY_WORDS = 0.5
"""The share of the headings of a row that are words: the others may be years or months."""

_YEAR = re.compile(r"(?:19|20)\d{2}")

IsLevel = Callable[[str], bool]


def heading_row(sheet: Sheet, is_level: IsLevel) -> int:
    """The number of the row that names the columns: the first full one that holds words alone."""
    rows = sheet.rows[:LOOKED_AT]
    widest = max(map(_filled, rows), default=0)
    first = next((number for number, row in enumerate(rows, 1) if _filled(row)), 1)
    for number, row in enumerate(rows[:MOST_ABOVE], 1):
        if _filled(row) >= max(widest * 0.6, 1) and _are_names(row, is_level):
            under = _goes_on(sheet, number, is_level)
            return number + under if widest > 1 else first
    return first


def has_groups(sheet: Sheet, row: int) -> bool:
    """Whether the row above the headings names groups of columns."""
    above = sheet.row(row - 1)
    places = [place for place, cell in enumerate(above, 1) if words_of(cell)]
    short = all(len(words_of(cell)) <= LONGEST_HEADING / 2 for cell in above)
    fewer = len(places) < sheet.width and len(places) <= _filled(sheet.row(row)) + 3
    beside = len(places) > 1 or any(place > 1 for place in places)
    return beside and short and fewer and not any(map(_is_value, above))


def _goes_on(sheet: Sheet, row: int, is_level: IsLevel) -> bool:
    """Whether the row below names what the merged cells of this one are over."""
    here, below = sheet.row(row), sheet.row(row + 1)
    width = sheet.width
    blank = [n for n in range(1, width + 1) if not words_of(sheet.cell(row, n))]
    return (
        bool(blank)
        and all(words_of(sheet.cell(row + 1, n)) for n in blank)
        and _filled(below) < width
        and len(here) > 1
        and _are_names(below, is_level)
    )


def _filled(row: SheetRow) -> int:
    return sum(bool(words_of(cell)) for cell in row)


def _are_names(row: SheetRow, is_level: IsLevel) -> bool:
    """Whether all cells of a row may be headings, most of them words that are no value."""
    words = [words_of(cell) for cell in row]
    filled = sum(map(bool, words))
    values = [cell for cell in row if _is_value(cell)]
    dated = all(_is_time(cell) for cell in values)
    fits = all(len(one) <= LONGEST_HEADING and not is_level(one) for one in words if one)
    return dated and fits and len(values) <= MOSTLY_WORDS * filled


def _is_value(cell: SheetCell) -> bool:
    words = words_of(cell)
    return isinstance(cell, Decimal | date) or is_day(words) or number_of(words) is not None


def _is_time(cell: SheetCell) -> bool:
    """Whether a cell is a year or a month, as columns of figures are headed."""
    words = words_of(cell)
    return bool(_YEAR.fullmatch(words)) or isinstance(cell, date) or is_day(words)
