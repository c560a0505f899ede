"""The pages as small pictures in a list: where one is, and a way to another."""

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPen,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.ui.model_index import ModelIndex
from viewer.ui.paper.pages import PdfPages
from viewer.ui.theme.painting import state_kept
from viewer.ui.theme.theme import now
from viewer.ui.widgets.row_list import RowList

WIDE_EM, PICTURE_EM, EDGE_EM, NAME_EM = 9.0, 6.6, 0.7, 1.5
"""The width of the list and of a picture, the room around one, and the height of its name."""


class PageList(RowList):
    """`wanted` sends the number of the page that is chosen, from 0."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._pages: PdfPages | None = None
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_PagePainter(self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Page thumbnails")
        self.selectionModel().currentChanged.connect(self._tell)
        self._following = False
        self.apply_theme()

    def apply_theme(self) -> None:
        self.setFixedWidth(now().em(WIDE_EM))
        self.scheduleDelayedItemsLayout()

    def count(self) -> int:
        """How many pages there are."""
        return self._model.rowCount()

    def show_pages(self, pages: PdfPages | None) -> None:
        """List these pages; None lets go of them."""
        row, count = self.currentIndex().row(), len(pages) if pages else 0
        self._following = True
        # Qt asks for the size of rows while they go: those that go must not meet other pages.
        self._pages = None
        self._model.clear()
        self._pages = pages
        for number in range(count):
            self._model.appendRow(QStandardItem(f"Page {number + 1}"))
        self._following = False
        self.follow(min(max(row, 0), count - 1))

    def follow(self, number: int) -> None:
        """Mark the page that is in view, without asking for it."""
        self._following = True
        self.setCurrentIndex(self._model.index(number, 0))
        self._following = False

    def picture(self, number: int) -> QImage | None:
        """A page in small, drawn when its row is first seen."""
        item = self._model.item(number)
        if self._pages is None or item is None:
            return None
        wide = now().em(PICTURE_EM) * self.devicePixelRatioF()
        made = item.data()
        if not isinstance(made, QImage) or made.width() != round(wide):
            width, _ = self._pages.size(number)
            made = self._pages.image(number, 72 * wide / width)
            item.setData(made)
        return made

    def height_of(self, number: int) -> int:
        """How high the picture of a page is."""
        width, height = self._pages.size(number) if self._pages else (1.0, 1.4)
        return round(now().em(PICTURE_EM) * height / width)

    def _tell(self, now_at: QModelIndex, _before: QModelIndex) -> None:
        if now_at.isValid() and not self._following:
            self.wanted.emit(now_at.row())


class _PagePainter(QStyledItemDelegate):
    """Draws a page over its number."""

    def __init__(self, pages: PageList) -> None:
        super().__init__(pages)
        self._list = pages

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        high = self._list.height_of(index.row()) + now().em(NAME_EM + 2 * EDGE_EM)
        return QSize(now().em(PICTURE_EM + 2 * EDGE_EM), high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        inks, wide = now().inks, now().em(PICTURE_EM)
        high = self._list.height_of(index.row())
        left = rect.x() + (rect.width() - wide) // 2
        place = QRectF(left, rect.y() + now().em(EDGE_EM), wide, high)
        with state_kept(painter):
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            picture = self._list.picture(index.row())
            if picture is not None:
                painter.drawImage(place, picture)
            painter.setPen(
                QPen(QColor(inks.accent if chosen else inks.control), 2 if chosen else 1)
            )
            painter.drawRect(place)
            painter.setFont(now().font("strong" if chosen else "caption"))
            painter.setPen(QColor(inks.text if chosen else inks.muted))
            words = QRectF(rect.x(), place.bottom(), rect.width(), now().em(NAME_EM))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
