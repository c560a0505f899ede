"""A table as a value: its sheets, their rows, and what stands in each cell."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

SheetCell = str | Decimal | date | None
"""Words, an exact number, a day, or nothing. A time of day or a truth is words."""

SheetRow = tuple[SheetCell, ...]
TableKind = Literal["xlsx", "xls", "ods", "xml", "text"]
Merged = tuple[int, int, int, int]
"""Cells that were merged into one: its first row and column, and its last."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a table; its rows and columns are counted from 1, as spreadsheets do.

    `merged` are the merged cells among its first rows, where the file says so.
    """

    name: str
    rows: tuple[SheetRow, ...]
    hidden: bool = False
    merged: tuple[Merged, ...] = ()

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max(map(len, self.rows), default=0)

    def row(self, number: int) -> SheetRow:
        """A row by its number; empty where there is none."""
        return self.rows[number - 1] if 0 < number <= len(self.rows) else ()

    def cell(self, row: int, column: int) -> SheetCell:
        """What stands in a cell, both numbers counted from 1; nothing beyond the end of a row."""
        cells = self.row(row)
        return cells[column - 1] if 0 < column <= len(cells) else None


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file of rows and columns that has been read. A text has one sheet, without a name.

    `encoding` and `separator` are how a text was read; other files have neither.
    """

    name: str
    sha256: str
    kind: TableKind
    sheets: tuple[Sheet, ...]
    encoding: str = ""
    separator: str = ""

    def sheet(self, name: str | None) -> Sheet | None:
        """The sheet of this name; without a name the largest of those that are not hidden."""
        if name is not None:
            return next((sheet for sheet in self.sheets if sheet.name == name), None)
        seen = [sheet for sheet in self.sheets if sheet.rows and not sheet.hidden]
        most = max(
            seen or self.sheets, key=lambda sheet: len(sheet.rows) * sheet.width, default=None
        )
        return most


def words_of(cell: SheetCell) -> str:
    """A cell as words on one line, as it is printed in a report; empty for a blank one."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return " ".join(cell.split())
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return cell.isoformat()


_NOTHING = frozenset({"null", "n/a", "#n/a", "nan", "none", "-", "–", "—", "..", ":"})


def said_in(cell: SheetCell) -> str:
    """A cell as words, empty too for what stands for no value in tables, such as NULL."""
    words = words_of(cell)
    return "" if words.casefold() in _NOTHING else words


def letters_of(column: int) -> str:
    """What spreadsheets call a column: A to Z, AA and so on."""
    letters = ""
    while column > 0:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters
