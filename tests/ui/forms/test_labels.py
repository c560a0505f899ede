from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.forms.labels import FieldLabel


class Watched(FieldLabel):
    """Notes what it is called at each moment that a reader is told of a change."""

    def __init__(self, words: str, field: QLineEdit) -> None:
        self.heard: list[str] = []
        super().__init__(words, field)

    def setText(self, words: str) -> None:
        """Qt: the words, of which readers are told at once."""
        super().setText(words)
        self.heard.append(QAccessible.queryAccessibleInterface(self).text(QAccessible.Text.Name))


def test_that_a_label_is_never_called_with_its_ampersand(qtbot: QtBot) -> None:
    window, field = QWidget(), QLineEdit()
    label = Watched("Or&ientation", field)
    QFormLayout(window).addRow(label, field)
    qtbot.addWidget(window)
    assert label.heard == ["Orientation"]
    assert QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name) == "Orientation"
