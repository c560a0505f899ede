"""A chart that only stands there: the same picture, until what walks and zooms it is loaded."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QBrush,
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.presentation.charts.layout import lay_out, natural_height
from viewer.presentation.charts.picture import BarBox, Label, Marker, Picture, Stroke
from viewer.presentation.content.chart import ChartSpec
from viewer.ui.accessibility.roles import Accessible
from viewer.ui.charts.style import label_font, marker_path, screen_measure, tone_colour
from viewer.ui.theme.painting import smooth_painter, state_kept
from viewer.ui.theme.theme import Look, Themed, now

LEFT, TOP = 2.0, 0.5  # where QGraphicsView.fitInView puts the same: nothing jumps afterwards


class StillChart(QWidget, Themed, Accessible):
    """Paints a chart, and says when it has. It can hold the focus, as the real one does."""

    painted = Signal()

    def __init__(self, spec: ChartSpec) -> None:
        super().__init__()
        self._spec = spec
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(spec.title)
        self.setAccessibleDescription(spec.alternative)
        self.apply_theme()

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.Chart

    def apply_theme(self) -> None:
        self.setFixedHeight(round(natural_height(self._spec, now().body)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(now().em(36), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = now()
        width, height = self.width(), self.height()
        picture = lay_out(self._spec, width - 2, height - 2, look.body, screen_measure)
        painter = smooth_painter(self)
        painter.translate(LEFT, TOP)
        painter.scale(1 - 2 * LEFT / width, 1 - 2 * LEFT / height)
        paint(painter, picture, look)
        painter.end()
        self.painted.emit()


def paint(painter: QPainter, picture: Picture, look: Look) -> None:
    """Draw a picture, back to front."""
    for stroke in picture.strokes:
        _paint_stroke(painter, stroke, look)
    for box in picture.boxes:
        _paint_box(painter, box, look)
    for marker in picture.markers:
        _paint_marker(painter, marker, look)
    for label in picture.labels:
        _paint_label(painter, label, look)


def _paint_stroke(painter: QPainter, stroke: Stroke, look: Look) -> None:
    pen = QPen(tone_colour(stroke.tone, look), stroke.width)
    if stroke.dash:
        pen.setDashPattern([length / stroke.width for length in stroke.dash])
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in stroke.points]))


def _paint_box(painter: QPainter, box: BarBox, look: Look) -> None:
    colour = tone_colour(box.tone, look)
    dashed, solid = Qt.PenStyle.DashLine, Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour, 1.5, dashed if box.hollow else solid))
    pattern = Qt.BrushStyle.BDiagPattern if box.hatched else Qt.BrushStyle.SolidPattern
    painter.setBrush(Qt.BrushStyle.NoBrush if box.hollow else QBrush(colour, pattern))
    painter.drawRect(QRectF(box.x, box.y, box.width, box.height))


def _paint_marker(painter: QPainter, marker: Marker, look: Look) -> None:
    colour = look.colour(marker.ink) if marker.ink else tone_colour(marker.tone, look)
    with state_kept(painter):
        painter.translate(marker.x, marker.y)
        painter.scale(marker.size, marker.size)
        pen = QPen(colour, 2)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(QColor(look.inks.card) if marker.hollow else colour)
        painter.drawPath(marker_path(marker.shape))


def _paint_label(painter: QPainter, label: Label, look: Look) -> None:
    font, exact = label_font(label, look)
    width = QFontMetricsF(font).horizontalAdvance(label.text) * exact
    moved = {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    with state_kept(painter):
        painter.translate(label.x - moved, label.y)
        painter.scale(exact, exact)
        painter.setFont(font)
        painter.setPen(look.colour(label.ink))
        painter.drawText(QPointF(0, 0), label.text)
