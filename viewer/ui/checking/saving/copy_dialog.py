"""Asking whether the document is to be copied beside its report."""

from PySide6.QtWidgets import QDialog, QWidget

from viewer.characters import shown
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_column, in_row, size_within_screen
from viewer.ui.widgets.passage import Passage
from viewer.ui.widgets.words import Words

HEAD = "Copy the document beside the report?"


class CopyDialog(QDialog):
    """Says why a copy is good, and asks. Accepted: copy it; rejected: do not."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Save the document too? – Inspection Viewer")
        sentence = (
            f"The places that the report names can be shown only where “{shown(name)}” lies beside"
            " it. The original stays where it is."
        )
        self.setAccessibleDescription(sentence)
        words = Passage(Words(HEAD, "title"), Words(sentence), room=2, spacing=10)
        words.tell(HEAD, sentence)
        self.copy = FlatButton("&Copy the document", self.accept)
        self.copy.setDefault(True)
        self.leave = FlatButton("Save the report &only", self.reject)
        foot = in_row(None, self.leave, self.copy, spacing=8)
        in_column(words, None, foot, within=self, margins=(22, 18, 22, 16), spacing=10)
        size_within_screen(self, 34, 13)
        self.copy.setFocus()
