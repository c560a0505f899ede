"""One place where a document says what a criterion got."""

import re
from dataclasses import dataclass
from typing import Literal

from viewer.characters import LINE_END_HYPHEN, SOFT_HYPHEN
from viewer.extraction.candidates import DocumentPlace
from viewer.extraction.ratings.levels import LevelWords
from viewer.extraction.source_text import Block, SourcePage

How = Literal["table", "line", "heading", "sentence"]
_GAPS = re.compile(f"[\\s\x02{SOFT_HYPHEN}{LINE_END_HYPHEN}\u2010\u2011-]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A criterion and the words that stand for its level, or its state.

    Those of one table or list have one `group`. `firm` is what makes a rating; the others only
    speak for one. `earlier` says why it is of an inspection before. `section` is what a table or a
    part of one stands under.
    """

    name: str
    hit: LevelWords
    place: DocumentPlace
    how: How
    group: str
    number: str = ""
    overall: bool = False
    firm: bool = True
    earlier: str | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class BlockWords:
    """Characters `start` to `end` of a block."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.block.text[self.start : self.end]


def words_of(block: Block) -> BlockWords:
    """All words of a block."""
    return BlockWords(block, 0, len(block.text))


def place_of(page: SourcePage, *parts: BlockWords) -> DocumentPlace:
    """Where these words stand side by side; where they do not, the last of them."""
    spans = [part.block.span(part.start, part.end) for part in parts]
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    printed = " ".join(part.text for part in parts)
    if len(parts) > 1 and _squeezed(page.text[start:end]) != _squeezed(printed):
        return place_of(page, parts[-1])
    return DocumentPlace(page=page.number, start=start, end=end, printed=printed)


def _squeezed(text: str) -> str:
    return _GAPS.sub("", text)
