"""The matrix as a real table: arrows walk its cells, Enter opens a report, Space marks it."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from viewer.domain.collection.inspection import Location
from viewer.domain.collection.ordering import NAME
from viewer.presentation.collection.rated_words import NOT_ASKED
from viewer.presentation.collection.screen.shown_table import GroupHead, Head, ShownTable
from viewer.ui.accessibility.announce import answer_in_cell, tell_current
from viewer.ui.collection.frozen_table import FrozenTable
from viewer.ui.collection.matrix_delegate import MARK_EM, ROW_EM, MatrixDelegate
from viewer.ui.collection.matrix_head import LITTLE_ROOM_EM, TIGHT_ROOM_EM, MatrixHead
from viewer.ui.collection.matrix_model import MatrixModel
from viewer.ui.keys import ENTER, is_plain
from viewer.ui.model_index import ModelIndex
from viewer.ui.tables.table_face import make_plain
from viewer.ui.theme.theme import Themed, now, recolour
from viewer.ui.theme.word_width import width_of

NARROW_EM, NARROW_NAME_EM, NARROW_GROUP_EM = 46, 9.5, 5
"""A table of this width is narrow: then a name and a group have no more room than this."""

MOST_MEASURED = 400
"""So many rows tell how wide a column is to be."""


class MatrixTable(FrozenTable, Themed):
    """`opened` sends a report's location and a place in it, `marked` a location.

    `moved` sends the location and the column in front, `sorted` by what to sort.
    """

    opened = Signal(object, object)
    marked = Signal(object)
    moved = Signal(object, str)
    sorted = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = MatrixModel(self)
        self.setModel(self.cells)
        self.setItemDelegate(MatrixDelegate(self))
        make_plain(self, name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.head = MatrixHead(self)
        self.setHorizontalHeader(self.head)
        self._spanned = False
        self._measured: tuple[object, ...] = ()
        self._widths: tuple[tuple[int, int], ...] = ()
        self._sharing = False
        self.head.sectionResized.connect(self._keep_width)
        self.head.sorted.connect(self.sorted)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._tell_moved)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._offer()
        self.apply_theme()

    def show_page(self, page: ShownTable | None, marked: tuple[Location, ...]) -> None:
        """Show other rows or columns; the cell in front stays where its report is still shown."""
        location, column = page.at if page else (None, "")
        self.setUpdatesEnabled(False)
        self.selectionModel().blockSignals(True)
        self.cells.show_page(page, frozenset(marked))
        self.selectionModel().blockSignals(False)
        self._span()
        if page is not None:
            self.head.show_order(page.order)
            self._fit(page)
        self.setUpdatesEnabled(True)
        self._go_to(location, column)

    def apply_theme(self) -> None:
        look = now()
        self.setFont(look.font("body"))
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(look.em(ROW_EM))
        recolour(self, look.inks.card, QPalette.ColorRole.Base, QPalette.ColorRole.Window)
        self._measured = ()
        if self.cells.page is not None:
            self._fit(self.cells.page)

    def chosen(self) -> list[object]:
        """The lines that are chosen, or all that are shown."""
        numbers = sorted({index.row() for index in self.selectionModel().selectedRows()})
        lines = [self.cells.line(number) for number in numbers]
        if not lines and self.cells.page is not None:
            lines = list(self.cells.page.lines)
        return [line for line in lines if not isinstance(line, GroupHead)]

    def tell(self, words: str) -> None:
        """Have a sentence heard, with the cell in front."""
        self.cells.tell(self.currentIndex(), words)
        answer_in_cell(self, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the headings lower where there is little room."""
        super().resizeEvent(event)
        high = self.height()
        self.head.little = high < now().em(LITTLE_ROOM_EM)
        self.head.tight = high < now().em(TIGHT_ROOM_EM)
        self._share_out()
        if self.head.height() != self.head.sizeHint().height():
            self.updateGeometries()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = is_plain(event)
        if plain and event.key() in ENTER:
            self._open(self.currentIndex())
        elif plain and event.key() == Qt.Key.Key_Space:
            self._mark()
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and plain:
            last = self.cells.columnCount() - 1
            column = 0 if event.key() == Qt.Key.Key_Home else last
            self.setCurrentIndex(self.cells.index(self.currentIndex().row(), column))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, text: str) -> None:
        """Jump to the next name that begins with the letters; the column stays."""
        column = self.currentIndex().column()
        self.selectionModel().blockSignals(True)
        at = self.cells.index(max(self.currentIndex().row(), 0), 0)
        self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().blockSignals(False)
        super().keyboardSearch(text)
        row = self.currentIndex().row()
        self.setCurrentIndex(self.cells.index(row, max(column, 0)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.cells.rowCount():
            self._go_to(None, "")
        super().focusInEvent(event)
        tell_current(self)

    def _offer(self) -> None:
        """What a right click and the menu key offer."""
        self.addAction("Open report").triggered.connect(self._open_here)
        self.addAction("Mark for comparing").triggered.connect(self._mark)
        self.addAction("Sort by this column").triggered.connect(self._sort_here)

    def _open_here(self) -> None:
        self._open(self.currentIndex())

    def _sort_here(self) -> None:
        if (head := self.cells.head(self.currentIndex().column())) is not None:
            self.sorted.emit(head.by)

    def _open(self, index: QModelIndex) -> None:
        line, head = self.cells.line(index.row()), self.cells.head(index.column())
        if line is None or head is None or self.cells.page is None:
            return
        if (leads := self.cells.page.leads(line, head)) is not None:
            self.opened.emit(*leads)

    def _mark(self) -> None:
        location = self.cells.location(self.currentIndex().row())
        if location is not None:
            self.marked.emit(location)

    def _tell_moved(self, index: ModelIndex) -> None:
        self.cells.tell(index, "")
        location, head = self.cells.location(index.row()), self.cells.head(index.column())
        if location is not None and head is not None:
            self.moved.emit(location, head.by)

    def _go_to(self, location: Location | None, by: str) -> None:
        """Put the cell in front that was, or the first one."""
        page = self.cells.page
        if page is None or not page.lines:
            return
        row = self.cells.place_of(location) if location is not None else None
        column = next((n for n, head in enumerate(page.heads) if head.by == by), 0)
        if row is None:
            row = 1 if isinstance(page.lines[0], GroupHead) and len(page.lines) > 1 else 0
        index = self.cells.index(row, column)
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(index)
        self.selectionModel().blockSignals(False)
        self.scrollTo(index)
        self.viewport().update()

    def _span(self) -> None:
        """Have headings over groups go across all columns."""
        if self._spanned:
            self.clearSpans()
        page = self.cells.page
        self._spanned = page is not None and page.is_grouped
        if page is not None and self._spanned:
            for number, line in enumerate(page.lines):
                if isinstance(line, GroupHead):
                    self.setSpan(number, 0, 1, max(len(page.heads), 2))

    def _fit(self, page: ShownTable) -> None:
        """Give each column what its words need; anew only for other columns or another look."""
        measured = (page.shape, now())
        if measured == self._measured:
            return
        self._measured = measured
        self._widths = tuple((_width(page, head), _roomy_width(head)) for head in page.heads)
        self._share_out()

    def _share_out(self) -> None:
        """Give the columns what they need, and what is left over to those that would use it."""
        if not self._widths or len(self._widths) != self.cells.columnCount():
            return
        widths = self._widths
        if self.viewport().width() < now().em(NARROW_EM):
            widths = tuple(map(self._narrowed, range(len(widths)), widths))
        left = self.viewport().width() - sum(least for least, _ in widths)
        wanted = sum(max(most - least, 0) for least, most in widths)
        share = min(max(left, 0) / wanted, 1.0) if wanted else 0.0
        self._sharing = True
        for number, (least, most) in enumerate(widths):
            self.setColumnWidth(number, least + int(max(most - least, 0) * share))
        self._sharing = False

    def _narrowed(self, number: int, width: tuple[int, int]) -> tuple[int, int]:
        """Where there is little room, less of it for what is not rated."""
        head = self.cells.head(number)
        if head is None or head.place is not None or head.at_end or head.whole:
            return width
        most = now().em(NARROW_NAME_EM if head.by == NAME else NARROW_GROUP_EM)
        return min(width[0], most), width[1]

    def _keep_width(self) -> None:
        """A column that somebody drew has that width; nothing is shared out any more."""
        if not self._sharing:
            self._widths = ()


def _roomy_width(head: Head) -> int:
    """How wide a column of ratings is where there is room: its title in two lines."""
    if head.place is None:
        return 0
    look = now()
    title = round(width_of("strong", head.title) * 0.6)
    words = max((width_of("strong", word) for word in head.words), default=0)
    counts = width_of("caption", head.counts)
    return max(title, words, counts, look.em(9)) + look.em(MARK_EM + 1.6)


def _width(page: ShownTable, head: Head) -> int:
    look = now()
    body = QFontMetrics(look.font("body"))  # of many cells, each once
    if head.place is not None:
        title = max((width_of("strong", word) for word in head.title.split()), default=0)
        words = max((width_of("strong", word) for word in head.words), default=0)
        counts = width_of("caption", head.counts)
        if any(share.step is None for share in head.shares):
            words = max(words, width_of("caption", NOT_ASKED))
        room = max(min(title, look.em(9)), min(words, look.em(7))) + look.em(MARK_EM + 1.6)
        return max(room, counts + look.em(1))
    rows = [line for line in page.lines[:MOST_MEASURED] if not isinstance(line, GroupHead)]
    cells = (body.horizontalAdvance(page.cell(row, head).text) for row in rows)
    title = width_of("strong", f"{head.title} ↑")
    if head.at_end:  # its title stands in two lines
        words_of_title = (width_of("strong", word) for word in head.title.split())
        title = max(title * 3 // 5, *words_of_title)
    most = look.em(14 if head.by == NAME else 17 if head.whole else 9.2)
    return max(min(max(cells, default=0), most), title) + look.em(1.5)
