"""Stretches of days in one cell, such as 4 to 15 March 2024."""

import re

from viewer.extraction.tables.dates import date_of
from viewer.extraction.tables.mapping import DateOrder
from viewer.extraction.tables.table import SheetCell, words_of

_TO = re.compile(
    r"\s*(?:[–—─]|\bto\b|\band\b|\buntil\b|\s-|-\s"
    r"|(?<=\d)-(?=\d\d? [A-Za-z])|(?<=[a-z])-(?=\d\d? ))\s*"
)


def span_of(cell: SheetCell, order: DateOrder = "day_first") -> tuple[str | None, str | None]:
    """The first and the last day of a cell such as 4 to 15 March 2024, as far as it says them."""
    if one := date_of(cell, order):
        return one, one
    parts = _TO.split(words_of(cell))
    if len(parts) != 2:
        return None, None
    first, last = parts
    end = date_of(last, order)
    rest = last.split()
    start = date_of(first, order)
    for count in (1, 2):
        if start is None and end is not None and len(rest) > count:
            start = date_of(" ".join([first, *rest[-count:]]), order)
    return (start, end) if start and end else (None, None)
