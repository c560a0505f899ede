"""Markdown: CommonMark with tables.

Nothing that a report says becomes markup, nor a link but the address of a source.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from viewer.export.documents import document_of
from viewer.export.job import Job, Written
from viewer.export.wording import LIST_FROM, kept
from viewer.presentation.content.blocks import Cell, Entry, LabelledEntries, Table
from viewer.presentation.content.text import Line, Mark, MarkShape, Run, plain
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

MARKS: dict[MarkShape, str] = {"up": "▲ ", "down": "▼ ", "level": "– "}

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)")
_FIRST = re.compile(r"^(#|[+\-](?=\s|$)|--|=+$|\d+(?=[.)](?:\s|$)))")
_ADDRESS = re.compile(r"@|://|www\.|\b(?:mailto|xmpp):", re.IGNORECASE)


def escaped(text: str) -> str:
    """Text as Markdown that reads the same and is nothing but text.

    A word that some readers would turn into a link stands as code, which nothing is made of.
    """
    words = [_code(word) if _ADDRESS.search(word) else _word(word) for word in kept(text).split()]
    return _FIRST.sub(_not_first, " ".join(words))


def _word(word: str) -> str:
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", word)


def _not_first(found: re.Match[str]) -> str:
    """A number, or a sign, that would start a list or a heading."""
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _code(word: str) -> str:
    """A word as code; its fence is longer than any run of backticks in it."""
    longest = max((len(run) for run in re.findall("`+", word)), default=0)
    fence = "`" * (longest + 1)
    room = " " if longest else ""
    return f"{fence}{room}{word}{room}{fence}"


def strong(text: str) -> str:
    """Text in bold; nothing stays nothing."""
    return f"**{escaped(text)}**" if text.strip() else ""


def slanted(text: str) -> str:
    """Text in italics; nothing stays nothing."""
    return f"*{escaped(text)}*" if text.strip() else ""


def write(job: Job) -> Written:
    """The summary or the briefing as Markdown."""
    document = document_of(job)
    text = "\n\n".join(part for part in _parts(document) if part)
    return Written(f"{text}\n".encode("utf-8", "replace"))


def _parts(document: SummaryDocument) -> Iterator[str]:
    yield f"# {escaped(document.title)}"
    yield escaped(document.subtitle)
    for block in document.blocks:
        yield from WRITERS[type(block)](block)
    yield "---"
    yield from (escaped(line) for line in document.closing)


def _heading(block: Heading) -> Iterator[str]:
    yield f"{'#' * (block.level + 1)} {escaped(block.text)}"


def _paragraphs(block: Paragraphs) -> Iterator[str]:
    if len(block.lines) > LIST_FROM:
        yield "\n".join(f"- {_line(line)}" for line in block.lines)
        return
    yield from map(_line, block.lines)


def _line(line: Line) -> str:
    """Runs, derived ones in italics; blanks stay outside, where they do not break the marks."""
    return " ".join("".join(map(_run, line)).split(" "))


def _run(run: Run) -> str:
    words = run.text.strip()
    before, after = (" " * run.text[::step].startswith(" ") for step in (1, -1))
    made = slanted(words) if run.style == "derived" else escaped(words)
    return f"{before}{made}{after}" if words else before


def _ratings(block: Ratings) -> Iterator[str]:
    yield "\n".join(
        f"- {escaped(card.title)}: {strong(card.rating.word)} ({escaped(card.position)})"
        for card in block.cards
    )
    yield from map(escaped, block.notes)


def _figures(block: Figures) -> Iterator[str]:
    lines = []
    for tile in block.tiles:
        remarks = "".join(
            f"; {_marked(remark.mark)}{escaped(plain(remark.line))}" for remark in tile.remarks
        )
        figure = f"{_marked(tile.mark)}{strong(plain(tile.value))}"
        lines.append(f"- {escaped(tile.caption)}: {figure}{remarks}")
    yield "\n".join(lines)


def _marked(mark: Mark | None) -> str:
    return MARKS.get(mark.shape, "") if mark else ""


def _points(block: Points) -> Iterator[str]:
    if not block.points:
        yield escaped(block.empty)
    brief = not any(point.text or point.source for point in block.points)
    yield ("\n" if brief else "\n\n").join(map(_point, block.points))


def _point(point: Point) -> str:
    if not point.text and not point.source:
        return f"- {escaped(point.title)}"
    lines = [strong(point.title), *map(escaped, point.text), slanted(point.source)]
    return "- " + "\n\n  ".join(line for line in lines if line)


def _side_by_side(block: SideBySide) -> Iterator[str]:
    for heading, points in (block.left, block.right):
        yield from _heading(heading)
        yield from _points(points)


def _figure(block: Figure) -> Iterator[str]:
    yield from _heading(block.heading)
    yield escaped(block.subtitle)
    if block.chart:
        yield f"Chart: {escaped(full_stop(block.chart.alternative))}"
    yield from _table(block.table)
    yield from map(escaped, block.notes)


def _table(table: Table) -> Iterator[str]:
    if table.rows:
        yield strong(table.name)
        heads = [(column.title, column.align) for column in table.columns]
        yield _grid(heads, [[_cell(cell) for cell in row] for row in table.rows])


def _cell(cell: Cell) -> str:
    return _marked(cell.mark) + (slanted(cell.text) if cell.derived else escaped(cell.text))


def _grid(heads: Sequence[tuple[str, str]], rows: list[list[str]]) -> str:
    """A table; a bar in a word that stands as code is told apart from one between cells."""
    rules = ["---:" if align == "end" else "---" for _, align in heads]
    lines = [[escaped(title) for title, _ in heads], rules, *rows]
    return "\n".join(f"| {' | '.join(map(_barred, cells))} |" for cells in lines)


def _barred(cell: str) -> str:
    return re.sub(r"(?<!\\)\|", r"\\|", cell)


def _changes(block: Changes) -> Iterator[str]:
    """Moves without their pictures, which only repeat what the words say."""
    name, _, *figures = block.columns
    heads = [(name, "start"), *((title, "end") for title in figures)]
    yield _grid(heads, [*map(_change, block.changes)])


def _change(item: Change) -> list[str]:
    figures = ((item.earlier, item.earlier_derived), (item.later, item.later_derived))
    shown = [slanted(text) if derived else escaped(text) for text, derived in figures]
    name = ", ".join(filter(None, (item.name, item.periods)))
    return [escaped(name), *shown, strong(item.difference)]


def _facts(block: Facts) -> Iterator[str]:
    yield "\n".join(map(_fact, block.facts))


def _fact(fact: LabelledEntries) -> str:
    place = f" ({slanted(fact.source)})" if fact.source else ""
    label = f"- {strong(fact.label)}{place}:"
    if len(fact.entries) == 1:
        return f"{label} {_entry(fact.entries[0])}"
    return "\n".join([label, *(f"  - {_entry(entry)}" for entry in fact.entries)])


def _entry(entry: Entry) -> str:
    words = _line(entry.line)
    return f"[{words}](<{entry.address}>)" if entry.address else words


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
