"""How the items of a list to choose from are set and painted, with the headings over them."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.presentation.content.blocks import Item
from viewer.presentation.content.text import Line, Run
from viewer.ui.model_index import ModelIndex
from viewer.ui.theme.text_layout import TextLayout, line_height, natural_width, stays_whole
from viewer.ui.theme.theme import now

ENTRY = Qt.ItemDataRole.UserRole
HEAD = Qt.ItemDataRole.UserRole + 1
"""What an index is asked for: its item, and the heading over it, empty for none."""

HEIGHTS_KEPT, SHEETS_KEPT = 20_000, 200
PAD = 14


class ChoiceDelegate(QStyledItemDelegate):
    """Paints items and the headings over them, and keeps their measures for the width in use."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheets: dict[tuple[Item | str, int], TextLayout] = {}
        self._heights: dict[tuple[Item | str, int], int] = {}

    def forget(self) -> None:
        """Forget all measures, because the look has changed."""
        self._sheets.clear()
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        width = _width(option)
        height = self._height(index.data(ENTRY), width)
        return QSize(width, height + self.head_height(index, width))

    def head_height(self, index: ModelIndex, width: int) -> int:
        """How much of a row a heading takes."""
        head = index.data(HEAD)
        return self._height(head, width) if head else 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
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
    if not item.subtitle and not item.trailing:
        return 0.0
    look = now()
    size = look.body * 0.6
    trailing: Line = (Run(item.trailing, "caption", "muted"),) if item.trailing else ()
    mark = size + look.em(0.3) if item.trailing_mark else 0.0
    room = width - PAD - left
    wide = min(natural_width(trailing) + 1, room * 0.62)
    subtitle: Line = (Run(item.subtitle, "caption", "muted"),) if item.subtitle else ()
    beside = room - wide - mark - look.em(0.5)
    if trailing and not (stays_whole(subtitle, beside) and stays_whole(trailing, wide)):
        first = sheet.text(subtitle, left, y, room)[1]
        below = sheet.text(trailing, left + mark, y + first, room - mark)[1]
        _mark_standing(sheet, item, left, y + first)
        return first + below
    _, first = sheet.text(subtitle, left, y, beside)
    used, second = sheet.text(trailing, width - PAD - wide, y, wide, end=True)
    _mark_standing(sheet, item, width - PAD - used - mark, y)
    return max(first, second)


def _mark_standing(sheet: TextLayout, item: Item, x: float, y: float) -> None:
    if item.trailing_mark:
        size = now().body * 0.6
        line: Line = (Run(item.trailing, "caption", "muted"),)
        sheet.mark(item.trailing_mark, x, y + (line_height(line) - size) / 2, size)
