"""A page of a PDF with every candidate marked by its shape."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPen

from viewer.presentation.checking.content import CandidateMark, MarkState
from viewer.presentation.inks import WHITE_ON_BLACK, Inks
from viewer.store.documents.page import Marked, PageBox, PageImage
from viewer.ui.documents.page_picture import PageCanvas, page_inks
from viewer.ui.theme.theme import now

ROUND = 3.0
DRAGGED = 5
"""Pixels from which a press that moves is no click."""


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark and the boxes of its lines."""

    mark: CandidateMark
    boxes: tuple[PageBox, ...]


class MarkCanvas(PageCanvas):
    """`picked` sends the candidate whose mark was clicked, `dragged` from where to where a mouse

    was moved over words: left, top, right and bottom as shares of the page.
    """

    picked = Signal(str)
    dragged = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._placed_marks: tuple[PlacedMark, ...] = ()
        self._found: tuple[tuple[PageBox, ...], ...] = ()
        self._pressed: QPointF | None = None
        self._to: QPointF | None = None
        self._waiting = ""
        self.setMouseTracking(True)

    def show_marks(
        self, marks: tuple[PlacedMark, ...], found: tuple[tuple[PageBox, ...], ...] = ()
    ) -> None:
        """Mark these; `found` are the boxes of words that were searched for."""
        self._placed_marks, self._found = marks, found
        self.update()

    def wait(self, words: str) -> None:
        """Show these words until the page is there: the focus stays where it is."""
        self.clear()
        self._placed_marks, self._found, self._waiting = (), (), words
        self.setAccessibleDescription(words)

    def show_picture(
        self, picture: PageImage, marked: tuple[Marked | None, ...], here: int | None
    ) -> None:
        self._waiting = ""
        super().show_picture(picture, marked, here)

    def marks(self) -> tuple[CandidateMark, ...]:
        """What is marked on the page."""
        return tuple(one.mark for one in self._placed_marks)

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
        if self._waiting:
            self._paint_waiting(painter)
        inks = page_inks()
        self.fill(painter, (box for boxes in self._found for box in boxes), inks.found)
        for one in self._placed_marks:
            if one.mark.state in {"current", "beside"}:
                colour = inks.hover if one.mark.state == "beside" else inks.selected
                self.fill(painter, one.boxes, colour)
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

    def fill(self, painter: QPainter, boxes: Iterable[PageBox], colour: str) -> None:
        """Lay a colour under the words in these boxes."""
        modes, filled = QPainter.CompositionMode, QPainterPath()
        filled.setFillRule(Qt.FillRule.WindingFill)
        for box in boxes:
            filled.addRect(self.placed(box))
        on_black = now().inks == WHITE_ON_BLACK
        mode = modes.CompositionMode_Screen if on_black else modes.CompositionMode_Multiply
        painter.setCompositionMode(mode)
        painter.fillPath(filled, QColor(colour))
        painter.setCompositionMode(modes.CompositionMode_SourceOver)

    def _paint_waiting(self, painter: QPainter) -> None:
        margin = now().em(1)
        painter.setFont(now().font("body"))
        painter.setPen(QColor(now().inks.muted))
        painter.drawText(self.rect().adjusted(margin, margin, 0, 0), 0, self._waiting)

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
