"""How the rows of the list are set: heads of sections, candidates in columns, the one in hand."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from viewer.presentation.checking.content import BandLine, DraftRow, LevelScale, Spot
from viewer.presentation.content.rating import RatingScale
from viewer.presentation.content.text import Ink, Line, Run, Style
from viewer.ui.checking.key_cap import cap_width, paint_cap
from viewer.ui.checking.state_marks import paint_state
from viewer.ui.theme.text_layout import TextLayout, line_height, natural_width
from viewer.ui.theme.theme import now
from viewer.ui.widgets.rating import paint_bar

LEFT, LONGEST_LOOKED_AT = 16, 4
WIDEST_FACT, WIDEST_FIRST, WIDEST_OTHER = 0.42, 0.26, 0.19
"""Of the width, the most that what a fact says, the first and any other column takes."""

STRONG_COLUMN, END_COLUMNS = 0, {"Page", "Pages"}
RowTarget = Spot | str
"""What a click leads to: a place in the document, or the key that it stands for."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The widths of the columns after the first, and which are set to their right edge."""

    widths: tuple[float, ...] = ()
    ends: tuple[bool, ...] = ()

    @property
    def whole(self) -> float:
        """What they take together with their gaps."""
        return sum(self.widths) + now().em(1) * len(self.widths)


def columns_of(rows: Iterable[DraftRow], width: int) -> Columns:
    """The columns of the section that is unfolded, as wide as its longest cells, within reason."""
    listed = [row for row in rows if row.cells]
    head = next((row for row in listed if row.is_head), None)
    if head is None:
        return Columns()
    widths = []
    for number, name in enumerate(head.cells):
        cells = [row.cells[number] for row in listed if not row.is_head]
        longest = sorted(cells, key=len)[-LONGEST_LOOKED_AT:]
        style: Style = "strong" if number == STRONG_COLUMN else "body"
        needs = [natural_width((Run(cell, style),)) for cell in longest if cell]
        needs.append(natural_width((Run(name, "label"),)))
        first = WIDEST_FACT if head.section == "report" else WIDEST_FIRST
        widths.append(min(max(needs) + 2, width * (WIDEST_OTHER if number else first)))
    ends = [name in END_COLUMNS for name in head.cells]
    if head.section == "figures":
        ends[0] = True
    columns = Columns(tuple(widths), tuple(ends))
    if columns.whole > width * 0.6:
        few = now().em(5.5)
        shrink = max(width * 0.6 / columns.whole, 0.4)
        columns = Columns(tuple(max(one * shrink, min(one, few)) for one in widths), tuple(ends))
    return columns


def set_row(
    sheet: TextLayout,
    row: DraftRow,
    columns: Columns,
    width: int,
    hits: list[tuple[QRectF, RowTarget]],
) -> float:
    """Set a row; return its height. What can be clicked in it is added to the hits."""
    if row.is_head:
        return _set_head(sheet, row, columns, width)
    look = now()
    pad = look.em(0.62 if row.current else 0.3)
    size, left = look.em(0.82), LEFT + look.em(1.55)
    style: Style = "strong" if row.current else "body"
    ink: Ink = "muted" if row.state == "set_aside" and not row.current else "text"
    title: Line = (Run(row.title, style, ink),)
    mark = QRectF(LEFT, pad + (line_height(title) - size) / 2, size, size)
    sheet.shape(partial(_state, row), mark)
    indent = look.em(1.1) * row.indent
    room = width - LEFT - left - indent - columns.whole
    high = sheet.text(title, left + indent, pad, max(room, 40))[1]
    high = max(high, _set_cells(sheet, row, columns, QRectF(0, pad, width, 0), ink))
    if row.band:
        high += look.em(0.6) + _set_band(sheet, row, pad + high + look.em(0.6), width, hits)
        high += look.em(0.4)
    return high + 2 * pad


def _state(row: DraftRow, painter: QPainter, place: QRectF) -> None:
    if row.current or row.state != "none":
        paint_state("open" if row.state == "none" else row.state, row.current, painter, place)


def _set_head(sheet: TextLayout, row: DraftRow, columns: Columns, width: int) -> float:
    look = now()
    top, size, left = look.em(0.62), look.em(0.82), LEFT + look.em(1.55)
    title: Line = (Run(row.title, "label", "muted"),)
    high = sheet.text(title, left, top, width)[1]
    if row.cells:
        _set_cells(sheet, row, columns, QRectF(0, top, width, 0), "muted")
    else:
        sheet.shape(partial(_state, row), QRectF(LEFT, top + (high - size) / 2, size, size))
        beside = max(natural_width(title) + look.em(1), look.em(5.4))
        words: Line = (Run(row.summary, "body", "muted"),)
        lift = (line_height(words) - high) / 2
        tall = sheet.text(words, left + beside, top - lift, width - left - beside - LEFT)[1]
        high = max(high, tall - 2 * lift)
    return top + high + look.em(0.35)


def _set_cells(
    sheet: TextLayout, row: DraftRow, columns: Columns, place: QRectF, ink: Ink
) -> float:
    gap, x, high = now().em(1), place.width() - LEFT - columns.whole, 0.0
    for number, (cell, wide) in enumerate(zip(row.cells, columns.widths, strict=False)):
        x += gap
        style: Style = "label" if row.is_head else "strong" if number == STRONG_COLUMN else "body"
        own_ink: Ink = ink if number == STRONG_COLUMN else "muted"
        if cell:
            line: Line = (Run(cell, style, own_ink),)
            high = max(
                high, sheet.text(line, x, place.top(), wide + 1, end=columns.ends[number])[1]
            )
        x += wide
    return high


