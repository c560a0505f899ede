"""A list of links of any length: painted by the delegate of the lists to choose from."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from viewer.presentation.content.blocks import ItemGroup, Listing
from viewer.ui.blocks.block_parent import BlockParent
from viewer.ui.keys import ENTER
from viewer.ui.theme.theme import now
from viewer.ui.widgets.choice_delegate import ENTRY
from viewer.ui.widgets.choice_list import ChoiceList

HEIGHT_EM = 26.0


class ListingView(ChoiceList):
    """Scrolls within a page. A click, or Enter on the row in front, follows it."""

    followed = Signal(object)

    def __init__(self, block: Listing) -> None:
        super().__init__()
        ids = (item.id for item in block.items)
        self._places = dict(zip(ids, block.places, strict=True))
        self.show_groups(block.name, (ItemGroup("", block.items),), None)
        self.clicked.connect(self._follow)
        self.apply_theme()

    def apply_theme(self) -> None:
        super().apply_theme()
        self.setFixedHeight(now().em(HEIGHT_EM))

    def reveal(self, item_id: str | None) -> None:
        """Choose an item and scroll to it."""
        self.choose(item_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._follow(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _follow(self, index: QModelIndex) -> None:
        place = self._places.get(index.data(ENTRY).id) if index.isValid() else None
        if place is not None:
            self.followed.emit(place)


def listing(block: Listing, parent: BlockParent) -> QWidget:
    """A long list of links."""
    links = ListingView(block)
    links.followed.connect(parent.followed)
    return links
