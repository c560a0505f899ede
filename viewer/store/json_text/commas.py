"""Numbers written with commas, as in 1,5 and 1,234,567: what they may mean in JSON."""

import re

_MOST = 40
_WRITTEN = re.compile(r"-?\d+(?:[.,]\d+)*,\d+(?:\.\d+)?(?!\w)")
_BEFORE = re.compile(r"-?\d[\d.,]*,$")
_GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_DECIMAL = re.compile(r"-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:\.\d{3})+),\d+")


def start_of(text: str, offset: int) -> int | None:
    """Where the number with a comma begins whose next digit stands at this place."""
    first = max(offset - _MOST, 0)
    before = _BEFORE.search(text, first, offset)
    return before.start() if before and number_at(text, before.start()) else None


def number_at(text: str, offset: int) -> str | None:
    """The number with commas that begins here, as it is written."""
    found = _WRITTEN.match(text, offset, offset + 2 * _MOST)
    return found[0] if found and meant(found[0]) else None


def meant(written: str) -> tuple[str, ...]:
    """The numbers that it can mean as JSON writes them: 1,5 is 1.5, and 1,234 is 1.234 or 1234."""
    found = []
    if _DECIMAL.fullmatch(written):
        found.append(written.replace(".", "").replace(",", "."))
    if _GROUPED.fullmatch(written):
        found.append(written.replace(",", ""))
    return tuple(found)
