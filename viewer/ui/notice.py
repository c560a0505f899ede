"""A notice: a sentence that shows itself for a while and never interrupts."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from viewer.ui.look import Dressed, now

SHOWN_FOR_MS = 3500


class Notice(QLabel, Dressed):
    """Lies over the foot of the window; screen readers are told."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()
        self.dress()

    def dress(self) -> None:
        """Light on dark, or dark on light: the opposite of the page."""
        look = now()
        self.setFont(look.font("body"))
        colours = self.palette()
        colours.setColor(colours.ColorRole.WindowText, QColor(look.inks.card))
        self.setPalette(colours)
        if self.isVisible():
            self._settle()

    def say(self, sentence: str) -> None:
        """Show a sentence for a while."""
        self.setText(sentence)
        self._settle()
        self.show()
        self.raise_()
        self._timer.start()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: stay at the foot of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: a dark pill under the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now().inks.text))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.end()
        super().paintEvent(event)

    def _settle(self) -> None:
        around = self._around.rect()
        width = min(self.fontMetrics().horizontalAdvance(self.text()) + 40, around.width() - 32)
        height = now().em(2.4)
        left, top = (around.width() - width) // 2, around.height() - height - 24
        self.setGeometry(left, top, width, height)
