"""Plain text: 78 columns, headings underlined, every mark as a word."""

from collections.abc import Iterable, Iterator

from viewer.export.job import AnyJob, Written
from viewer.export.plain.columns import WIDTH, grid, underlined, wrapped
from viewer.export.plain.parts import ColumnHeads, PlainWriter
from viewer.export.wording import kept
from viewer.presentation.content.blocks import Cell, LabelledEntries
from viewer.presentation.content.text import Line, plain
from viewer.presentation.content.tile import Tile
from viewer.presentation.summary.document import SummaryFinding

LINES = {0: "=", 1: "-", 2: "."}
SIGNS = {"strength": "+ ", "weakness": "- "}
INDENT, TWICE, THRICE = "  ", "    ", "      "


def write(job: AnyJob) -> Written:
    """The summary or the briefing as plain text."""
    return _Text().written(job)


class _Text(PlainWriter):
    def say(self, text: str) -> str:
        return kept(text)

    def line(self, line: Line) -> str:
        return kept(plain(line))

    def heading(self, text: str, level: int) -> str:
        room = "\n" if level == 1 else ""  # sections stand further apart
        return room + underlined(kept(text), LINES[level])

    def paragraph(self, words: str) -> str:
        return wrapped(words)

    def item(self, words: str) -> str:
        return wrapped(words, first="* ")

    def tile(self, tile: Tile) -> str:
        head = self.item(kept(f"{tile.caption}: {plain(tile.value)}"))
        remarks = (wrapped(self.line(remark.line), first=TWICE) for remark in tile.remarks)
        return "\n".join([head, *remarks])

    def point(self, point: SummaryFinding, kind: str) -> str:
        source = f"[{point.source}]" if point.source else ""
        more = (wrapped(kept(text), first=INDENT) for text in (*point.text, source) if text)
        return "\n".join([wrapped(kept(point.title), first=SIGNS.get(kind, "* ")), *more])

    def cell(self, cell: Cell) -> str:
        return kept(cell.text)

    def table(self, heads: ColumnHeads, rows: list[list[str]]) -> Iterator[str]:
        """A table in columns where they fit, else each row as labels with their values."""
        made = grid(heads, rows)
        if made is not None:
            yield made
            return
        for first, *others in rows:
            pairs = zip(heads[1:], others, strict=True)
            labelled = (wrapped(f"{head}: {text}", first=INDENT, rest=THRICE)
                        for (head, _), text in pairs)  # fmt: skip
            yield "\n".join([self.item(first), *labelled])

    def fact(self, fact: LabelledEntries) -> str:
        place = f" [{fact.source}]" if fact.source else ""
        label = kept(f"{fact.label}{place}:")
        if len(fact.entries) == 1:
            return self.item(f"{label} {self.line(fact.entries[0].line)}")
        entries = (wrapped(self.line(e.line), first=TWICE, rest=THRICE) for e in fact.entries)
        return "\n".join([self.item(label), *entries])

    def closing(self, lines: Iterable[str]) -> str:
        return "\n".join(["-" * WIDTH, *lines])
