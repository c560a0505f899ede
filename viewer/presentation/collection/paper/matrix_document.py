"""The matrix as a document: what was chosen, the table, and how many there are of each level."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from viewer.domain.collection.columns import Column
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.matrix import MatrixCell, MatrixRow
from viewer.domain.dates import day_text
from viewer.presentation.collection.filter_words import filter_sentence, value_text
from viewer.presentation.collection.over_time.lengths import age_words
from viewer.presentation.collection.paper.figure_blocks import figure_blocks
from viewer.presentation.collection.paper.frame import NONE, Origin, framed, shares_table, table
from viewer.presentation.collection.paper.matrix_wanted import (
    MatrixWanted,
    columns_of,
    dates_text,
    parts_of,
    rows_wanted,
    under_headings,
)
from viewer.presentation.collection.rated_words import (
    MARKS,
    NOT_ASKED,
    ON_OTHERS,
    column_title,
    noted_text,
)
from viewer.presentation.collection.row_groups import group_of
from viewer.presentation.collection.shares import shares_by_group
from viewer.presentation.content.blocks import Cell
from viewer.presentation.content.text import one_line
from viewer.presentation.summary.document import (
    SummaryBlock,
    SummaryDocument,
    SummaryHeading,
    SummaryMetric,
    said,
)
from viewer.presentation.wording.marks import VERDICTS
from viewer.presentation.wording.numbers import sentence_case

KEY = (
    "Better and worse are said of the last rating before, like for like. Where neither is said, "
    "the rating is the same, or not compared: there is none before, the framework or the levels "
    "changed, or one of the two ratings is joint."
)
JOINT = "(joint): given together with another criterion, before the two were judged apart."
NO_BREAK = "\u00a0"
MOST_GROUPS = 2
MOST_COLUMNS = 7
"""More criteria than this are set in several tables: no page is wide enough."""


def matrix_document(rows: MatrixRows, wanted: MatrixWanted, origin: Origin) -> SummaryDocument:
    """The whole matrix that is wanted."""
    sentence = filter_sentence(rows, wanted.filter)
    title = rows.matrix.programme.name
    return framed(origin, title, "Matrix", sentence, _blocks(rows, wanted))


def _blocks(rows: MatrixRows, wanted: MatrixWanted) -> Iterator[SummaryBlock]:
    found, columns = rows_wanted(rows, wanted), columns_of(rows, wanted)
    if not found:
        yield said(NONE)
        return
    if not columns:
        yield from figure_blocks(rows, wanted)
        return
    yield SummaryHeading(1, "In all")
    yield _counts(rows, wanted, columns)
    for kind in rows.kinds[:MOST_GROUPS]:
        yield shares_table(shares_by_group(rows, wanted.filter, columns[0], kind))
    yield SummaryHeading(1, "One by one")
    yield said(KEY, dates_text(found), JOINT if _has_joint(rows, found, columns) else "")
    for title, group in under_headings(found, wanted, "Ratings"):
        for part, some in parts_of(columns, MOST_COLUMNS):
            yield _ratings(rows, wanted, f"{title}{part}", group, some)
    yield from figure_blocks(rows, wanted)


def _has_joint(rows: MatrixRows, found: Iterable[MatrixRow], columns: Iterable[Column]) -> bool:
    places = [rows.matrix.place(one.name) for one in columns]
    cells = (row.cells[place] for row in found for place in places)
    return any(cell is not None and cell.standing.is_joint for cell in cells)


def _ratings(
    rows: MatrixRows,
    wanted: MatrixWanted,
    title: str,
    found: Iterable[MatrixRow],
    columns: Iterable[Column],
) -> SummaryMetric:
    kinds = [kind for kind in rows.kinds if kind != wanted.grouped][:MOST_GROUPS]
    columns = tuple(columns)
    due = ("Next due",) if rows.says_when_due else ()
    heads = ("Body", *map(sentence_case, kinds), "Date and age", *due, *map(column_title, columns))
    places = [rows.matrix.place(one.name) for one in columns]
    across = wanted.filter.across
    lines = (
        (
            Cell(one_line(row.body.name)),
            *(Cell(group_of(row, kind) or "–") for kind in kinds),
            Cell(_date(row, rows.matrix.today)),
            *(Cell(_due(row)) for _ in due),
            *(_rating(row.cells[place], across=across) for place in places),
        )
        for row in found
    )
    return table(title, heads, lines)


def _date(row: MatrixRow, today: date) -> str:
    """The day of an inspection and its age, each of which stays on a line."""
    when = row.inspection.when
    if when is None:
        return "Not stated"
    told = filter(None, (day_text(when), age_words(when, today)))
    return ", ".join(one.replace(" ", NO_BREAK) for one in told)


def _due(row: MatrixRow) -> str:
    due = row.inspection.about.next_due
    return day_text(due).replace(" ", NO_BREAK) if due else "–"


def _rating(cell: MatrixCell | None, *, across: bool) -> Cell:
    if cell is None:
        return Cell(NOT_ASKED)
    mark = MARKS.get(cell.change.counted(across))
    words = noted_text(cell)
    return Cell(f"{words}, {VERDICTS[mark.shape]}" if mark else words, mark=mark)


def _counts(rows: MatrixRows, wanted: MatrixWanted, columns: Sequence[Column]) -> SummaryMetric:
    """How many rows are at each level of each column."""
    bits = rows.matching(wanted.filter)
    counted: dict[str, dict[str, int]] = {}
    for column in columns:
        levels, others = rows.level_counts(rows.matrix.place(column.name), bits)
        counted[column.name] = levels | {ON_OTHERS: others}
    labels = {value: None for found in counted.values() for value, count in found.items() if count}
    ordered = list(columns[0].scale.labels)
    ordered += [value for value in labels if value not in {*ordered, ON_OTHERS}]
    ordered += [ON_OTHERS] if ON_OTHERS in labels else []
    heads = ("Criterion", *(_title(columns[0], value) for value in ordered))
    lines = (
        (
            Cell(column_title(column)),
            *(Cell(f"{counted[column.name].get(value, 0):,}") for value in ordered),
        )
        for column in columns
    )
    return table("How many at each level", heads, lines, counts=True)


def _title(column: Column, value: str) -> str:
    return sentence_case(value_text(Facet("level", column.name), value))
