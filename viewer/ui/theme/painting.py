"""Painters: one for a widget, and one whose state is given back whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget


def smooth_painter(widget: QWidget) -> QPainter:
    """A painter on a widget, for edges that are not straight."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


ON_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
ON_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def draw_cut(
    painter: QPainter,
    room: QRect | QRectF,
    words: str,
    where: Qt.AlignmentFlag = ON_LEFT,
    cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """Draw words on one line, cut where they are wider than their room."""
    painter.drawText(room, where, painter.fontMetrics().elidedText(words, cut, round(room.width())))


def paint_head(widget: QWidget, ground: str, edge: str) -> None:
    """Fill a widget that stays at the head of a page, with a line along its foot."""
    painter = QPainter(widget)
    # Not by fillRect: that has Qt make every preset of gradients, for 3 ms of a start.
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRect(widget.rect())
    painter.setBrush(QColor(edge))
    painter.drawRect(0, widget.height() - 1, widget.width(), 1)


@contextmanager
def state_kept(painter: QPainter) -> Iterator[None]:
    """Give a painter its state back afterwards, after a fault too.

    A delegate's painter is its view's, which goes on with it: a state that is left on it moves and
    colours all that is painted next.
    """
    painter.save()
    try:
        yield
    finally:
        painter.restore()
