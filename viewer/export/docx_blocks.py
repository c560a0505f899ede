"""Each block of a document in Word: what is a list is a list, what is a table has a heading row."""

from collections.abc import Callable
from typing import Any

from docx.shared import Pt

from viewer.export.docx_parts import SHAPES, Cell, Grid, Paper, begin_column, marked, words
from viewer.export.gathering import CHART_EM
from viewer.export.grey import greyed
from viewer.export.raster import svg_png
from viewer.export.svg import picture_svg
from viewer.export.wording import (
    CHANGE_COLUMNS,
    level_notes,
    position_words,
)
from viewer.presentation.charts.layout import natural_height
from viewer.presentation.charts.measure import table_measure
from viewer.presentation.charts.spec import ChartSpec
from viewer.presentation.content import Cell as ContentCell
from viewer.presentation.content import Table
from viewer.presentation.front import Tile
from viewer.presentation.sharing import shared
from viewer.presentation.summary.document import (
    Block,
    Change,
    Changes,
    Facts,
    Figure,
    Figures,
    Heading,
    Paragraphs,
    Points,
    Ratings,
    SideBySide,
)
from viewer.presentation.text import Line, Run, plain
from viewer.presentation.words import sentence_case

CHART_WIDTH = 460.0
"""How wide a chart is on a page of Word, in points."""

TABLE_SIZE, SPARE, GAP, MARK = 10, 1.12, 1.4, 2.2
"""The words of a table in points; and in em what a column needs besides its words."""

NOTHING = ((Run("Nothing to hold it against", "body", "muted"),),)
TRIANGLES = "▲ is better and ▼ is worse."
ITALICS = "Figures in italics are derived: the source does not print them, they were worked out."
SHARP = 200 * 96 / 72
"""200 pixels an inch on the page, for a unit of the drawing is set as a point."""

MOVING = {"Earlier", "Later", "Change"}


def _heading(paper: Paper, block: Heading) -> None:
    paper.say(block.text, f"Heading {block.level}")


def _paragraphs(paper: Paper, block: Paragraphs) -> None:
    for line in block.lines:
        paper.say(line)


def _ratings(paper: Paper, block: Ratings) -> None:
    rows = tuple(
        (
            words(card.title),
            Cell(((Run(card.rating.word, "strong"),),)),
            words(sentence_case(position_words(card.rating))),
        )
        for card in block.cards
    )
    columns = ("Criterion", "Rating", "Place on its scale")
    paper.table(Grid("Ratings", tuple(map(words, columns)), rows, (5, 3, 4)))
    for note in (*level_notes(block.cards), *block.notes):
        paper.say(note, "Note")


def _figures(paper: Paper, block: Figures) -> None:
    rows = tuple(map(_tile, block.tiles))
    columns = ("What was measured", "Figure", "How it stands")
    paper.table(Grid("Headline figures", tuple(map(words, columns)), rows, (12, 5, 14)))
    lines = [line for tile in block.tiles for line in (tile.value, *_remarks(tile))]
    runs = [run for line in lines for run in line]
    derived = any(run.style == "derived" for run in runs)
    triangles = any(run.text.strip() in SHAPES.values() for run in runs)
    legend = [TRIANGLES] * triangles + [ITALICS] * derived
    if legend:
        paper.say(" ".join(legend), "Note")


def _tile(tile: Tile) -> tuple[Cell, ...]:
    value = tuple(_weighed(run, strong=True) for run in tile.value)
    return (words(tile.caption), Cell((marked(value, tile.mark),)), Cell(_remarks(tile) or NOTHING))


def _remarks(tile: Tile) -> tuple[Line, ...]:
    return tuple(
        marked(tuple(_weighed(run, strong=run.ink != "text") for run in remark.line), remark.mark)
        for remark in tile.remarks
    )


def _weighed(run: Run, *, strong: bool) -> Run:
    """A run of a tile as a table sets it: one size, and only what matters most in bold."""
    if run.style == "derived":
        return run
    return Run(run.text, "strong" if strong else "body", run.ink)


def _points(paper: Paper, block: Points) -> None:
    if block.theme:
        paper.say(block.theme, "Heading 2")
    if not block.points and block.empty:
        paper.say(block.empty)
    for point in block.points:
        full = bool(point.text or point.source)
        title = (Run(point.title, "strong" if full else "body"),)
        paper.point(point.mark.shape, title, keep=full)
        for number, text in enumerate(point.text, 1):
            paper.say(text, "Point text", keep=number == len(point.text) and bool(point.source))
        if point.source:
            paper.say(point.source, "Point source")


