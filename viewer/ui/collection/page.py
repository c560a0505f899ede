"""The page of a collection: the tab in front of those that there are."""

from functools import partial

from PySide6.QtCore import Signal

from viewer.store.session.open_collection import OpenCollection
from viewer.ui.collection.collection_tab import CollectionTabWidget
from viewer.ui.collection.tab_table import TABS
from viewer.ui.widgets.surfaces import PageStack


class CollectionPage(PageStack):
    """`viewed` sends the collection as it is looked at now, `said` a sentence, `did` an action;

    `opened` sends it with the location of a report and the place to begin at.
    """

    viewed = Signal(object)
    opened = Signal(object, object, object)
    said = Signal(str)
    did = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._tabs: dict[str, CollectionTabWidget] = {}
        self._one: OpenCollection | None = None

    def show_collection(self, one: OpenCollection) -> None:
        """Show the tab in front of an open collection."""
        self._one = one
        tab = self._made(one.tab if one.tab in TABS else "matrix")
        tab.show_collection(one)
        if self.currentWidget() is not tab:
            self.setCurrentWidget(tab)

    def tab(self) -> CollectionTabWidget | None:
        """The tab in front, once it is made."""
        front = self.currentWidget()
        return front if isinstance(front, CollectionTabWidget) else None

    def _made(self, name: str) -> CollectionTabWidget:
        if name not in self._tabs:
            tab = self._tabs[name] = TABS[name]()
            tab.viewed.connect(partial(self._view, name))
            tab.opened.connect(self._open)
            tab.said.connect(self.said)
            tab.did.connect(self.did)
            self.addWidget(tab)
        return self._tabs[name]

    def _view(self, name: str, one: OpenCollection) -> None:
        """Send what a tab notes; one that is no longer in front takes nobody back to it."""
        here = self._one
        if here is not None and here.id == one.id and self.tab() is not self._tabs[name]:
            one = here.viewed(name, one.views[name])
        self.viewed.emit(one)

    def _open(self, location: object, place: object) -> None:
        if self._one is not None:
            self.opened.emit(self._one, location, place)
