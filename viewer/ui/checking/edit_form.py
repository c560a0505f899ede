"""Correcting what is in hand, in its place in the list."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from viewer.presentation.checking.forms.editing import EditField, Refusal
from viewer.ui.accessibility.announce import announce
from viewer.ui.checking.key_button import KeyButton
from viewer.ui.forms.field import Field
from viewer.ui.forms.form_controls import FlatCombo
from viewer.ui.keys import ENTER
from viewer.ui.layouts import in_column, in_row
from viewer.ui.theme.theme import now
from viewer.ui.widgets.words import Words

OURS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})
Check = Callable[[Mapping[str, str]], Refusal | None]


class EditForm(QWidget):
    """Fields with their labels. `done` sends what stands in them, `left` that nothing is changed,

    `grown` that it needs another height.

    What is typed is checked at once, and what is wrong is said below. What is only odd is taken the
    second time. Fields of several things stand side by side, under the `headings` of their columns.
    """

    done = Signal(object)
    left = Signal()
    grown = Signal()

    def __init__(
        self,
        title: str,
        fields: tuple[EditField, ...],
        check: Check,
        verb: str,
        headings: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self._check = check
        self._warned: Mapping[str, str] | None = None
        self.fields: dict[str, Field | FlatCombo] = {}
        self.problem = Words("", "body", "worse")
        self.problem.hide()
        self.save = KeyButton(verb, "Enter", self._done)
        self.save.setDefault(True)
        self.cancel = KeyButton("Cancel", "Esc", self.left.emit)
        self._lay_out(title, headings, fields)

    def begin(self, field: str = "") -> None:
        """Put the cursor into a field."""
        first = self.fields.get(field) or next(iter(self.fields.values()))
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(first, Field):
            first.selectAll()

    def values(self) -> dict[str, str]:
        """What stands in the fields."""
        return {
            name: part.text() if isinstance(part, Field) else str(part.currentData())
            for name, part in self.fields.items()
        }

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else 0

    def event(self, event: QEvent) -> bool:
        """Keep Escape and Enter for the form: they are no shortcuts while it is filled in."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() in OURS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in ENTER:
            self._done()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, inks = QPainter(self), now().inks
        painter.fillRect(self.rect(), QColor(inks.selected))
        painter.fillRect(0, 0, 3, self.height(), QColor(inks.accent))

    def _done(self) -> None:
        values = self.values()
        found = self._check(values)
        if found is None or (not found.firm and values == self._warned):
            self.done.emit(values)
            return
        self._warned = values
        self._tell(found)
        self.begin(found.field)

    def _look(self) -> None:
        self._tell(self._check(self.values()))

    def _tell(self, found: Refusal | None) -> None:
        words = found.sentence if found else ""
        if words != self.problem.text():
            self.problem.setText(words)
            self.problem.setVisible(bool(words))
            for name, part in self.fields.items():
                here = found is not None and name == found.field
                part.setAccessibleDescription(words if here else "")
            announce(self, words)
            self.grown.emit()

    def _lay_out(
        self, title: str, headings: tuple[str, ...], fields: tuple[EditField, ...]
    ) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for column in range(1, len(headings) + 1):
            grid.setColumnStretch(column, 1)
        rows: dict[str, int] = {}
        for field in fields:
            self._place(grid, field, headings, rows)
        foot = in_row(self.save, self.cancel, None, spacing=8)
        left = 16 + now().em(1.55)
        head = Words(title, "strong")
        in_column(
            head, grid, self.problem, foot, None, within=self, margins=(left, 10, 16, 12), spacing=8
        )

    def _place(
        self, grid: QGridLayout, field: EditField, headings: tuple[str, ...], rows: dict[str, int]
    ) -> None:
        """A field beside its label; in a column of its own, below the heading of that."""
        if field.column and not any(heard in rows for heard in headings):
            for column, heading in enumerate(headings, 1):
                grid.addWidget(Words(heading, "strong"), len(rows), column)
            rows[headings[0]] = len(rows)
        part = self._part(field)
        heading = headings[field.column - 1] if field.column else ""
        part.setAccessibleName(", ".join(filter(None, (heading, field.label))))
        if field.label not in rows:
            rows[field.label] = len(rows)
            label = Words(field.label, "body", "muted")
            label.setWordWrap(False)
            label.setBuddy(part)
            grid.addWidget(label, rows[field.label], 0, Qt.AlignmentFlag.AlignVCenter)
        at = field.column or 1
        grid.addWidget(part, rows[field.label], at, 1, 1 if field.column else max(len(headings), 1))
        self.fields[field.id] = part

    def _part(self, field: EditField) -> Field | FlatCombo:
        if not field.choices:
            line = Field(clears=False)
            line.setText(field.value)
            line.setCursorPosition(0)
            line.textEdited.connect(self._look)
            return line
        combo = FlatCombo()
        names = [name for name, _ in field.choices]
        combo.offer(field.choices, field.value if field.value in names else names[0])
        combo.currentIndexChanged.connect(self._look)
        return combo
