"""A figure, large, with what to make of it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.presentation.content.overview import KeyPart
from viewer.presentation.content.shapes import corners
from viewer.presentation.content.text import Line, Run, Style
from viewer.presentation.content.tile import Dot, SmallChart, Tile
from viewer.ui.theme.text_layout import TextLayout, line_height, longest_word, stays_whole
from viewer.ui.theme.theme import INSET, now
from viewer.ui.widgets.painted import PaintedLink

PAD = INSET
LARGE: frozenset[Style] = frozenset({"display", "heading", "title"})
SMALLER: tuple[Style, ...] = ("title", "heading", "strong")
"""The sizes of a figure too wide for its tile, the larger first."""


def paint_small(chart: SmallChart, painter: QPainter, place: QRectF) -> None:
    """Draw a small chart: a thin line, the move along it, and a dot for each figure.

    The newest is the largest; a hollow one is derived, as everywhere.
    """
    inks = now().inks
    size = place.height() * 0.62
    left, width, y = place.left() + size, place.width() - 2 * size, place.center().y()
    painter.setPen(QPen(QColor(inks.track), 1.5))
    painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))
    if chart.joined is not None:
        painter.setPen(QPen(QColor(inks.accent), 2.5))
        start, end = (left + width * at for at in chart.joined)
        painter.drawLine(QPointF(start, y), QPointF(end, y))
    for number, dot in enumerate(chart.dots):
        earlier = dot.own and number < len(chart.dots) - 1
        _paint_dot(dot, painter, QPointF(left + width * dot.at, y), size, small=earlier)


def _paint_dot(dot: Dot, painter: QPainter, at: QPointF, size: float, *, small: bool) -> None:
    inks = now().inks
    colour = QColor(inks.accent if dot.own else inks.muted)
    painter.setPen(QPen(colour, 1.8))
    painter.setBrush(QColor(inks.card) if dot.hollow else colour)
    radius = size * (0.3 if small and not dot.hollow else 0.5)
    outline = [at + QPointF(*corner) for corner in corners(dot.shape, radius)]
    if outline:
        painter.drawPolygon(outline)
    else:
        painter.drawEllipse(at, radius, radius)


def paint_key_dot(part: KeyPart, painter: QPainter, place: QRectF) -> None:
    """Draw a mark of small charts as it stands in them."""
    if part.dot is not None:
        _paint_dot(part.dot, painter, place.center(), place.height(), small=part.small)


class FigureTile(PaintedLink[Tile]):
    """A tile on Overview or on a page."""

    def tip(self) -> str:
        return self.content.tip

    def spoken(self) -> str:
        return self.content.spoken

    def natural_width(self) -> int:
        return now().em(16)

    def least_width(self) -> float:
        mark = now().em(1.1)
        remarks = [longest_word(remark.line) + mark for remark in self.content.remarks]
        figure = _smaller(self.content.value, SMALLER[0])
        caption = (Run(self.content.caption),)
        return max(longest_word(figure), longest_word(caption), *remarks, 0.0) + 2 * PAD + 1

    def arrange(self, sheet: TextLayout, width: float) -> float:
        look = now()
        y, left, room = float(PAD), float(PAD), width - 2 * PAD
        y += self._value(sheet, left, y, room)
        if self.content.chart is not None:
            strip = QRectF(left, y, min(room, look.em(13)), look.em(0.85))
            sheet.shape(partial(paint_small, self.content.chart), strip)
            y += strip.height()
        y += look.em(0.1)
        for remark in self.content.remarks:
            size = look.body * 0.68
            indent = size + look.em(0.35) if remark.mark else 0.0
            if remark.mark:
                middle = y + (line_height(remark.line) - size) / 2
                sheet.mark(remark.mark, left, middle, size)
            y += sheet.text(remark.line, left + indent, y, room - indent)[1]
        caption = (Run(self.content.caption, "body", "muted"),)
        y += sheet.text(caption, left, y, room)[1]
        return y + PAD

    def _value(self, sheet: TextLayout, x: float, y: float, room: float) -> float:
        look = now()
        indent = 0.0
        if self.content.mark:
            size = look.body * 1.0
            sheet.mark(self.content.mark, x, y + (line_height(self.content.value) - size) / 2, size)
            indent = size + look.em(0.5)
        line = _sized(self.content.value, room - indent)
        return sheet.text(line, x + indent, y, room - indent)[1]


def _sized(line: Line, room: float) -> Line:
    """A figure in the largest size in which it stays whole."""
    sizes = [line, *(_smaller(line, style) for style in SMALLER)]
    return next((one for one in sizes if stays_whole(one, room)), sizes[-1])


def _smaller(line: Line, style: Style) -> Line:
    return tuple(replace(run, style=style) if run.style in LARGE else run for run in line)
