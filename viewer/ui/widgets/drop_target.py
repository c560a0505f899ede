"""Files dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from viewer.ui.theme.painting import smooth_painter
from viewer.ui.theme.theme import now

WORDS = "Drop the file to open it"


class DropVeil(QWidget):
    """Lies over the window while files are held over it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(WORDS)
        self.hide()

    def cover(self, window: QWidget) -> None:
        """Cover the whole window, to show that files can be dropped."""
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = now()
        painter = smooth_painter(self)
        veil = QColor(look.inks.page)
        veil.setAlphaF(0.82)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(look.inks.accent), 3, Qt.PenStyle.DashLine))
        inset = look.em(1.2)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 12, 12)
        painter.setFont(look.font("title"))
        words = painter.fontMetrics().boundingRect(WORDS).size()
        card = QRectF(0, 0, words.width() + look.em(4), words.height() + look.em(1.8))
        card.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(QColor(look.inks.accent), 1))
        painter.setBrush(QColor(look.inks.card))
        painter.drawRoundedRect(card, 8, 8)
        painter.setPen(QColor(look.inks.text))
        painter.drawText(card, Qt.AlignmentFlag.AlignCenter, WORDS)


class DropTarget(QObject):
    """Takes files dropped anywhere on a window.

    `held` sends the paths of files held over it, `dropped` of those let go; `said` a sentence about
    what is no file of this computer.
    """

    held = Signal(list)
    dropped = Signal(list)
    said = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._veil: DropVeil | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if event.type() == QEvent.Type.DragLeave:
            self._uncover()
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._uncover()
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._take(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent) -> bool:
        if not event.mimeData().hasUrls():
            return False
        if self._veil is None:
            self._veil = DropVeil(self._window)
        self._veil.cover(self._window)
        self.held.emit(_files(event.mimeData()))
        # Never “move”: the file stays where it is.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _take(self, data: QMimeData) -> None:
        """An address on a network has no path here, and is never fetched."""
        urls = data.urls()
        files = _files(data)
        others = len(urls) - len(files)
        if others == 1:
            self.said.emit("The item you dropped is not a file on this computer.")
        elif others:
            self.said.emit(f"{others:,} of the items you dropped are not files on this computer.")
        if files:
            self.dropped.emit(files)

    def _uncover(self) -> None:
        if self._veil is not None:
            self._veil.hide()


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.toLocalFile()]
