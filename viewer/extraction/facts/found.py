"""A fact where it stands, and labels with what is printed beside or under them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from viewer.extraction.block_words import BlockWords, all_words
from viewer.extraction.candidates import FactCandidate, FactRole
from viewer.extraction.source_text import Block, SourcePage, SourceText

_LONGEST = 500
_NEAR = 60
FRONT, LAST = 4, 2
"""How many pages say what a report is: the first ones, and the last."""


@dataclass(frozen=True, slots=True)
class FoundFact:
    """A fact: what it says of the report, in which words, and the days it means."""

    role: FactRole
    words: tuple[BlockWords, ...]
    why: str
    value: str = ""
    first: date | None = None
    last: date | None = None

    @property
    def said(self) -> str:
        """What it says, in words."""
        return self.value or " ".join(words.text for words in self.words)

    @property
    def is_short(self) -> bool:
        """Whether it is as short as any fact is; a page of capitals is no name."""
        return max([len(self.value), *(len(words.text) for words in self.words)]) <= _LONGEST

    def candidate(self, number: int) -> FactCandidate:
        """This fact as somebody can accept it."""
        return FactCandidate(
            id=f"fact-{number}",
            places=tuple(words.place for words in self.words),
            why=(self.why,) if self.why else (),
            role=self.role,
            value=self.said,
            start=self.first,
            end=self.last,
        )


def blocks(text: SourceText, pages: int = 0) -> Iterator[tuple[int, BlockWords]]:
    """The blocks that are no margins, by number: of so many pages, or of the first and last."""
    ends = (*text.pages[:FRONT], *text.pages[FRONT:][-LAST:])
    for page in text.pages[:pages] if pages else ends:
        for at, block in enumerate(page.blocks):
            if block.kind != "margin" and block.text:
                yield at, all_words(page, block)


def labelled(
    text: SourceText, label: re.Pattern[str], pages: int = 0, unless: re.Pattern[str] | None = None
) -> Iterator[BlockWords]:
    """What follows a label in its block, or stands in the block after it.

    A label does not count where `unless` is found in it or close before it.
    """
    for at, words in blocks(text, pages):
        for match in label.finditer(words.text):
            if unless and unless.search(words.text, max(0, match.start() - _NEAR), match.end()):
                continue
            if match.end() < words.end:
                yield words.cut(match.end(), words.end)
            elif match.start() == 0 and (after := _after(words.page, at)):
                yield all_words(words.page, after)


def _after(page: SourcePage, at: int) -> Block | None:
    """The next block; of a cell, the next of its row."""
    block = page.blocks[at]
    following = [other for other in page.blocks[at + 1 : at + 4] if other.kind != "margin"]
    after = following[0] if following else None
    if block.kind == "cell" and after and (after.table, after.row) != (block.table, block.row):
        return None
    return after
