"""Controls of a form with our face: the style's own have edges too faint to see in dark themes."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QStyle, QStyleOptionSpinBox, QWidget

from viewer.presentation.content.text import without_mnemonic
from viewer.ui.theme.painting import draw_cut, smooth_painter
from viewer.ui.theme.pixel_edge import draw_edged, edge_of
from viewer.ui.theme.theme import BodyText, now, recolour

BOX_EM, GAP_EM, HIGH_EM, CHEVRON_EM = 1.1, 0.55, 2.0, 0.28
_HELD = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
WORDS = 0x0081 | 0x0800
"""To the left and in the middle, the letter underlined as the platform does it."""


class FlatCombo(QComboBox, BodyText):
    """A choice of one of several, that opens a list."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.apply_theme()

    def offer(self, choices: Iterable[tuple[object, str]], chosen: object) -> None:
        """Offer these keys with their words, and show the chosen one."""
        offered = tuple(choices)
        if offered != tuple((self.itemData(n), self.itemText(n)) for n in range(self.count())):
            self.clear()
            for key, words in offered:
                self.addItem(words, key)
        self.setCurrentIndex(self.findData(chosen))

    def sizeHint(self) -> QSize:
        widths = (
            self.fontMetrics().horizontalAdvance(self.itemText(n)) for n in range(self.count())
        )
        return QSize(max(widths, default=0) + now().em(3), now().em(HIGH_EM))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint().boundedTo(QSize(now().em(7), now().em(HIGH_EM)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search by letters alone: Alt+N is the key of a button, be it off, and picks nothing."""
        if event.text() and event.modifiers() & _HELD:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, self, hovered=self.underMouse())
        inner = self.rect().adjusted(now().em(0.7), 0, -now().em(1.8), 0)
        painter.setPen(_ink(self))
        draw_cut(painter, inner, self.currentText())
        paint_chevron(painter, QPointF(self.width() - now().em(1.1), self.height() / 2), _ink(self))


class FlatSpin(QSpinBox, BodyText):
    """A number with a unit, to type or to step."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrame(False)
        self.apply_theme()

    def apply_theme(self) -> None:
        """Font of the look in use; the field within shows the ground it lies on."""
        super().apply_theme()
        recolour(self.lineEdit(), QColor(Qt.GlobalColor.transparent), QPalette.ColorRole.Base)
        self.lineEdit().setTextMargins(now().em(0.5), 0, 0, 0)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + now().em(0.7), now().em(HIGH_EM))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, self, hovered=False)
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        parts = QStyle.SubControl
        for part, down in ((parts.SC_SpinBoxUp, False), (parts.SC_SpinBoxDown, True)):
            box = self.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, self)
            middle = QPointF(self.width() - now().em(0.9), QRectF(box).center().y())
            paint_chevron(painter, middle, _ink(self), down=down, small=0.7)


class FlatCheck(QCheckBox, BodyText):
    """Yes or no, with its words."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.apply_theme()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(without_mnemonic(self.text()))
        return QSize(now().em(BOX_EM + GAP_EM) + words + 8, max(24, now().em(1.7)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        inks, side = now().inks, now().em(BOX_EM)
        painter = smooth_painter(self)
        box = QRectF(3.5, (self.height() - side) // 2 + 0.5, side, side)
        on = self.isEnabled() and self.isChecked()
        painter.setPen(QPen(QColor(inks.accent if on else inks.control), 1))
        ground = inks.accent if on else inks.hover if self.underMouse() else inks.card
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            _paint_tick(painter, box, QColor(inks.card if on else inks.muted))
        painter.setPen(_ink(self))
        left = round(box.right()) + now().em(GAP_EM)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), WORDS, self.text())
        if self.hasFocus():
            draw_edged(painter, self.rect(), None, *edge_of(focus=True))


def paint_box(painter: QPainter, control: QWidget, *, hovered: bool) -> None:
    """Draw the ground and the edge of a control; the edge shows the focus."""
    inks, on = now().inks, control.isEnabled()
    edge, width = edge_of(focus=control.hasFocus(), enabled=on)
    draw_edged(painter, control.rect(), inks.hover if hovered and on else inks.card, edge, width)


def paint_chevron(
    painter: QPainter, middle: QPointF, ink: QColor, *, down: bool = True, small: float = 1.0
) -> None:
    """Draw an arrow head downwards, or upwards."""
    wide = now().body * CHEVRON_EM * small
    high = wide / 2 if down else -wide / 2
    painter.setPen(QPen(ink, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for side in (-wide, wide):
        painter.drawLine(middle + QPointF(side, -high), middle + QPointF(0, high))


def _paint_tick(painter: QPainter, box: QRectF, ink: QColor) -> None:
    painter.setPen(QPen(ink, box.width() * 0.14, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    low = QPointF(box.left() + box.width() * 0.42, box.top() + box.height() * 0.72)
    painter.drawLine(box.topLeft() + QPointF(box.width() * 0.24, box.height() * 0.52), low)
    painter.drawLine(low, box.topLeft() + QPointF(box.width() * 0.78, box.height() * 0.3))


def _ink(control: QWidget) -> QColor:
    return QColor(now().inks.text if control.isEnabled() else now().inks.muted)
