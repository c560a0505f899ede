"""Fields that dates are typed into: what they say counts when the typing pauses, or at once."""

from datetime import date
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from viewer.ui.forms.field import Field
from viewer.ui.theme.theme import Themed
from viewer.ui.timers import single_shot

TYPING_MS = 500
"""How long nobody types before a date counts; Enter does not wait."""


class DateInput(QWidget, Themed):
    """Holds a `value`. `chosen` sends another one, `said` what is wrong, in a sentence."""

    chosen = Signal(object)
    said = Signal(str)

    def __init__(self, value: object) -> None:
        super().__init__()
        self.value: Any = value
        self.today = date.max
        self._typing = single_shot(self, lambda: self._choose(asked=False), TYPING_MS)

    def field(self, name: str, placeholder: str, *, clears: bool = False) -> Field:
        """A field for a date, with a name for screen readers."""
        field = Field(name, placeholder, clears=clears)
        field.textEdited.connect(self._typed)
        field.returnPressed.connect(lambda: self._choose(asked=True))
        return field

    def typed(self) -> object:
        """What the fields say, or a sentence on what is wrong with it."""
        raise NotImplementedError

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _typed(self, _words: str) -> None:
        self._typing.start()

    def _choose(self, *, asked: bool) -> None:
        """Say what is wrong only when Enter asks: a date that is half typed is none."""
        self._typing.stop()
        found = self.typed()
        if isinstance(found, str):
            if asked:
                self.said.emit(found)
        elif found != self.value:
            self.value = found
            self.chosen.emit(found)
