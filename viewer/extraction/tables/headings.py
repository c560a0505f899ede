"""What the columns of a sheet are called, with the groups that stand above them."""

import re

from viewer.extraction.tables.levels import folded
from viewer.extraction.tables.table import Sheet, letters_of, words_of

_SAYS_LITTLE = re.compile(
    r"(?:judge?ment|rating|grade|score|figure|outcome|detail|result|inspection|provider)s?"
)
"""What groups columns without saying what they are of."""


def headings(sheet: Sheet, row: int, *, grouped: bool = False) -> tuple[str, ...]:
    """What stands over each column of the sheet, with its group; empty where nothing does."""
    own = [words_of(sheet.cell(row, column)) for column in range(1, sheet.width + 1)]
    if not grouped:
        return tuple(own)
    above = [words_of(sheet.cell(row - 1, column)) for column in range(1, sheet.width + 1)]
    three = zip(_groups(sheet, row - 1), above, own, strict=True)
    return tuple(_with_group(*one) for one in three)


def column_name(heading: str, column: int) -> str:
    """What a column is called in sentences and places: its heading, else its letters."""
    return heading or letters_of(column)


def _with_group(group: str, above: str, own: str) -> str:
    """A heading with its group where that says what it is of; one over two rows is itself."""
    if not own:
        return above
    if not group or group == own or _SAYS_LITTLE.fullmatch(folded(group)):
        return own
    return f"{group}: {own}"


def _groups(sheet: Sheet, row: int) -> list[str]:
    """The group over each column: that of its merged cell, else of the last one on its left."""
    width = sheet.width
    spans = [one for one in sheet.merged if one[0] <= row <= one[2]]
    found = [words_of(sheet.cell(row, column)) for column in range(1, width + 1)]
    if spans:
        for top, left, _, right in spans:
            for column in range(left, min(right, width) + 1):
                found[column - 1] = words_of(sheet.cell(top, left))
        return found
    last = ""
    for place, words in enumerate(found):
        last = found[place] = words or last
    return found
