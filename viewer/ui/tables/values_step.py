"""The second step: what each value that is no level means."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from viewer.presentation.tables.values import ValueRow, ValuesContent
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.forms.form_controls import FlatCheck
from viewer.ui.layouts import in_column, in_row
from viewer.ui.tables.choice import ChoiceCombo
from viewer.ui.theme.theme import now
from viewer.ui.widgets.scroll_bar import SlimArea
from viewer.ui.widgets.words import Words

APART, TOGETHER = "By column", "All columns"


class ValuesStep(QWidget):
    """A line for each value; `chosen` sends the scale, the value, its meaning and its column.

    `parted` sends the scale and the value that is to be asked for in each column, or no more.
    """

    chosen = Signal(object, str, str, object)
    parted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.said = Words("")
        self.levels = FlatCheck("Also show &levels")
        self.choices: list[ChoiceCombo] = []
        self.parts: list[FlatButton] = []
        self._stops: list[QWidget] = []
        self._rows: tuple[ValueRow, ...] = ()
        self.area = SlimArea()
        head = in_row((self.said, 1), self.levels, spacing=24)
        in_column(head, (self.area, 1), within=self, spacing=12)

    def show_content(self, content: ValuesContent) -> None:
        """Show the values; lines that are the same values as before stay as they are."""
        self.said.setText(content.said)
        before = [_key(row) for row in self._rows]
        self._rows = content.rows
        if before != [_key(row) for row in content.rows] or not self.choices:
            self._make()
        for choice, row in zip(self.choices, content.rows, strict=True):
            choice.offer(((one.key, one.words) for one in row.choices), row.chosen)

    def first_control(self) -> QWidget | None:
        """The first value that is not decided, or the first of all."""
        pairs = zip(self.choices, self._rows, strict=True)
        open_ones = [choice for choice, row in pairs if not row.chosen]
        return next(iter(open_ones or self.choices), None)

    def _make(self) -> None:
        body, grid = QWidget(), QGridLayout()
        body.setLayout(grid)
        grid.setContentsMargins(0, 0, 14, 0)
        grid.setVerticalSpacing(12)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 3)
        grid.setColumnMinimumWidth(0, now().em(9))
        grid.setColumnStretch(3, 2)
        self.choices, self.parts, self._stops = [], [], []
        for number, row in enumerate(self._rows):
            words = in_column(Words(row.words, "strong"), Words(row.where, "caption", "muted"))
            choice = ChoiceCombo(f"Meaning of {row.words}, {row.where}")
            choice.picked.connect(partial(self._pick, number))
            grid.addLayout(words, number, 0)
            if row.can_part or row.column is not None:
                grid.addWidget(self._part(number, row), number, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(choice, number, 2, Qt.AlignmentFlag.AlignVCenter)
            choice.named(choice.accessibleName(), body)
            self.choices.append(choice)
            self._stops.append(choice)
        grid.setRowStretch(len(self._rows), 1)
        self.area.setWidget(body)
        for before, after in pairwise([self.levels, *self._stops]):
            QWidget.setTabOrder(before, after)

    def _part(self, number: int, row: ValueRow) -> FlatButton:
        words = APART if row.column is None else TOGETHER
        button = FlatButton(words, partial(self._send_parted, number))
        button.setAccessibleName(f"{words}: {row.words}")
        button.setAutoDefault(False)
        self.parts.append(button)
        self._stops.append(button)
        return button

    def _send_parted(self, number: int) -> None:
        row = self._rows[number]
        self.parted.emit(row.scale or "", row.printed)

    def _pick(self, number: int, meaning: str) -> None:
        row = self._rows[number]
        self.chosen.emit(row.scale, row.printed, meaning, row.column)


def _key(row: ValueRow) -> tuple[str | None, str, str | None]:
    return row.scale, row.printed, row.column
