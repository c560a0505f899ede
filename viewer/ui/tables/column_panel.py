"""What can be said of the column that is looked at, below the table."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.presentation.tables.columns import ORDERS, UNIT_CHOICES, ColumnContent
from viewer.ui.forms.field import Field
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.forms.flow import Flow
from viewer.ui.forms.form_controls import FlatCheck
from viewer.ui.forms.labels import FieldLabel
from viewer.ui.layouts import in_column
from viewer.ui.tables.choice import ChoiceCombo
from viewer.ui.tables.labelled import beside, labelled
from viewer.ui.theme.theme import now
from viewer.ui.widgets.words import Words


class ColumnPanel(QWidget):
    """`changed` sends a detail and its value; `scale_everywhere` wants one scale for all ratings.

    `levels_given` sends the levels of a scale of the column's own, in words.
    """

    changed = Signal(str, object)
    scale_everywhere = Signal()
    levels_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title, self.why = Words("", "heading"), Words("", "caption", "muted")
        self.name = Field("Name", clears=False)
        self.name_label = FieldLabel("Na&me", self.name)
        self.scale, self.unit, self.order = (
            ChoiceCombo("Scale"),
            ChoiceCombo("Unit"),
            ChoiceCombo("Dates"),
        )
        self.everywhere = FlatButton("Use for all ratin&gs", self.scale_everywhere)
        self.overall = FlatCheck("O&verall rating")
        self.shares = FlatCheck("0.62 &means 62%")
        levels = "Levels, the best first, with commas between them"
        self.levels = Field(levels, clears=False)
        self.levels_label = FieldLabel("&Levels, the best first", self.levels)
        self.line = Flow(spacing=20, line=8)
        self._parts = self._laid_out()
        self._connect()

    def show_content(self, content: ColumnContent, levels: str) -> None:
        """Show a column; `levels` are those of a scale of its own, empty where it has none."""
        self.title.setText(content.title)
        self.why.setText(content.why)
        self.name_label.setText(content.name_label or "Name")
        self.name.setAccessibleName(content.name_label or "Name")
        if self.name.text() != content.name:
            self.name.setText(content.name)
        self.scale.offer(content.scales, content.scale)
        self.unit.offer(UNIT_CHOICES, content.unit)
        self.order.offer(ORDERS, content.order)
        self.overall.setChecked(content.overall)
        self.shares.setChecked(content.shares)
        self.levels.setText(levels)
        wanted = {
            "name": bool(content.name_label),
            "scale": bool(content.scales),
            "levels": bool(levels),
            "unit": bool(content.unit),
            "shares": content.unit == "percent",
            "order": bool(content.order),
        }
        for key, parts in self._parts.items():
            for part in parts:
                part.setVisible(wanted[key])
        self.line.setVisible(any(wanted.values()))
        self.line.arrange()

    def _laid_out(self) -> dict[str, Sequence[QWidget]]:
        self.name.setMinimumWidth(now().em(14))
        self.levels.setMinimumWidth(now().em(28))
        parts: dict[str, Sequence[QWidget]] = {
            "name": [beside(self.name_label, self.name)],
            "scale": [
                labelled("Sc&ale", self.scale),
                beside(self.everywhere),
                beside(self.overall),
            ],
            "levels": [beside(self.levels_label, self.levels)],
            "unit": [labelled("&Unit", self.unit)],
            "shares": [beside(self.shares)],
            "order": [labelled("&Dates", self.order)],
        }
        self.line.show_parts(*(part for some in parts.values() for part in some))
        head = in_column(self.title, self.why, spacing=2)
        in_column(head, self.line, within=self, spacing=8)
        return parts

    def _connect(self) -> None:
        self.name.textEdited.connect(self._rename)
        self.scale.picked.connect(partial(self.changed.emit, "scale"))
        self.unit.picked.connect(partial(self.changed.emit, "unit"))
        self.order.picked.connect(partial(self.changed.emit, "order"))
        self.overall.clicked.connect(self._say_overall)
        self.shares.clicked.connect(self._say_shares)
        self.levels.editingFinished.connect(self._give_levels)

    def _rename(self, words: str) -> None:
        self.changed.emit("name", " ".join(words.split()) or None)

    def _say_overall(self, on: bool) -> None:
        self.changed.emit("overall", on)

    def _say_shares(self, on: bool) -> None:
        self.changed.emit("shares", on)

    def _give_levels(self) -> None:
        self.levels_given.emit(self.levels.text())
