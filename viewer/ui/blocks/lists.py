"""Rows, tiles and scales."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from viewer.presentation.content import Rows, Scale, Tiles
from viewer.ui.look import now
from viewer.ui.rating import ScaleView
from viewer.ui.row import RowLink
from viewer.ui.tile import FigureTile

TILES_ACROSS = 3


def rows(block: Rows, column: QWidget) -> QWidget:
    """A list of links, its words in line with the words above."""
    made = QWidget(column)
    inner = QVBoxLayout(made)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(0)
    for row in block.rows:
        link = RowLink(row)
        link.setMaximumWidth(now().em(48))
        link.followed.connect(column.followed)  # type: ignore[attr-defined]
        inner.addWidget(link)
    return made


def tiles(block: Tiles, column: QWidget) -> QWidget:
    """Tiles, three to a line."""
    made = QWidget(column)
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(now().em(1))
    grid.setVerticalSpacing(now().em(0.3))
    across = min(TILES_ACROSS, len(block.tiles))
    for number, tile in enumerate(block.tiles):
        shown = FigureTile(tile)
        shown.followed.connect(column.followed)  # type: ignore[attr-defined]
        grid.addWidget(shown, number // across, number % across)
    for place in range(TILES_ACROSS):
        grid.setColumnStretch(place, 1 if across > 1 else 0)
    if across == 1:
        grid.setColumnStretch(0, 1)
    return made


def scale(block: Scale, column: QWidget) -> QWidget:
    """A rating on its scale."""
    return ScaleView(block.rating, column)
