"""Two open reports side by side, in the place of a tab: buttons above the comparison."""

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
        self.differences = SwitchChip("Only what &differs", self._choose_differences)
        self.swap = SwitchChip("Swa&p", self._choose_swap, switched=False)
        self.pin = SwitchChip("", self._choose_pin, switched=False)
        self.before = SwitchChip("◂ Previous report", lambda: self._step(0), switched=False)
        self.after = SwitchChip("Next report ▸", lambda: self._step(1), switched=False)
        self._chips = Flow()
        chips = (self.differences, self.swap, self.pin, self.before, self.after)
        self._chips.show_parts(*chips)
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

    def _choose_differences(self) -> None:
        self._choose(self._content.differences if self._content else "")

    def _choose_swap(self) -> None:
        self._choose(self._content.swap if self._content else "")

    def _choose_pin(self) -> None:
        self._choose(self._content.pin if self._content else "")

    def _step(self, which: int) -> None:
        others = self._content.others if self._content else None
        self._choose(others[which] if others else "")

    def _choose(self, item: str) -> None:
        if item:
            self.chosen.emit(item)
