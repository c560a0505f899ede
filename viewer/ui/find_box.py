"""Find in this report: a field in the header, and the hits under it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from viewer.presentation.find import Found
from viewer.ui.field import Field
from viewer.ui.look import Dressed, now
from viewer.ui.words import Words

HINT = "Find in this report   Ctrl+F"
PLACE = Qt.ItemDataRole.UserRole


class Hits(QFrame, Dressed):
    """The list of hits, laid over the window under the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.summary = Words("", "caption", "muted")
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName("Places found")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.summary)
        column.addWidget(self.list)
        self.hide()
        self.dress()

    def dress(self) -> None:
        """Font of the look in use."""
        self.list.setFont(now().font("body"))

    def show_found(self, found: Found) -> None:
        """List the hits, the first one chosen."""
        self.summary.setText(found.summary)
        self.list.clear()
        for hit in found.hits:
            item = QListWidgetItem(f"{hit.title}\n{hit.kind} · {hit.around}")
            item.setData(PLACE, hit.place)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(found.hits))


class FindBox(Field):
    """The field. `wanted` sends what to find, `followed` the Place of the hit gone to."""

    wanted = Signal(str)
    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits: Hits | None = None
        self.setPlaceholderText(HINT)
        self.setAccessibleName("Find in this report")
        self.textEdited.connect(self.wanted)
        self.dress()

    def dress(self) -> None:
        """Font and width of the look in use."""
        super().dress()
        self.setFixedWidth(now().em(17))

    def show_found(self, found: Found) -> None:
        """Show the hits under the field, or none for an empty field."""
        if not found.summary:
            self.close_hits()
            return
        hits = self._overlay()
        hits.show_found(found)
        self._place(hits, len(found.hits))
        hits.show()
        hits.raise_()

    def close_hits(self) -> None:
        """Put the list away."""
        if self.hits is not None:
            self.hits.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows walk the hits, Enter goes there, Escape puts them away."""
        shown = self.hits if self.hits is not None and self.hits.isVisible() else None
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.clear()
            self.close_hits()
            self.clearFocus()
        elif shown and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if key == Qt.Key.Key_Down else -1
            row = shown.list.currentRow() + step
            shown.list.setCurrentRow(max(0, min(row, shown.list.count() - 1)))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the window was resized, so the list belongs elsewhere."""
        if event.type() == QEvent.Type.Resize:
            self.close_hits()
        return super().eventFilter(watched, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: the reader went elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.close_hits()

    def _overlay(self) -> Hits:
        if self.hits is None:
            window = self.window()
            self.hits = Hits(window)
            self.hits.list.itemClicked.connect(self._go)
            window.installEventFilter(self)
        return self.hits

    def _place(self, hits: Hits, count: int) -> None:
        width = min(now().em(38), self.window().width() - 32)
        row = now().em(3.1)
        height = min(max(count, 0) * row + now().em(2.6), self.window().height() - 140)
        corner = self.mapTo(self.window(), QPoint(self.width(), self.height() + 4))
        hits.setGeometry(max(16, corner.x() - width), corner.y(), width, height)

    def _go(self, _item: QListWidgetItem | None = None) -> None:
        item = self.hits.list.currentItem() if self.hits and self.hits.isVisible() else None
        if item is not None:
            self.close_hits()
            self.followed.emit(item.data(PLACE))
