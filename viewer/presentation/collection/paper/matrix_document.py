"""The matrix as a document: what was chosen, the table, and how many there are of each level."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from viewer.domain.collection.columns import Column
from viewer.domain.collection.facets import Facet
from viewer.domain.collection.filters import Filter, Rows
from viewer.domain.collection.matrix import Cell as MatrixCell
from viewer.domain.collection.matrix import Row
from viewer.domain.collection.ordering import Order
from viewer.presentation.collection.history import years_text
from viewer.presentation.collection.paper.filter_words import filter_sentence, value_text
from viewer.presentation.collection.paper.frame import (
    NONE,
    Origin,
    framed,
    said,
    shares_table,
    table,
)
from viewer.presentation.collection.rated_words import (
    MARKS,
    NOT_ASKED,
    column_title,
    joint_text,
)
from viewer.presentation.collection.shares import shares_by_group
from viewer.presentation.content.blocks import Cell
from viewer.presentation.content.text import one_line
from viewer.presentation.summary.document import Block, Figure, Heading, SummaryDocument
from viewer.presentation.wording.marks import VERDICTS
from viewer.presentation.wording.numbers import day_text, sentence_case

KEY = (
    "Better and worse are said of the inspection before, like for like. Where neither is said, "
    "the rating is the same, or not compared: there is none before, the framework or the levels "
    "changed, or one of the two ratings is joint."
)
JOINT = "(joint): given together with another criterion, before the two were judged apart."
MOST_GROUPS = 2


@dataclass(frozen=True, slots=True)
class MatrixWanted:
    """Which rows and columns, in which order, under headings for a kind of group."""

    filter: Filter = Filter()  # noqa: RUF009 - frozen
    order: Order = Order()  # noqa: RUF009 - frozen
    columns: tuple[str, ...] = ()
    grouped: str = ""


def columns_of(rows: Rows, wanted: MatrixWanted) -> tuple[Column, ...]:
    """The columns that are wanted; without any, those that do not live on in others only."""
    columns = rows.matrix.columns
    if wanted.columns:
        return tuple(columns[rows.matrix.place(name)] for name in wanted.columns)
    bits = rows.matching(wanted.filter)
    return tuple(
        one for one in columns if not one.absorbed and (one.overall or _is_used(rows, one, bits))
    )


def _is_used(rows: Rows, column: Column, bits: int) -> bool:
    """Whether any of these rows has this criterion."""
    found = rows.values(Facet("level", column.name))
    return any(one & bits for value, one in found.items() if value != "absent")


def rows_wanted(rows: Rows, wanted: MatrixWanted) -> tuple[Row, ...]:
    """The rows that are wanted, in their order."""
    return rows.sorted(rows.matching(wanted.filter), wanted.order)


def matrix_document(rows: Rows, wanted: MatrixWanted, origin: Origin) -> SummaryDocument:
    """The whole matrix that is wanted."""
    sentence = filter_sentence(rows, wanted.filter)
    title = rows.matrix.programme.name
    return framed(origin, title, "Matrix", sentence, _blocks(rows, wanted))


def _blocks(rows: Rows, wanted: MatrixWanted) -> Iterator[Block]:
    found, columns = rows_wanted(rows, wanted), columns_of(rows, wanted)
    if not found:
        yield said(NONE)
        return
    yield Heading(1, "In all")
    yield _counts(rows, wanted, columns)
    for kind in group_kinds(rows)[:MOST_GROUPS]:
        yield shares_table(shares_by_group(rows, wanted.filter, columns[0], kind))
    yield Heading(1, "One by one")
    yield said(KEY, JOINT if _has_joint(rows, found, columns) else "")
    for title, group in grouped(found, wanted.grouped):
        yield _ratings(rows, wanted, title, group, columns)


def grouped(found: Sequence[Row], kind: str) -> Iterator[tuple[str, Sequence[Row]]]:
    """The rows by a kind of group; all together without one."""
    if not kind:
        yield "Ratings", found
        return
    groups: dict[str, list[Row]] = {}
    for row in found:
        groups.setdefault(group_of(row, kind), []).append(row)
    for value in sorted(groups, key=lambda one: (not one, one.casefold())):
        yield value or "Not stated", groups[value]


def group_of(row: Row, kind: str) -> str:
    """What a body belongs to; empty where its report does not say."""
    groups = row.body.subject.groups
    return next((one_line(item.value) for item in groups if item.kind == kind), "")


def group_kinds(rows: Rows) -> list[str]:
    """The kinds of group that bodies have."""
    found = (item.kind for body in rows.matrix.bodies for item in body.subject.groups)
    return list(dict.fromkeys(found))


def _has_joint(rows: Rows, found: Iterable[Row], columns: Iterable[Column]) -> bool:
    places = [rows.matrix.place(one.name) for one in columns]
    cells = (row.cells[place] for row in found for place in places)
    return any(cell is not None and cell.standing.held.like == "part" for cell in cells)


def _ratings(
    rows: Rows, wanted: MatrixWanted, title: str, found: Iterable[Row], columns: Iterable[Column]
) -> Figure:
    kinds = [kind for kind in group_kinds(rows) if kind != wanted.grouped][:MOST_GROUPS]
    columns = tuple(columns)
    heads = ("Body", *map(sentence_case, kinds), "Date and age", *map(column_title, columns))
    places = [rows.matrix.place(one.name) for one in columns]
    across = wanted.filter.across
    lines = (
        (
            Cell(one_line(row.body.name)),
            *(Cell(group_of(row, kind) or "–") for kind in kinds),
            Cell(_date(row, rows.matrix.today)),
            *(_rating(row.cells[place], across=across) for place in places),
        )
        for row in found
    )
    return table(title, heads, lines)


def _date(row: Row, today: date) -> str:
    """The day of an inspection and how long ago it is."""
    day = row.inspection.dated
    if day is None:
        return "Not stated"
    return f"{day_text(day)}, {years_text((today - day).days)} ago"


def _rating(cell: MatrixCell | None, *, across: bool) -> Cell:
    if cell is None:
        return Cell(NOT_ASKED)
    mark = MARKS.get(cell.change.counted(across))
    words = joint_text(cell.standing)
    return Cell(f"{words}, {VERDICTS[mark.shape]}" if mark else words, mark=mark)


def _counts(rows: Rows, wanted: MatrixWanted, columns: Sequence[Column]) -> Figure:
    """How many rows are at each level of each column."""
    bits = rows.matching(wanted.filter)
    counted = {
        column.name: {
            value: (found & bits).bit_count()
            for value, found in rows.values(Facet("level", column.name)).items()
        }
        for column in columns
    }
    labels = {value: None for found in counted.values() for value, count in found.items() if count}
    ordered = [level.label for level in columns[0].scale.levels if level.label in labels]
    ordered += [value for value in labels if value not in ordered]
    heads = ("Criterion", *(_title(columns[0], value) for value in ordered))
    lines = (
        (
            Cell(column_title(column)),
            *(Cell(f"{counted[column.name].get(value, 0):,}") for value in ordered),
        )
        for column in columns
    )
    return table("How many at each level", heads, lines)


def _title(column: Column, value: str) -> str:
    return sentence_case(value_text(Facet("level", column.name), value))
