"""The candidates in the document's order, the one in hand unfolded."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from viewer.presentation.checking.content import DraftRow
from viewer.ui.accessibility.announce import answer_in_cell, tell_current
from viewer.ui.accessibility.focus import focus_changed
from viewer.ui.checking.rows.row_delegate import RowDelegate
from viewer.ui.checking.rows.row_layout import RowTarget, columns_of
from viewer.ui.checking.rows.row_model import ROW, RowModel
from viewer.ui.checking.unused_keys import unused_key
from viewer.ui.widgets.row_list import RowList

FIELD_ROOM = 12
"""Pixels to be seen above and below the field with the focus."""


class CandidateList(RowList):
    """The list. `chosen` sends the id of a row, `led` a place or the key that was clicked.

    `searched` sends a key that nothing else wanted.
    """

    chosen = Signal(str)
    led = Signal(object)
    searched = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._telling = False
        self._form_at = QPersistentModelIndex()
        self.setAccessibleName("Candidates")
        self.row_model = RowModel(self)
        self.delegate = RowDelegate(self)
        self.setModel(self.row_model)
        self.setItemDelegate(self.delegate)
        self.selectionModel().currentChanged.connect(self._tell)
        focus_changed().connect(self._show_field)

    def show_rows(self, rows: tuple[DraftRow, ...], said: str = "") -> None:
        """Show rows; `said` is what was done just before, for those who hear the screen."""
        self.row_model.describe(said)
        if rows == self.row_model.rows:
            return
        self._telling = True
        try:
            columns = columns_of(rows, self.viewport().width())
            if columns != self.delegate.columns:
                self.delegate.columns = columns
                self.delegate.forget()
            before = self.verticalScrollBar().value()
            self.row_model.show_rows(rows)
            self.doItemsLayout()
            self.verticalScrollBar().setValue(before)
            self._select(self.row_model.current())
        finally:
            self._telling = False

    def edit_with(self, form: QWidget | None) -> None:
        """Lay a form over what is in hand, or take it away."""
        index = self.row_model.index(max(self.row_model.current(), 0))
        before, self.delegate.form = self.delegate.form, form
        if before is not None:
            # Qt shows what it takes for an editor again, so it has to let go of it first.
            if self._form_at.isValid():
                self.setIndexWidget(self.row_model.index(self._form_at.row()), None)  # type: ignore[arg-type] # Qt has it so
            before.hide()
        if form is not None:
            self._form_at = QPersistentModelIndex(index)
            self.setIndexWidget(index, form)
        self.fit_form()

    def _show_field(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Where the form is higher than the list, have the field with the focus in sight."""
        form = self.delegate.form
        if form is None or new is None or not form.isAncestorOf(new):
            return
        top = new.mapTo(self.viewport(), QPoint()).y() - FIELD_ROOM
        foot = top + new.height() + 2 * FIELD_ROOM
        bar = self.verticalScrollBar()
        if foot > self.viewport().height():
            bar.setValue(bar.value() + foot - self.viewport().height())
        elif top < 0:
            bar.setValue(bar.value() + top)

    def fit_form(self) -> None:
        """Give the form the height that it needs now, and have it in sight."""
        self.scheduleDelayedItemsLayout()
        self.doItemsLayout()
        self.scrollTo(self.row_model.index(max(self.row_model.current(), 0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on a key of the page: one that comes here can do nothing now."""
        if keys := unused_key(event):
            self.searched.emit(keys)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Pass on a letter, by which Qt would go to a row: here letters decide, or do nothing."""
        if search.strip():
            self.searched.emit(search.upper())

    def tell(self, sentence: str) -> None:
        """Tell those who hear the screen what a key did, or did not."""
        self.row_model.answer(sentence)
        answer_in_cell(self, sentence)

    def apply_theme(self) -> None:
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, DraftRow) and row.current:
            target = self._hit(row, index, at)
            if target is not None:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                self.led.emit(target)
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        row = index.data(ROW) if index.isValid() else None
        over = isinstance(row, DraftRow) and (
            not row.current or self._hit(row, index, at) is not None
        )
        shapes = Qt.CursorShape
        self.viewport().setCursor(shapes.PointingHandCursor if over else shapes.ArrowCursor)

    def _hit(self, row: DraftRow, index: QModelIndex, at: QPoint) -> RowTarget | None:
        place = self.visualRect(index)
        return self.delegate.hit(row, place.width(), QPointF(at - place.topLeft()))

    def _measure(self) -> None:
        self.delegate.columns = columns_of(self.row_model.rows, self.viewport().width())
        self.delegate.forget()
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        """Keep what is in hand in sight, whatever size it has now."""
        if self.row_model.current() >= 0:
            self.scrollTo(self.row_model.index(self.row_model.current()))

    def _select(self, number: int) -> None:
        if number < 0:
            self.clearSelection()
            return
        index = self.row_model.index(number)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if index == self.currentIndex():
            tell_current(self)
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(ROW) if current.isValid() else None
        if not self._telling and isinstance(row, DraftRow):
            self.chosen.emit(row.id)
