"""A tab with a list to choose from and the page of what is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from viewer.presentation.content.blocks import Choice
from viewer.presentation.content.row import Cite
from viewer.presentation.parts.spoken_page import gist
from viewer.presentation.search.filtering import found_text
from viewer.ui.accessibility.announce import answer
from viewer.ui.blocks.page import Page
from viewer.ui.forms.field import Field
from viewer.ui.layouts import in_row
from viewer.ui.theme.theme import Themed, now
from viewer.ui.widgets.choice_list import ChoiceList
from viewer.ui.widgets.passage import Passage
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.widgets.tab import TabWidget
from viewer.ui.widgets.words import Words

WHOLE = 1000

SIDE_EM, MAIN_EM = 10.5, 18.5


class ChoiceTab(TabWidget, Themed):
    """Criteria, Strengths, Weaknesses and Metrics are all made of this."""

    def __init__(self) -> None:
        super().__init__()
        self._content: Choice | None = None
        self.filter = Field()
        self.filter.textEdited.connect(self.filtered)
        self.list = ChoiceList()
        self.list.chosen.connect(self.chosen)
        self.page = Page()
        self.page.blocks.followed.connect(self.followed)
        self.page.blocks.cited.connect(self.cited)
        self.page.blocks.said.connect(self.said)
        self.empty = Words("", "body", "muted")
        self._lay_out()

    def show_content(self, content: Choice) -> None:
        """Show the list and the page; parts that are equal are not touched."""
        if content == self._content:
            return
        narrowed = self._content is not None and content.filter != self._content.filter
        self._content = content
        self.filter.setVisible(content.filter is not None)
        self.filter.setPlaceholderText(content.filter_hint)
        self.filter.setAccessibleName(content.filter_hint)
        if content.filter is not None and content.filter != self.filter.text():
            self.filter.setText(content.filter)
        self.list.show_groups(content.name, content.groups, content.chosen)
        self.empty.setText(content.empty)
        self._nothing.tell(content.empty)
        self._left.setCurrentWidget(self.list if content.groups else self._nothing)
        shown = self.list.item()
        self.list.describe(content.chosen, gist(content.page, shown.title if shown else ""))
        self.page.show_blocks(content.page)
        if narrowed and self.filter.hasFocus():
            count = sum(len(group.items) for group in content.groups)
            answer(self.filter, found_text(count))

    def apply_theme(self) -> None:
        """Keep either part from getting too narrow for its words."""
        self._side.setMinimumWidth(now().em(SIDE_EM))
        self._main.setMinimumWidth(now().em(MAIN_EM))

    def panes(self) -> list[QWidget]:
        return [self.list if self.list.isVisible() else self.filter, *self.page.panes()]

    def citing(self) -> tuple[Cite, ...]:
        return self.list.citing()

    def start_filter(self) -> None:
        (self.filter if self.filter.isVisible() else self.list).setFocus()

    def divide(self, share: int) -> None:
        self._splitter.setSizes([share, WHOLE - share])

    def _tell_divided(self) -> None:
        left, right = self._splitter.sizes()
        self.divided.emit(round(WHOLE * left / max(left + right, 1)))

    def _lay_out(self) -> None:
        box = QWidget()
        in_row(self.filter, within=box, margins=(13, 13, 13, 8))
        self._nothing = Passage(self.empty, room=14)
        self._nothing.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._left = QStackedWidget()
        self._left.addWidget(self.list)
        self._left.addWidget(self._nothing)
        side = CardFrame(box, (self._left, 1), margins=(1, 1, 1, 8))
        main = CardFrame(self.page, margins=(1, 8, 1, 8))
        splitter = self._splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(14)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(side)
        splitter.addWidget(main)
        side.lower()  # a splitter lowers what is added: screen readers would read the page first
        splitter.setStretchFactor(0, 33)
        splitter.setStretchFactor(1, 67)
        splitter.setSizes([330, WHOLE - 330])
        splitter.handle(1).setAccessibleName("Width of the list")
        splitter.splitterMoved.connect(self._tell_divided)
        self._side, self._main = side, main
        self.apply_theme()
        in_row(splitter, within=self, margins=(24, 16, 24, 20))
