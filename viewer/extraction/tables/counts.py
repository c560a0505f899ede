"""How often each value is in each column of a sheet, which is all that a mapping asks."""

from collections import Counter
from dataclasses import dataclass

from viewer.extraction.tables.table import Sheet, words_of

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
    values = tuple(Counter[str]() for _ in range(sheet.width))
    rows = 0
    for cells in sheet.rows[row:]:
        words = [words_of(cell) for cell in cells]
        rows += any(words)
        for counter, one in zip(values, words, strict=False):
            if one:
                counter[one] += 1
    return Counts(rows, values)
