"""How a sheet of a workbook is laid out, so that what is printed can be read and nothing is cut.

The words of a sheet are 12 points high. A printer that fits a sheet to its page makes them smaller,
so no sheet is wider than a page holds at 9 points.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from viewer.export.table_rows import Amount, TableRow, TableRows, TableValue
from viewer.presentation.charts.measure import Weight, table_measure
from viewer.presentation.content.column_widths import shared

PAGE = 150
"""The width of A4 on its side in units of a column, where words of 12 points are printed at 9."""

NARROWEST, WIDEST, ROOMY = 8, 60, 96  # of columns; the last in a table of two
UNIT = 1.85
"""Units of a column in an em of the sheet's font, which is wider than the one that was measured."""

EDGES, BUTTON = 2.0, 3  # of a cell with its frame, and of a heading with its filter button
WORD = 22  # longer words than this are parted rather than given a column of their width
LONG = 20  # a text so many times as wide as a unit of width asks for one more of them
_BREAKS = re.compile(r"(?<=[-/])|\s")  # where a cell may end a line
LINE, BETWEEN, HIGHEST = 15.0, 5.0, 409.0  # of a row, in points; Excel has no higher one


def sentences(note: str) -> list[str]:
    """A note in lines that a page has room for."""
    return [f"{part.rstrip('.')}." for part in note.split(". ") if part]


@dataclass(frozen=True, slots=True)
class ColumnWidths:
    """How wide the columns are, and before which of them a new page begins; 0 if before none."""

    widths: list[int]
    turn: int = 0


def columns_of(table: TableRows) -> ColumnWidths:
    """The columns of a table: on one page beside each other, or two with the first on both."""
    needs = [_need(table, number) for number in range(len(table.columns))]
    if sum(least for least, _ in needs) <= PAGE:
        return ColumnWidths(_within(needs, PAGE))
    turn = min(range(2, len(needs)), key=lambda at: abs(_load(needs[:at]) - _load(needs[at:])))
    left = _within(needs[:turn], PAGE)
    return ColumnWidths([*left, *_within(needs[turn:], PAGE - left[0])], turn)


def _load(needs: list[tuple[int, int]]) -> int:
    return sum(most for _, most in needs)


def _within(needs: list[tuple[int, int]], room: int) -> list[int]:
    return [most for _, most in needs] if _load(needs) <= room else shared(needs, room)


def _need(table: TableRows, number: int) -> tuple[int, int]:
    """The width of a column's longest word, and what it would like; long texts like more."""
    texts = {cell_text(row[number]) for row in table.rows}
    words = {word for text in texts for word in _BREAKS.split(text)}
    head = max(_wide(word, "strong") for word in table.columns[number].split()) + BUTTON
    least = max([NARROWEST, head, *(min(_wide(word), WORD) for word in words)])
    longest = max((_wide(line) for text in texts for line in text.split("\n")), default=0.0)
    widest = WIDEST if len(table.columns) > 2 else ROOMY
    liked = min(longest, widest) + min(longest / LONG, widest)
    return round(least + EDGES), round(max(least, liked) + EDGES)


def row_height(row: TableRow, widths: list[int]) -> float:
    """Room for every line of a row: not every program makes it by itself.

    A row of more than `HIGHEST` points cannot be shown as a whole.
    """
    pairs = zip(map(cell_text, row), widths, strict=True)
    return LINE * max(lines(text, width) for text, width in pairs) + BETWEEN


def head_height(columns: Iterable[str], widths: list[int]) -> float:
    """Room for the headings, beside their buttons."""
    pairs = zip(columns, widths, strict=True)
    return LINE * max(lines(title, width - BUTTON, strong=True) for title, width in pairs)


def cell_text(cell: TableValue) -> str:
    """What a cell shows, near enough to measure it."""
    if isinstance(cell, Amount):
        return f"{cell.value:,f}" + (cell.unit.prefix if cell.unit else "")
    return cell.isoformat() if isinstance(cell, date) else cell


@lru_cache(maxsize=8192)  # names and places come again in row after row
def lines(text: str, width: float, *, strong: bool = False) -> int:
    """How many lines a cell of that width breaks a text into."""
    room = max(width - EDGES / 2, 1.0)
    weight: Weight = "strong" if strong else "body"
    count = 0
    for part in text.split("\n"):
        count, used = count + 1, 0.0
        for word in _BREAKS.split(part):
            wide = _wide(word, weight)
            if used and used + wide > room:
                count, used = count + 1, 0.0
            more = int(wide / room) if wide > room else 0
            count += more
            used += wide - more * room + _wide(" ")  # what a hyphen has too much is a reserve
    return count


def _wide(text: str, weight: Weight = "body") -> float:
    """The width of words in units of a column."""
    return table_measure(text, weight) * UNIT
