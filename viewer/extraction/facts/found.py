"""A fact where it stands, and labels with what is printed beside or under them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from viewer.extraction.candidates import FactCandidate, Place, Role
from viewer.extraction.source_text import Block, SourcePage, SourceText

FRONT = 3
"""The pages on which a report says what it is."""


@dataclass(frozen=True, slots=True)
class Words:
    """Characters `start` to `end` of a block of a page."""

    page: SourcePage
    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.block.text[self.start : self.end]

    def place(self) -> Place:
        """Where they stand in the text of their page."""
        start, end = self.block.span(self.start, self.end)
        return Place(page=self.page.number, start=start, end=end, printed=self.text)

    def cut(self, start: int, end: int) -> "Words":
        """A part of these words, with its own characters counted."""
        return Words(self.page, self.block, self.start + start, self.start + end)


@dataclass(frozen=True, slots=True)
class Found:
    """A fact: what it says of the report, in which words, and the days it means."""

    role: Role
    words: tuple[Words, ...]
    why: str
    value: str = ""
    first: date | None = None
    last: date | None = None

    def candidate(self, number: int) -> FactCandidate:
        """This fact as somebody can accept it."""
        return FactCandidate(
            id=f"fact-{number}",
            places=tuple(words.place() for words in self.words),
            why=(self.why,) if self.why else (),
            role=self.role,
            value=self.value or " ".join(words.text for words in self.words),
            start=self.first,
            end=self.last,
        )


def blocks(text: SourceText, pages: int | None = None) -> Iterator[tuple[SourcePage, int, Block]]:
    """The blocks of the first pages, or of all, that are no margins."""
    for page in text.pages[:pages]:
        for at, block in enumerate(page.blocks):
            if block.kind != "margin" and block.text:
                yield page, at, block


def labelled(text: SourceText, label: re.Pattern[str], pages: int | None = None) -> Iterator[Words]:
    """What follows a label in its block, or stands in the block after it."""
    for page, at, block in blocks(text, pages):
        for match in label.finditer(block.text):
            if match.end() < len(block.text):
                yield Words(page, block, match.end(), len(block.text))
            elif match.start() == 0 and (after := _after(page, at)):
                yield Words(page, after, 0, len(after.text))


def _after(page: SourcePage, at: int) -> Block | None:
    """The next block: of a cell, the one right of it."""
    block = page.blocks[at]
    if block.kind == "cell":
        row = (block.table, block.row)
        right = [other for other in page.blocks if (other.table, other.row) == row]
        return next((other for other in right if other.column > block.column), None)
    following = (other for other in page.blocks[at + 1 : at + 3] if other.kind != "margin")
    return next(following, None)
