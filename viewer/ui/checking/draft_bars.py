"""The bars over a draft: that a report is only a draft yet, and what is to be known of it."""

from functools import partial

from PySide6.QtWidgets import QWidget

from viewer.presentation.checking.bars import document_words, shown_words, unsaved_words
from viewer.store.drafts.draft_file import place_proposed
from viewer.store.session.state import State
from viewer.ui.dialogs.file_dialog import ask_for_document, ask_where_to_keep
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.forms.message_bar import MessageBar
from viewer.ui.layouts import in_column
from viewer.ui.session.drafting import Drafting


class DraftBars(QWidget):
    """Shows a bar where the draft in front has something to say."""

    def __init__(self, drafting: Drafting) -> None:
        super().__init__()
        self._drafting = drafting
        self.back = FlatButton("&Back to checking", partial(drafting.do, "check-show"))
        self.save = FlatButton("Sa&ve report…", partial(drafting.do, "check-save"))
        self.shown = MessageBar(self.back, self.save, parent=self)
        self.take_over = FlatButton("&Take decisions over", drafting.take_over)
        self.away = FlatButton("&Hide message", drafting.dismiss_notice)
        self.notice = MessageBar(self.take_over, self.away, parent=self)
        self.again = FlatButton("&Open it again", drafting.open_again)
        self.find_it = FlatButton("Fin&d it…", self._find)
        self.document = MessageBar(self.again, self.find_it, parent=self)
        self.try_again = FlatButton("&Try again", drafting.save_again)
        self.elsewhere = FlatButton("&Keep draft elsewhere…", self._ask_where)
        self.unsaved = MessageBar(self.elsewhere, self.try_again, parent=self)
        in_column(self.unsaved, self.shown, self.notice, self.document, within=self, spacing=0)

    def show_state(self, state: State) -> None:
        """Show, change or hide the bars."""
        one = state.draft_of(state.front)
        refused = bool(state.opening.refused)
        self.unsaved.tell(unsaved_words(one) if one is not None else "")
        shown = one is not None and one.shown is not None and not refused
        self.shown.tell(shown_words(one) if one is not None and shown else "")
        notice = one.notice if one is not None and not shown and not refused else ""
        self.take_over.setVisible(one is not None and one.carried is not None)
        self.notice.tell(notice)
        self.again.setVisible(one is not None and one.document_is == "changed")
        self.find_it.setVisible(one is not None and one.document_is == "gone")
        self.document.tell(document_words(one) if one is not None and not refused else "")

    def _ask_where(self) -> None:
        one = self._drafting.in_front()
        file = ask_where_to_keep(self, place_proposed(one)) if one is not None else None
        if file is not None:
            self._drafting.keep_in(file)

    def _find(self) -> None:
        one = self._drafting.in_front()
        file = ask_for_document(self, one.document) if one is not None and one.document else None
        if file is not None:
            self._drafting.find_document(file)
