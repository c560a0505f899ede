"""How large a dialog opens."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from viewer.ui.theme.theme import now

SHARE = 0.9
"""How much of its screen a dialog may cover."""


def size_within_screen(dialog: QWidget, wide_em: float, high_em: float) -> None:
    """Give a dialog a size that grows with the text, up to most of its screen."""
    wanted = QSize(now().em(wide_em), now().em(high_em))
    dialog.resize(wanted.boundedTo(dialog.screen().availableSize() * SHARE))