def _set_band(
    sheet: TextLayout, row: DraftRow, y: float, width: int, hits: list[tuple[QRectF, RowTarget]]
) -> float:
    look = now()
    left = LEFT + look.em(1.55)
    labels = [natural_width((Run(line.label, "body", "muted"),)) for line in row.band]
    text_left = left + max(labels, default=0) + look.em(1.2)
    top = y
    for number, line in enumerate(row.band):
        if number and line.label:
            y += look.em(0.45)
        sheet.text((Run(line.label, "body", "muted"),), left, y, text_left - left)
        if line.scale is not None:
            y += _set_scale(sheet, line.scale, text_left, y, width - LEFT - text_left, hits)
        else:
            y += _set_line(sheet, line, text_left, y, width - LEFT - text_left, hits)
    return y - top


def _set_line(
    sheet: TextLayout,
    line: BandLine,
    x: float,
    y: float,
    room: float,
    hits: list[tuple[QRectF, RowTarget]],
) -> float:
    look = now()
    detail: Line = (Run(line.detail, "body", "accent" if line.spot or line.key else "muted"),)
    cap = cap_width(line.key) + look.em(0.5) if line.key else 0.0
    wide = natural_width(detail) + 2 if line.detail else 0.0
    wide += cap if line.detail else 0
    start = x + (cap if line.key and not line.detail else 0)
    beside = wide <= room * 0.5
    words: Line = (Run(line.text, "strong" if line.strong else "body",
                       "muted" if line.muted else "text"),)  # fmt: skip
    own = room - (start - x) - (wide + look.em(0.8) if wide and beside else 0)
    high = sheet.text(words, start, y, own)[1] if line.text else 0.0
    if line.key and not line.detail:
        place = QRectF(x, y, cap - look.em(0.5), look.em(1.25))
        sheet.shape(partial(_cap, line.key), place)
        hits.append((QRectF(x, y, room, max(high, 1)), line.key))
    if line.detail:
        at = y if beside else y + high
        tall = sheet.text(detail, x + room - natural_width(detail) - 2, at, wide)[1]
        place = QRectF(x + room - wide, at, wide, tall)
        if line.key:
            cap_place = QRectF(place.left(), at, cap - look.em(0.5), look.em(1.25))
            sheet.shape(partial(_cap, line.key), cap_place)
        target: RowTarget | None = line.spot or line.key or None
        if target is not None:
            hits.append((place, target))
        high = max(high, tall) if beside else high + tall
    return high


def _set_scale(
    sheet: TextLayout,
    scale: LevelScale,
    x: float,
    y: float,
    room: float,
    hits: list[tuple[QRectF, RowTarget]],
) -> float:
    """The levels as parts of a bar, each with its word and its digit below."""
    look = now()
    word = "" if scale.position is None else scale.labels[scale.position]
    rating = RatingScale(
        word=word, labels=scale.labels, position=scale.position, spoken=word, others=scale.others
    )
    bar = QRectF(x, y + look.em(0.35), room, look.em(0.42))
    sheet.shape(partial(paint_bar, rating), bar)
    step = room / len(scale.labels)
    top = y + look.em(1.15)
    if not _side_by_side(scale, step):
        return _set_levels_below(sheet, scale, QRectF(x, top, room, 0), hits)
    high = line_height((Run("X"),))
    for number in range(len(scale.labels)):
        here, line = number == scale.position, _label(scale, number)
        middle = x + (number + 0.5) * step
        wide = natural_width(line)
        sheet.text(line, middle - wide / 2, top, wide + 2)
        cap = cap_width(str(number + 1))
        place = QRectF(middle - cap / 2, top + high + 3, cap, look.em(1.25))
        sheet.shape(partial(_cap, str(number + 1), strong=here), place)
        hits.append((QRectF(x + number * step, y, step, look.em(3.8)), str(number + 1)))
    return look.em(1.15) + high + 3 + look.em(1.25) + look.em(0.3)


def _label(scale: LevelScale, number: int) -> Line:
    here = number == scale.position
    return (Run(scale.labels[number], "strong" if here else "body", "text" if here else "muted"),)


def _side_by_side(scale: LevelScale, step: float) -> bool:
    """Whether no label would touch the next, each in the middle of its part."""
    wide = [natural_width(_label(scale, number)) for number in range(len(scale.labels))]
    ends = max(wide[0], wide[-1]) <= step
    return ends and all(sum(pair) / 2 + 6 <= step for pair in pairwise(wide))


def _set_levels_below(
    sheet: TextLayout, scale: LevelScale, place: QRectF, hits: list[tuple[QRectF, RowTarget]]
) -> float:
    """Where there is no room side by side, one level to a line."""
    look, y = now(), place.top()
    for number in range(len(scale.labels)):
        here, line = number == scale.position, _label(scale, number)
        cap = cap_width(str(number + 1))
        box = QRectF(place.left(), y, cap, look.em(1.25))
        sheet.shape(partial(_cap, str(number + 1), strong=here), box)
        room = place.width() - cap - look.em(0.5)
        high = max(sheet.text(line, place.left() + cap + look.em(0.5), y, room)[1], box.height())
        hits.append((QRectF(place.left(), y, place.width(), high), str(number + 1)))
        y += high + 3
    return y - place.top() + look.em(1.15)


def _cap(keys: str, painter: QPainter, place: QRectF, strong: bool = False) -> None:
    paint_cap(painter, place, keys, strong=strong)
