"""The header: which report this is, find, and the tabs. It stays put."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from viewer.presentation.content.header import Header
from viewer.presentation.window.actions import tools
from viewer.ui.accessibility.focus import put_in_order
from viewer.ui.forms.tool_button import ToolButton
from viewer.ui.layouts import in_column, in_row
from viewer.ui.theme.painting import paint_head
from viewer.ui.theme.theme import INSET, Themed, now
from viewer.ui.theme.tool_tip import tool_tip
from viewer.ui.widgets.words import Words, breakable
from viewer.ui.window.finding.find_box import FindBox
from viewer.ui.window.top.tab_bar import UnderlineTabs

if TYPE_CHECKING:
    from viewer.ui.window.top.report_switcher import ReportSwitcher

SIDE_BY_SIDE_EM, LOW_EM = 56, 24
MOST_LINES = 2


class HeaderBar(QWidget, Themed):
    """Title and subtitle on the left, the toolbar with find on the right, tabs below.

    `painted` is sent each time that it was, `picked` sends the id of the open report to bring to
    the front.
    """

    painted = Signal()
    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._content: Header | None = None
        self.title = Words("", "title")
        self.switch: ReportSwitcher | None = None
        self.subtitle = Words("", "body", "muted")
        self.finder = FindBox()
        self.tools: dict[str, ToolButton] = {}
        self.tabs = UnderlineTabs()
        self._toolbar = QWidget()
        self._row = in_row((self.finder, 1), within=self._toolbar, spacing=8)
        self._switch_row = in_row()
        self._switch_row.addSpacing(-INSET)  # margins cannot be less than nothing
        self._top = QGridLayout()
        self._top.setContentsMargins(INSET, 0, 0, 0)
        self._top.setHorizontalSpacing(16)
        self._top.setVerticalSpacing(2)
        self._top.setColumnStretch(0, 1)
        in_column(self._top, self.tabs, within=self, margins=(24 - INSET, 14, 24, 1), spacing=4)
        self._place(wide=True)

    def show_tools(self, actions: Mapping[str, QAction]) -> None:
        """Make the toolbar: icons before the field, icons with words after it."""
        for action in tools():
            button = ToolButton(action, actions[action.id])
            self.tools[action.id] = button
            at = self._row.count() if button.text() else self._row.count() - 1
            self._row.insertWidget(at, button)
        self._row.insertStretch(self._row.indexOf(self.finder), 0)  # room without a field
        before = [one for one in self.tools.values() if not one.text()]
        after = [one for one in self.tools.values() if one.text()]
        put_in_order(self.title, self.subtitle, self._toolbar)
        put_in_order(self.title, *before, self.finder, *after, self.tabs)
        QWidget.setTabOrder(self.finder, self.finder.cross)

    def show_content(self, content: Header) -> None:
        """Show which report is open; an equal header is not touched."""
        if content != self._content:
            self._content = content
            self.title.setAccessibleName(content.title)
            self.subtitle.setAccessibleName(content.subtitle)
            self._show_reports(content)
            self._arrange(self.width())
            self.tabs.show_tabs(content.tabs)

    def apply_theme(self) -> None:
        self._arrange(self.width())
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tools under the title where the title would be squeezed."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _show_reports(self, content: Header) -> None:
        """Make the title a button that lists the reports, where several are open."""
        if content.reports and self.switch is None:
            from viewer.ui.window.top.report_switcher import ReportSwitcher

            self.switch = ReportSwitcher(self)
            self.switch.picked.connect(self.picked)
            self._switch_row.addWidget(self.switch)
            self._switch_row.addStretch(1)
            QWidget.setTabOrder(self.title, self.switch)
        if self.switch is not None:
            self.title.setVisible(not content.reports)
            self.switch.setVisible(bool(content.reports))
            self.switch.show_reports(content.title, content.reports)

    def _arrange(self, width: int) -> None:
        wide = width >= now().em(SIDE_BY_SIDE_EM)
        if wide != self._wide:
            self._place(wide=wide)
        if self._content is not None:
            room = width - 48
            tools = self._toolbar.sizeHint().width() + 16 if wide else 0
            # What stays put may not take the room of what is read.
            low = not wide and self.window().height() < now().em(LOW_EM)
            lines = 1 if low else MOST_LINES
            _set_in_lines(self.title, self._content.title, room - tools, lines)
            _set_in_lines(self.subtitle, self._content.subtitle, room, MOST_LINES, short=low)

    def _place(self, *, wide: bool) -> None:
        """Tools beside the title where there is room, under everything else where there is not."""
        self._wide = wide
        for part in (self.title, self.subtitle, self._toolbar):
            self._top.removeWidget(part)
        self._top.removeItem(self._switch_row)
        self._top.addWidget(self.title, 0, 0, 1, 1 if wide else 2)
        self._top.addLayout(self._switch_row, 0, 0, 1, 1 if wide else 2)
        self._top.addWidget(self.subtitle, 1, 0, 1, 2)
        self._top.addWidget(self._toolbar, *((0, 1) if wide else (2, 0, 1, 2)))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_head(self, now().inks.card, now().inks.edge)
        self.painted.emit()


def _set_in_lines(words: Words, text: str, room: float, lines: int, *, short: bool = False) -> None:
    """Words in a few lines at most; what is cut off stands in the tool tip.

    Short, they go without the first part: dates matter more than whose programme it was.
    """
    shown = bound = text.replace("  ·", "\u00a0\u00a0·")  # a line never begins with the dot
    _, _, rest = bound.partition("\u00a0\u00a0·")
    if short and rest:
        from viewer.presentation.wording.numbers import sentence_case  # knows the domain

        shown = sentence_case(rest.strip())
    share = 0.85 if lines > 1 else 0.97
    cut = words.fontMetrics().elidedText(
        shown, Qt.TextElideMode.ElideRight, round(room * lines * share)
    )
    words.setText(breakable(cut))
    words.setToolTip(tool_tip(text) if cut != bound else "")
