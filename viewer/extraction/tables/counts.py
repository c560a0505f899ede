"""How often each value is in each column of a sheet, which is all that a mapping asks."""

from collections import Counter
from dataclasses import dataclass
from itertools import zip_longest

from viewer.extraction.tables.table import Sheet, SheetCell, words_of

MOST_DIFFERENT = 1_000
"""Values of a column that are looked at: one of more is none of ratings."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows of a sheet hold something, and how often each value is in each column."""

    rows: int
    values: tuple[Counter[str], ...]

    def of(self, column: int) -> dict[str, int]:
        """The values of a column by number, the most frequent first; blanks among them."""
        known = self.values[column - 1] if column <= len(self.values) else Counter[str]()
        blank = self.rows - known.total()
        found = dict(known.most_common(MOST_DIFFERENT))
        return found | {"": blank} if blank else found


def counted(sheet: Sheet, row: int) -> Counts:
    """The values below the headings in this row."""
    rows = [cells for cells in sheet.rows[row:] if cells.count(None) < len(cells)]
    columns = [_in_words(Counter(cells)) for cells in zip_longest(*rows)]
    blank = [Counter[str]()] * (sheet.width - len(columns))
    return Counts(len(rows), (*columns, *blank))


def _in_words(cells: Counter[SheetCell]) -> Counter[str]:
    """How often words are there; cells are told apart first, because most come again."""
    found: Counter[str] = Counter()
    for cell, count in cells.items():
        if words := words_of(cell):
            found[words] += count
    return found
