"""What steps of the dialog are laid out with: a control with its label, room that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from viewer.ui.forms.labels import FieldLabel
from viewer.ui.layouts import in_row
from viewer.ui.theme.theme import now
from viewer.ui.widgets.scroll_bar import make_slim


def labelled(words: str, control: QWidget, *more: QWidget) -> QWidget:
    """The label of a control, the control, and what belongs to it."""
    return beside(FieldLabel(words, control), control, *more)


def beside(*parts: QWidget) -> QWidget:
    """These widgets as one."""
    made = QWidget()
    made.setMinimumHeight(now().em(2.2))  # all as high as the highest, so that words are level
    in_row(*parts, within=made, spacing=8)
    return made


def scrolled(step: QWidget) -> QScrollArea:
    """A step in room that scrolls, where large text leaves too little."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setWidget(step)
    make_slim(area)
    return area
