"""A table that scrolls both ways, with one face in every theme: the preview and the results."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from viewer.ui.accessibility.announce import tell_current
from viewer.ui.model_index import ModelIndex
from viewer.ui.tables.table_face import make_plain
from viewer.ui.theme.painting import ON_LEFT, ON_RIGHT, draw_cut
from viewer.ui.theme.theme import Themed, now, recolour
from viewer.ui.theme.word_width import width_of


class PlainDelegate(QStyledItemDelegate):
    """Paints a cell: its words on one line, and the edge of the one that has the focus."""

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width() + now().em(1.2), now().em(1.9))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        inks, rect = now().inks, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(inks.selected))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(inks.edge))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(inks.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        inner = rect.adjusted(now().em(0.5), 0, -now().em(0.4), 0)
        painter.setFont(now().font("body"))
        painter.setPen(QColor(inks.text))
        self.paint_words(painter, inner, str(index.data() or ""), index.column())

    def paint_words(self, painter: QPainter, inner: QRect, words: str, _column: int) -> None:
        """Paint the words of a cell within the room it has."""
        draw_cut(painter, inner, words)


class PlainHead(QHeaderView):
    """Titles of columns or numbers of rows, without boxes."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self.orientation() == Qt.Orientation.Horizontal:
            return QSize(hint.width(), now().em(2.0))
        last = self.model().headerData(max(self.count() - 1, 0), self.orientation())
        digits = width_of("caption", str(last or "9"))
        return QSize(digits + now().em(1.2), hint.height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look, across = now(), self.orientation() == Qt.Orientation.Horizontal
        painter.fillRect(rect, QColor(look.inks.card))
        shade = QColor(look.inks.control if across else look.inks.edge)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, shade)
        painter.setFont(look.font("label" if across else "caption"))
        painter.setPen(QColor(look.inks.muted))
        words = str(self.model().headerData(section, self.orientation()) or "")
        inner = rect.adjusted(look.em(0.5), 0, -look.em(0.5), 0)
        painter.drawText(inner, ON_LEFT if across else ON_RIGHT, words)


class PlainTable(QTableView, Themed):
    """A table of words to walk through with the arrow keys.

    `picked` sends the cell on which Enter is pressed, where somebody wants to know.
    """

    picked = Signal(QModelIndex)
    picks = False

    def __init__(self, name: str, model: QAbstractItemModel) -> None:
        super().__init__()
        self.setModel(model)
        make_plain(self, name)
        self.setItemDelegate(PlainDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalHeader(PlainHead(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(PlainHead(Qt.Orientation.Vertical, self))
        self._corner = self.findChildren(QAbstractButton)[0]
        self._corner.installEventFilter(self)
        self.apply_theme()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint the corner between the heads, which Qt draws with a box around it."""
        if watched is self._corner and event.type() == QEvent.Type.Paint:
            rect, inks = self._corner.rect(), now().inks
            painter = QPainter(self._corner)
            painter.fillRect(rect, QColor(inks.card))
            painter.fillRect(0, rect.bottom(), rect.width(), 1, QColor(inks.control))
            painter.end()
            return True
        return super().eventFilter(watched, event)

    def apply_theme(self) -> None:
        look = now()
        self.setFont(look.font("body"))
        self.verticalHeader().setFont(look.font("caption"))
        self.verticalHeader().setDefaultSectionSize(look.em(1.9))
        roles = QPalette.ColorRole
        recolour(self, look.inks.card, roles.Base, roles.Button, roles.Window)
        recolour(self, look.inks.muted, roles.ButtonText, roles.WindowText, roles.Text)
        self.verticalHeader().setPalette(self.palette())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick a cell by Enter, which would press the dialog's button, or by F4.

        Enter in a box over a column is left to the dialog.
        """
        picks = self.picks and self.hasFocus()
        if picks and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4):
            self.picked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(now().em(30), now().em(11))

    def minimumSizeHint(self) -> QSize:
        return QSize(now().em(10), now().em(9))

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)
        tell_current(self)
