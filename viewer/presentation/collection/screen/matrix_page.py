"""The matrix of a collection as a page shows it: columns with counts, rows, chips, a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from viewer.domain.collection.columns import held_in
from viewer.domain.collection.extra_columns import Extra
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.inspection import Location
from viewer.domain.collection.matrix import MatrixRow
from viewer.domain.collection.ordering import Order
from viewer.presentation.collection.filter_words import as_at_text, conditions, not_there
from viewer.presentation.collection.rated_words import column_title
from viewer.presentation.collection.row_groups import grouped
from viewer.presentation.collection.screen.chips import Chip
from viewer.presentation.collection.screen.matrix_cells import (
    body_cell,
    extra_cell,
    rated_cell,
)
from viewer.presentation.collection.screen.matrix_chips import chips_of
from viewer.presentation.collection.screen.matrix_heads import heads_of, usually_hidden
from viewer.presentation.collection.screen.matrix_view import MatrixView, fitting
from viewer.presentation.collection.screen.prepared import Prepared
from viewer.presentation.collection.screen.shown_table import (
    GroupHead,
    Head,
    RowLeads,
    ShownCell,
    of_criterion,
)
from viewer.presentation.collection.shares import ShareLine, share_words
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import count_text, sentence_case
from viewer.store.session.place import Place


@dataclass(frozen=True, eq=False)
class MatrixPage:
    """All that the tab shows. The words of a cell are made when they are asked for."""

    rows: MatrixRows
    view: MatrixView
    heads: tuple[Head, ...]
    lines: tuple[MatrixRow | GroupHead, ...]
    chips: tuple[Chip, ...]
    sentence: str

    @property
    def order(self) -> Order:
        """By what the rows are sorted."""
        return self.view.order

    @property
    def at(self) -> tuple[Location | None, str]:
        """The report and the column in front."""
        return self.view.at

    @property
    def is_grouped(self) -> bool:
        """Whether there are headings over groups."""
        return bool(self.view.grouped)

    @property
    def shape(self) -> object:
        """What the widths of the columns depend on."""
        return id(self.rows), tuple(head.by for head in self.heads)

    def location(self, line: object) -> Location | None:
        """Where the report of a row lies."""
        return line.inspection.location if isinstance(line, MatrixRow) else None

    def leads(self, line: object, head: Head) -> RowLeads | None:
        """Where a cell leads: to its criterion or its metric, as the report has it that says it."""
        if not isinstance(line, MatrixRow):
            return None
        extra = self.rows.matrix.extra(head.by) if head.at_end else None
        if extra is not None:
            return _of_extra(line, extra)
        cell = line.cells[head.place] if head.place is not None else None
        return line.inspection.location, of_criterion(cell.standing) if cell else None

    def cell(self, line: object, head: Head) -> ShownCell:
        """What stands in a cell of a row, or the heading over a group."""
        if isinstance(line, GroupHead):
            return line.shown
        assert isinstance(line, MatrixRow)
        if head.at_end and (extra := self.rows.matrix.extra(head.by)) is not None:
            return extra_cell(line, extra)
        if head.place is None:
            return body_cell(line, head.by, self.rows.matrix.today)
        return rated_cell(line.cells[head.place], head.title, across=self.view.filter.across)


def matrix_page(made: Prepared, view: MatrixView, names: tuple[str, str]) -> MatrixPage | None:
    """The page for what is chosen; None where nothing is to be shown. `names`: body, bodies."""
    rows = made.rows(made.number(view.programme), view.as_at)
    if rows is None:
        return None
    view = fitting(view, rows.matrix)
    bits = rows.matching(view.filter)
    found = rows.sorted(bits, view.order)
    usual = usually_hidden(rows, every=view.filter.every)
    heads = tuple(heads_of(rows, view, bits, usual, names))
    chips = tuple(chips_of(made, rows, view, usual))
    return MatrixPage(
        rows,
        view,
        heads,
        tuple(_grouped(rows, view, found)),
        chips,
        _sentence(rows, view, found, names),
    )


def _of_extra(row: MatrixRow, extra: Extra) -> RowLeads:
    """Where a figure or a score leads; a latest row may tell a figure of an earlier report."""
    if (found := extra.figure_in(row.body, row.inspection, latest=row.latest)) is not None:
        return found[0].location, Place("metrics", found[1].metric.id)
    (held,) = held_in((extra.column,), row.inspection) if extra.column else (None,)
    place = Place("criteria", held.rating.placed.criterion.id) if held else None
    return row.inspection.location, place


def _grouped(
    rows: MatrixRows, view: MatrixView, found: tuple[MatrixRow, ...]
) -> Iterator[MatrixRow | GroupHead]:
    """The rows under a heading for each group, in the order of their names."""
    kind = view.grouped
    if not kind:
        yield from found
        return
    shares = _shares(rows, view) if rows.matrix.columns and not view.filter.every else {}
    for title, group in grouped(found, kind):
        yield GroupHead(title, len(group), shares.get(title, ""))
        yield from group


def _shares(rows: MatrixRows, view: MatrixView) -> dict[str, str]:
    """How many of each group have which level in the first column."""
    column = rows.matrix.columns[0]
    labels = column.scale.labels
    bits = rows.matching(view.filter) & ~rows.on_other_scales(0)
    levels = rows.values(Facet("level", column.name))
    told = {}
    for value, group in rows.values(Facet("group", view.grouped)).items():
        counts = tuple((levels.get(one, 0) & group & bits).bit_count() for one in labels)
        line = ShareLine(one_line(value), tuple(map(one_line, labels)), counts, 0)
        if line.whole:
            told[line.title] = f"{column_title(column)}: {share_words(line)}"
    return told


def _sentence(
    rows: MatrixRows, view: MatrixView, found: tuple[MatrixRow, ...], names: tuple[str, str]
) -> str:
    """How many of how many are shown, and why."""
    every = view.filter.every
    whole = len(rows.matrix.rows) if every else rows.matching(Filter()).bit_count()
    one, many = ("inspection", "inspections") if every else names
    count = count_text(whole, one, many)
    shown = sentence_case(count) if len(found) == whole else f"{len(found):,} of {count}"
    chosen = "; ".join(conditions(rows, view.filter))
    left = "".join(f"  ·  {one}" for one in not_there(rows))
    return f"{shown}{as_at_text(rows.matrix)}{': ' if chosen else ''}{chosen}{left}"
