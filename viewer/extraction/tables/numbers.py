"""Numbers as tables have them: 62.3, 1,200, 62.3% and £1,200."""

import re
from decimal import Decimal

from viewer.domain.base import MAX_DECIMALS
from viewer.extraction.tables.table import SheetCell

_WRITTEN = re.compile(
    r"(?P<sign>[-−]?)\s*£?\s*(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<rest>\.\d+)?\s*%?"
)


def number_of(cell: SheetCell) -> Decimal | None:
    """The exact number that a cell holds; None for words, days and blanks."""
    if isinstance(cell, Decimal):
        return cell
    found = _WRITTEN.fullmatch(cell.strip()) if isinstance(cell, str) else None
    if found is None:
        return None
    digits = found["digits"].replace(",", "") + (found["rest"] or "")
    return Decimal(f"{'-' if found['sign'] else ''}{digits}")


def rounded(number: Decimal) -> Decimal:
    """A number with no more decimals than a report has: what is beyond them was never counted."""
    exponent = number.as_tuple().exponent
    fine = isinstance(exponent, int) and -exponent > MAX_DECIMALS
    return round(number, MAX_DECIMALS).normalize() if fine else number
