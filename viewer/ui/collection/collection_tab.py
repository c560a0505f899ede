"""What every tab of a collection is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.store.session.open_collection import OpenCollection
from viewer.ui.accessibility.focus import first_stop


class CollectionTabWidget(QWidget):
    """Shown an open collection, it sends requests.

    `viewed` sends the collection as its reader looks at it now, `opened` a location and a
    place to begin at, `said` a sentence.
    """

    viewed = Signal(object)
    opened = Signal(object, object)
    said = Signal(str)

    def show_collection(self, one: OpenCollection) -> None:
        """Show an open collection; what is equal touches no widget."""
        raise NotImplementedError

    def panes(self) -> list[QWidget]:
        """Where each part of the tab begins for the keyboard."""
        stop = first_stop(self)
        return [stop] if stop else []

    def begin(self) -> None:
        """Put the focus where its reader begins."""

    def copy(self) -> None:
        """Copy what is chosen."""

    def start_find(self) -> None:
        """Put the cursor where words to find are typed."""
