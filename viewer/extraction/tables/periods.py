"""Periods as tables have them: April 2022, Apr-22, 2022-23, Q1 2022-23, a year beside a month."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import permutations

from viewer.domain.dates import day_text, last_day
from viewer.domain.lengths import MONTHS
from viewer.extraction.figures.periods import periods
from viewer.extraction.tables.dates import date_of
from viewer.extraction.tables.mapping import DateOrder
from viewer.extraction.tables.table import SheetCell, said_in, words_of

_QUARTER = re.compile(
    r"(?:q|quarter) ?(?P<n>[1-4])[ ,:]*(?:of )?(?P<y>\d{4})[-/](?:\d{2}|\d{4})"
    r"|(?P<y2>\d{4})[-/](?:\d{2}|\d{4})[ ,:]*(?:q|quarter) ?(?P<n2>[1-4])",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?P<first>\d{4})\s*[/–-]\s*(?P<last>\d{4}|\d{2})")
_MONTH_ALONE = re.compile(rf"(?:{'|'.join(MONTHS)})\.?")


def period_of(
    cells: Sequence[SheetCell], order: DateOrder = "day_first", *, monthly: bool = False
) -> dict[str, str] | None:
    """The period that cells name together, such as a month and a year; None for blanks.

    With `monthly` a day stands for its month. What is not understood is words alone, without days.
    """
    said = [cell for cell in cells if said_in(cell)]
    if not said:
        return None
    if len(said) == 1:
        return _period_in(said[0], order, monthly=monthly) or {"label": words_of(said[0])}
    words = [words_of(cell) for cell in said]
    for turned in permutations(words):
        if found := _period_in(" ".join(turned), order, monthly=monthly):
            return found
    return {"label": " ".join(words)}


def is_period(cell: SheetCell) -> bool:
    """Whether a cell is a day, a month, a quarter or a year, or the name of a month alone."""
    words = words_of(cell)
    return _period_in(cell, "day_first", monthly=False) is not None or bool(
        _MONTH_ALONE.fullmatch(words.casefold())
    )


def _period_in(cell: SheetCell, order: DateOrder, *, monthly: bool) -> dict[str, str] | None:
    words = words_of(cell)
    if day := date_of(cell, order):
        part = day[:7] if monthly else day
        return {"label": day_text(part), "starts": part, "ends": part}
    if found := _QUARTER.fullmatch(words):
        return _quarter(words, int(found["y"] or found["y2"]), int(found["n"] or found["n2"]))
    if found := _YEARS.fullmatch(words):
        words = f"{found['first']}-{found['last'][-2:]}"
    dated = periods(words)
    if len(dated) != 1 or dated[0].days is None or dated[0].label != words:
        return None
    first, last = dated[0].days
    return {"label": words, "starts": first.isoformat(), "ends": last.isoformat()}


def _quarter(words: str, year: int, number: int) -> dict[str, str]:
    """A quarter of a financial year, April to March."""
    month = 3 * number + 1
    start = date(year + (month > 12), (month - 1) % 12 + 1, 1)
    end = last_day(f"{start.year}-{start.month + 2:02}")
    return {"label": words, "starts": start.isoformat(), "ends": end.isoformat()}
