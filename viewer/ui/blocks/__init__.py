"""Blocks as widgets. A new kind is one module here and one line in `RENDERERS`."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from viewer.presentation.content import blocks
from viewer.presentation.content.blocks import ContentBlock
from viewer.ui.blocks.block_parent import BlockParent
from viewer.ui.blocks.chart import chart
from viewer.ui.blocks.facts import FactGrid
from viewer.ui.blocks.listing import listing
from viewer.ui.blocks.lists import RowColumn, TileGrid, scale
from viewer.ui.blocks.prose import divider, heading, prose, title
from viewer.ui.blocks.table import TableView

RENDERERS: dict[type, Callable[[Any, BlockParent], QWidget]] = {
    blocks.Title: title,
    blocks.SectionHeading: heading,
    blocks.Prose: prose,
    blocks.Tiles: TileGrid,
    blocks.LargeScale: scale,
    blocks.Rows: RowColumn,
    blocks.Listing: listing,
    blocks.FactList: FactGrid,
    blocks.Table: TableView,
    blocks.Chart: chart,
    blocks.Divider: divider,
}


def widget_for(block: ContentBlock, parent: BlockParent) -> QWidget:
    """Make the widget of a block. What it asks for goes out by the signals of its parent."""
    return RENDERERS[type(block)](block, parent)
