"""Numbers that stand in no sentence: what paragraphs are counted with, and marks of footnotes."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Literal

from viewer.characters import LINE_ENDS
from viewer.domain.numbers.grammar import read_numbers
from viewer.domain.numbers.raised import RAISED_DIGITS, lowered
from viewer.extraction.candidates import Aside, DocumentPlace, FigureCandidate
from viewer.extraction.source_text import SourcePage

_NUMBER = re.compile(rf"\d{{1,400}}(?:[.,:/–-]\d{{1,400}}){{0,9}}|[{RAISED_DIGITS}]{{1,400}}")
_LEADS = re.compile(rf"(?:\A|.*[{LINE_ENDS}])[^\w{LINE_ENDS}]*(?:[A-Z]\s?)?", re.DOTALL)
"""What may stand before the first number of a line: a bullet, a bracket, a letter."""

_COUNTS = re.compile(r"[.):]|[a-z]\b")
"""What follows a number that counts paragraphs: 12. and 3) and 4a."""

_GAP = re.compile(rf"[a-z]?[.):]{{0,2}}[^\S{LINE_ENDS}]*")
"""What stands between a number and what it counts."""

_TAIL = re.compile(r"(?:[a-z]\b)?[.):]{0,2}")
"""What belongs to a number that counts: the letter, the full stop, the bracket behind it."""

_NEAR = 40
"""Characters before a number that are looked at."""

_LONGEST = 15
"""Longer numbers have no value that somebody would want to know."""


def unread(page: SourcePage, found: Iterable[FigureCandidate]) -> Iterator[FigureCandidate]:
    """The numbers of a page beside those that were found in its sentences.

    They are no words of a block: what counts paragraphs and items, and small raised digits.
    """
    begins = {block.runs[0].start for block in page.blocks if block.runs}
    beside = page.beside_blocks()
    numbers = _NUMBER.finditer(beside)
    runs = tuple((match, _how(page.text, match, begins)) for match in numbers)
    marks = {one.places[0].printed for one in found if one.aside == "note"}
    marks |= {match[0] for match, how in runs if how == "raised"}
    for match, how in runs:
        is_note = how == "raised" or (how == "bare" and match[0] in marks)
        span = _whole(beside, match) if how == "counts" else match.span()
        place = DocumentPlace(
            page=page.number, start=span[0], end=span[1], printed=beside[slice(*span)]
        )
        yield _candidate(match, place, "note" if is_note else "paragraph")


def _whole(beside: str, match: re.Match[str]) -> tuple[int, int]:
    """From where to where a number that counts is printed: with its full stop, its brackets."""
    start, end = match.span()
    tail = _TAIL.match(beside, end)
    assert tail is not None
    opened = ")" in tail[0] and beside[start - 1 : start] == "("
    return start - opened, tail.end()


def _how(text: str, match: re.Match[str], begins: set[int]) -> Literal["counts", "bare", "raised"]:
    """How a number stands: it counts, as 3.1 and 12. do, or is bare where a block begins.

    Any other is raised, even the first of a line: it has slipped from the end of that before.
    """
    start, end = match.span()
    if match[0][0] in RAISED_DIGITS:
        return "raised"
    counts = not match[0].isdecimal() or bool(_COUNTS.match(text, end))
    if counts and _LEADS.fullmatch(text, max(0, start - _NEAR), start):
        return "counts"
    gap = _GAP.match(text, end)
    leads = gap is not None and gap.end() in begins and not text[max(0, start - 1) : start].strip()
    return ("counts" if counts else "bare") if leads else "raised"


def _candidate(match: re.Match[str], place: DocumentPlace, aside: Aside) -> FigureCandidate:
    numbers = read_numbers(lowered(match[0])) if len(match[0]) <= _LONGEST else ()
    return FigureCandidate(
        id=f"figure-{place.page}-{match.start()}",
        places=(place,),
        value=numbers[0].value if numbers else Decimal(0),
        aside=aside,
    )
