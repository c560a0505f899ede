"""The matrix on as few pages as it can have: a letter for each level, rows beside each other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import ceil

from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.matrix import MatrixRow
from viewer.presentation.charts.measure import table_measure
from viewer.presentation.collection.filter_words import filter_sentence
from viewer.presentation.collection.paper.figure_blocks import figure_blocks
from viewer.presentation.collection.paper.frame import NONE, Origin, framed, month_text
from viewer.presentation.collection.paper.letters import key_of, letter_cell
from viewer.presentation.collection.paper.matrix_wanted import (
    MatrixWanted,
    columns_of,
    dates_text,
    parts_of,
    rows_wanted,
    under_headings,
)
from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.content.text import one_line
from viewer.presentation.summary.document import (
    Options,
    SummaryBlock,
    SummaryDocument,
    SummaryHeading,
    SummaryMetric,
    said,
)

WIDTHS = {"a4": (493, 740), "us-letter": (510, 690), "a3": (740, 1089)}
"""How wide the words of a page are, upright and on its side, in points."""

LETTER, DATE, NAME, GAP = 21.5, 36, 86, 14
"""What a rating, a month and a name need, and what stands between two columns of rows."""

SIZE = 9.2  # of the words of a table, in points


def sheet_document(
    rows: MatrixRows, wanted: MatrixWanted, origin: Origin, options: Options
) -> SummaryDocument:
    """The matrix that is wanted, set as closely as it can be read."""
    sentence = filter_sentence(rows, wanted.filter)
    title = rows.matrix.programme.name
    made = framed(origin, title, "Matrix", sentence, ())
    blocks = tuple(_blocks(rows, wanted, options, made.closing))
    return replace(made, blocks=blocks, closing=())  # said above: no page for two lines


def _blocks(
    rows: MatrixRows, wanted: MatrixWanted, options: Options, closing: tuple[str, ...]
) -> Iterator[SummaryBlock]:
    found, columns = rows_wanted(rows, wanted), columns_of(rows, wanted)
    if not found:
        yield said(NONE, *closing)
        return
    places = [rows.matrix.place(column.name) for column in columns]
    key = key_of(columns, (row.cells[place] for row in found for place in places))
    yield said(*key, " ".join((dates_text(found), *closing)))
    yield SummaryHeading(1, "Ratings")
    numbers = {column.name: number for number, column in enumerate(columns, 1)}
    names_told = [one_line(row.body.name) for row in found]
    for title, group in under_headings(found, wanted, "Every body"):
        for part, some in parts_of(columns, _most(options)):
            name = f"{title}{part}"
            made = _table(rows, wanted, group, {one.name: numbers[one.name] for one in some})
            beside = _beside(options, len(some), names_told)
            yield SummaryMetric(
                SummaryHeading(2, name), "", None, replace(made, name=name, beside=beside)
            )
    yield from figure_blocks(rows, wanted)


def _table(
    rows: MatrixRows, wanted: MatrixWanted, group: Iterable[MatrixRow], numbers: Mapping[str, int]
) -> Table:
    """The rows of a group in the columns of these names, under their numbers."""
    places = [rows.matrix.place(name) for name in numbers]
    across = wanted.filter.across
    heads = (
        TableColumn("Body"),
        TableColumn("Month"),
        *(TableColumn(str(one)) for one in numbers.values()),
    )
    lines = tuple(
        (
            Cell(one_line(row.body.name)),
            Cell(month_text(row.inspection.when or "–")),
            *(letter_cell(row.cells[place], across=across) for place in places),
        )
        for row in group
    )
    return Table("", heads, lines)


def _most(options: Options) -> int:
    """How many criteria have room beside a name."""
    return int((WIDTHS[options.paper][options.landscape] - NAME - DATE) // LETTER)


def _beside(options: Options, columns: int, names: Sequence[str]) -> int:
    """How many columns of rows stand beside each other: as many as make the fewest lines."""
    width, rest = WIDTHS[options.paper][options.landscape] + GAP, DATE + columns * LETTER + GAP
    choices = range(1, max(1, int(width // (NAME + rest))) + 1)
    return min(choices, key=lambda count: (_lines(names, width / count - rest) / count, count))


def _lines(names: Iterable[str], room: float) -> int:
    """How many lines names need in so much room."""
    return sum(ceil(table_measure(name, "body") * SIZE / room) for name in names)
