"""About: two columns of facts."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent

from viewer.presentation.tabs.about import AboutPage
from viewer.ui.blocks.listing import ListingView
from viewer.ui.blocks.page import BlockColumn
from viewer.ui.layouts import in_column, in_row, turn
from viewer.ui.theme.theme import now
from viewer.ui.widgets.surfaces import CardFrame, Surface
from viewer.ui.widgets.tab import TabWidget

TWO_COLUMNS_EM = 58


class AboutTab(TabWidget):
    """The report, the Area, the inspection; context, gaps and sources."""

    def __init__(self) -> None:
        super().__init__()
        self._content: AboutPage | None = None
        self._ground = Surface()
        in_column(self._ground, within=self)
        self._columns = in_row(within=self._ground.body, margins=(24, 16, 24, 20), spacing=14)
        self._left = self._column()
        self._right = self._column()

    def show_content(self, content: AboutPage) -> None:
        if content == self._content:
            return
        before, self._content = self._content, content
        self._left.show_blocks(content.left)
        self._right.show_blocks(content.right)
        if content.anchor and (before is None or before.anchor != content.anchor):
            # Once laid out: the place of a block is not known before.
            QTimer.singleShot(0, self, self.reveal)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have one column where two would be too narrow to read."""
        super().resizeEvent(event)
        wide = event.size().width() >= now().em(TWO_COLUMNS_EM)
        turn(self._columns, across=wide)

    def reveal(self) -> None:
        anchor = self._content.anchor if self._content else None
        block = self._left.anchor(anchor) or self._right.anchor(anchor)
        if block is not None:
            self._columns.activate()
            if isinstance(block, ListingView):
                block.reveal(anchor)
            at = block.mapTo(self._ground.body, block.rect().topLeft()).y()
            self._ground.verticalScrollBar().setValue(max(0, at - 24))

    def _column(self) -> BlockColumn:
        blocks = BlockColumn()
        blocks.followed.connect(self.followed)
        blocks.cited.connect(self.cited)
        self._columns.addWidget(CardFrame(blocks, None), 1)
        return blocks
