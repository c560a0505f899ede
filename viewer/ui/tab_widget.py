"""What every tab is."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class TabWidget(QWidget):
    """What every tab is: shown frozen content, it sends wishes.

    `followed` sends a Place to go to, `chosen` an item's id, `filtered` the filter's new text,
    `copied` what was put on the clipboard, `said` a sentence to show for a while, `divided` the
    share of the list, in thousandths, where the reader has moved the line beside it.
    """

    followed = Signal(object)
    chosen = Signal(str)
    filtered = Signal(str)
    copied = Signal(str)
    said = Signal(str)
    divided = Signal(int)

    def show_content(self, content: Any) -> None:
        """Show frozen content; equal content touches no widget."""
        raise NotImplementedError

    def switch_pane(self) -> None:
        """Move the focus on to the next part of the page that can be walked, if there are any."""

    def start_filter(self) -> None:
        """Put the cursor into the tab's filter, where it has one."""

    def divide(self, share: int) -> None:
        """Give the list this share of the width, where there is one."""
