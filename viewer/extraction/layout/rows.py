"""Rows of tables: pieces of a line parted by wide gaps, with the lines that they go on in."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from viewer.extraction.layout.printed import Piece, shared_height

_OVERLAP = 0.25
_PITCH = 1.35
"""From line to line within a cell, at least, as a share of its height."""

_PITCH_IN_TURN, _PITCH_SMALL = 2.2, 1.55
"""The same, of a line that was printed before the next cell, and of one that begins small."""

_FEWEST_COLUMNS, _MOST_WORDS, _NEAR = 3, 12, 1.5
"""Of a table that may have rows of one cell: its columns, the words of such a cell, and how far
below the row before it stands, as a share of its height."""

LayoutCell = list[Piece]


@dataclass(slots=True, eq=False)
class LayoutRow:
    """A row of a table: its cells from left to right, each of one or more lines."""

    cells: list[LayoutCell]

    @property
    def top(self) -> float:
        """The upper edge of its highest cell."""
        return min(piece.top for cell in self.cells for piece in cell)

    @property
    def bottom(self) -> float:
        """The lower edge of its lowest cell."""
        return max(piece.bottom for cell in self.cells for piece in cell)

    @property
    def height(self) -> float:
        """The height of its first line."""
        return self.cells[0][0].height


RowLine = Piece | LayoutRow


def lines_of(region: list[Piece], usual_pitch: float, text: str) -> list[RowLine]:
    """The pieces of a region as lines and rows, from the top down; `text` is of their page."""
    pitch = max(_PITCH, 1.08 * usual_pitch)
    pieces = sorted(region, key=lambda piece: (piece.top, piece.start))
    groups = _side_by_side(pieces)
    in_rows = {piece for group in groups for piece in group}
    lines: list[RowLine] = [piece for piece in pieces if piece not in in_rows]
    lines += [LayoutRow(_cells(group)) for group in groups]
    lines.sort(key=lambda line: line.top)
    lines = _without_stretched_lines(lines, pitch)
    rows = [line for line in lines if isinstance(line, LayoutRow)]
    single = [line for line in lines if isinstance(line, Piece)]
    rows = _with_wrapped_cells(rows, pitch, text)
    for row in rows:
        single = _with_further_lines(row, single, pitch, text)
    lines = [*single, *rows]
    lines.sort(key=lambda line: line.top)
    return list(_with_rows_of_one_cell(lines, pitch, text))


def _side_by_side(pieces: list[Piece]) -> list[list[Piece]]:
    """Groups of pieces that stand beside one another, each with all that stand beside those."""
    leader = {piece: piece for piece in pieces}

    def first(piece: Piece) -> Piece:
        while leader[piece] is not piece:
            piece = leader[piece]
        return piece

    open_ones: list[Piece] = []
    for piece in pieces:
        open_ones = [one for one in open_ones if one.bottom > piece.top]
        for one in open_ones:
            if _are_beside(one, piece) and _apart(one, piece):
                leader[first(piece)] = first(one)
        open_ones.append(piece)
    groups: dict[Piece, list[Piece]] = {}
    for piece in pieces:
        groups.setdefault(first(piece), []).append(piece)
    return [group for group in groups.values() if len(group) > 1]


def _with_wrapped_cells(rows: list[LayoutRow], pitch: float, text: str) -> list[LayoutRow]:
    """Rows in which several cells go on in the next line, as one row each."""
    found = rows[:1]
    for row in rows[1:]:
        if _is_wrapped(found[-1], row, pitch, text):
            for cell in row.cells:
                min(found[-1].cells, key=lambda one: abs(one[0].left - cell[0].left)).extend(cell)
        else:
            found.append(row)
    return found


def _with_rows_of_one_cell(lines: list[RowLine], pitch: float, text: str) -> Iterator[RowLine]:
    """The lines, of which those alone under a column of a table are rows of it."""
    table: list[LayoutRow] = []
    for line in lines:
        if table and line.top - table[-1].bottom > _NEAR * line.height:
            table = []
        if isinstance(line, LayoutRow):
            table.append(line)
            yield line
        elif _goes_on_alone(table, line, pitch, text):
            table[-1].cells[0].append(line)
        elif _is_alone_in_column(line, table, text):
            table.append(LayoutRow([[line]]))
            yield table[-1]
        else:
            table = []
            yield line


def _goes_on_alone(table: list[LayoutRow], piece: Piece, pitch: float, text: str) -> bool:
    """Whether a line is the next one of a cell alone in its row."""
    if not table or len(table[-1].cells) > 1 or not _begins_small(piece, text):
        return False
    return _goes_on(table[-1].cells[0], piece, pitch)


def _is_alone_in_column(piece: Piece, table: list[LayoutRow], text: str) -> bool:
    """Whether a line stands under a column of a table that has others on its left."""
    if max((len(row.cells) for row in table), default=0) < _FEWEST_COLUMNS or piece.label:
        return False
    if len(piece.words) > _MOST_WORDS or text[piece.words[-1].end - 1] in ".:;,":
        return False
    cells = [cell[0] for row in table for cell in row.cells]
    column = [cell for cell in cells if _are_aligned(cell, piece)]
    others = [cell for cell in cells if all(_apart(cell, one) for one in column)]
    return (
        bool(column)
        and all(_apart(cell, piece) for cell in others)
        and any(cell.right < piece.start for cell in others)
    )


def _are_aligned(one: Piece, other: Piece) -> bool:
    """Whether two lines begin at one edge, or have one middle."""
    middles = one.left + one.right - other.left - other.right
    return abs(one.start - other.start) < 4 or abs(middles) < 6


def _is_wrapped(above: LayoutRow, row: LayoutRow, pitch: float, text: str) -> bool:
    """Whether a row is close under one that was not finished before it, or goes on small."""
    first, last = row.cells[0][0], above.cells[-1][-1]
    lowest = max(cell[-1].bottom for cell in above.cells)
    if first.label or first.bottom - lowest > pitch * first.height:
        return False
    if first.order > last.order and not _begins_small(first, text):
        return False
    return all(
        any(abs(cell[0].left - other[0].left) < 4 for other in above.cells) for cell in row.cells
    )


def _begins_small(piece: Piece, text: str) -> bool:
    """Whether a line begins with a small letter, as none that begins something does."""
    return not piece.label and text[piece.words[0].start].islower()


def _apart(one: Piece, other: Piece) -> bool:
    return one.right < other.start or other.right < one.start


def _are_beside(one: Piece, other: Piece) -> bool:
    """Whether two pieces share a good part of their height, or some if printed in turn."""
    share = shared_height(one, other) / max(min(one.height, other.height), 1)
    return share > _OVERLAP or (share > 0.05 and 0 < other.order - one.order <= 2)


def _cells(group: list[Piece]) -> list[LayoutCell]:
    """Pieces above one another as cells."""
    cells: list[LayoutCell] = []
    for piece in sorted(group, key=lambda piece: (piece.start, piece.top)):
        cell = next((cell for cell in cells if any(not _apart(one, piece) for one in cell)), None)
        if cell is None:
            cells.append([piece])
        else:
            cell.append(piece)
    for cell in cells:
        cell.sort(key=lambda piece: piece.top)
    return cells


def _with_further_lines(
    row: LayoutRow, single: list[Piece], pitch: float, text: str
) -> list[Piece]:
    """Take the lines above and below that its cells go on in; the lines that are left."""
    grown = True
    while grown:
        grown = False
        for at, cell in enumerate(row.cells):
            following = row.cells[at + 1][0] if at + 1 < len(row.cells) else None
            for piece in single:
                if following is not None and piece.right >= following.start:
                    continue
                if _goes_on(cell, piece, _farthest(cell, piece, following, pitch, text)):
                    cell.append(piece)
                    cell.sort(key=lambda piece: piece.top)
                    single = [one for one in single if one is not piece]
                    grown = True
                    break
    return single


def _farthest(
    cell: LayoutCell, piece: Piece, following: Piece | None, pitch: float, text: str
) -> float:
    """From line to line, at most, if a line is one of a cell before another cell."""
    if following is None:
        return pitch
    if cell[-1].order < piece.order < following.order:
        return _PITCH_IN_TURN
    is_far = following.start - cell[0].right > 4 * piece.height
    return max(pitch, _PITCH_SMALL) if is_far and _begins_small(piece, text) else pitch


def _goes_on(cell: LayoutCell, piece: Piece, pitch: float) -> bool:
    first, last = cell[0], cell[-1]
    if abs(piece.height - first.height) > 0.15 * first.height or piece.bold != first.bold:
        return False
    below = 0 < piece.bottom - last.bottom <= pitch * last.height and not piece.label
    above = 0 < first.bottom - piece.bottom <= pitch * first.height and not first.label
    if not (above or below):
        return False
    at_left = min(abs(piece.left - first.left), abs(piece.start - first.start)) < 4
    middle = abs((piece.left + piece.right) - (first.left + first.right)) < 8
    return at_left or middle


def _without_stretched_lines(lines: list[RowLine], pitch: float) -> list[RowLine]:
    """Lines of prose whose words are set far apart, as lines again."""
    found: list[RowLine] = []
    for at, line in enumerate(lines):
        before = found[-1] if found else None
        after = lines[at + 1] if at + 1 < len(lines) else None
        if isinstance(line, LayoutRow) and any(
            isinstance(near, Piece) and _is_stretched(line, near, pitch) for near in (before, after)
        ):
            found.append(_as_line(line))
        else:
            found.append(line)
    return found


def _is_stretched(row: LayoutRow, near: Piece, pitch: float) -> bool:
    """Whether a row is a line of the same prose as the wide line above or below it."""
    if any(len(cell) > 1 for cell in row.cells):
        return False
    first, last = row.cells[0][0], row.cells[-1][0]
    gaps = [two[0].start - one[0].right for one, two in pairwise(row.cells)]
    return (
        max(gaps) < 4 * first.height
        and abs(near.bottom - first.bottom) < pitch * first.height
        and abs(near.left - first.left) < 3
        and abs(near.right - last.right) < 0.1 * (last.right - first.left)
    )


def _as_line(row: LayoutRow) -> Piece:
    first, *others = (piece for cell in row.cells for piece in cell)
    for piece in others:
        first.take([*piece.label, *piece.words], piece)
    return first
