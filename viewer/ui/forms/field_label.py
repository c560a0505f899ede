"""What stands beside a field and names it."""

from PySide6.QtWidgets import QLabel, QWidget

from viewer.ui.theme.theme import BodyText


class FieldLabel(QLabel, BodyText):
    """Words with a letter for the keyboard, such as "&Paper".

    The field is known before the words: or screen readers would hear the "&" as well.
    """

    def __init__(self, words: str, field: QWidget) -> None:
        super().__init__()
        self.setBuddy(field)
        self.setText(words)
        self.apply_theme()
