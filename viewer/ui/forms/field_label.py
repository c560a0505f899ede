"""What stands beside a field and names it."""

from PySide6.QtWidgets import QLabel, QWidget

from viewer.ui.theme.theme import Themed, now


class FieldLabel(QLabel, Themed):
    """Words with a letter for the keyboard, such as "&Paper".

    The field is known before the words: or screen readers would hear the "&" as well.
    """

    def __init__(self, words: str, field: QWidget) -> None:
        super().__init__()
        self.setBuddy(field)
        self.setText(words)
        self.apply_theme()

    def apply_theme(self) -> None:
        self.setFont(now().font("body"))
