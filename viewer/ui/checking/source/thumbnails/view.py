"""The column of page thumbnails beside the page."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent

from viewer.presentation.checking.content import PageEntry
from viewer.store.documents.page import PageImage, PageWanted
from viewer.ui.checking.source.thumbnails.delegate import ThumbnailDelegate
from viewer.ui.checking.source.thumbnails.model import ThumbnailModel
from viewer.ui.session import disk_tasks
from viewer.ui.session.worker import Question
from viewer.ui.timers import single_shot
from viewer.ui.widgets.row_list import RowList
from viewer.ui.widgets.scroll_bar import WIDTH

SETTLED_MS, AT_ONCE = 60, 12
"""A moment without scrolling, and how many pages are drawn at once."""


class Thumbnails(RowList):
    """`turned` sends the page to be seen. Only those in sight are drawn, off this thread."""

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._document: PageWanted | None = None
        self._asked: tuple[int, ...] = ()
        self._telling = False
        self.setAccessibleName("Page thumbnails")
        self.row_model, self.delegate = ThumbnailModel(self), ThumbnailDelegate(self)
        self.setModel(self.row_model)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self._question = Question(self, self._take)
        self._soon = single_shot(self, self._ask, SETTLED_MS)
        self.verticalScrollBar().valueChanged.connect(self._draw_soon)
        self.selectionModel().currentChanged.connect(self._tell)
        self.apply_theme()

    def show_pages(
        self, pages: tuple[PageEntry, ...], page: int, document: PageWanted | None
    ) -> None:
        """Show these with one in front; `document` is whose pages they are, whichever of them."""
        if document != self._document:
            self._document, self._asked = document, ()
            self._question.drop()
            self.row_model.forget()
        if pages != self.row_model.pages:
            self.row_model.show_pages(pages)
        self._bring(page - 1)
        self._draw_soon()

    def picture_width(self) -> int:
        """How wide pages are drawn, in pixels of the screen."""
        return round(self.delegate.picture_width() * self.devicePixelRatioF())

    def apply_theme(self) -> None:
        self.setFixedWidth(self.delegate.cell().width() + WIDTH)
        self.row_model.forget()
        self.scheduleDelayedItemsLayout()
        self._draw_soon()

    def keyboardSearch(self, search: str) -> None:
        """Ignore letters, by which Qt would go to a page that begins so: none does."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reveal()
        self._draw_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_soon()

    def rows_in_sight(self) -> range:
        """The rows of which anything can be seen."""
        high, bar = max(self.delegate.cell().height(), 1), self.verticalScrollBar()
        first = bar.value() // high
        last = (bar.value() + self.viewport().height()) // high
        return range(first, min(last + 1, len(self.row_model.pages)))

    def _bring(self, row: int) -> None:
        """Have a page in front, and its thumbnail in sight."""
        if row == self.delegate.here and row == self.currentIndex().row():
            return
        self.delegate.here = row
        self._telling = True
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.row_model.index(row), flags)
        self._telling = False
        self._reveal()
        self.viewport().update()

    def _reveal(self) -> None:
        self.scrollTo(self.row_model.index(self.delegate.here))

    @Slot()
    def _draw_soon(self) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _ask(self) -> None:
        """Have those drawn that are in sight, a few at once, and then the next few."""
        missing = self.row_model.missing(self.rows_in_sight())[:AT_ONCE]
        if missing and missing != self._asked and self._document is not None:
            self._asked = missing
            width = self.picture_width()
            self._question.ask(disk_tasks.small_pages, self._document, missing, width)

    @Slot(object)
    def _take(self, found: dict[int, PageImage]) -> None:
        asked, self._asked = self._asked, ()
        self.row_model.take(asked, found)
        self._ask()

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._telling:
            self.turned.emit(current.row() + 1)
