"""Rows, tiles and scales."""

from PySide6.QtWidgets import QGridLayout, QWidget

from viewer.presentation.content.blocks import LargeScale, Rows, Tiles
from viewer.ui.blocks.block_parent import BlockParent
from viewer.ui.layouts import in_column
from viewer.ui.theme.theme import Themed, now
from viewer.ui.widgets.rating import ScaleView
from viewer.ui.widgets.row_link import RowLink
from viewer.ui.widgets.tile import FigureTile

TILES_ACROSS = 3
WIDEST_EM = 48


class RowColumn(QWidget, Themed):
    """Links one under the other, no wider than is good to read."""

    def __init__(self, block: Rows, parent: BlockParent) -> None:
        super().__init__(parent)
        self._links = [RowLink(row) for row in block.rows]
        for link in self._links:
            link.followed.connect(parent.followed)
        in_column(*self._links, within=self, spacing=0)
        self.apply_theme()

    def apply_theme(self) -> None:
        for link in self._links:
            link.setMaximumWidth(now().em(WIDEST_EM))


class TileGrid(QWidget, Themed):
    """Tiles, three to a line."""

    def __init__(self, block: Tiles, parent: BlockParent) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        across = min(TILES_ACROSS, len(block.tiles))
        for number, tile in enumerate(block.tiles):
            shown = FigureTile(tile)
            shown.followed.connect(parent.followed)
            self._grid.addWidget(shown, number // across, number % across)
        for place in range(TILES_ACROSS):
            self._grid.setColumnStretch(place, 1 if across > 1 or place == 0 else 0)
        self.apply_theme()

    def apply_theme(self) -> None:
        self._grid.setHorizontalSpacing(now().em(1))
        self._grid.setVerticalSpacing(now().em(0.3))


def scale(block: LargeScale, parent: BlockParent) -> QWidget:
    """A rating on its scale."""
    return ScaleView(block.rating, parent)
