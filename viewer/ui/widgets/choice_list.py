"""A list to choose from: groups of items, painted by a delegate, so that any number will do."""

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from viewer.presentation.content.blocks import Group, Item
from viewer.presentation.content.overview import Cite
from viewer.presentation.content.text import Line, Run
from viewer.ui.accessibility.announce import tell_current
from viewer.ui.theme.text_layout import TextLayout, line_height, natural_width, stays_whole
from viewer.ui.theme.theme import Themed, now
from viewer.ui.theme.tool_tip import tool_tip
from viewer.ui.widgets.citable import Citable
from viewer.ui.widgets.scroll_bar import make_slim

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
HEAD = Qt.ItemDataRole.UserRole + 1
MANY = 400
HEIGHTS_KEPT, SHEETS_KEPT = 20_000, 200
PAD = 14


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

    def show_groups(self, groups: tuple[Group, ...]) -> None:
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

    def entry(self, index: Index) -> Item:
        """The item at an index."""
        return self._items[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
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


class ChoiceDelegate(QStyledItemDelegate):
    """Paints items and the headings over them, and keeps their measures for the width in use."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheets: dict[tuple[Item | str, int], TextLayout] = {}
        self._heights: dict[tuple[Item | str, int], int] = {}

    def forget(self) -> None:
        """The look has changed: measure anew."""
        self._sheets.clear()
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = _width(option)
        height = self._height(index.data(ENTRY), width)
        return QSize(width, height + self.head_height(index, width))

    def head_height(self, index: Index, width: int) -> int:
        """How much of a row a heading takes."""
        head = index.data(HEAD)
        return self._height(head, width) if head else 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        head = self.head_height(index, rect.width())
        own = rect.adjusted(0, head, 0, 0)
        _paint_ground(painter, own, state)
        if head:
            heading = self._sheet(index.data(HEAD), rect.width())
            heading.paint(painter, option.widget, QRectF(rect).topLeft())
        sheet = self._sheet(index.data(ENTRY), rect.width())
        sheet.paint(painter, option.widget, QRectF(own).topLeft())

    def _height(self, entry: Item | str, width: int) -> int:
        known = self._heights.get((entry, width))
        if known is None:
            if len(self._heights) > HEIGHTS_KEPT:
                self._heights.clear()
            known = round(_arrange(TextLayout(), entry, width) + 0.5)
            self._heights[entry, width] = known
        return known

    def _sheet(self, entry: Item | str, width: int) -> TextLayout:
        known = self._sheets.get((entry, width))
        if known is None:
            if len(self._sheets) > SHEETS_KEPT:
                self._sheets.clear()
            known = self._sheets[entry, width] = TextLayout()
            _arrange(known, entry, width)
        return known


def _width(option: QStyleOptionViewItem) -> int:
    widget: QWidget = option.widget
    assert isinstance(widget, QListView)
    return widget.viewport().width()


def _paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    inks = now().inks
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(inks.selected))
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(inks.accent))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(inks.hover))
    if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
        painter.setPen(QColor(inks.accent))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))


def _arrange(sheet: TextLayout, entry: Item | str, width: int) -> float:
    if isinstance(entry, str):
        top = now().em(0.85)
        return top + sheet.text((Run(entry, "label", "muted"),), PAD, top, width - 2 * PAD)[1] + 4
    return _arrange_item(sheet, entry, width)


def _arrange_item(sheet: TextLayout, item: Item, width: int) -> float:
    look = now()
    pad = look.em(0.42)
    left = float(PAD + look.em(1.2) * item.indent)
    size = look.body * 0.68
    title: Line = (Run(item.title),)
    if item.mark:
        sheet.mark(item.mark, left + 2, pad + (line_height(title) - size) / 2, size)
        left += size + look.em(0.75)
    value: Line = (Run(item.value, "strong"),) if item.value else ()
    place = QRectF(left, pad, width - PAD - left, 0)
    height = _set_beside(sheet, title, value, place, width * 0.45)
    return pad + height + _arrange_second(sheet, item, left, pad + height, width) + pad


def _set_beside(sheet: TextLayout, words: Line, value: Line, place: QRectF, most: float) -> float:
    """Words with a value at the far end, or below them where a word of either would be parted."""
    left, top, width = place.left(), place.top(), place.width()
    gap = now().em(0.8) if value else 0
    wide = min(natural_width(value) + 1, most) if value else 0.0
    room = width - wide - gap
    if value and not (stays_whole(words, room) and stays_whole(value, wide)):
        first = sheet.text(words, left, top, width)[1]
        return first + sheet.text(value, left, top + first, width)[1]
    first = sheet.text(words, left, top, room)[1]
    return max(first, sheet.text(value, left + width - wide, top, wide + 1, end=True)[1])


def _arrange_second(sheet: TextLayout, item: Item, left: float, y: float, width: int) -> float:
    """The second line: subtitle on the left, how it stands on the right."""
    if not item.subtitle and not item.standing:
        return 0.0
    look = now()
    size = look.body * 0.6
    standing: Line = (Run(item.standing, "caption", "muted"),) if item.standing else ()
    mark = size + look.em(0.3) if item.standing_mark else 0.0
    room = width - PAD - left
    wide = min(natural_width(standing) + 1, room * 0.62)
    subtitle: Line = (Run(item.subtitle, "caption", "muted"),) if item.subtitle else ()
    beside = room - wide - mark - look.em(0.5)
    if standing and not (stays_whole(subtitle, beside) and stays_whole(standing, wide)):
        first = sheet.text(subtitle, left, y, room)[1]
        below = sheet.text(standing, left + mark, y + first, room - mark)[1]
        _mark_standing(sheet, item, left, y + first)
        return first + below
    _, first = sheet.text(subtitle, left, y, beside)
    used, second = sheet.text(standing, width - PAD - wide, y, wide, end=True)
    _mark_standing(sheet, item, width - PAD - used - mark, y)
    return max(first, second)


def _mark_standing(sheet: TextLayout, item: Item, x: float, y: float) -> None:
    if item.standing_mark:
        size = now().body * 0.6
        line: Line = (Run(item.standing, "caption", "muted"),)
        sheet.mark(item.standing_mark, x, y + (line_height(line) - size) / 2, size)


class ChoiceList(QListView, Themed, Citable):
    """The list itself. `chosen` sends an item's id when the reader moves to it."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[Group, ...] | None = None
        self._telling = False
        self._sought = False
        self._model = ChoiceModel(self)
        self._delegate = ChoiceDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._lay_ground()
        make_slim(self)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._tell)
        # A long list is laid out bit by bit: what was chosen may not have its place yet.
        queued = Qt.ConnectionType.QueuedConnection
        self.verticalScrollBar().rangeChanged.connect(self._seek, queued)

    def show_groups(self, name: str, groups: tuple[Group, ...], chosen: str | None) -> None:
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
        """Qt: the item at a place; a heading is not the item under it."""
        found = super().indexAt(point)
        below = self._delegate.head_height(found, self.viewport().width())
        over = found.isValid() and point.y() < self.visualRect(found).top() + below
        return QModelIndex() if over else found

    def citing(self) -> tuple[Cite, ...]:
        item = self.item()
        return (item.cites,) if item is not None and item.cites is not None else ()

    def apply_theme(self) -> None:
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tell_current(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._sought = False
        super().wheelEvent(event)

    def _lay_ground(self) -> None:
        # Asked for its own viewport, Qt gives one whose wrapping takes 15 ms the first time.
        ground = QWidget()
        ground.setBackgroundRole(QPalette.ColorRole.Base)
        ground.setAutoFillBackground(True)
        ground.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setViewport(ground)

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
