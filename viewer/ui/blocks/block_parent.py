"""What blocks stand in: what they ask for goes out by its signals."""

from PySide6.QtCore import Signal

from viewer.ui.widgets.passage import Passage


class BlockParent(Passage):
    """A widget that holds the widgets of blocks.

    `followed` sends a Place, `cited` what to copy with its citation, `said` a sentence to show.
    """

    followed = Signal(object)
    cited = Signal(object)
    said = Signal(str)
