"""A field for the day that things are shown as at."""

from datetime import date

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget

from viewer.presentation.collection.screen.matrix_words import short_day
from viewer.presentation.collection.screen.typed_dates import as_at_typed
from viewer.ui.forms.field import Field
from viewer.ui.forms.labels import FieldLabel
from viewer.ui.layouts import in_row
from viewer.ui.theme.theme import Themed, now

TYPING_MS = 500
"""How long nobody types before a date counts; Enter does not wait."""

WIDE_EM, SHORT_EM = 10, 9


class DayField(QWidget, Themed):
    """The day that things are shown as at: `chosen` sends it, `said` what is wrong with it."""

    chosen = Signal(object)
    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._day: date | None = None
        self._today = date.max
        self.day = date_field("As at this date", clears=True)
        self.day.setPlaceholderText("today")
        self.day.setToolTip("The latest inspection of each on or before this date")
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(lambda: self._choose(asked=False))
        in_row(FieldLabel("As a&t", self.day), self.day, within=self, spacing=6)
        self.day.textEdited.connect(self._typed)
        self.day.returnPressed.connect(lambda: self._choose(asked=True))
        self.apply_theme()

    def show_day(self, day: date | None, today: date) -> None:
        """Show the day that is chosen, none after today; what somebody is typing stays."""
        self._today = today
        if day != self._day:
            self._day = day
            if not self.day.hasFocus():
                self.day.setText(short_day(day.isoformat()) if day else "")

    def apply_theme(self) -> None:
        self.day.setFixedWidth(now().em(SHORT_EM))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _typed(self, _words: str) -> None:
        self._typing.start()

    def _choose(self, *, asked: bool) -> None:
        """Say what is wrong only when Enter asks: a date that is half typed is none."""
        self._typing.stop()
        found = as_at_typed(self.day.text(), self._today)
        if isinstance(found, str):
            if asked:
                self.said.emit(found)
        elif found != self._day:
            self._day = found
            self.chosen.emit(found)


def date_field(name: str, *, clears: bool = False) -> Field:
    """A field for a date, called so."""
    field = Field(clears=clears)
    field.setAccessibleName(name)
    return field


def fitted(*fields: Field) -> None:
    """As wide as the longest date."""
    for field in fields:
        field.setFixedWidth(now().em(WIDE_EM))
