"""A list to choose from: groups of items, painted by a delegate, so that any number will do."""

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QListView, QWidget

from viewer.presentation.content.blocks import Item, ItemGroup
from viewer.presentation.content.row import Cite
from viewer.ui.model_index import ModelIndex
from viewer.ui.theme.tool_tip import tool_tip
from viewer.ui.widgets.choice_delegate import ENTRY, HEAD, ChoiceDelegate
from viewer.ui.widgets.citable import Citable
from viewer.ui.widgets.row_list import RowList

MANY = 400
"""Items from which a list is laid out bit by bit."""


class ChoiceModel(QAbstractListModel):
    """The items of all groups. A heading belongs to the first item under it, and is no row:

    so that readers count, and the arrow keys reach, what can be chosen and nothing else.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()
        self._heads: dict[int, str] = {}
        self._rows: dict[str, int] = {}
        self._described: tuple[str, str] = ("", "")

    def show_groups(self, groups: tuple[ItemGroup, ...]) -> None:
        """Show these groups instead."""
        items: list[Item] = []
        heads: dict[int, str] = {}
        for group in groups:
            if group.title and group.items:
                heads[len(items)] = group.title
            items.extend(group.items)
        self.beginResetModel()
        self._items, self._heads = tuple(items), heads
        self._rows = {item.id: row for row, item in enumerate(items)}
        self.endResetModel()

    def describe(self, item_id: str, words: str) -> None:
        """Keep what is said of one item after its name, in place of what was said of another."""
        self._described = item_id, words

    def row_of(self, item_id: str | None) -> int:
        """The row of an item, -1 if it is not here."""
        return self._rows.get(item_id or "", -1)

    def entry(self, index: ModelIndex) -> Item:
        """The item at an index."""
        return self._items[index.row()]

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.entry(index)
        if role == ENTRY:
            return item
        if role == HEAD:
            return self._heads.get(index.row(), "")
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return item.spoken or item.title
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            described, words = self._described
            return words if described == item.id else ""
        return tool_tip(item.tip) if role == Qt.ItemDataRole.ToolTipRole else None


class ChoiceList(RowList, Citable):
    """The list itself. `chosen` sends an item's id when the reader moves to it."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[ItemGroup, ...] | None = None
        self._telling = False
        self._sought = False
        self._model = ChoiceModel(self)
        self._delegate = ChoiceDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._tell)
        # A long list is laid out bit by bit: what was chosen may not have its place yet.
        queued = Qt.ConnectionType.QueuedConnection
        self.verticalScrollBar().rangeChanged.connect(self._seek, queued)

    def show_groups(self, name: str, groups: tuple[ItemGroup, ...], chosen: str | None) -> None:
        """Show groups with one item chosen; equal groups are not touched."""
        self.setAccessibleName(name)
        self._telling = True
        try:
            if groups != self._groups:
                self._groups = groups
                self._model.show_groups(groups)
                batched = self._model.rowCount() > MANY
                mode = QListView.LayoutMode.Batched if batched else QListView.LayoutMode.SinglePass
                self.setLayoutMode(mode)
            self._select(self._model.row_of(chosen))
        finally:
            self._telling = False

    def choose(self, item_id: str | None) -> None:
        """Choose an item without telling."""
        self._telling = True
        self._select(self._model.row_of(item_id))
        self._telling = False

    def item(self) -> Item | None:
        """The item of the row in front."""
        here = self.currentIndex()
        return self._model.entry(here) if here.isValid() else None

    def height_of_rows(self) -> int:
        """How high all of them are, in pixels."""
        return sum(map(self.sizeHintForRow, range(self._model.rowCount())))

    def describe(self, item_id: str | None, words: str) -> None:
        """Have a screen reader say this of an item, after its name."""
        self._model.describe(item_id or "", words)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The item at a place; a heading is not the item under it."""
        found = super().indexAt(point)
        if not found.isValid():
            return found
        below = self._delegate.head_height(found, self.viewport().width())
        return found if point.y() >= self.visualRect(found).top() + below else QModelIndex()

    def citing(self) -> tuple[Cite, ...]:
        item = self.item()
        return (item.cites,) if item is not None and item.cites is not None else ()

    def apply_theme(self) -> None:
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._sought = False
        super().wheelEvent(event)

    def _select(self, row: int) -> None:
        if row < 0:
            self.clearSelection()
            return
        index = self._model.index(row)
        if index != self.currentIndex():
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, select)
            self._sought = True
            self._seek()

    def _seek(self) -> None:
        """Scroll to what was chosen, until it can be seen."""
        if self._sought:
            here = self.currentIndex()
            self.scrollTo(here)
            self._sought = not self.viewport().rect().intersects(self.visualRect(here))

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._telling and current.isValid():
            self.chosen.emit(self._model.entry(current).id)
