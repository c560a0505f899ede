"""What names controls to everybody: the label beside a field, the heading over several."""

from collections.abc import Iterable

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from viewer.ui.accessibility.roles import Accessible
from viewer.ui.layouts import in_column
from viewer.ui.theme.theme import BodyText
from viewer.ui.widgets.words import Words


class Fieldset(QWidget, Accessible):
    """A heading with the controls under it; a screen reader says it before the first of them."""

    def __init__(self, name: str, controls: Iterable[QWidget], head: Words | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        top, spacing = (head, 0) if head else (Words(name, "strong"), 2)
        in_column(top, *controls, within=self, spacing=spacing)

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.Grouping


class FieldLabel(QLabel, BodyText):
    """Words with a letter for the keyboard, such as "&Paper".

    The field is known before the words: or screen readers would hear the "&" as well.
    """

    def __init__(self, words: str, field: QWidget) -> None:
        super().__init__()
        self.setBuddy(field)
        self.setText(words)
        self.apply_theme()
