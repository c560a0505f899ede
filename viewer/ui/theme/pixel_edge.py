"""Edges that fall onto whole pixels: half a pixel beside them, a line is two faint ones."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from viewer.ui.theme.theme import now

ROUND = 5.0


def draw_edged(
    painter: QPainter,
    rect: QRect | QRectF,
    fill: str | None,
    edge: str | None,
    width: float = 1,
    radius: float = ROUND,
) -> None:
    """Draw a rounded box inside a rectangle; fill and edge are colours, or None for none."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else QBrush())
    inset = width / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)


def edge_of(*, focus: bool, enabled: bool = True) -> tuple[str, float]:
    """The colour and the width of a control's edge."""
    inks = now().inks
    if focus:
        return inks.accent, 2
    return (inks.control if enabled else inks.edge), 1
