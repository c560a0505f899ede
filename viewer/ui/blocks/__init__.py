"""Blocks as widgets. A new kind is one module here and one line in `RENDERERS`."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from viewer.presentation.content import blocks
from viewer.presentation.content.blocks import ContentBlock
from viewer.ui.blocks.block_parent import BlockParent
from viewer.ui.blocks.chart import chart
from viewer.ui.blocks.facts import facts
from viewer.ui.blocks.listing import listing
from viewer.ui.blocks.lists import rows, scale, tiles
from viewer.ui.blocks.prose import divider, heading, prose, title
from viewer.ui.blocks.table import table

RENDERERS: dict[type, Callable[[Any, BlockParent], QWidget]] = {
    blocks.Title: title,
    blocks.SectionHeading: heading,
    blocks.Prose: prose,
    blocks.Tiles: tiles,
    blocks.LargeScale: scale,
    blocks.Rows: rows,
    blocks.Listing: listing,
    blocks.FactList: facts,
    blocks.Table: table,
    blocks.Chart: chart,
    blocks.Divider: divider,
}


def widget_for(block: ContentBlock, parent: BlockParent) -> QWidget:
    """Make the widget of a block. What it asks for goes out by the signals of its parent."""
    return RENDERERS[type(block)](block, parent)
