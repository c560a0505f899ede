"""Tables: which rows belong together, and in which column each cell stands."""

from dataclasses import dataclass, field
from itertools import pairwise

from viewer.extraction.layout.rows import LayoutCell, LayoutRow

_LOOKED_AT = 12
"""How many rows of a table say what columns it has."""

_WIDE_GAP = 1.25
"""Between two tables, in terms of the middling gap between rows."""


@dataclass(slots=True)
class LayoutTable:
    """Rows that follow one another."""

    rows: list[LayoutRow] = field(default_factory=list)


def has_room(table: LayoutTable, row: LayoutRow) -> bool:
    """Whether each cell of a row has a column of its own in a table."""
    rows = [*table.rows[-_LOOKED_AT:], row]
    spans, columns = [[_span(cell) for cell in one.cells] for one in rows], _columns(rows)
    reached = [[_reached(span, columns) for span in one] for one in spans]
    if any(len({min(cell) for cell in one}) < len(one) for one in reached):
        return False
    gaps = sorted(_gaps(rows)) or [0.0]
    has_wide_gap = gaps[-1] > _WIDE_GAP * gaps[(len(gaps) - 1) // 2]
    return not (has_wide_gap and any(len(cell) > 1 for one in reached for cell in one))


def _gaps(rows: list[LayoutRow]) -> list[float]:
    return [below.top - above.bottom for above, below in pairwise(rows)]


def parted(table: LayoutTable) -> LayoutTable:
    """Part a table at its widest gap: the rows below it are the new one."""
    gaps = _gaps(table.rows)
    at = gaps.index(max(gaps)) + 1 if gaps else len(table.rows)
    table.rows, below = table.rows[:at], table.rows[at:]
    return LayoutTable(below)


def numbered_columns(table: LayoutTable) -> list[list[int]]:
    """The column of each cell of each row, from 1."""
    columns = _columns(table.rows)
    return [[min(_reached(_span(cell), columns)) for cell in row.cells] for row in table.rows]


def _columns(rows: list[LayoutRow]) -> list[tuple[float, float]]:
    """From where to where each column goes; a cell over several of them makes none."""
    spans = sorted(
        (_span(cell) for row in rows for cell in row.cells), key=lambda span: span[1] - span[0]
    )
    columns: list[tuple[float, float]] = []
    for left, right in spans:
        met = [one for one in columns if one[0] < right and left < one[1]]
        if len(met) < 2:
            columns = [one for one in columns if one not in met]
            columns.append((min(left, *(one[0] for one in met)) if met else left,
                            max(right, *(one[1] for one in met)) if met else right))  # fmt: skip
    return sorted(columns)


def _span(cell: LayoutCell) -> tuple[float, float]:
    return min(piece.start for piece in cell), max(piece.right for piece in cell)


def _reached(span: tuple[float, float], columns: list[tuple[float, float]]) -> list[int]:
    """The columns that a cell reaches into, from 1."""
    left, right = span
    found = [at for at, one in enumerate(columns, 1) if one[0] < right and left < one[1]]
    return found or [len(columns)]
