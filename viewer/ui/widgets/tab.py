"""What every tab is."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.presentation.content.row import Cite
from viewer.ui.accessibility.focus import first_stop
from viewer.ui.widgets.citable import Citable
from viewer.ui.widgets.surfaces import CardFrame


class TabWidget(QWidget, Citable):
    """What every tab is: shown frozen content, it sends requests.

    `followed` sends a Place to go to, `chosen` an item's id, `filtered` the filter's new text,
    `cited` what to copy with its citation, `said` a sentence to show for a while, `divided` the
    share of the list, in thousandths, where the reader has moved the line beside it; `led` the id
    of an open report and a Place in it.
    """

    followed = Signal(object)
    chosen = Signal(str)
    filtered = Signal(str)
    cited = Signal(object)
    said = Signal(str)
    divided = Signal(int)
    led = Signal(int, object)

    def show_content(self, content: Any) -> None:
        """Show frozen content; equal content touches no widget."""
        raise NotImplementedError

    def panes(self) -> list[QWidget]:
        """Where each part of the tab begins for the keyboard; by default, each card."""
        cards = [card for card in self.findChildren(CardFrame) if card.isVisible()]
        starts = [first_stop(part) for part in (self, *cards)]
        return list(dict.fromkeys(start for start in starts if start is not None))

    def citing(self) -> tuple[Cite, ...]:
        """What the tab as a whole is about, if that can be cited."""
        return ()

    def reveal(self) -> None:
        """Bring the part that a link led to into sight again, where the tab is one long page."""

    def find_on(self, step: int) -> bool:
        """Go to the next of what the tab itself finds, or the one before; whether it does so."""
        return False

    def start_filter(self) -> None:
        """Put the cursor into the tab's filter, where it has one."""

    def divide(self, share: int) -> None:
        """Give the list this share of the width, where there is one."""
