"""The window: it hosts the header, the tabs and the problems, and maps the state to each."""

import base64
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QCloseEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from viewer.presentation.front import FirstScreen
from viewer.presentation.header import header
from viewer.store.history import Place
from viewer.store.state import FIRST_TAB, State
from viewer.ui import look
from viewer.ui.commands import TAB_IDS, Commands
from viewer.ui.ground import PageStack, scroll_by_key
from viewer.ui.header import HeaderBar
from viewer.ui.hub import Hub
from viewer.ui.menus import build_menus, offer
from viewer.ui.notice import Notice
from viewer.ui.outgoing import Outgoing
from viewer.ui.tab_table import TAB_UIS
from viewer.ui.tab_widget import TabWidget

COPIED = "Copied with its citation"

if TYPE_CHECKING:
    from viewer.ui.paper.done_bar import DoneBar
    from viewer.ui.problems_panel import ProblemsPanel


class Window(QMainWindow):
    """The only window. Everything it shows is made from the hub's state."""

    def __init__(
        self, hub: Hub, family: str, chrome: QFont, first: FirstScreen | None = None
    ) -> None:
        super().__init__()
        self._first = first
        self._hub, self._family, self._chrome = hub, family, QFont(chrome)
        self._tabs: dict[str, TabWidget] = {}
        self._problems: ProblemsPanel | None = None
        self._done_bar: DoneBar | None = None
        self._wear(hub.state)
        self.setMinimumSize(QSize(720, 480))
        self.header = HeaderBar()
        self.stack = PageStack()
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(self.stack, 1)
        self.setCentralWidget(body)
        self.notice = Notice(self)
        self.outgoing = Outgoing(hub, self)
        self.commands = Commands(hub, self, self)
        self.actions_by_id = build_menus(self, self.commands.slots())
        self.header.show_tools(self.actions_by_id)
        self._connect()
        self._restore_geometry()
        self.header.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_state(hub.state)

    def show_state(self, state: State) -> None:
        """Show a state: each part is touched only if its content differs."""
        if self._worn != (state.settings.theme, state.settings.text_size):
            self._wear(state)
        first = self._first if state.promised else None
        head = first.header if first else header(state)
        self.setWindowTitle(head.window_title)
        self.header.show_content(head)
        self.header.finder.setEnabled(state.document is not None or state.promised)
        offer(self.actions_by_id, state)
        self.header.tabs.show_front(TAB_IDS.index(state.place.tab))
        if first is not None:
            self._show_tab(FIRST_TAB, first.overview)
        elif state.refused is not None or state.document is None:
            self._show_problems(state)
        else:
            tab = state.place.tab
            self._show_tab(tab, TAB_UIS[tab].content(state, state.document.index))

    def _show_tab(self, tab_id: str, content: object) -> None:
        tab = self._tab(tab_id)
        tab.show_content(content)
        self.stack.setCurrentWidget(tab)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: keys that nothing else wanted; those for paging scroll the page in front."""
        front = self.stack.currentWidget()
        if front is None or not scroll_by_key(front, Qt.Key(event.key())):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: remember size, place and tab; wait for what is under way."""
        geometry = base64.b64encode(self.saveGeometry().data()).decode("ascii")
        self._hub.adjust(geometry=geometry, tab=self._hub.state.place.tab)
        self.outgoing.finish()
        self._hub.finish()
        super().closeEvent(event)

    def _connect(self) -> None:
        self._hub.changed.connect(self.show_state)
        self.header.tabs.currentChanged.connect(self._go_to_tab)
        self.header.finder.wanted.connect(self._find)
        self.header.finder.followed.connect(self._hub.go)
        self.outgoing.said.connect(self.notice.say)
        self.outgoing.exported.connect(self._say_exported)
        look.follow_system(self._follow_system)

    def front_tab(self) -> TabWidget | None:
        """The tab in front, once it is made."""
        return self._tabs.get(self._hub.state.place.tab)

    def _tab(self, tab_id: str) -> TabWidget:
        if tab_id not in self._tabs:
            tab = TAB_UIS[tab_id].widget()
            tab.followed.connect(self._hub.go)
            tab.chosen.connect(self._hub.choose)
            tab.filtered.connect(self._hub.narrow)
            tab.copied.connect(self._say_copied)
            tab.said.connect(self.notice.say)
            self._tabs[tab_id] = tab
            self.stack.addWidget(tab)
        return self._tabs[tab_id]

    def _show_problems(self, state: State) -> None:
        if self._problems is None:
            from viewer.ui.problems_panel import ProblemsPanel

            self._problems = ProblemsPanel()
            self._problems.dismissed.connect(self._hub.dismiss)
            self._problems.wants_open.connect(self.commands.ask_for_file)
            self._problems.copied.connect(self._say_copied_problems)
            self.stack.addWidget(self._problems)
        if state.refused is not None:
            from viewer.presentation.problems import problems_page

            document = state.document
            name = document.index.report.about.subject.name if document else None
            self._problems.show_content(
                problems_page(state.refused, name), can_go_back=document is not None
            )
        self.stack.setCurrentWidget(self._problems)

    def _wear(self, state: State) -> None:
        self._worn = (state.settings.theme, state.settings.text_size)
        worn = look.choose(state.settings, self._family, self._chrome)
        chrome = QFont(self._chrome)
        scale = state.settings.text_size / 100
        if chrome.pixelSize() > 0:
            chrome.setPixelSize(round(chrome.pixelSize() * scale))
        else:
            chrome.setPointSizeF(chrome.pointSizeF() * scale)
        look.put_on(worn, chrome, self)

    def _follow_system(self) -> None:
        self._wear(self._hub.state)

    def _go_to_tab(self, number: int) -> None:
        self._hub.go(Place(TAB_IDS[number]))

    def _find(self, words: str) -> None:
        document = self._hub.state.document
        if document is not None:
            from viewer.presentation.find import find  # not needed for a start

            self.header.finder.show_found(find(document.index, words))

    def _say_copied(self, _text: str) -> None:
        self.notice.say(COPIED)

    def _say_exported(self, sentence: str, file: object) -> None:
        from viewer.ui.paper.done_bar import DoneBar

        if self._done_bar is None:
            self._done_bar = DoneBar()
            self._column.insertWidget(1, self._done_bar)
            self._done_bar.come_after(self.header.tabs)
        self._done_bar.tell(sentence, file if isinstance(file, Path) else None)

    def _say_copied_problems(self, _text: str) -> None:
        self.notice.say("Problems copied")

    def _restore_geometry(self) -> None:
        self.resize(1200, 800)
        coded = self._hub.state.settings.geometry
        if coded:
            self.restoreGeometry(QByteArray.fromBase64(coded.encode("ascii", "ignore")))
