"""The day at the head of a letter, and the year that the letter means by "this year"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from viewer.extraction.block_words import BlockWords
from viewer.extraction.facts.days import days_in
from viewer.extraction.facts.found import FRONT, FoundFact, blocks
from viewer.extraction.source_text import SourceText

_DEAR = re.compile(r"(?:^|\s)Dear\s+[A-Z]")
_THIS_YEAR = re.compile(r"\b(?:of\s+)?this\s+year\b", re.IGNORECASE)
_ABOVE_DEAR = 8
"""How many blocks above its greeting the day of a letter is looked for."""
_SHORT = 120


def day_of_letter(text: SourceText) -> Iterator[FoundFact]:
    """The day at the head of a letter: a line of its own, or the end of one, above "Dear"."""
    greeted = next(
        ((at, dear.start()) for at, words in blocks(text, 1) if (dear := _DEAR.search(words.text))),
        None,
    )
    if greeted is None:
        return
    for at, words in blocks(text, 1):
        if greeted[0] - _ABOVE_DEAR <= at <= greeted[0]:
            head = words.text[: greeted[1]] if at == greeted[0] else words.text
            days = next(days_in(head), None)
            alone = days and (len(head) <= _SHORT or at == greeted[0])
            if days and alone and days.first == days.last and days.end >= len(head.rstrip()):
                place = (words.cut(days.start, days.end),)
                yield FoundFact(
                    "published", place, "the day of the letter", "", days.first, days.last
                )


def in_year(text: SourceText, year: int) -> SourceText:
    """The text with the year that a letter means by "this year", as long as the words are."""
    pages = [
        replace(page, blocks=tuple(replace(block, text=_told_year(block.text, year))
                                   for block in page.blocks))
        for page in text.pages[:FRONT]
    ]  # fmt: skip
    return replace(text, pages=(*pages, *text.pages[FRONT:]))


def as_printed(words: BlockWords, text: SourceText) -> BlockWords:
    """The same words of the document itself, with "this year" where a year was put in its place."""
    page = text.pages[words.page.number - 1]
    if words.page is page:
        return words
    block = page.blocks[words.page.blocks.index(words.block)]
    years = (match for match in _THIS_YEAR.finditer(block.text) if match.start() < words.end)
    end = max([words.end, *(match.end() for match in years)])
    return BlockWords(page, block, words.start, end)


def says_this_year(words: str) -> bool:
    """Whether words mean a year that they do not name."""
    return _THIS_YEAR.search(words) is not None


def _told_year(text: str, year: int) -> str:
    return _THIS_YEAR.sub(lambda match: f"{year}".ljust(len(match[0])), text)
