"""What a report should have before it is saved, and the choice to save it all the same."""

from PySide6.QtWidgets import QDialog, QWidget

from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_column, in_row, size_within_screen
from viewer.ui.widgets.passage import Passage
from viewer.ui.widgets.words import Words

MOST_SHOWN = 8


class NeededDialog(QDialog):
    """Lists what is to be done first. Accepted: save it all the same; rejected: go back."""

    def __init__(self, needed: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Save as it is? – Inspection Viewer")
        head = Words("Something is missing from this report", "title")
        lines = [f"• {sentence}" for sentence in needed[:MOST_SHOWN]]
        if len(needed) > MOST_SHOWN:
            lines.append(f"and {len(needed) - MOST_SHOWN:,} more")
        after = "It can be saved as it is. A name that is missing says “Not known yet” then."
        self.setAccessibleDescription(" ".join((*needed[:MOST_SHOWN], after)))
        words = Passage(room=2)
        words.tell("Something is missing from this report", " ".join((*lines, after)))
        words.column.setSpacing(8)
        for part in (head, *map(Words, lines), Words(after, "body", "muted")):
            words.column.addWidget(part)
        self.back = FlatButton("&Go back", self.reject)
        self.back.setDefault(True)
        self.save = FlatButton("&Save all the same…", self.accept)
        foot = in_row(None, self.save, self.back, spacing=8)
        in_column(words, None, foot, within=self, margins=(22, 18, 22, 16), spacing=8)
        size_within_screen(self, 36, 15 + 1.5 * len(lines))
        self.back.setFocus()
