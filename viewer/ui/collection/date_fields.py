"""Two fields for the days between which something is wanted."""

from datetime import date

from viewer.domain.collection.changes import BEFORE, ChangeSpan
from viewer.presentation.collection.screen.typed_dates import span_typed, typed_of
from viewer.ui.collection.date_input import DateInput
from viewer.ui.forms.labels import FieldLabel
from viewer.ui.layouts import in_row
from viewer.ui.theme.theme import now

WIDE_EM = 10


class DateFields(DateInput):
    """The span between two days, once both fields hold dates."""

    def __init__(self) -> None:
        super().__init__(BEFORE)
        self._is_today = True
        self.since = self.field("From this date", "1 May 2024")
        self.until = self.field("To this date, or to now", "now")
        since, until = FieldLabel("F&rom", self.since), FieldLabel("t&o", self.until)
        in_row(since, self.since, until, self.until, within=self, spacing=6)
        self.apply_theme()

    def show_span(self, span: ChangeSpan, today: date, *, is_today: bool = True) -> None:
        """Show the days of a span up to today, or the day as at; what somebody is typing stays."""
        self._is_today = is_today
        if span != self.value or today != self.today:
            self.value, self.today = span, today
            for field, words in zip((self.since, self.until), typed_of(span), strict=True):
                if not field.hasFocus():
                    field.setText(words)

    def apply_theme(self) -> None:
        for field in (self.since, self.until):
            field.setFixedWidth(now().em(WIDE_EM))

    def typed(self) -> ChangeSpan | str:
        words = self.since.text(), self.until.text()
        if "".join(words).strip():
            return span_typed(*words, self.today, is_today=self._is_today)
        return BEFORE if self.value.kind == "dates" else self.value
