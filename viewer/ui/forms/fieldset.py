"""Controls that belong together, under a heading that names them to everybody."""

from collections.abc import Iterable

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from viewer.ui.accessibility.roles import Accessible
from viewer.ui.layouts import in_column
from viewer.ui.widgets.words import Words


class Fieldset(QWidget, Accessible):
    """A heading with the controls under it; a screen reader says it before the first of them."""

    def __init__(self, name: str, controls: Iterable[QWidget], head: Words | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        column = in_column(head or Words(name, "strong"), within=self, spacing=0 if head else 2)
        for control in controls:
            column.addWidget(control)

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.Grouping
