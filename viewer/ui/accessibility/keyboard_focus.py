"""A focus that is shown where the keyboard brought it, and not where the mouse did."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QFocusEvent

from viewer.ui.accessibility.focus import by_keyboard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object


class KeyboardFocus(_Widget):
    """A mixin, named before the class of Qt's: a widget that paints its own focus."""

    focus_seen = False

    def shows_focus(self) -> bool:
        """Whether it has the focus, and that is to be seen."""
        return self.hasFocus() and self.focus_seen

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.focus_seen = by_keyboard(event, self.focus_seen)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
