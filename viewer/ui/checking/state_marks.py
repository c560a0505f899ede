"""The small shapes that say what became of a candidate, in the list and in the count."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from viewer.presentation.checking.content import Pill, RowState
from viewer.ui.theme.theme import now


def paint_state(state: RowState, current: bool, painter: QPainter, place: QRectF) -> None:
    """A tick, a circle, a pencil or a cross; what is in hand is a circle with a dot."""
    inks = now().inks
    width = max(1.4, place.width() * 0.13)
    pen = QPen(QColor(inks.accent), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = place.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    if state == "open":
        if not current:
            painter.setPen(QPen(QColor(inks.control), width))
            inner = inner.adjusted(*(place.width() * share for share in (0.08, 0.08, -0.08, -0.08)))
        painter.drawEllipse(inner)
        if current:
            painter.setBrush(QColor(inks.accent))
            painter.drawEllipse(inner.center(), inner.width() * 0.2, inner.width() * 0.2)
    elif state == "accepted":
        _tick(painter, inner)
    elif state == "corrected":
        _pencil(painter, inner)
    else:
        painter.setPen(QPen(QColor(inks.muted), width))
        small = inner.adjusted(*(inner.width() * share for share in (0.14, 0.14, -0.14, -0.14)))
        painter.drawLine(small.topLeft(), small.bottomRight())
        painter.drawLine(small.bottomLeft(), small.topRight())


def paint_pills(pills: tuple[Pill, ...], painter: QPainter, place: QRectF) -> None:
    """One pill for each candidate, from left to right; what is in hand stands out."""
    if not pills:
        return
    step = place.width() / len(pills)
    gap = min(4.0, step * 0.3)
    wide = max(step - gap, 0.8)
    shapes = {"open": QPainterPath(), "set_aside": QPainterPath(), "used": QPainterPath()}
    for number, pill in enumerate(pills):
        if not pill.current:
            kind = pill.state if pill.state in shapes else "used"
            box = QRectF(place.left() + number * step, place.top(), wide, place.height())
            _add_pill(shapes[kind], box.adjusted(0.5, 0.5, -0.5, -0.5) if kind == "set_aside"
                      else box)  # fmt: skip
    _paint_pills(painter, shapes)
    for number, pill in enumerate(pills):
        if pill.current:
            box = QRectF(0, place.top() - 2, max(wide, place.height() * 1.6), place.height() + 4)
            box.moveCenter(
                QPointF(place.left() + (number + 0.5) * step - gap / 2, place.center().y())
            )
            painter.setPen(QPen(QColor(now().inks.accent), 2))
            painter.setBrush(QColor(now().inks.card))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)


def _add_pill(shape: QPainterPath, box: QRectF) -> None:
    round_ = min(box.height(), box.width()) / 2
    shape.addRoundedRect(box, round_, round_)


def _paint_pills(painter: QPainter, shapes: dict[str, QPainterPath]) -> None:
    """Those of a kind at once: there may be hundreds."""
    inks = now().inks
    painter.fillPath(shapes["open"], QColor(inks.track))
    painter.fillPath(shapes["used"], QColor(inks.accent))
    painter.setPen(QPen(QColor(inks.control), 1))
    painter.setBrush(QColor(inks.card))
    painter.drawPath(shapes["set_aside"])


def _tick(painter: QPainter, box: QRectF) -> None:
    path = QPainterPath(QPointF(box.left(), box.center().y() + box.height() * 0.04))
    path.lineTo(box.left() + box.width() * 0.36, box.bottom() - box.height() * 0.12)
    path.lineTo(box.right(), box.top() + box.height() * 0.16)
    painter.drawPath(path)


def _pencil(painter: QPainter, box: QRectF) -> None:
    wide, high = box.width(), box.height()
    shape = [(0.0, 1.0), (0.06, 0.7), (0.7, 0.06), (0.94, 0.3), (0.3, 0.94), (0.0, 1.0)]
    path = QPainterPath(QPointF(box.left(), box.bottom()))
    for across, down in shape:
        path.lineTo(box.left() + across * wide, box.top() + down * high)
    path.moveTo(box.left() + 0.56 * wide, box.top() + 0.2 * high)
    path.lineTo(box.left() + 0.8 * wide, box.top() + 0.44 * high)
    painter.drawPath(path)
