"""A page of a PDF as a picture, with the places of the report marked on it."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from viewer.presentation.inks import LIGHT, WHITE_ON_BLACK, Inks
from viewer.store.documents.page import Marked, PageBox, PageImage
from viewer.ui.accessibility.roles import Accessible
from viewer.ui.documents.blank_place import blank_from
from viewer.ui.theme.painting import state_kept
from viewer.ui.theme.pixel_edge import draw_edged
from viewer.ui.theme.theme import Themed, now

A4 = 2**0.5


def page_inks() -> Inks:
    """The inks on paper, which stays white but in white on black."""
    return WHITE_ON_BLACK if now().inks == WHITE_ON_BLACK else LIGHT


class PageCanvas(QWidget, Themed, Accessible):
    """One page, as wide as it is given room. `turned` sends 1 or -1 at its foot or its head.

    The place that the reader came for is framed, with a pointer in the margin; the others of the
    report have a broken line. Paper stays white, but in white on black it is turned to black.
    """

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self._marked: tuple[Marked | None, ...] = ()
        self._here: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.Section

    def show_picture(
        self, picture: PageImage, marked: tuple[Marked | None, ...], here: int | None
    ) -> None:
        """Show a page and its marks; `here` is the number of the one that is framed."""
        made = QImage(
            picture.pixels, picture.width, picture.height, 4 * picture.width,
            QImage.Format.Format_RGB32,
        )  # fmt: skip
        self._image, self._marked, self._here = made.copy(), marked, here
        self.update()

    def clear(self) -> None:
        """Show no page until one is there."""
        self._image, self._marked, self._here = None, (), None
        self.setAccessibleDescription("")
        self.update()

    def height_at(self, width: int) -> int:
        """How high the page is when it is so wide."""
        if self._image is None:
            return round(width * A4)
        return max(1, round(width * self._image.height() / self._image.width()))

    def marked_box(self) -> QRectF | None:
        """The first line of the framed place; None where there is none."""
        one = self._marked[self._here] if self._here is not None else None
        return self.placed(one.boxes[0]) if one and one.boxes else None

    def apply_theme(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing
        )
        if self._image is None:
            painter.fillRect(self.rect(), QColor(now().inks.card))
        else:
            painter.drawImage(QRectF(self.rect()), self._on_ground(self._image))
        self.paint_marks(painter)
        ring = now().inks.accent if self.hasFocus() else self.edge()
        draw_edged(painter, self.rect(), None, ring, 2 if self.hasFocus() else 1, radius=0)

    def edge(self) -> str:
        """The colour of the line around the page."""
        return now().inks.edge

    def paint_marks(self, painter: QPainter) -> None:
        """Mark the places of the report."""
        for number, marked in enumerate(self._marked):
            if marked is not None and number != self._here:
                self._paint_other(painter, marked)
        here = self._marked[self._here] if self._here is not None and self._marked else None
        if here is not None:
            self._paint_here(painter, here)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page by Page Down at its foot or Page Up at its head; else these scroll."""
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        seen = self.visibleRegion().boundingRect()
        if step == 1 and seen.bottom() >= self.rect().bottom():
            self.turned.emit(1)
        elif step == -1 and seen.top() <= 0:
            self.turned.emit(-1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _on_ground(self, image: QImage) -> QImage:
        if now().inks != WHITE_ON_BLACK:
            return image
        turned = image.copy()
        turned.invertPixels()
        return turned

    def _paint_here(self, painter: QPainter, marked: Marked) -> None:
        inks, modes = page_inks(), QPainter.CompositionMode
        screen, multiply = modes.CompositionMode_Screen, modes.CompositionMode_Multiply
        lines = [self.placed(box) for box in marked.boxes]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(inks.found))
        painter.setCompositionMode(screen if inks == WHITE_ON_BLACK else multiply)
        for line in lines:
            painter.drawRect(line)
        painter.setCompositionMode(modes.CompositionMode_SourceOver)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(inks.accent), 2))
        for line in lines:
            painter.drawRect(line)
        if lines:
            self._paint_pointer(painter, lines, QColor(inks.accent), marked.turns)

    def _paint_pointer(
        self, painter: QPainter, lines: list[QRectF], colour: QColor, turns: int
    ) -> None:
        """A triangle before the first line that points at it, with a bar along all of them.

        It is drawn as the lines are turned, so that it stands where a reader begins them, and over
        no other words: within a line that is the margin.
        """
        turned = QTransform().rotate(90 * turns)
        back, _ = turned.inverted()
        lines, page = [back.mapRect(line) for line in lines], back.mapRect(QRectF(self.rect()))
        size = now().em(0.7)
        top, foot = min(line.top() for line in lines), max(line.bottom() for line in lines)
        end = min(line.left() for line in lines) - 0.6 * size
        before = QRectF(page.left() + 2, top, max(end - page.left() - 2, 1), foot - top)
        left = before.left() + 4 + self._blank_from(turned.mapRect(before), turns, size + 4)
        middle = lines[0].center().y()
        points = QPointF(left, middle - size / 2), QPointF(left + size, middle)
        with state_kept(painter):
            painter.setTransform(turned, combine=True)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF([*points, QPointF(left, middle + size / 2)]))
            painter.drawRect(QRectF(left - 4, top, 3, foot - top))

    def _blank_from(self, place: QRectF, turns: int, wide: int) -> int:
        """Where the blank before the words that follow begins, read as the page is turned."""
        if self._image is None:
            return 0
        scale = self._image.width() / max(self.width(), 1)
        part = QRectF(place.topLeft() * scale, place.size() * scale).toRect()
        strip = self._image.copy(part).scaled(place.size().toSize())
        return blank_from(strip.transformed(QTransform().rotate(-90 * turns)), wide)

    def _paint_other(self, painter: QPainter, marked: Marked) -> None:
        inks = page_inks()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(inks.muted), 1, Qt.PenStyle.DashLine))
        for box in marked.boxes:
            line = self.placed(box)
            ends = (line.bottomLeft(), line.topLeft(), line.topRight(), line.bottomRight())
            painter.drawLine(ends[marked.turns], ends[marked.turns - 1])

    def placed(self, box: PageBox) -> QRectF:
        """Where a box of the page lies on the screen."""
        left, top, right, bottom = box
        wide, high = self.width(), self.height()
        corners = QPointF(left * wide, top * high), QPointF(right * wide, bottom * high)
        return QRectF(*corners).adjusted(-2, -1, 2, 1)
