"""The text of a document as a value: pages of blocks, and where each of their characters stands."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, as shares of the page."""

BlockKind = Literal["heading", "paragraph", "item", "cell", "margin"]
"""A margin is a header, a footer or a page number."""

DocumentKind = Literal["pdf", "html", "mhtml", "word", "odt", "text", "clipboard"]


class CharacterRun(NamedTuple):
    """From `at` of a block on, its characters stand side by side from `start` of the page."""

    at: int
    start: int


@dataclass(frozen=True, slots=True)
class Block:
    """Words that belong together, as they are read.

    `text` is one line: white space is single spaces, words parted at the end of a line are whole
    again, and its bullet or paragraph number (`label`) is not in it. `runs` lead each of its
    characters back to the text of its page. `level` is of a heading, 1 for the largest, or of an
    item, 1 for the outermost; a paragraph that belongs to an item has that of the item.
    Cells of a table have the numbers of their table, row and column.
    """

    kind: BlockKind
    text: str
    runs: tuple[CharacterRun, ...]
    box: Box = (0.0, 0.0, 1.0, 1.0)
    level: int = 0
    label: str = ""
    table: int = 0
    row: int = 0
    column: int = 0

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where characters `start` to `end` of the block begin and end in the text of its page.

        The text of a page has some words in another order than they are read in: then all that
        stands between them is within.
        """
        first, last = self._run(start), self._run(end - 1)
        begins, ends = [self._place(first, start)], [self._place(last, end - 1)]
        for at in range(first, last):
            begins.append(self.runs[at + 1].start)
            ends.append(self._place(at, self.runs[at + 1].at - 1))
        return min(begins), max(ends) + 1

    def _run(self, at: int) -> int:
        return bisect_right(self.runs, at, key=lambda run: run.at) - 1

    def _place(self, run: int, at: int) -> int:
        return self.runs[run].start + at - self.runs[run].at


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page: its text, which places are counted in, and the blocks that are made of it.

    The text of a PDF's page is PDFium's, that of a plain text is the whole file, and that of other
    documents is made: a line for each block, as data/FORMAT.md says.
    """

    number: int
    text: str
    blocks: tuple[Block, ...]

    @property
    def has_text(self) -> bool:
        """Whether there are words on it that can be read; a scanned page has none."""
        return bool(self.text.strip())

    def tables(self) -> Iterator[tuple[int, list[list[Block]]]]:
        """The rows of each table, by its number; the cells of a row from left to right."""
        cells = [block for block in self.blocks if block.kind == "cell" and block.text]
        cells.sort(key=lambda cell: (cell.table, cell.row, cell.column))
        for number, table in groupby(cells, key=lambda cell: cell.table):
            yield number, [list(row) for _, row in groupby(table, key=lambda cell: cell.row)]

    def beside_blocks(self) -> str:
        """The text without the characters of its blocks, each of the others at its place.

        Of two words with a raised digit between them, the space may have the place of the digit.
        """
        left = list(self.text)
        for block in self.blocks:
            for run, following in pairwise((*block.runs, CharacterRun(len(block.text), 0))):
                words = block.text[run.at : following.at]
                there = self.text[run.start : run.start + len(words)]
                if there == words:
                    left[run.start : run.start + len(words)] = "\0" * len(words)
                    continue
                for at, pair in enumerate(zip(words, there, strict=False), run.start):
                    if pair[0] == pair[1]:
                        left[at] = "\0"
        return "".join(left)


@dataclass(frozen=True, slots=True)
class SourceText:
    """A document that has been read. What is no PDF has one page, which is the whole of it."""

    name: str
    sha256: str
    kind: DocumentKind
    pages: tuple[SourcePage, ...]
    title: str = ""
    language: str = ""

    @property
    def without_text(self) -> tuple[int, ...]:
        """The numbers of the pages that have no text."""
        return tuple(page.number for page in self.pages if not page.has_text)
