"""Numbers as people write them, as in 1,5 and £1,234 and 57%: what they may mean in JSON."""

import re

_MOST = 40
_WRITTEN = re.compile(
    r"[£$€]?[ \u00a0]?-?\d+(?:[.,]\d+|[ \u00a0\u202f]\d{3}(?!\d))*(?:[ \u00a0]?[%£€])?(?!\w)"
)
_BEFORE = re.compile(r"-?\d[\d.,]*(?:,|[ \u00a0\u202f]?)$")
_PLAIN = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
_GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_DECIMAL = re.compile(r"-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:\.\d{3})+),\d+")


def start_of(text: str, offset: int) -> int | None:
    """Where the number begins that goes on at this place, where a parser was done with it."""
    first = max(offset - _MOST, 0)
    before = _BEFORE.search(text, first, offset)
    starts = [before.start()] if before else []
    if not text[offset - 1 : offset].isdigit():
        starts.append(offset)
    return next((start for start in starts if number_at(text, start, beyond=offset)), None)


def number_at(text: str, offset: int, beyond: int = 0) -> str | None:
    """The number that begins here as people write it, if it reaches beyond a place."""
    found = _WRITTEN.match(text, offset, offset + 2 * _MOST)
    return found[0] if found and found.end() > beyond and meant(found[0]) else None


def meant(written: str) -> tuple[str, ...]:
    """The numbers that it can mean as JSON writes them: 1,5 is 1.5, and 1,234 is 1.234 or 1234."""
    bare = re.sub(r"[£$€%\s]", "", written)
    found = [bare] if bare != written and _PLAIN.fullmatch(bare) else []
    if _DECIMAL.fullmatch(bare):
        found.append(bare.replace(".", "").replace(",", "."))
    if _GROUPED.fullmatch(bare):
        found.append(bare.replace(",", ""))
    return tuple(found)


def rule_for(written: str) -> str:
    """What JSON asks of a number that was written so."""
    if re.search(r"[£$€%]", written):
        return "a number stands without its sign; “unit” says what it counts"
    if "," in written:
        return "a number has a full stop before its decimals, and no commas"
    return "a number has no spaces between its digits"