def _side_by_side(paper: Paper, block: SideBySide) -> None:
    """Two columns of text, read one after the other; never a table, which is read across."""
    before = paper.last_paragraph()
    if before is not None:
        before.paragraph_format.space_after = Pt(8)
        paper.end_columns(1, before)
    for number, (heading, points) in enumerate((block.left, block.right)):
        said = paper.say(heading.text, f"Heading {heading.level}")
        if before is not None:
            said.paragraph_format.space_before = Pt(0)
            if number:
                begin_column(said)
        _points(paper, points)
    after = paper.last_paragraph()
    if before is not None and after is not None:
        paper.end_columns(2, after)


def _figure(paper: Paper, block: Figure) -> None:
    _heading(paper, block.heading)
    if block.subtitle:
        paper.say(block.subtitle, "Beside a figure")
    if block.chart is not None:
        _chart(paper, block.chart)
    if block.table.rows:
        _table(paper, block.table)
    for note in block.notes:
        paper.say(note, "Note")


def _chart(paper: Paper, spec: ChartSpec) -> None:
    svg = picture_svg(spec, CHART_WIDTH, natural_height(spec, CHART_EM, tight=True), CHART_EM)
    png = svg_png(greyed(svg) if paper.mono else svg, SHARP)
    paper.picture(png, Pt(CHART_WIDTH), spec.title, spec.alternative)


def _table(paper: Paper, table: Table) -> None:
    ends = [column.align == "end" for column in table.columns]
    head = tuple(words(c.title, end=end) for c, end in zip(table.columns, ends, strict=True))
    rows = tuple(
        tuple(_cell(cell, end=end) for cell, end in zip(row, ends, strict=True))
        for row in table.rows
    )
    paper.table(Grid(table.name, head, rows, _shares(table, paper.width)))


def _shares(table: Table, width: int) -> tuple[int, ...]:
    """Widths of columns by their words, with room to spare where the typeface is another's."""
    needs = []
    for number, column in enumerate(table.columns):
        texts = [column.title, *(row[number].text for row in table.rows)]
        longest = max(table_measure(word, "strong") for text in texts for word in text.split())
        whole = max(table_measure(text, "strong") for text in texts)
        marks = any(row[number].mark is not None for row in table.rows)
        needs.append((_room(longest, marks), _room(whole, marks)))
    return tuple(shared(needs, 100 * width // Pt(TABLE_SIZE)))


def _room(ems: float, marks: bool) -> int:
    return round((ems * SPARE + GAP + marks * MARK) * 100)


def _cell(cell: ContentCell, *, end: bool) -> Cell:
    line = (Run(cell.text, "derived" if cell.derived else "body"),)
    return Cell((marked(line, cell.mark),), end)


def _changes(paper: Paper, block: Changes) -> None:
    head = tuple(words(title, end=title in MOVING) for title in CHANGE_COLUMNS)
    rows = tuple(map(_change, block.changes))
    paper.table(Grid("Changes", head, rows, (8, 3, 2, 3, 4)))


def _change(change: Change) -> tuple[Cell, ...]:
    return (
        words(change.name),
        _moved(change.earlier, derived=change.earlier_derived),
        _moved(change.later, derived=change.later_derived),
        Cell(((Run(change.difference, "strong"),),), end=True),
        words(change.periods),
    )


def _moved(figure: str, *, derived: bool) -> Cell:
    return words(f"{figure} derived" if derived else figure, derived=derived, end=True)


def _facts(paper: Paper, block: Facts) -> None:
    for fact in block.facts:
        source = (Run(f"  {fact.source}", "caption", "muted"),) if fact.source else ()
        paper.say((Run(fact.label), *source), "Fact label")
        entries = [entry for entry in fact.entries if plain(entry.line)]
        for number, entry in enumerate(entries, 1):
            line = tuple(_apart(run, n) for n, run in enumerate(entry.line))
            paper.say(line, "Fact", keep=number < len(entries) <= 8)


def _apart(run: Run, number: int) -> Run:
    """A run after another, with a space between the two."""
    return Run(f" {run.text}", run.style, run.ink) if number else run


WRITERS: dict[type[Block], Callable[[Paper, Any], None]] = {
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
