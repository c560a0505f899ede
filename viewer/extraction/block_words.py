"""Words of a block, and where they stand in the document."""

from dataclasses import dataclass, replace
from typing import Self

from viewer.extraction.candidates import DocumentPlace
from viewer.extraction.source_text import Block, SourcePage


@dataclass(frozen=True, slots=True)
class BlockWords:
    """Characters `start` to `end` of a block of a page."""

    page: SourcePage
    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.block.text[self.start : self.end]

    @property
    def place(self) -> DocumentPlace:
        """Where they stand in the text of their page."""
        start, end = self.block.span(self.start, self.end)
        return DocumentPlace(page=self.page.number, start=start, end=end, printed=self.text)

    def cut(self, start: int, end: int) -> Self:
        """A part of these words, with its own characters counted."""
        return replace(self, start=self.start + start, end=self.start + end)


def all_words(page: SourcePage, block: Block) -> BlockWords:
    """All words of a block."""
    return BlockWords(page, block, 0, len(block.text))
