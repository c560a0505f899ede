"""Links, headings and charts, as a screen reader sees them: made only when one listens."""

from collections.abc import Sequence

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel

from viewer.characters import ZERO_WIDTH_SPACE

Role, Text = QAccessible.Role, QAccessible.Text
PRESS = "Press"


class Spoken(QAccessibleWidget):
    """Something with a role of its own."""


class SpokenLink(Spoken):
    """A link can be followed."""

    def actionNames(self) -> Sequence[str]:  # type: ignore[override] # Qt says list
        return [PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        link = self.object()
        if name == PRESS and isinstance(link, QAbstractButton):
            link.click()
        else:
            super().doAction(name)


class SpokenHeading(Spoken):
    """A heading is called by its words, without the places where they may wrap."""

    def text(self, kind: QAccessible.Text) -> str:
        """The name of a widget, or its description, as Qt asks for them."""
        said = super().text(kind)
        label = self.object()
        if kind == Text.Name and not said and isinstance(label, QLabel):
            return label.text().replace(ZERO_WIDTH_SPACE, "")
        return said


class SpokenChart(Spoken):
    """A chart has no parts: where the reader stands in it, its description tells."""

    def childCount(self) -> int:
        return 0


KINDS: dict[QAccessible.Role, type[Spoken]] = {
    Role.Link: SpokenLink,
    Role.Heading: SpokenHeading,
    Role.Chart: SpokenChart,
}
