"""Properties of an open collection, and a button that clears its index."""

from PySide6.QtWidgets import QWidget

from viewer.presentation.collection.screen.properties import (
    LOOKING,
    NO_ANSWER,
    collection_properties,
)
from viewer.store.collection.index.index_held import IndexHeld, clear_index, index_held
from viewer.store.session.open_collection import OpenCollection
from viewer.ui.accessibility.announce import announce
from viewer.ui.dialogs.page_dialog import PageDialog
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import size_within_screen
from viewer.ui.session.worker import Question

CLEARED = "Cleared the index"


class CollectionProperties(PageDialog):
    """Shows what is known at once, and what the index holds when its disk has answered."""

    def __init__(self, one: OpenCollection, parent: QWidget) -> None:
        self._one = one
        self.clear_button = FlatButton("Clear &index", self._clear)
        self.clear_button.setEnabled(False)
        shown = collection_properties(one, LOOKING)
        super().__init__(
            "Properties", shown.blocks, "Copy &all", shown.text, parent, self.clear_button
        )
        self._held = Question(self, self._show_held, self._wait)
        self._cleared = Question(self, self._show_cleared, self._wait)
        self._held.ask(index_held, one.collection)

    def _clear(self) -> None:
        self.clear_button.setEnabled(False)
        self.close_button.setFocus()
        self._cleared.ask(clear_index, self._one.collection)

    def _show_held(self, held: IndexHeld) -> None:
        self._show(held)
        self.clear_button.setEnabled(held.file is not None)

    def _show_cleared(self, failure: str) -> None:
        announce(self, failure or CLEARED)
        if failure:
            self._show(failure)
        else:
            self._held.ask(index_held, self._one.collection)

    def _wait(self) -> None:
        self._show(NO_ANSWER)

    def _show(self, index: IndexHeld | str) -> None:
        shown = collection_properties(self._one, index)
        self.show_words(shown.blocks, shown.text)


def collection_properties_dialog(one: OpenCollection, parent: QWidget) -> CollectionProperties:
    """Where the reports are, how many, how far they were checked, and what is kept of them."""
    dialog = CollectionProperties(one, parent)
    size_within_screen(dialog, 38, 28)
    return dialog
