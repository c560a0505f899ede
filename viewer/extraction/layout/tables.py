"""Rows of tables: pieces of a line parted by wide gaps, with the lines that they go on in."""

from dataclasses import dataclass, field

from viewer.extraction.layout.printed import Piece

_OVERLAP = 0.25
_PITCH, _WIDE = 1.35, 1.55
"""From line to line within a cell, at least, as a share of its height; `_WIDE` where a line goes on
with a small letter."""

Cell = list[Piece]


@dataclass(slots=True, eq=False)
class Row:
    """A row of a table: its cells from left to right, each of one or more lines."""

    cells: list[Cell]

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


@dataclass(slots=True)
class Table:
    """Rows that follow one another."""

    rows: list[Row] = field(default_factory=list)


Line = Piece | Row


def lines_of(region: list[Piece], usual_pitch: float, text: str = "") -> list[Line]:
    """The pieces of a region as lines and rows, from the top down; `text` is of their page."""
    pitch = max(_PITCH, 1.08 * usual_pitch)
    pieces = sorted(region, key=lambda piece: (piece.top, piece.start))
    groups = _side_by_side(pieces)
    in_rows = {piece for group in groups for piece in group}
    lines: list[Line] = [piece for piece in pieces if piece not in in_rows]
    lines += [Row(_cells(group)) for group in groups]
    lines.sort(key=lambda line: line.top)
    lines = _without_stretched_lines(lines, pitch)
    rows = [line for line in lines if isinstance(line, Row)]
    single = [line for line in lines if isinstance(line, Piece)]
    for row in rows:
        single = _with_further_lines(row, single, pitch, text)
    lines = [*single, *rows]
    lines.sort(key=lambda line: line.top)
    return _whole_rows(lines, text)


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
            shared = min(one.bottom, piece.bottom) - max(one.top, piece.top)
            if shared > _OVERLAP * min(one.height, piece.height) and _apart(one, piece):
                leader[first(piece)] = first(one)
        open_ones.append(piece)
    groups: dict[Piece, list[Piece]] = {}
    for piece in pieces:
        groups.setdefault(first(piece), []).append(piece)
    return [group for group in groups.values() if len(group) > 1]


def _apart(one: Piece, other: Piece) -> bool:
    return one.right < other.start or other.right < one.start


def _cells(group: list[Piece]) -> list[Cell]:
    """Pieces above one another as cells."""
    cells: list[Cell] = []
    for piece in sorted(group, key=lambda piece: (piece.start, piece.top)):
        cell = next((cell for cell in cells if any(not _apart(one, piece) for one in cell)), None)
        if cell is None:
            cells.append([piece])
        else:
            cell.append(piece)
    for cell in cells:
        cell.sort(key=lambda piece: piece.top)
    return cells


def _whole_rows(lines: list[Line], text: str) -> list[Line]:
    """Rows with the close ones under them that go on in the middle of a sentence."""
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        if isinstance(above, Row) and isinstance(line, Row) and _goes_on_in(above, line, text):
            for cell in line.cells:
                next(one for one in above.cells if _aligned(one, cell)).extend(cell)
        else:
            whole.append(line)
    return whole


def _goes_on_in(above: Row, row: Row, text: str) -> bool:
    return (
        row.top - above.bottom < 0.4 * row.height
        and _begins_small(row.cells[0][0], text)
        and all(any(_aligned(one, cell) for one in above.cells) for cell in row.cells)
    )


def _aligned(above: Cell, cell: Cell) -> bool:
    return abs(above[0].start - cell[0].start) < 4 and above[0].bold == cell[0].bold


def _begins_small(piece: Piece, text: str) -> bool:
    """Whether a line begins with a small letter, as none that begins something does."""
    return not piece.label and text[piece.words[0].start : piece.words[0].start + 1].islower()


def _with_further_lines(row: Row, single: list[Piece], pitch: float, text: str) -> list[Piece]:
    """Take the lines above and below that its cells go on in; the lines that are left."""
    wide = max(pitch, _WIDE) if _widest_gap(row) > 4 * row.height else pitch
    grown = True
    while grown:
        grown = False
        for at, cell in enumerate(row.cells):
            limit = row.cells[at + 1][0].start if at + 1 < len(row.cells) else float("inf")
            for piece in single:
                far = wide if _begins_small(piece, text) else pitch
                if piece.right < limit and _goes_on(cell, piece, far):
                    cell.append(piece)
                    cell.sort(key=lambda piece: piece.top)
                    single = [one for one in single if one is not piece]
                    grown = True
                    break
    return single


def _widest_gap(row: Row) -> float:
    """The widest gap between cells that stand beside one another."""
    pairs = zip(row.cells, row.cells[1:], strict=False)
    return max((two[0].start - one[0].right for one, two in pairs), default=0.0)


def _goes_on(cell: Cell, piece: Piece, pitch: float) -> bool:
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


def _without_stretched_lines(lines: list[Line], pitch: float) -> list[Line]:
    """Lines of prose whose words are set far apart, as lines again."""
    found: list[Line] = []
    for at, line in enumerate(lines):
        before = found[-1] if found else None
        after = lines[at + 1] if at + 1 < len(lines) else None
        if isinstance(line, Row) and any(
            isinstance(near, Piece) and _is_stretched(line, near, pitch) for near in (before, after)
        ):
            found.append(_as_line(line))
        else:
            found.append(line)
    return found


def _is_stretched(row: Row, near: Piece, pitch: float) -> bool:
    """Whether a row is a line of the same prose as the wide line above or below it."""
    if any(len(cell) > 1 for cell in row.cells):
        return False
    first, last = row.cells[0][0], row.cells[-1][0]
    return (
        _widest_gap(row) < 4 * first.height
        and abs(near.bottom - first.bottom) < pitch * first.height
        and abs(near.left - first.left) < 3
        and abs(near.right - last.right) < 0.1 * (last.right - first.left)
    )


def _as_line(row: Row) -> Piece:
    pieces = [piece for cell in row.cells for piece in cell]
    first = pieces[0]
    for piece in pieces[1:]:
        first.words += [*piece.label, *piece.words]
        first.right = max(first.right, piece.right)
        first.top, first.bottom = min(first.top, piece.top), max(first.bottom, piece.bottom)
    return first


def numbered_columns(table: Table) -> list[list[int]]:
    """The column of each cell of each row, from 1."""
    spans = sorted(
        (_span(cell) for row in table.rows for cell in row.cells),
        key=lambda span: span[1] - span[0],
    )
    columns: list[tuple[float, float]] = []
    for left, right in spans:
        met = [one for one in columns if one[0] < right and left < one[1]]
        if len(met) < 2:
            columns = [one for one in columns if one not in met]
            columns.append(
                (min([left, *(one[0] for one in met)]), max([right, *(one[1] for one in met)]))
            )
    columns.sort()
    return [[_column(cell, columns) for cell in row.cells] for row in table.rows]


def _span(cell: Cell) -> tuple[float, float]:
    return min(piece.start for piece in cell), max(piece.right for piece in cell)


def _column(cell: Cell, columns: list[tuple[float, float]]) -> int:
    left, right = _span(cell)
    return next(
        (at for at, one in enumerate(columns, 1) if one[0] < right and left < one[1]), len(columns)
    )
