"""Waits until a draft that is to be closed is saved; asks where that takes long or fails."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from viewer.presentation.checking.bars import leaving_words
from viewer.store.drafts.draft_file import place_proposed
from viewer.store.session.state import State
from viewer.ui.accessibility.announce import announce
from viewer.ui.dialogs.file_dialog import ask_where_to_keep
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_column, in_row, size_within_screen
from viewer.ui.session.hub import Hub
from viewer.ui.timers import single_shot
from viewer.ui.widgets.passage import Passage
from viewer.ui.widgets.words import Words

WAITS_MS = 3_000
"""How long it waits before it asks: a disk that answers at all has answered by then."""


class UnsavedDialog(QDialog):
    """Accepted: the draft is saved, or may be closed without it; rejected: it stays open."""

    def __init__(self, hub: Hub, draft_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._id = hub, draft_id
        self.setWindowTitle("Save before closing – Inspection Viewer")
        self.head, self.words = Words("", "title"), Words("", "body")
        self.passage = Passage(self.head, self.words, room=2, spacing=8)
        self.elsewhere = FlatButton("&Keep draft elsewhere…", self._keep_elsewhere)
        self.again = FlatButton("&Try again", self._try_again)
        self.without = FlatButton("&Close without saving", self.accept)
        self.back = FlatButton("&Go back", self.reject)
        self.back.setDefault(True)
        buttons = (self.without, self.elsewhere, self.again, self.back)
        foot = in_row(None, *buttons, spacing=8)
        in_column(self.passage, None, foot, within=self, margins=(22, 18, 22, 16), spacing=8)
        size_within_screen(self, 42, 16)
        self._timer = single_shot(self, self._show, WAITS_MS)
        self._wait()
        hub.changed.connect(self.show_state)

    @Slot(object)
    def show_state(self, state: State) -> None:
        """Close the dialog once its draft is saved or gone; until then, say how it stands."""
        one = state.draft_of(self._id)
        if one is None or one.saved:
            self._timer.stop()
            self.accept()
        else:
            self._show()

    def _wait(self) -> None:
        self._timer.start()
        self._show()
        self.back.setFocus()

    def _show(self) -> None:
        """Say that it is being saved, or why it is not and what can be done."""
        one = self._hub.state.draft_of(self._id)
        if one is None:
            return
        waits = self._timer.isActive() and self._hub.drafting.is_saving(one)
        head, words = leaving_words(one, waits=waits)
        if (head, words) == (self.head.text(), self.words.text()):
            return
        self.head.setText(head)
        self.words.setText(words)
        self.passage.tell(head, words)
        self.setAccessibleDescription(f"{head}. {words}")
        for button in (self.elsewhere, self.again, self.without):
            button.setVisible(not waits)
        if self.isVisible():
            announce(self, f"{head}. {words}")

    def _try_again(self) -> None:
        self._hub.drafting.save_again()
        self._wait()

    def _keep_elsewhere(self) -> None:
        one = self._hub.state.draft_of(self._id)
        file = ask_where_to_keep(self, place_proposed(one)) if one is not None else None
        if file is not None:
            self._hub.drafting.keep_in(file)
            self._wait()
