"""Two open reports side by side, in the place of a tab: buttons above the comparison."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from viewer.presentation.comparison.content import Leads
from viewer.presentation.comparison.tab import CompareContent
from viewer.ui.comparison.page import ComparePageView
from viewer.ui.comparison.switch_chip import SwitchChip
from viewer.ui.forms.flow import Flow
from viewer.ui.layouts import in_column
from viewer.ui.widgets.tab import TabWidget
from viewer.ui.widgets.words import Words


class ComparisonTab(TabWidget):
    """`led` sends the id of an open report, and a place in it."""

    def __init__(self) -> None:
        super().__init__()
        self._content: CompareContent | None = None
        self.title, self.subtitle = Words("", "heading"), Words("", "body", "muted")
        self.differences = SwitchChip("Only what &differs", self._going(lambda c: c.differences))
        self.swap = SwitchChip("Swa&p", self._going(lambda c: c.swap), switched=False)
        self.pin = SwitchChip("", self._going(lambda c: c.pin), switched=False)
        before, after = (self._going(partial(_other, which)) for which in (0, 1))
        self.before = SwitchChip("◂ Previous report", before, switched=False)
        self.after = SwitchChip("Next report ▸", after, switched=False)
        self._chips = Flow()
        self._chips.show_parts(*self.buttons())
        head = QWidget()
        in_column(self.title, self.subtitle, self._chips, within=head, spacing=6)
        self.page = ComparePageView(head)
        self.page.followed.connect(self._lead)
        self.page.said.connect(self.said)
        in_column(self.page, within=self)

    def show_content(self, content: CompareContent) -> None:
        if content == self._content:
            return
        self._content = content
        self.title.setText(content.title)
        self.subtitle.setText(content.subtitle)
        self._chips.setVisible(content.page is not None)
        for chip in (self.before, self.after):
            chip.setVisible(content.others is not None)
        self.pin.setVisible(bool(content.pin))
        self.pin.setText(f"Pinned: {content.pinned}")
        if content.page is not None:
            self._chips.arrange()
            self.differences.setChecked(content.page.only_differences)
        self.page.show_content(content.page)

    def panes(self) -> list[QWidget]:
        first = self.page.first_stop()
        return [self.differences, *([first] if first else [])]

    def find_on(self, step: int) -> bool:
        if self._content is not None and self._content.page is not None:
            self.page.step_difference(step)
        return True

    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons above the comparison."""
        return (self.differences, self.swap, self.pin, self.before, self.after)

    def _lead(self, leads: Leads) -> None:
        if self._content is not None:
            number = self._content.ids[leads.side == "second"]
            self.led.emit(number, leads.place)

    def _going(self, leads: Callable[[CompareContent], str]) -> Callable[[], None]:
        """What goes where the content leads, if it leads anywhere."""
        return partial(self._choose, leads)

    def _choose(self, leads: Callable[[CompareContent], str], *_: object) -> None:
        if self._content is not None and (item := leads(self._content)):
            self.chosen.emit(item)


def _other(which: int, content: CompareContent) -> str:
    """The pair with the report before, or the one after."""
    return content.others[which] if content.others else ""
