"""Plain text: 78 columns, headings underlined, every mark as a word."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from viewer.export.documents import document_of
from viewer.export.job import Job, Written
from viewer.export.plain.columns import WIDTH, grid, underlined, wrapped
from viewer.export.wording import LIST_FROM, kept
from viewer.presentation.content.blocks import LabelledEntries, Table
from viewer.presentation.content.overview import Tile
from viewer.presentation.content.text import plain
from viewer.presentation.summary.document import (
    Block,
    Change,
    Changes,
    Facts,
    Figure,
    Figures,
    Heading,
    Paragraphs,
    Point,
    Points,
    Ratings,
    SideBySide,
    SummaryDocument,
)
from viewer.presentation.wording.numbers import full_stop

LINES = {0: "=", 1: "-", 2: "."}
SIGNS = {"strength": "+ ", "weakness": "- "}
INDENT = "  "


def write(job: Job) -> Written:
    """The summary or the briefing as plain text."""
    document = document_of(job)
    text = "\n\n".join(part for part in _parts(document) if part)
    return Written(f"{text}\n".encode("utf-8", "replace"))


def _parts(document: SummaryDocument) -> Iterator[str]:
    yield _headed(document.title, 0)
    yield wrapped(kept(document.subtitle))
    for block in document.blocks:
        yield from WRITERS[type(block)](block)
    yield "\n".join(["-" * WIDTH, *(wrapped(kept(line)) for line in document.closing)])


def _headed(text: str, level: int) -> str:
    room = "" if level > 1 else "\n"  # sections stand further apart
    return (room if level else "") + underlined(kept(text), LINES[level])


def _heading(block: Heading) -> Iterator[str]:
    yield _headed(block.text, block.level)


def _paragraphs(block: Paragraphs) -> Iterator[str]:
    bullet = "* " if len(block.lines) > LIST_FROM else ""
    lines = (wrapped(kept(plain(line)), first=bullet) for line in block.lines)
    yield ("\n" if bullet else "\n\n").join(lines)


def _ratings(block: Ratings) -> Iterator[str]:
    lines = (f"{card.title}: {card.rating.word} ({card.position})" for card in block.cards)
    yield "\n".join(wrapped(kept(line), first="* ") for line in lines)
    for note in block.notes:
        yield wrapped(kept(note))


def _figures(block: Figures) -> Iterator[str]:
    yield "\n".join(map(_tile, block.tiles))


def _tile(tile: Tile) -> str:
    head = wrapped(kept(f"{tile.caption}: {plain(tile.value)}"), first="* ")
    remarks = (wrapped(kept(plain(remark.line)), first="    ") for remark in tile.remarks)
    return "\n".join([head, *remarks])


def _points(block: Points) -> Iterator[str]:
    if not block.points:
        yield wrapped(kept(block.empty))
    brief = not any(point.text or point.source for point in block.points)
    sign = SIGNS.get(block.kind, "* ")
    yield ("\n" if brief else "\n\n").join(_point(point, sign) for point in block.points)


def _point(point: Point, sign: str) -> str:
    source = f"[{point.source}]" if point.source else ""
    more = (wrapped(kept(text), first=INDENT) for text in (*point.text, source) if text)
    return "\n".join([wrapped(kept(point.title), first=sign), *more])


def _side_by_side(block: SideBySide) -> Iterator[str]:
    for heading, points in (block.left, block.right):
        yield from _heading(heading)
        yield from _points(points)


def _figure(block: Figure) -> Iterator[str]:
    yield _headed(block.heading.text, block.heading.level)
    yield wrapped(kept(block.subtitle))
    if block.chart:
        yield wrapped(kept(full_stop(f"Chart: {block.chart.alternative}")))
    yield from _table(block.table)
    yield from (wrapped(kept(note)) for note in block.notes)


def _table(table: Table) -> Iterator[str]:
    if table.rows:
        heads = [(column.title, column.align) for column in table.columns]
        rows = [[cell.text for cell in row] for row in table.rows]
        yield from _set(heads, rows)


def _set(heads: Sequence[tuple[str, str]], rows: list[list[str]]) -> Iterator[str]:
    """A table in columns where they fit, else each row as labels with their values."""
    rows = [[kept(text) for text in row] for row in rows]
    made = grid(heads, rows)
    if made is not None:
        yield made
        return
    for row in rows:
        (_, first), *others = zip(heads, row, strict=True)
        labelled = (wrapped(f"{head[0]}: {text}", first=INDENT, rest="      ")
                    for head, text in others)  # fmt: skip
        yield "\n".join([wrapped(first, first="* "), *labelled])


def _changes(block: Changes) -> Iterator[str]:
    """Moves without their pictures, which only repeat what the words say."""
    name, _, *figures = block.columns
    heads = [(name, "start"), *((title, "end") for title in figures)]
    yield from _set(heads, [*map(_change, block.changes)])


def _change(item: Change) -> list[str]:
    name = ", ".join(filter(None, (item.name, item.periods)))
    return [name, item.earlier, item.later, item.difference]


def _facts(block: Facts) -> Iterator[str]:
    yield "\n".join(map(_fact, block.facts))


def _fact(fact: LabelledEntries) -> str:
    place = f" [{fact.source}]" if fact.source else ""
    label = f"{fact.label}{place}:"
    if len(fact.entries) == 1:
        return wrapped(kept(f"{label} {plain(fact.entries[0].line)}"), first="* ")
    entries = (wrapped(kept(plain(e.line)), first="    ", rest="      ") for e in fact.entries)
    return "\n".join([wrapped(kept(label), first="* "), *entries])


WRITERS: dict[type[Block], Callable[[Any], Iterator[str]]] = {
    Heading: _heading,
    Paragraphs: _paragraphs,
    Ratings: _ratings,
    Figures: _figures,
    Points: _points,
    SideBySide: _side_by_side,
    Figure: _figure,
    Changes: _changes,
    Facts: _facts,
}
