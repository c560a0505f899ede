"""The printed pages of a document as pages of blocks, in the order in which they are read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from viewer.extraction.layout.columns import regions
from viewer.extraction.layout.joining import Vocabulary, joined_line, vocabulary
from viewer.extraction.layout.lines import pieces_of
from viewer.extraction.layout.margins import margins
from viewer.extraction.layout.paragraphs import (
    Paragraph,
    Usual,
    is_heading,
    is_item,
    parts_of,
    usual,
)
from viewer.extraction.layout.printed import Piece, PrintedPage, PrintedWord, box_on_page
from viewer.extraction.layout.rows import lines_of
from viewer.extraction.layout.tables import LayoutTable, numbered_columns
from viewer.extraction.source_text import Block, BlockKind, SourcePage

_MOST_LEVELS = 6


def pages_of(printed: Sequence[PrintedPage]) -> tuple[SourcePage, ...]:
    """All pages of a document, those without words among them."""
    pieces = [pieces_of(page) for page in printed]
    in_margins = margins(list(zip(printed, pieces, strict=True)))
    known = usual(pieces)
    words = vocabulary([page.text for page in printed])
    blocks: list[list[_TypedBlock]] = []
    tables = 0
    for page, all_pieces, outside in zip(printed, pieces, in_margins, strict=True):
        reader = _PageReader(page, words, known, tables)
        left_out = set(outside)
        reader.read([piece for piece in all_pieces if piece not in left_out], outside)
        blocks.append(reader.blocks)
        tables = reader.tables
    levels = _heading_levels(blocks)
    return tuple(
        SourcePage(page.number, page.text, tuple(made.levelled(levels) for made in found))
        for page, found in zip(printed, blocks, strict=True)
    )


_Type = tuple[float, bool]
"""The height of a line, and whether it is bold."""


@dataclass(slots=True)
class _TypedBlock:
    block: Block
    type: _Type = (0.0, False)

    def levelled(self, levels: dict[_Type, int]) -> Block:
        """The block, with the level of its typeface if it is a heading."""
        if self.block.kind != "heading":
            return self.block
        return replace(self.block, level=levels[self.type])


def _heading_levels(pages: list[list[_TypedBlock]]) -> dict[_Type, int]:
    types = {made.type for page in pages for made in page if made.block.kind == "heading"}
    ranked = sorted(types, reverse=True)
    return {one: min(at, _MOST_LEVELS) for at, one in enumerate(ranked, 1)}


@dataclass(slots=True)
class _PageReader:
    page: PrintedPage
    words: Vocabulary
    known: Usual
    tables: int
    blocks: list[_TypedBlock] = field(default_factory=list)
    _indents: list[float] = field(default_factory=list)

    def read(self, pieces: list[Piece], outside: Sequence[Piece]) -> None:
        """Make the blocks of a page; what stands in its margins comes last."""
        for region in regions(pieces):
            lines = lines_of(region, self.known.pitch, self.page.text)
            for part in parts_of(lines, self.page.text, self.known):
                if isinstance(part, LayoutTable):
                    self._add_table(part)
                else:
                    self._add_paragraph(part)
        for piece in outside:
            self._add("margin", [piece], [*piece.label, *piece.words])

    def _add_table(self, table: LayoutTable) -> None:
        self.tables += 1
        self._indents.clear()
        columns = numbered_columns(table)
        for number, (row, places) in enumerate(zip(table.rows, columns, strict=True), 1):
            for cell, column in zip(row.cells, places, strict=True):
                self._add(
                    "cell", cell, table=self.tables, row=number, column=column,
                    label=self._label(cell[0]),
                )  # fmt: skip

    def _add_paragraph(self, part: Paragraph) -> None:
        lines = part.lines
        label = self._label(lines[0])
        if label and is_item(label):
            self._add("item", lines, label=label, level=self._indent(lines[0]))
            return
        if label or lines[0].start <= min(self._indents, default=1e9) + 2:
            self._indents.clear()
        text = joined_line(_words(lines), self.page.text, self.words)[0]
        self._add("heading" if is_heading(part, text, self.known) else "paragraph", lines,
                  label=label)  # fmt: skip

    def _indent(self, line: Piece) -> int:
        """How many lists a list item stands in, by how far its bullet is indented."""
        while self._indents and self._indents[-1] > line.start + 4:
            self._indents.pop()
        if not self._indents or self._indents[-1] < line.start - 4:
            self._indents.append(line.start)
        return len(self._indents)

    def _label(self, line: Piece) -> str:
        if line.label and not line.label[0].raised:
            return joined_line(line.label, self.page.text, self.words)[0]
        return "".join(self.page.text[word.start : word.end] for word in line.label)

    def _add(
        self,
        kind: BlockKind,
        lines: Sequence[Piece],
        words: Sequence[PrintedWord] = (),
        **more: int | str,
    ) -> None:
        text, runs = joined_line(words or _words(lines), self.page.text, self.words)
        if not text:
            return
        box = (
            min(line.start for line in lines), min(line.top for line in lines),
            max(line.right for line in lines), max(line.bottom for line in lines),
        )  # fmt: skip
        block = Block(kind, text, runs, box_on_page(box, self.page), **more)  # type: ignore[arg-type]
        first = lines[0]
        self.blocks.append(_TypedBlock(block, (round(first.height), first.bold)))


def _words(lines: Sequence[Piece]) -> Iterator[PrintedWord]:
    for at, line in enumerate(lines):
        if at:
            yield from line.label
        yield from line.words
