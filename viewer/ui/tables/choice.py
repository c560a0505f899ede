"""A choice of one of several keys, each with its words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLabel, QWidget

from viewer.ui.forms.form_controls import FlatCombo


class ChoiceCombo(FlatCombo):
    """`picked` sends the key that somebody picks; what is shown by the program sends nothing.

    The wheel only turns one that has the focus: else to scroll past it would change it.
    """

    picked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._label: QLabel | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._tell)

    def named(self, name: str, around: QWidget) -> None:
        """Name it where it has no label on the screen; `around` is what it lies in.

        On Linux a screen reader is told of a combo box what is chosen, and its name by a label.
        """
        self.setAccessibleName(name)
        if self._label is None:
            self._label = QLabel(around)
            self._label.setBuddy(self)
            self._label.hide()
        self._label.setText(name.replace("&", "&&"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _tell(self, _place: int) -> None:
        self.picked.emit(self.currentData() or "")
