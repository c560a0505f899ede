"""A thin line between what is above and below."""

from PySide6.QtWidgets import QWidget


class Line(QWidget):
    """A thin line between what is above and below."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.palette().ColorRole.Mid)
