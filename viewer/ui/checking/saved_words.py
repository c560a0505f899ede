"""Whether what was decided is saved, in words with a mark."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.ui.checking.state_marks import paint_state
from viewer.ui.theme.painting import draw_cut, smooth_painter
from viewer.ui.theme.theme import BodyText, now


class SavedWords(QWidget, BodyText):
    """Whether what was decided is saved."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self.well = "", True
        self.apply_theme()

    def show_words(self, words: str, *, well: bool) -> None:
        """Show these words."""
        if (words, well) != (self._words, self.well):
            self._words, self.well = words, well
            self.setAccessibleName(words)
            self.setToolTip("" if well else words)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        look = now()
        wide = self.fontMetrics().horizontalAdvance(self._words) + look.em(1.5)
        return QSize(min(wide, look.em(30)), look.em(1.5))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = smooth_painter(self), now()
        size = look.em(0.8)
        place = QRectF(0, (self.height() - size) / 2, size, size)
        paint_state("accepted" if self.well else "set_aside", False, painter, place)
        painter.setFont(self.font())
        painter.setPen(QColor(look.inks.muted if self.well else look.inks.worse))
        room = QRect(look.em(1.3), 0, self.width() - look.em(1.3), self.height())
        draw_cut(painter, room, self._words)
