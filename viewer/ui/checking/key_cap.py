"""A key as it is drawn on a keyboard, and which keys press a button."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter

from viewer.ui.theme.pixel_edge import draw_edged
from viewer.ui.theme.theme import now
from viewer.ui.theme.word_width import width_of

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


def keeps_enter(event: QEvent) -> bool:
    """Whether a key must press the button that has the focus, and not be a shortcut."""
    asked = event.type() == QEvent.Type.ShortcutOverride
    if asked and isinstance(event, QKeyEvent) and event.key() in ENTER:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain:
            event.accept()
        return plain
    return False


def cap_width(keys: str) -> int:
    """How wide a key is drawn."""
    return max(width_of("label", keys) + now().em(0.7), now().em(1.3))


def paint_cap(painter: QPainter, cap: QRectF, keys: str, *, strong: bool = False) -> None:
    """Draw a key as on a keyboard."""
    look = now()
    draw_edged(
        painter, cap, look.inks.card, look.inks.accent if strong else look.inks.control, 1, 4
    )
    font = look.font("caption")
    painter.setFont(font)
    painter.setPen(QColor(look.inks.accent if strong else look.inks.muted))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)
