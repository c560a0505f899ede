"""A chip: words in a round box that are on or off, or that do something."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QPushButton

from viewer.presentation.content.text import without_mnemonic
from viewer.ui.forms.flat_button import CENTRED
from viewer.ui.theme.painting import smooth_painter
from viewer.ui.theme.pixel_edge import draw_edged, edge_of
from viewer.ui.theme.theme import BodyText, now


class SwitchChip(QPushButton, BodyText):
    """Words in a round box; filled while it is on."""

    def __init__(self, text: str, clicked: Callable[[], object], *, switched: bool = True) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(switched)
        self.setAutoDefault(False)
        self.clicked.connect(clicked)
        self.apply_theme()

    def sizeHint(self) -> QSize:
        look = now()
        words = self.fontMetrics().horizontalAdvance(without_mnemonic(self.text()))
        return QSize(words + look.em(2), look.em(2))

    def minimumSizeHint(self) -> QSize:
        """A long name may be cut rather than push the others out of the window."""
        return QSize(min(self.sizeHint().width(), now().em(6)), now().em(2))

    def paintEvent(self, event: QPaintEvent) -> None:
        inks, on = now().inks, self.isChecked()
        painter = smooth_painter(self)
        touched = self.underMouse() or self.isDown()
        fill = inks.selected if on or self.isDown() else inks.hover if touched else inks.card
        edge, width = edge_of(focus=self.hasFocus())
        box = QRectF(self.rect())
        ring = inks.accent if on and not self.hasFocus() else edge
        draw_edged(painter, box, fill, ring, width, box.height() / 2)
        painter.setPen(QColor(inks.accent if on else inks.text))
        painter.drawText(self.rect(), CENTRED, self.text())
