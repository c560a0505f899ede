"""A page of a PDF with every candidate marked by its shape."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen

from viewer.presentation.checking.content import Mark, MarkState
from viewer.presentation.inks import LIGHT, WHITE_ON_BLACK, Inks
from viewer.store.documents.page import Box
from viewer.ui.documents.page_picture import PageCanvas
from viewer.ui.theme.theme import now

ROUND = 3.0
DRAGGED = 5
"""Pixels from which a press that moves is no click."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark and the boxes of its lines."""

    mark: Mark
    boxes: tuple[Box, ...]


class MarkCanvas(PageCanvas):
    """`picked` sends the candidate whose mark was clicked, `dragged` from where to where a mouse

    was moved over words: left, top, right and bottom as shares of the page.
    """

    picked = Signal(str)
    dragged = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._placed_marks: tuple[Placed, ...] = ()
        self._found: tuple[tuple[Box, ...], ...] = ()
        self._pressed: QPointF | None = None
        self._to: QPointF | None = None
        self.setMouseTracking(True)

    def show_marks(
        self, marks: tuple[Placed, ...], found: tuple[tuple[Box, ...], ...] = ()
    ) -> None:
        """Mark these; `found` are the boxes of words that were searched for."""
        self._placed_marks, self._found = marks, found
        self.update()

    def edge(self) -> str:
        return now().inks.card

    def marked_box(self) -> QRectF | None:
        """The first line of what was found, or of what is in hand."""
        if self._found and self._found[0]:
            return self.placed(self._found[0][0])
        current = [one for one in self._placed_marks if one.mark.state == "current" and one.boxes]
        return self.placed(current[0].boxes[0]) if current else None

    def paint_marks(self, painter: QPainter) -> None:
        """Accepted: a solid line; in hand: a thick one; open: a broken one; set aside: grey."""
        on_black = now().inks == WHITE_ON_BLACK
        inks = WHITE_ON_BLACK if on_black else LIGHT
        modes = QPainter.CompositionMode
        mode = modes.CompositionMode_Screen if on_black else modes.CompositionMode_Multiply
        painter.setCompositionMode(mode)
        painter.setPen(Qt.PenStyle.NoPen)
        for boxes in self._found:
            painter.setBrush(QColor(inks.found))
            for box in boxes:
                painter.drawRect(self.placed(box))
        for one in self._placed_marks:
            if one.mark.state in {"current", "beside"}:
                painter.setBrush(
                    QColor(inks.hover if one.mark.state == "beside" else inks.selected)
                )
                for box in one.boxes:
                    painter.drawRect(self.placed(box))
        painter.setCompositionMode(modes.CompositionMode_SourceOver)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for one in self._placed_marks:
            pen = _pen(one.mark.state, inks)
            if pen is not None:
                painter.setPen(pen)
                for box in one.boxes:
                    painter.drawRoundedRect(self.placed(box), ROUND, ROUND)
        if self._pressed is not None and self._to is not None:
            painter.setPen(QPen(QColor(inks.accent), 1, Qt.PenStyle.DotLine))
            painter.drawRect(QRectF(self._pressed, self._to).normalized())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._to = event.position(), None
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            moved = (event.position() - self._pressed).manhattanLength()
            if moved > DRAGGED or self._to is not None:
                self._to = event.position()
                self.update()
            return
        shapes = Qt.CursorShape
        over = self._at(event.position()) is not None
        self.setCursor(shapes.PointingHandCursor if over else shapes.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        begun, to = self._pressed, self._to
        self._pressed = self._to = None
        self.update()
        if begun is None:
            return
        if to is not None:
            wide, high = max(self.width(), 1), max(self.height(), 1)
            self.dragged.emit((begun.x() / wide, begun.y() / high, to.x() / wide, to.y() / high))
        elif (found := self._at(event.position())) is not None:
            self.picked.emit(found)

    def _at(self, point: QPointF) -> str | None:
        """The candidate at a point: the smallest of those whose marks hold it."""
        found: list[tuple[float, str]] = []
        for one in self._placed_marks:
            for box in one.boxes if one.mark.state != "beside" else ():
                place = self.placed(box)
                if place.contains(point):
                    found.append((place.width() * place.height(), one.mark.candidate))
        return min(found)[1] if found else None


def _pen(state: MarkState, inks: Inks) -> QPen | None:
    if state == "beside":
        return None
    if state == "set_aside":
        return QPen(QColor(inks.control), 1)
    if state == "open":
        return QPen(QColor(inks.accent), 1.3, Qt.PenStyle.DashLine)
    return QPen(QColor(inks.accent), 2.4 if state == "current" else 1.2)
