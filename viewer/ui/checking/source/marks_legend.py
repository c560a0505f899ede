"""What the marks in the document mean."""

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.presentation.checking.content import MarkState
from viewer.presentation.content.text import Line, Mark, Run
from viewer.ui.theme.text_layout import TextLayout, line_height, natural_width
from viewer.ui.theme.theme import now
from viewer.ui.widgets.painted import Painted

KINDS: tuple[tuple[MarkState, str], ...] = (
    ("accepted", "accepted"),
    ("current", "current"),
    ("open", "open"),
    ("set_aside", "set aside"),
)


class MarksLegend(Painted[bool]):
    """The four kinds of marks, and pages without text where there are any."""

    at_rest = Qt.FocusPolicy.TabFocus

    def spoken(self) -> str:
        return "Marks in the document: accepted, current, open and set aside"

    def arrange(self, sheet: TextLayout, width: float) -> float:
        look = now()
        x, y, high = 0.0, 2.0, line_height((Run("X"),))
        for state, words in KINDS:
            line: Line = (Run(words, "body", "muted"),)
            need = look.em(1.5) + look.em(0.45) + natural_width(line)
            if x and x + need > width:
                x, y = 0.0, y + high + 2
            box = QRectF(x, y + high * 0.2, look.em(1.4), high * 0.62)
            sheet.shape(partial(_paint_kind, state), box)
            sheet.text(line, x + look.em(1.85), y, natural_width(line) + 2)
            x += need + look.em(0.9)
        if self.content:
            line = (Run("no text", "body", "muted"),)
            if x + look.em(1.2) + natural_width(line) > width:
                x, y = 0.0, y + high + 2
            size = look.em(0.6)
            sheet.mark(Mark("up", "worse"), x, y + (high - size) / 2, size)
            sheet.text(line, x + look.em(1), y, natural_width(line) + 2)
        return y + high + 2


def _paint_kind(state: MarkState, painter: QPainter, place: QRectF) -> None:
    inks = now().inks
    colour = inks.control if state == "set_aside" else inks.accent
    pen = QPen(QColor(colour), 2.4 if state == "current" else 1.2)
    if state == "open":
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(QColor(inks.selected) if state == "current" else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place, 3, 3)
