"""A summary as text without pages: which part says what, in every format of plain text."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence

from viewer.export.documents import document_of
from viewer.export.job import AnyJob, Written
from viewer.export.wording import LIST_FROM
from viewer.presentation.content.blocks import Cell, LabelledEntries, Table
from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.content.text import Line
from viewer.presentation.content.tile import Tile
from viewer.presentation.summary import document as doc
from viewer.presentation.wording.numbers import full_stop

ColumnHeads = Sequence[tuple[str, str]]  # of each column its title and its edge, start or end


class PlainWriter(ABC):
    """Writes a document part by part; a format says how words, items and tables look in it."""

    @abstractmethod
    def say(self, text: str) -> str:
        """Text as words of this format."""

    def strong(self, text: str) -> str:
        """Text in bold, where the format has that."""
        return self.say(text)

    def slanted(self, text: str) -> str:
        """Text in italics, where the format has that."""
        return self.say(text)

    @abstractmethod
    def line(self, line: Line) -> str:
        """The runs of a line as words of this format."""

    @abstractmethod
    def heading(self, text: str, level: int) -> str:
        """A heading; that of level 0 is the title of the document."""

    @abstractmethod
    def paragraph(self, words: str) -> str:
        """A paragraph of words."""

    @abstractmethod
    def item(self, words: str) -> str:
        """An item of a list."""

    @abstractmethod
    def tile(self, tile: Tile) -> str:
        """A headline figure as an item of a list."""

    @abstractmethod
    def point(self, point: doc.SummaryFinding, kind: str) -> str:
        """A finding of some kind as an item of a list."""

    @abstractmethod
    def cell(self, cell: Cell) -> str:
        """The words of a cell."""

    @abstractmethod
    def table(self, heads: ColumnHeads, rows: list[list[str]]) -> Iterator[str]:
        """A table of words; its name only repeats the heading above it."""

    @abstractmethod
    def fact(self, fact: LabelledEntries) -> str:
        """A label with what is said of it as an item of a list."""

    @abstractmethod
    def closing(self, lines: Iterable[str]) -> str:
        """The paragraphs that close the document."""

    def written(self, job: AnyJob) -> Written:
        """The summary or the briefing as a file of text."""
        text = "\n\n".join(filter(None, self._document(document_of(job))))
        return Written(f"{text}\n".encode("utf-8", "replace"))

    def _document(self, document: doc.SummaryDocument) -> Iterator[str]:
        yield self.heading(document.title, 0)
        yield self.paragraph(self.say(document.subtitle))
        if document.draft:
            yield self.paragraph(self.strong(document.draft))
        for block in document.blocks:
            yield from self._block(block)
        yield self.closing(self.paragraph(self.say(line)) for line in document.closing)

    def _block(self, block: doc.SummaryBlock) -> Iterator[str]:
        match block:
            case doc.SummaryHeading(level=level, text=text):
                yield self.heading(text, level)
            case doc.Paragraphs():
                yield from self._paragraphs(block)
            case doc.Ratings():
                yield from self._ratings(block)
            case doc.Figures():
                yield "\n".join(map(self.tile, block.tiles))
            case doc.Points():
                yield self._points(block)
            case doc.SideBySide():
                yield from self._side_by_side(block)
            case doc.SummaryMetric():
                yield from self._figure(block)
            case doc.Changes():
                yield from self._changes(block)
            case doc.Facts():
                yield "\n".join(map(self.fact, block.facts))

    def _paragraphs(self, block: doc.Paragraphs) -> Iterator[str]:
        lines = map(self.line, block.lines)
        if len(block.lines) > LIST_FROM:
            yield "\n".join(map(self.item, lines))
        else:
            yield from map(self.paragraph, lines)

    def _ratings(self, block: doc.Ratings) -> Iterator[str]:
        yield "\n".join(
            self.item(
                f"{self.say(card.title)}: {self.strong(card.rating.word)}"
                f"{f' – {self.say(card.detail)}' if card.detail else ''}"
                f" ({self.say(card.position)})"
            )
            for card in block.cards
        )
        yield from (self.paragraph(self.say(note)) for note in block.notes)

    def _points(self, block: doc.Points) -> str:
        if not block.points:
            return self.paragraph(self.say(block.empty))
        brief = not any(point.text or point.source for point in block.points)
        return ("\n" if brief else "\n\n").join(self.point(one, block.kind) for one in block.points)

    def _side_by_side(self, block: doc.SideBySide) -> Iterator[str]:
        for heading, points in (block.left, block.right):
            yield from self._block(heading)
            yield self._points(points)

    def _figure(self, block: doc.SummaryMetric) -> Iterator[str]:
        yield from self._block(block.heading)
        yield self.paragraph(self.say(block.subtitle))
        if isinstance(block.chart, ChartSpec):  # bars of time only repeat the table
            yield self.paragraph(f"Chart: {self.say(full_stop(block.chart.alternative))}")
        if block.table.rows:
            yield from self._table(block.table)
        yield from (self.paragraph(self.say(note)) for note in block.notes)

    def _table(self, table: Table) -> Iterator[str]:
        heads = [(self.say(column.title), column.align) for column in table.columns]
        rows = [[*map(self.cell, row)] for row in table.rows]
        return self.table(heads, rows)

    def _changes(self, block: doc.Changes) -> Iterator[str]:
        """Moves without their pictures, which only repeat what the words say."""
        name, _, *figures = map(self.say, block.columns)
        heads = [(name, "start"), *((title, "end") for title in figures)]
        return self.table(heads, [*map(self._change, block.changes)])

    def _change(self, item: doc.ChangeText) -> list[str]:
        figures = ((item.earlier, item.earlier_derived), (item.later, item.later_derived))
        shown = [self.slanted(text) if derived else self.say(text) for text, derived in figures]
        name = ", ".join(filter(None, (item.name, item.periods)))
        return [self.say(name), *shown, self.strong(item.difference)]
