"""Each block of a document in Word: what is a list is a list, what is a table has a heading row."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from typing import Any

from docx.shared import Pt

from viewer.export.drawing.grey import greyed
from viewer.export.drawing.raster import svg_png
from viewer.export.drawing.small_svg import small_svg
from viewer.export.drawing.svg import picture_svg
from viewer.export.pages.template_data import CHART_EM
from viewer.export.pages.time_svg import time_svg
from viewer.export.word.parts import (
    Grid,
    WordCell,
    WordPaper,
    begin_column,
    ends_columns,
    marked,
    words,
)
from viewer.presentation.charts.layout import natural_height
from viewer.presentation.charts.measure import table_measure
from viewer.presentation.content.blocks import Cell as ContentCell
from viewer.presentation.content.blocks import Table
from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.content.column_widths import shared
from viewer.presentation.content.text import Line, Run
from viewer.presentation.content.time_chart import TimeChart
from viewer.presentation.summary import document as doc

CHART_WIDTH = 460.0  # how wide a chart is on a page of Word, in points
TABLE_SIZE, SPARE, GAP, MARK = 10, 1.12, 1.4, 2.2
"""The words of a table in points; and in em what a column needs besides its words."""

TIME_ROWS = 26  # of a drawing of bars: as many as have room on a page on its side
RATING_COLUMNS, FIGURE_COLUMNS = 2, 3
FINE, SHARP = 150 * 96 / 72, 200 * 96 / 72
"""Pixels an inch of the page, for a large drawing and others; a unit of one is set as a point."""


def _heading(paper: WordPaper, block: doc.SummaryHeading) -> None:
    said = paper.say(block.text, f"Heading {block.level}")
    if block.fresh:
        said.paragraph_format.page_break_before = True


def _paragraphs(paper: WordPaper, block: doc.Paragraphs) -> None:
    for line in block.lines:
        paper.say(line)


def _ratings(paper: WordPaper, block: doc.Ratings) -> None:
    large = block.form == "large"
    with _columns(paper, 1 if large else RATING_COLUMNS):
        for card in block.cards:
            paper.say(card.title, "Figure name")
            paper.say((Run(card.rating.word),), "Overall" if large else "Figure value", keep=True)
            if card.detail:
                paper.say(card.detail, "Figure note", keep=True)
            paper.say(card.position, "Figure note")
    for note in block.notes:
        paper.say(note, "Small print")


def _figures(paper: WordPaper, block: doc.Figures) -> None:
    with _columns(paper, FIGURE_COLUMNS):
        for tile in block.tiles:
            paper.say(tile.caption, "Figure name")
            value = marked(_weighed(tile.value), tile.mark)
            paper.say(value, "Figure value", keep=bool(tile.remarks))
            for number, remark in enumerate(tile.remarks, 1):
                line = marked(_weighed(remark.line), remark.mark)
                paper.say(line, "Figure note", keep=number < len(tile.remarks))


def _weighed(line: Line) -> Line:
    """The runs of a tile as they are set: a paragraph's style gives their size and weight."""
    return tuple(run if run.style == "derived" else replace(run, style="body") for run in line)


@contextmanager
def _columns(paper: WordPaper, count: int) -> Iterator[None]:
    """Columns of text, read one after the other; never a table, which is read across."""
    before = paper.last_paragraph()
    if before is not None and not ends_columns(before):
        paper.end_columns(1, before)
    yield
    after = paper.last_paragraph()
    if before is not None and after is not None:
        paper.end_columns(count, after)


def _points(paper: WordPaper, block: doc.Points) -> None:
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


def _side_by_side(paper: WordPaper, block: doc.SideBySide) -> None:
    before = paper.last_paragraph()
    if before is not None:
        before.paragraph_format.space_after = Pt(8)
    with _columns(paper, 2):
        for number, (heading, points) in enumerate((block.left, block.right)):
            said = paper.say(heading.text, f"Heading {heading.level}")
            if before is not None:
                said.paragraph_format.space_before = Pt(0)
                if number:
                    begin_column(said)
            _points(paper, points)


