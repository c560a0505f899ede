"""Room for a step that scrolls, where large text leaves too little."""

from PySide6.QtWidgets import QWidget

from viewer.ui.accessibility.focus import focus_changed
from viewer.ui.widgets.scroll_bar import SlimArea


class StepArea(SlimArea):
    """Shows a step; what has the focus is always in sight."""

    def __init__(self, step: QWidget) -> None:
        super().__init__(step)
        focus_changed().connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, 2 * new.height())
