"""Numbers that stand in no sentence: what paragraphs are counted with, and marks of footnotes."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Literal

from viewer.characters import LINE_ENDS
from viewer.domain.numbers.grammar import read_numbers
from viewer.extraction.candidates import Aside, DocumentPlace, FigureCandidate
from viewer.extraction.source_text import SourcePage

_NUMBER = re.compile(r"\d{1,400}(?:[.,:/–-]\d{1,400}){0,9}")
_LEADS = re.compile(rf"(?:\A|.*[{LINE_ENDS}])[^\w{LINE_ENDS}]*(?:[A-Z]\s?)?", re.DOTALL)
"""What may stand before the first number of a line: a bullet, a bracket, a letter."""

_COUNTS = re.compile(r"[.):]|[a-z]\b")
"""What follows a number that counts paragraphs: 12. and 3) and 4a."""

_GAP = re.compile(rf"[a-z]?[.):]{{0,2}}[^\S{LINE_ENDS}]*")
"""What stands between a number and what it counts."""

_NEAR = 40
"""Characters before a number that are looked at."""

_LONGEST = 15
"""Longer numbers have no value that somebody would want to know."""


def unread(page: SourcePage, found: Iterable[FigureCandidate]) -> Iterator[FigureCandidate]:
    """The numbers of a page beside those that were found in its sentences.

    They are no words of a block: what counts paragraphs and items, and small raised digits.
    """
    begins = {block.runs[0].start for block in page.blocks if block.runs}
    numbers = _NUMBER.finditer(page.beside_blocks())
    runs = tuple((match, _how(page.text, match, begins)) for match in numbers)
    marks = {one.places[0].printed for one in found if one.aside == "note"}
    marks |= {match[0] for match, how in runs if how == "raised"}
    for match, how in runs:
        is_note = how == "raised" or (how == "bare" and match[0] in marks)
        yield _candidate(page.number, match, "note" if is_note else "paragraph")


def _how(text: str, match: re.Match[str], begins: set[int]) -> Literal["counts", "bare", "raised"]:
    """How a number stands: it counts, as 3.1 and 12. do, or is bare where a block begins.

    Any other is raised, even the first of a line: it has slipped from the end of that before.
    """
    start, end = match.span()
    counts = not match[0].isdecimal() or bool(_COUNTS.match(text, end))
    if counts and _LEADS.fullmatch(text, max(0, start - _NEAR), start):
        return "counts"
    gap = _GAP.match(text, end)
    leads = gap is not None and gap.end() in begins and not text[max(0, start - 1) : start].strip()
    return ("counts" if counts else "bare") if leads else "raised"


def _candidate(page: int, match: re.Match[str], aside: Aside) -> FigureCandidate:
    start, end = match.span()
    numbers = read_numbers(match[0]) if end - start <= _LONGEST else ()
    return FigureCandidate(
        id=f"figure-{page}-{start}",
        places=(DocumentPlace(page=page, start=start, end=end, printed=match[0]),),
        value=numbers[0].value if numbers else Decimal(0),
        aside=aside,
    )
