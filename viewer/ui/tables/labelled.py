"""A control with its label, as one part of a row that goes on in the next line."""

from PySide6.QtWidgets import QWidget

from viewer.ui.forms.labels import FieldLabel
from viewer.ui.layouts import in_row
from viewer.ui.theme.theme import now


def labelled(words: str, control: QWidget, *more: QWidget) -> QWidget:
    """The label of a control, the control, and what belongs to it."""
    return beside(FieldLabel(words, control), control, *more)


def beside(*parts: QWidget) -> QWidget:
    """Widgets beside each other, as one widget."""
    made = QWidget()
    made.setMinimumHeight(now().em(2.2))  # all as high as the highest, so that words are level
    in_row(*parts, within=made, spacing=8)
    return made
