"""How wide words are, kept: layouts ask each button a hundred times a decision."""

from functools import lru_cache

from PySide6.QtGui import QFontMetrics

from viewer.presentation.content.text import Style
from viewer.ui.theme.theme import Look, now


def width_of(style: Style, text: str) -> int:
    """How wide words are in the look in use."""
    return _width(now(), style, text)


@lru_cache(maxsize=2_000)
def _width(look: Look, style: Style, text: str) -> int:
    return QFontMetrics(look.font(style)).horizontalAdvance(text)