def _figure(paper: WordPaper, block: doc.SummaryMetric) -> None:
    _heading(paper, block.heading)
    if block.subtitle:
        paper.say(block.subtitle, "Beside a figure")
    if isinstance(block.chart, TimeChart):
        for part in block.chart.parts(TIME_ROWS):
            _time_chart(paper, part)
    elif block.chart is not None:
        _chart(paper, block.chart)
    if block.table.rows:
        _table(paper, block.table)
    for note in block.notes:
        paper.say(note, "Small print")


def _chart(paper: WordPaper, spec: ChartSpec) -> None:
    svg = picture_svg(spec, CHART_WIDTH, natural_height(spec, CHART_EM, tight=True), CHART_EM)
    png = svg_png(greyed(svg) if paper.mono else svg, SHARP)
    paper.picture(png, Pt(CHART_WIDTH), spec.title, spec.alternative)


def _time_chart(paper: WordPaper, chart: TimeChart) -> None:
    svg = time_svg(chart, paper.width / Pt(1))
    png = svg_png(greyed(svg) if paper.mono else svg, FINE)
    paper.picture(png, paper.width, chart.title, chart.alternative)


def _table(paper: WordPaper, table: Table) -> None:
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


def _cell(cell: ContentCell, *, end: bool) -> WordCell:
    line = (Run(cell.text, "derived" if cell.derived else "body"),)
    return WordCell((marked(line, cell.mark),), end)


def _changes(paper: WordPaper, block: doc.Changes) -> None:
    head = tuple(words(title, end=number > 1) for number, title in enumerate(block.columns))
    rows = tuple(_change(paper, item) for item in block.changes)
    paper.table(Grid(block.name, head, rows, (8, 6, 4, 4, 4)))
    if block.legend:
        paper.say(block.legend, "Small print")


def _change(paper: WordPaper, item: doc.ChangeText) -> tuple[WordCell, ...]:
    name: tuple[Line, ...] = ((Run(item.name),),)
    if item.periods:
        name = (*name, (Run(item.periods, "caption", "muted"),))
    return (
        WordCell(name),
        _small(paper, item),
        words(item.earlier, derived=item.earlier_derived, end=True),
        words(item.later, derived=item.later_derived, end=True),
        WordCell(((Run(item.difference, "strong"),),), end=True),
    )


def _small(paper: WordPaper, item: doc.ChangeText) -> WordCell:
    """The picture of a move; the same one is drawn once."""
    if item.chart is None:
        return words("")
    svg = small_svg(item.chart)
    picture = _small_png(greyed(svg) if paper.mono else svg)
    return WordCell(((),), picture=picture, alternative=item.alternative)


@lru_cache(maxsize=64)
def _small_png(svg: str) -> bytes:
    return svg_png(svg, SHARP)


def _facts(paper: WordPaper, block: doc.Facts) -> None:
    for fact in block.facts:
        paper.say(fact.label, "Fact label")
        source = (((Run(fact.source, "caption", "muted"),), ""),) if fact.source else ()
        lines = (*((entry.line, entry.address) for entry in fact.entries), *source)
        for number, (line, address) in enumerate(lines, 1):
            said = paper.say(line, "Fact", keep=number < len(lines) <= 8)
            if address:
                paper.link(said, address)


WRITERS: dict[type[doc.SummaryBlock], Callable[[WordPaper, Any], None]] = {
    doc.SummaryHeading: _heading,
    doc.Paragraphs: _paragraphs,
    doc.Ratings: _ratings,
    doc.Figures: _figures,
    doc.Points: _points,
    doc.SideBySide: _side_by_side,
    doc.SummaryMetric: _figure,
    doc.Changes: _changes,
    doc.Facts: _facts,
}
