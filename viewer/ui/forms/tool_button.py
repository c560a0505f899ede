"""An action in the toolbar."""

from PySide6.QtGui import QAction

from viewer.presentation.window.actions import Action, Tool
from viewer.ui.forms.flat_button import FlatButton


class ToolButton(FlatButton):
    """A button that does what its action does, and can be pressed whenever that can be done."""

    def __init__(self, action: Action, item: QAction) -> None:
        words = isinstance(action.tool, Tool) and action.tool.words
        text = action.words if words else ""
        super().__init__(text, item.trigger, icon=action.icon, edge=words)
        self.setObjectName(f"tool-{action.id}")
        self.setAccessibleName(action.words)
        self.setAccessibleDescription(action.about)
        keys = item.shortcut().toString(item.shortcut().SequenceFormat.NativeText)
        self.setToolTip(f"{action.words}   {keys}" if keys else action.words)
        item.enabledChanged.connect(self.setEnabled)
        self.setEnabled(item.isEnabled())
