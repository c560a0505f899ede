"""Typesetting for painted widgets: lines of runs, wrapped to a width, drawn where they lie."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from viewer.characters import ZERO_WIDTH_SPACE
from viewer.presentation.content.text import Line, Mark, MarkShape, Run, plain, unbroken
from viewer.ui.theme.found_words import mark_found, sought_around, utf16_length
from viewer.ui.theme.painting import state_kept
from viewer.ui.theme.theme import now

_ENDS = re.compile(f"[ {ZERO_WIDTH_SPACE}]")
"""Where a line may end."""

WIDEST = 16_000_000.0
_SLACK = 0.05  # Qt counts in parts of a pixel


class _Piece:
    """A line at its place. It is only laid out when it is drawn, unless it had to be wrapped."""

    __slots__ = ("_end", "_layout", "_line", "_width", "at", "colour")

    def __init__(self, line: Line, at: QPointF, width: float, *, end: bool) -> None:
        self._line, self._width, self._end = line, width, end
        self._layout: QTextLayout | None = None
        self.at, self.colour = at, now().colour(line[0].ink)

    def measure(self) -> tuple[float, float]:
        """The natural width of a text, and its height."""
        look = now()
        found = _measured(self._line, look.family, look.body)
        return found if found[0] <= self._width - _SLACK else self._lay_out()

    def draw(self, painter: QPainter, sought: Sequence[str]) -> None:
        """Draw it in its colour, the words searched for marked."""
        if self._layout is None:
            self._lay_out()
        layout: QTextLayout = self._layout  # type: ignore[assignment] # it is laid out by now
        if sought:
            mark_found(painter, layout.text(), layout, self.at, sought)
        painter.setPen(self.colour)
        layout.draw(painter, self.at)

    def _lay_out(self) -> tuple[float, float]:
        self._layout = _layout(self._line, end=self._end)
        return _break(self._layout, self._width)


HOLLOW = 1.2
"""The pen of a hollow mark."""


class TextLayout:
    """What a widget draws, measured once and painted often. Lengths in pixels."""

    def __init__(self) -> None:
        self._pieces: list[_Piece] = []
        self._marks: list[tuple[Mark, QRectF, bool]] = []
        self._shapes: list[tuple[Callable[[QPainter, QRectF], None], QRectF]] = []

    def text(
        self, line: Line, x: float, y: float, width: float, *, end: bool = False
    ) -> tuple[float, float]:
        """Set a line at (x, y), wrapped to `width`; return its natural width and its height."""
        if not line:
            return 0.0, 0.0
        piece = _Piece(line, QPointF(x, y), max(width, 1.0), end=end)
        self._pieces.append(piece)
        return piece.measure()

    def mark(self, mark: Mark, x: float, y: float, size: float, *, hollow: bool = False) -> None:
        """Set a mark into the square of that size at (x, y)."""
        self._marks.append((mark, QRectF(x, y, size, size), hollow))

    def shape(self, draw: Callable[[QPainter, QRectF], None], place: QRectF) -> None:
        """Have something else drawn into a place."""
        self._shapes.append((draw, place))

    def paint(self, painter: QPainter, widget: QWidget, at: QPointF | None = None) -> None:
        """Draw everything into a widget, moved by `at`."""
        with state_kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if at is not None:
                painter.translate(at)
            sought = sought_around(widget)
            for piece in self._pieces:
                piece.draw(painter, sought)
            for mark, place, hollow in self._marks:
                draw_mark(painter, mark, place, hollow=hollow)
            for draw, place in self._shapes:
                draw(painter, place)


def line_height(line: Line) -> float:
    """The height of one unwrapped line. It depends on the styles, hardly ever on the words."""
    look = now()
    return _measured(tuple(Run("Xg", run.style) for run in line), look.family, look.body)[1]


def natural_width(line: Line) -> float:
    """The width of the line when nothing wraps it."""
    look = now()
    return _measured(line, look.family, look.body)[0] if line else 0.0


def longest_word(line: Line) -> float:
    """The width of its longest word."""
    words = ((Run(word, run.style),) for run in line for word in _ENDS.split(run.text))
    return max(map(natural_width, words), default=0.0)


def stays_whole(line: Line, room: float) -> bool:
    """Whether no word is parted where the line is wrapped to this width."""
    return natural_width(line) <= room or longest_word(line) <= room


@lru_cache(maxsize=2_000)
def _measured(line: Line, _family: str, _body: float) -> tuple[float, float]:
    return _break(_layout(line, end=False), WIDEST)


def _layout(line: Line, *, end: bool) -> QTextLayout:
    look = now()
    line = tuple(Run(unbroken(run.text), run.style, run.ink) for run in line)
    layout = QTextLayout(plain(line), look.font(line[0].style))
    option = QTextOption(Qt.AlignmentFlag.AlignRight if end else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if len(line) > 1:
        layout.setFormats(_formats(line))
    return layout


def _formats(line: Line) -> list[QTextLayout.FormatRange]:
    look = now()
    formats, start = [], 0
    for run in line:
        span = QTextLayout.FormatRange()
        span.start, span.length = start, utf16_length(run.text)
        shape = QTextCharFormat()
        shape.setFont(look.font(run.style))
        shape.setForeground(look.colour(run.ink))
        span.format = shape
        formats.append(span)
        start += span.length
    return formats


def _break(layout: QTextLayout, width: float) -> tuple[float, float]:
    layout.beginLayout()
    y, widest = 0.0, 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    return widest, y


def draw_mark(painter: QPainter, mark: Mark, place: QRectF, *, hollow: bool = False) -> None:
    """Draw a mark's shape in its ink, filling the square; a hollow one has an outline alone."""
    colour = now().colour(mark.ink)
    if mark.shape in {"plus", "minus", "both"}:
        _draw_sign(painter, mark.shape, colour, place)
        return
    painter.setPen(QPen(colour, HOLLOW) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
    painter.drawPath(_outline(mark.shape, place))


def _draw_sign(painter: QPainter, shape: MarkShape, colour: QColor, place: QRectF) -> None:
    box = place.adjusted(place.width() * 0.14, place.height() * 0.14, 0, 0)
    box.setSize(place.size() * 0.72)
    pen = QPen(colour, max(1.6, place.width() * 0.2))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    if shape == "both":  # a plus above a minus
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        box.setBottom(box.bottom() - pen.widthF() * 1.6)
    middle = box.center()
    painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()))
    if shape != "minus":
        painter.drawLine(QPointF(middle.x(), box.top()), QPointF(middle.x(), box.bottom()))


def _outline(shape: MarkShape, place: QRectF) -> QPainterPath:
    path = QPainterPath()
    if shape == "up":
        points = [place.bottomLeft(), QPointF(place.center().x(), place.top()), place.bottomRight()]
    elif shape == "down":
        points = [place.topLeft(), QPointF(place.center().x(), place.bottom()), place.topRight()]
    elif shape == "level":
        bar = QRectF(place.left(), place.center().y() - place.height() * 0.15, place.width(),
                     place.height() * 0.3)  # fmt: skip
        path.addRect(bar)
        return path
    else:
        dot = place.width() * 0.42
        path.addEllipse(place.center(), dot / 2, dot / 2)
        return path
    path.moveTo(points[0])
    for point in points[1:]:
        path.lineTo(point)
    path.closeSubpath()
    return path
