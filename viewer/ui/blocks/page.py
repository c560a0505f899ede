"""A page: blocks one under the other, made anew only when they differ."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from viewer.presentation.content.blocks import Blocks, ContentBlock, Listing, Prose, SectionHeading
from viewer.presentation.parts.spoken_page import page_title, page_words
from viewer.ui.accessibility.focus import first_stop
from viewer.ui.blocks import widget_for
from viewer.ui.blocks.block_parent import BlockParent
from viewer.ui.layouts import in_column, take_away
from viewer.ui.theme.theme import Themed, now
from viewer.ui.widgets.surfaces import Surface


class BlockColumn(BlockParent, Themed):
    """Blocks one under the other."""

    def __init__(self) -> None:
        super().__init__()
        self._blocks: Blocks | None = None
        self._anchors: dict[str, QWidget] = {}
        self.apply_theme()

    def apply_theme(self) -> None:
        self.column.setSpacing(now().em(0.75))

    def show_blocks(self, blocks: Blocks) -> bool:
        """Show blocks; return whether they differ from what was there."""
        if blocks == self._blocks:
            return False
        self._blocks = blocks
        self.tell(page_title(blocks), page_words(blocks))
        self._anchors.clear()
        self._clear()
        for block in blocks:
            widget = widget_for(block, self)
            self.column.addWidget(widget)
            self._anchors |= dict.fromkeys(_anchors_of(block), widget)
        return True

    def panes(self) -> list[QWidget]:
        """What can be walked with the arrow keys: charts and tables, top to bottom."""
        found = self.findChildren(QAbstractScrollArea)
        return [area for area in found if area.focusPolicy() == Qt.FocusPolicy.StrongFocus]

    def anchor(self, name: str | None) -> QWidget | None:
        """The block that a link names."""
        return self._anchors.get(name or "")

    def _clear(self) -> None:
        while (item := self.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                take_away(widget)


def _anchors_of(block: ContentBlock) -> list[str]:
    """The names by which links lead to a block."""
    if isinstance(block, Listing):
        return [item.id for item in block.items]
    anchor = block.anchor if isinstance(block, SectionHeading | Prose) else None
    return [anchor] if anchor else []


class Page(Surface):
    """A column of blocks that scrolls, on a card."""

    def __init__(self) -> None:
        super().__init__(card=True)
        self.blocks = BlockColumn()
        in_column(self.blocks, None, within=self.body, margins=(16, 14, 16, 16))

    def panes(self) -> list[QWidget]:
        """Its words, and what can be walked with the arrow keys, top to bottom."""
        return [start, *self.blocks.panes()] if (start := first_stop(self)) else []

    def show_blocks(self, blocks: Blocks) -> None:
        """Show another page from its top; an equal one is not touched."""
        focus = QApplication.focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        if self.blocks.show_blocks(blocks):
            self.verticalScrollBar().setValue(0)
            if held:  # once the blocks can be seen, for before that nothing takes the focus
                QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if (start := first_stop(self)) is not None:
            start.setFocus(Qt.FocusReason.ShortcutFocusReason)
