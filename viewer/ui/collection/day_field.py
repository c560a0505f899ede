"""A field for the day that things are shown as at."""

from datetime import date

from viewer.presentation.collection.screen.matrix_words import short_day
from viewer.presentation.collection.screen.typed_dates import as_at_typed
from viewer.ui.collection.date_input import DateInput
from viewer.ui.forms.labels import FieldLabel
from viewer.ui.layouts import in_row
from viewer.ui.theme.theme import now

WIDE_EM = 9


class DayField(DateInput):
    """The day that things are shown as at; None is today."""

    def __init__(self) -> None:
        super().__init__(None)
        self.day = self.field("As at this date", "today", clears=True)
        self.day.setToolTip("The latest inspection of each on or before this date")
        in_row(FieldLabel("As a&t", self.day), self.day, within=self, spacing=6)
        self.apply_theme()

    def show_day(self, day: date | None, today: date) -> None:
        """Show the day that is chosen, none after today; what somebody is typing stays."""
        self.today = today
        if day != self.value:
            self.value = day
            if not self.day.hasFocus():
                self.day.setText(short_day(day.isoformat()) if day else "")

    def apply_theme(self) -> None:
        self.day.setFixedWidth(now().em(WIDE_EM))

    def typed(self) -> date | str | None:
        return as_at_typed(self.day.text(), self.today)
