"""The small shapes that say what became of a candidate, in the list and in the count."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from viewer.presentation.checking.content import Pill, RowState
from viewer.ui.theme.theme import now

NARROW = 3.0


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
    left = [place.left() + number * step for number in range(len(pills))]
    for kind, colour in (("open", now().inks.track), ("used", now().inks.accent)):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        boxes = [QRectF(x, place.top(), wide, place.height())
                 for x, pill in zip(left, pills, strict=True) if _kind(pill) == kind]  # fmt: skip
        _paint_pills(painter, boxes)
    painter.setPen(QPen(QColor(now().inks.control), 1))
    painter.setBrush(QColor(now().inks.card))
    aside = (x for x, pill in zip(left, pills, strict=True) if _kind(pill) == "set_aside")
    _paint_pills(painter, [QRectF(x + 0.5, place.top() + 0.5, wide - 1, place.height() - 1)
                           for x in aside])  # fmt: skip
    for x, pill in zip(left, pills, strict=True):
        if pill.current:
            box = QRectF(0, place.top() - 2, max(wide, place.height() * 1.6), place.height() + 4)
            box.moveCenter(QPointF(x + (step - gap) / 2, place.center().y()))
            painter.setPen(QPen(QColor(now().inks.accent), 2))
            painter.setBrush(QColor(now().inks.card))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)


def _kind(pill: Pill) -> str:
    if pill.current:
        return "current"
    return pill.state if pill.state in {"open", "set_aside"} else "used"


def _paint_pills(painter: QPainter, boxes: list[QRectF]) -> None:
    """Those of a kind; where there are hundreds, nobody sees that their ends are round."""
    if boxes and boxes[0].width() < NARROW:
        painter.drawRects(boxes)
        return
    for box in boxes:
        round_ = min(box.height(), box.width()) / 2
        painter.drawRoundedRect(box, round_, round_)


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
