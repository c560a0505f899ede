"""What is under the header: the tab in front, problems, or a welcome while no report is open."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from viewer.presentation.content.overview import Overview
from viewer.presentation.tabs import tab_content
from viewer.store.session.place import Place
from viewer.store.session.state import FIRST_TAB, OpenReport, State
from viewer.ui.accessibility.focus import alive, first_stop
from viewer.ui.session.hub import Hub
from viewer.ui.session.window_memory import WindowMemoryHolder
from viewer.ui.theme.found_words import Seeking
from viewer.ui.widgets.surfaces import PageStack
from viewer.ui.widgets.tab import TabWidget
from viewer.ui.window.tab_table import TAB_WIDGETS

if TYPE_CHECKING:
    from viewer.store.session.open_collection import OpenCollection
    from viewer.store.session.open_draft import OpenDraft
    from viewer.ui.checking.page import CheckingPage
    from viewer.ui.collection.page import CollectionPage
    from viewer.ui.window.problems_panel import ProblemsPanel
    from viewer.ui.window.scroll_memory import ScrollMemory
    from viewer.ui.window.welcome_page import WelcomePage


class Pages(PageStack, Seeking):
    """Shows the page for a state. Each tab is one widget, whichever report is in it.

    `wants_open` asks for another file, `wants_file` sends the path of one, `did` the id of an
    action, `cited` what to copy with its citation; `welcomed` is sent when the welcome comes to the
    front.
    """

    wants_open = Signal()
    wants_shipped = Signal()
    wants_file = Signal(str)
    did = Signal(str)
    welcomed = Signal()
    cited = Signal(object)

    def __init__(self, hub: Hub, holder: WindowMemoryHolder) -> None:
        super().__init__()
        self._hub, self._holder = hub, holder
        self._tabs: dict[str, TabWidget] = {}
        self._held: dict[str, tuple[int, str]] = {}
        self._scrolls: ScrollMemory | None = None
        self._left_at: dict[QWidget, QWidget] = {}
        self._problems: ProblemsPanel | None = None
        self._welcome: WelcomePage | None = None
        self.checking: CheckingPage | None = None
        self.collection: CollectionPage | None = None

    def show_state(self, state: State, preview: Overview | None = None) -> None:
        """Show what fits the state, or a preview of Overview until its report is read."""
        if self._scrolls is not None:
            self._scrolls.forget_all_but(open_report.id for open_report in state.open_reports)
        if preview is not None:
            self._made(FIRST_TAB).show_content(preview)
            self._bring(self._tabs[FIRST_TAB])
        elif state.opening.refused:
            self._show_problems(state)
        elif state.open_draft is not None:
            self._show_draft(state.open_draft)
        elif state.open_collection is not None:
            self._show_collection(state.open_collection)
        elif state.open_report is None:
            self._show_welcome(state)
        else:
            self._show_tab(state, state.open_report)

    def front_tab(self) -> TabWidget | None:
        """The tab in front, once it is made."""
        return self._tabs.get(self._hub.state.place.tab)

    def _show_tab(self, state: State, open_report: OpenReport) -> None:
        tab_id = open_report.place.tab
        tab = self._made(tab_id)
        held, here = self._held.get(tab_id), (open_report.id, open_report.report_file.sha256)
        scrolls = self._scrolls_of(held, here)
        if scrolls is not None and held is not None:
            scrolls.keep(held[0], tab_id, tab)
        self._held[tab_id] = here
        tab.show_content(tab_content(state, tab_id, open_report.report_file.index))
        self._bring(tab)
        if scrolls is not None:
            scrolls.find(open_report.id, tab_id, tab)

    def _scrolls_of(
        self, held: tuple[int, str] | None, here: tuple[int, str]
    ) -> "ScrollMemory | None":
        """What keeps positions, if the tab is about to hold another report."""
        if held is None or held == here:
            return None
        if self._scrolls is None:
            from viewer.ui.window.scroll_memory import ScrollMemory

            self._scrolls = ScrollMemory(self)
        return self._scrolls

    def _made(self, tab_id: str) -> TabWidget:
        if tab_id not in self._tabs:
            tab = TAB_WIDGETS[tab_id]()
            tab.followed.connect(self._hub.go)
            tab.chosen.connect(self._hub.choose)
            tab.filtered.connect(self._hub.narrow)
            tab.cited.connect(self.cited)
            tab.said.connect(self._hub.said)
            tab.divided.connect(self._keep_split)
            tab.led.connect(self._hub.lead)
            if (share := self._holder.value.splits.get(tab_id)) is not None:
                tab.divide(share)
            self._tabs[tab_id] = tab
            self.addWidget(tab)
        return self._tabs[tab_id]

    def panes(self) -> list[QWidget]:
        """Where each part of what is in front begins for the keyboard."""
        front = self.currentWidget()
        if self.checking is not None and front is self.checking:
            return self.checking.panes()
        if self.collection is not None and front is self.collection:
            tab = self.collection.tab()
            return tab.panes() if tab else []
        return front.panes() if isinstance(front, TabWidget) else []

    def _show_draft(self, draft: "OpenDraft") -> None:
        from viewer.ui.checking.page import CheckingPage

        if self.checking is None:
            self.checking = CheckingPage(self._hub.drafting)
            self.checking.did.connect(self.did)
            self.checking.said.connect(self._hub.said)
            self.checking.source.aside.want(self._holder.value.thumbnails)
            self.checking.source.aside.wanted.connect(self._keep_thumbnails)
            self.addWidget(self.checking)
        self.checking.show_draft(draft)
        if self.currentWidget() is not self.checking:
            self._bring(self.checking)
            self.checking.begin()

    def _show_collection(self, collection: "OpenCollection") -> None:
        from viewer.ui.collection.page import CollectionPage

        before = self.currentWidget()  # the first page of all is in front once it is added
        if self.collection is None:
            self.collection = CollectionPage()
            self.collection.viewed.connect(self._hub.view_collection)
            self.collection.opened.connect(self._hub.open_entry)
            self.collection.said.connect(self._hub.said)
            self.collection.did.connect(self.did)
            self.addWidget(self.collection)
        self.collection.show_collection(collection)
        if before is not self.collection:
            self._bring(self.collection)
            if (tab := self.collection.tab()) is not None:
                tab.begin()

    def _show_problems(self, state: State) -> None:
        from viewer.presentation.window.problems_page import problems_page
        from viewer.ui.window.problems_panel import ProblemsPanel

        before = self.currentWidget()
        if self._problems is None:
            self._problems = ProblemsPanel()
            self._problems.dismissed.connect(self._hub.dismiss)
            self._problems.wants_open.connect(self.wants_open)
            self._problems.said.connect(self._hub.said)
            self.addWidget(self._problems)
        self._problems.show_content(problems_page(state))
        self._bring(self._problems)
        if before is not self._problems:
            self._problems.begin()

    def _show_welcome(self, state: State) -> None:
        from viewer.presentation.window.welcome import welcome
        from viewer.ui.window.welcome_page import WelcomePage

        if self._welcome is None:
            self._welcome = WelcomePage()
            self._welcome.wants_open.connect(self.wants_open)
            self._welcome.wants_shipped.connect(self.wants_shipped)
            self._welcome.followed.connect(self._follow_file)
            self.addWidget(self._welcome)
        self._welcome.show_content(welcome(state))
        if self.currentWidget() is not self._welcome:
            self._bring(self._welcome)
            self.welcomed.emit()

    def _bring(self, page: QWidget) -> None:
        """Bring a page to the front, and the focus from the last to where the reader left this."""
        before, focus = self.currentWidget(), QApplication.focusWidget()
        if page is before or before is None or focus is None or not before.isAncestorOf(focus):
            self.setCurrentWidget(page)
            return
        self._left_at[before] = focus
        focus.clearFocus()  # or Qt hands it from one widget to the next, each of them heard
        self.setCurrentWidget(page)
        start = alive(self._left_at.get(page))
        if start is None or not start.isVisible():
            starts = page.panes() if isinstance(page, TabWidget) else [first_stop(page)]
            start = next(iter(starts), None)
        if start is not None:
            start.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow_file(self, place: Place) -> None:
        self.wants_file.emit(place.item or "")

    def _keep_thumbnails(self, wanted: str) -> None:
        self._holder.note(replace(self._holder.value, thumbnails=wanted))

    def _keep_split(self, share: int) -> None:
        memory = self._holder.value
        splits = {**memory.splits, self._hub.state.place.tab: share}
        self._holder.note(replace(memory, splits=splits))
