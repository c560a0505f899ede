"""A laid-out picture as pyqtgraph items. Everything is decided in the picture already."""

from collections.abc import Iterator

import pyqtgraph as pg  # type: ignore[import-untyped] # it has no types
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QGraphicsSimpleTextItem

from viewer.presentation.charts.picture import BarBox, Label, Marker, Picture, Stroke
from viewer.ui.charts.style import label_font, marker_path, tone_colour
from viewer.ui.theme.theme import Look


def items_of(picture: Picture, look: Look) -> Iterator[QGraphicsItem]:
    """The items of a picture, back to front."""
    for stroke in picture.strokes:
        yield _stroke(stroke, look)
    for box in picture.boxes:
        yield _box(box, look)
    for marker in picture.markers:
        yield _marker(marker, look)
    for label in picture.labels:
        yield _label(label, look)


def _stroke(stroke: Stroke, look: Look) -> QGraphicsItem:
    pen = pg.mkPen(tone_colour(stroke.tone, look), width=stroke.width)
    if stroke.dash:
        pen.setDashPattern([length / stroke.width for length in stroke.dash])
    xs, ys = zip(*stroke.points, strict=True)
    curve: QGraphicsItem = pg.PlotCurveItem(list(xs), list(ys), pen=pen, antialias=True)
    return curve


def _box(box: BarBox, look: Look) -> QGraphicsItem:
    colour = tone_colour(box.tone, look)
    item = QGraphicsRectItem(QRectF(box.x, box.y, box.width, box.height))
    pen = QPen(colour, 1.5, Qt.PenStyle.DashLine if box.hollow else Qt.PenStyle.SolidLine)
    item.setPen(pen)
    if box.hatched:
        item.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
    elif not box.hollow:
        item.setBrush(QBrush(colour))
    return item


def _marker(marker: Marker, look: Look) -> QGraphicsItem:
    colour = look.colour(marker.ink) if marker.ink else tone_colour(marker.tone, look)
    spots: QGraphicsItem = pg.ScatterPlotItem(
        x=[marker.x],
        y=[marker.y],
        symbol=marker_path(marker.shape),
        size=marker.size,
        pen=pg.mkPen(colour, width=2),
        brush=pg.mkBrush(look.inks.card if marker.hollow else colour),
        antialias=True,
    )
    return spots


def _label(label: Label, look: Look) -> QGraphicsItem:
    font, exact = label_font(label, look)
    item = QGraphicsSimpleTextItem(label.text)
    item.setFont(font)
    item.setBrush(QBrush(look.colour(label.ink)))
    item.setScale(exact)
    width = item.boundingRect().width() * exact
    moved = {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    item.setPos(label.x - moved, label.y - QFontMetricsF(font).ascent() * exact)
    return item
