"""A chart on the screen: drawn by pyqtgraph, walked with the arrow keys, read aloud."""

import pyqtgraph as pg  # type: ignore[import-untyped] # it has no types
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QBrush,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QSizePolicy,
)

from viewer.presentation.charts.layout import lay_out, natural_height
from viewer.presentation.charts.measure import shortened
from viewer.presentation.charts.picture import Picture, Stop
from viewer.presentation.charts.sketch import TimeWindow
from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.content.row import Cite
from viewer.ui.accessibility.announce import answer
from viewer.ui.accessibility.focus import FOR_A_WHILE
from viewer.ui.accessibility.keyboard_focus import KeyboardFocus
from viewer.ui.accessibility.roles import Accessible
from viewer.ui.charts.items import items_of
from viewer.ui.charts.style import screen_measure
from viewer.ui.theme.theme import Themed, now
from viewer.ui.widgets.citable import Citable

NEAR = 24.0
CLOSER = 0.8
SMALLEST_WINDOW = 4
WALK = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class ChartView(KeyboardFocus, pg.GraphicsView, Themed, Accessible, Citable):  # type: ignore[misc] # pyqtgraph has no types
    """Shows one chart. The wheel scrolls the page; with Ctrl it zooms a long series."""

    def __init__(self, spec: ChartSpec) -> None:
        super().__init__(background=None)  # type: ignore[call-arg] # pyqtgraph has no types
        self.spec = spec
        self.picture: Picture | None = None
        self.stop: int | None = None
        self._items: list[QGraphicsItem] = []
        self._pointers: list[QGraphicsItem] = []
        self._window: TimeWindow | None = None
        self._stale = True  # its items are not those of its picture
        # WORKAROUND: pyqtgraph's items change their bounds untold, so that Qt's index of them keeps
        # items that are gone, and painting aborts. A chart is too small to need an index.
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAntialiasing(True)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setAccessibleName(spec.title)
        self.setAccessibleDescription(spec.alternative)
        self.apply_theme()

    def apply_theme(self) -> None:
        self.setFixedHeight(round(natural_height(self.spec, now().body)))
        self._draw()

    def sizeHint(self) -> QSize:
        return QSize(now().em(36), round(natural_height(self.spec, now().body)))

    def minimumSizeHint(self) -> QSize:
        return QSize(now().em(12), round(natural_height(self.spec, now().body)))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type] # pyqtgraph sends None too
        if event is not None and hasattr(self, "spec"):
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._draw()

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.Chart

    def walk_to(self, number: int) -> None:
        """Stop at a figure, show its words, and have them read."""
        stops = self._stops()
        if not stops:
            return
        self.stop = max(0, min(number, len(stops) - 1))
        self._point_out()
        answer(self, stops[self.stop].spoken)

    def citing(self) -> tuple[Cite, ...]:
        here = self._here()
        return (here.cites,) if here is not None and here.cites is not None else ()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to what is around the chart, which knows what to offer."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from figure to figure; Home and End go to the ends; Escape leaves off."""
        key = Qt.Key(event.key())
        if key in WALK:
            here = self.stop
            self.walk_to(0 if here is None else here + WALK[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.walk_to(0 if key == Qt.Key.Key_Home else len(self._stops()))
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus} and self.spec.zoomable:
            self.zoom(CLOSER if key != Qt.Key.Key_Minus else 1 / CLOSER, 0.5)
        elif key == Qt.Key.Key_Escape and self.stop is not None:
            self._leave()
        else:
            event.ignore()

    def zoom(self, factor: float, around: float) -> None:
        """Show a part `factor` as long; `around` (0 to 1 across) stays where it is."""
        periods = self.spec.periods
        if periods is None:
            return
        low, high = self._window or (periods.low, periods.high)
        whole = periods.high - periods.low
        least = whole * SMALLEST_WINDOW / max(len(self.spec.series[0].points), SMALLEST_WINDOW)
        long = min(max((high - low) * factor, least), whole)
        start = low + (high - low - long) * around
        start = min(max(start, periods.low), periods.high - long)
        self._window = None if long >= whole else (start, start + long)
        self.stop = None
        self._draw()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.spec.zoomable and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            closer = event.angleDelta().y() > 0
            self.zoom(CLOSER if closer else 1 / CLOSER, event.position().x() / self.width())
            event.accept()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        stops = self._stops()
        near = [(_distance(stop, at), number) for number, stop in enumerate(stops)]
        best = min(near, default=(NEAR, 0))
        found = best[1] if best[0] < NEAR else None
        if found != self.stop:
            self.stop = found
            self._point_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ignore the release: the press has said all there is to say."""

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._leave()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._point_out()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in FOR_A_WHILE:
            return
        self.focus_seen = False
        QTimer.singleShot(0, self, self._leave)  # once the focus is told of where it went

    def _leave(self) -> None:
        self.stop = None
        self.setAccessibleDescription(self.spec.alternative)
        self._point_out()

    def _stops(self) -> tuple[Stop, ...]:
        return self.picture.stops if self.picture is not None else ()

    def _here(self) -> Stop | None:
        """The figure where the reader stands."""
        stops = self._stops()
        return stops[self.stop] if self.stop is not None and self.stop < len(stops) else None

    def _draw(self) -> None:
        """Lay the picture out; make its items only once they can be seen."""
        look, width, height = now(), self.viewport().width(), self.height()
        self.picture = lay_out(
            self.spec, width - 2, height - 2, look.body, screen_measure, self._window
        )
        self._stale = not self.isVisible()
        if self._stale:
            return
        self._items = self._replaced(self._items, list(items_of(self.picture, look)))
        self._point_out()
        self.setRange(QRectF(0, 0, width, height), padding=0)

    def _point_out(self) -> None:
        """Show where the reader is: the focus, the figure and its words."""
        if self.picture is None or not self.isVisible():
            return
        width, height = self.viewport().width(), self.height()
        items: list[QGraphicsItem] = []
        if (here := self._here()) is not None:
            items.extend(_said_at(here, width, height))
        if self.shows_focus():
            ring = QGraphicsRectItem(QRectF(1, 1, width - 3, height - 3))
            ring.setPen(QPen(QColor(now().inks.accent), 2))
            items.append(ring)
        self._pointers = self._replaced(self._pointers, items)

    def _replaced(self, old: list[QGraphicsItem], new: list[QGraphicsItem]) -> list[QGraphicsItem]:
        for item in old:
            self.scene().removeItem(item)
        for item in new:
            self.scene().addItem(item)
        return new


def _distance(stop: Stop, at: QPointF) -> float:
    return float(((stop.x - at.x()) ** 2 + (stop.y - at.y()) ** 2) ** 0.5)


def _said_at(stop: Stop, width: int, height: int) -> list[QGraphicsItem]:
    """A ring around the figure, and its words in a box beside it, inside the chart."""
    look = now()
    ring = pg.ScatterPlotItem(
        x=[stop.x],
        y=[stop.y],
        symbol="o",
        size=look.body * 1.3,
        pen=pg.mkPen(look.inks.text, width=2),
        brush=None,
        antialias=True,
    )
    pad = look.em(0.5)
    room = (width - 4 * pad) / look.body
    words = QGraphicsSimpleTextItem(shortened(stop.spoken, room, screen_measure))
    words.setFont(look.font("body"))
    words.setBrush(QBrush(QColor(look.inks.card)))
    bounds = words.boundingRect()
    left = min(max(stop.x - bounds.width() / 2, pad), max(pad, width - bounds.width() - pad))
    top = stop.y - bounds.height() - look.em(1.6)
    if top < pad:
        top = min(stop.y + look.em(1.2), height - bounds.height() - pad)
    words.setPos(left, top)
    box = QGraphicsRectItem(bounds.translated(left, top).adjusted(-pad, -pad / 2, pad, pad / 2))
    box.setBrush(QBrush(QColor(look.inks.text)))
    box.setPen(QPen(Qt.PenStyle.NoPen))
    return [ring, box, words]
