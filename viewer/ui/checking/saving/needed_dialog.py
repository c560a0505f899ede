"""What a report should have before it is saved: told here, or it is saved all the same."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from viewer.extraction.candidates import FactRole
from viewer.presentation.checking.names import ROLES
from viewer.ui.forms.field import Field
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_column, in_row, size_within_screen
from viewer.ui.widgets.passage import Passage
from viewer.ui.widgets.words import Words

HEAD, MOST_SHOWN = "Something is missing from this report", 8


class NeededDialog(QDialog):
    """Asks for the facts that are missing, and lists what else is to be done first.

    Accepted: save it with these facts; rejected: go back.
    """

    def __init__(
        self, needed: tuple[str, ...], facts: Mapping[FactRole, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Save as it is? – Inspection Viewer")
        self.fields: dict[FactRole, Field] = {}
        lines = [f"• {sentence}" for sentence in needed[:MOST_SHOWN]]
        if len(needed) > MOST_SHOWN:
            lines.append(f"and {len(needed) - MOST_SHOWN:,} more")
        if facts:
            after = "What is left empty says “Not known yet” in the report."
        else:
            after = "It can be saved as it is."
        words = self._words(lines, after)
        self.back = FlatButton("&Go back", self.reject)
        self.save = FlatButton("&Save report…" if facts else "&Save all the same…", self.accept)
        (self.save if facts else self.back).setDefault(True)
        foot = in_row(None, self.save, self.back, spacing=8)
        head = Words(HEAD, "title")
        parts = (head, self._asked(facts), words) if facts else (head, words)
        in_column(*parts, None, foot, within=self, margins=(22, 18, 22, 16), spacing=10)
        size_within_screen(self, 36, 15 + 1.5 * len(lines) + 2.6 * len(facts))
        first: QWidget = next(iter((*self.fields.values(), self.back)))
        first.setAccessibleDescription(" ".join((f"{HEAD}.", *lines, after)))
        first.setFocus()

    def values(self) -> dict[FactRole, str]:
        """What was told of each fact."""
        return {role: field.text().strip() for role, field in self.fields.items()}

    def _words(self, lines: list[str], after: str) -> Passage:
        words = Passage(*map(Words, lines), Words(after, "body", "muted"), room=2, spacing=8)
        words.tell(HEAD, " ".join((*lines, after)))
        return words

    def _asked(self, facts: Mapping[FactRole, str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for number, (role, value) in enumerate(facts.items()):
            label, field = Words(ROLES[role], "body", "muted"), Field(ROLES[role], clears=False)
            label.setWordWrap(False)
            label.setBuddy(field)
            field.setText(value)
            field.setCursorPosition(0)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, number, 1)
            self.fields[role] = field
        return grid
