"""Two fields for the days between which something is wanted."""

from datetime import date

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from viewer.domain.collection.changes import BEFORE, ChangeSpan
from viewer.presentation.collection.screen.typed_dates import span_typed, typed_of
from viewer.ui.collection.day_field import TYPING_MS, date_field, fitted
from viewer.ui.forms.labels import FieldLabel
from viewer.ui.theme.theme import Themed


class DateFields(QWidget, Themed):
    """`chosen` sends a span once both fields hold dates, `said` what is wrong, in a sentence."""

    chosen = Signal(object)
    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._span = BEFORE
        self._today = date.max
        self.since, self.until = date_field("From this date"), date_field("To this date, or to now")
        self.since.setPlaceholderText("1 May 2024")
        self.until.setPlaceholderText("now")
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(lambda: self._choose(asked=False))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for words, field in (("F&rom", self.since), ("t&o", self.until)):
            row.addWidget(FieldLabel(words, field))
            row.addWidget(field)
            field.textEdited.connect(self._typed)
            field.returnPressed.connect(lambda: self._choose(asked=True))
        self.apply_theme()

    def show_span(self, span: ChangeSpan, today: date) -> None:
        """Show the days of a span up to today; what somebody is typing stays."""
        self._today = today
        if span != self._span:
            self._span = span
            for field, words in zip((self.since, self.until), typed_of(span), strict=True):
                if not field.hasFocus():
                    field.setText(words)

    def apply_theme(self) -> None:
        fitted(self.since, self.until)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _typed(self, _words: str) -> None:
        self._typing.start()

    def _choose(self, *, asked: bool) -> None:
        """Say what is wrong only when Enter asks: a date that is half typed is none."""
        self._typing.stop()
        words = self.since.text(), self.until.text()
        found = span_typed(*words, self._today)
        if not "".join(words).strip():
            found = BEFORE if self._span.kind == "dates" else self._span
        if isinstance(found, str):
            if asked:
                self.said.emit(found)
        elif found != self._span:
            self._span = found
            self.chosen.emit(found)
