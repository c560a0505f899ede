"""Thin lines between what is beside or above and below."""

from PySide6.QtWidgets import QWidget


class ThinLine(QWidget):
    """A thin line between what is above and below."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.palette().ColorRole.Mid)


class Upright(ThinLine):
    """A thin line between what is on the left and on the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(0)
        self.setMaximumHeight(16_777_215)
        self.setFixedWidth(1)
