"""The window: it hosts the header, the tabs and the problems, and maps the state to each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QSize, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from viewer.presentation.content.header import Header
from viewer.presentation.window.header import header
from viewer.store.disk.window_geometry import SMALLEST
from viewer.store.session.place import Place
from viewer.store.session.state import State
from viewer.ui.accessibility.announce import announce
from viewer.ui.accessibility.spoken_language import speak_for
from viewer.ui.checking.saving.leaving import Leaving
from viewer.ui.layouts import in_column
from viewer.ui.session.hub import Hub
from viewer.ui.session.window_memory import WindowMemoryHolder
from viewer.ui.tables.importer import TableImporter
from viewer.ui.theme import theme
from viewer.ui.widgets.drop_target import DropTarget
from viewer.ui.widgets.surfaces import scroll_by_key
from viewer.ui.window.clipboard import CitationCopier
from viewer.ui.window.commands import Commands, Parts
from viewer.ui.window.file_bars import FileBars
from viewer.ui.window.files import Files
from viewer.ui.window.menus import build_menus, list_menu, offer
from viewer.ui.window.notice import COPIED, Notice
from viewer.ui.window.output import Output
from viewer.ui.window.pages import Pages
from viewer.ui.window.single_keys import SingleKeys
from viewer.ui.window.top.header import HeaderBar
from viewer.ui.window.window_geometry import GeometryKeeper

MENU_KEYS = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F10)

if TYPE_CHECKING:
    from viewer.presentation.window.start_preview import StartPreview


class MainWindow(QMainWindow):
    """The only window. Everything it shows is made from the hub's state."""

    def __init__(
        self,
        hub: Hub,
        memory: WindowMemoryHolder,
        family: str,
        chrome: QFont,
        preview: "StartPreview | None" = None,
    ) -> None:
        super().__init__()
        self._preview = preview
        self._hub, self._family, self._chrome = hub, family, QFont(chrome)
        self._front = hub.state.front
        self._wear(hub.state)
        self.setMinimumSize(QSize(*SMALLEST))
        self.header = HeaderBar()
        self.stack = Pages(hub, memory)
        self.bars = FileBars(hub, self.header.tabs)
        body = QWidget()
        in_column(self.header, self.bars, (self.stack, 1), within=body, spacing=0)
        self.setCentralWidget(body)
        self.notice = Notice(self)
        self.output = Output(hub, memory, self)
        self.citer = CitationCopier(hub, self.stack, self)
        self.files = Files(hub, self)
        drop = DropTarget(self)
        drop.held.connect(self.files.make_ready_for)
        drop.dropped.connect(hub.open_files)
        drop.said.connect(hub.said)
        self.importer = TableImporter(hub, memory, self)
        self.leaving = Leaving(hub, self)
        parts = Parts(
            self.header, self.stack, self.output, self.citer, self.files, self.importer,
            self.leaving,
        )  # fmt: skip
        self.commands = Commands(hub, memory, parts, self)
        self.actions_by_id = build_menus(self, self.commands.slots())
        offered = (self.actions_by_id[one] for one in ("copy", "copy-cited", "show-source"))
        self.keys = SingleKeys(self.actions_by_id, self.stack, self)
        self.citer.offer_by(*offered)
        self.header.show_tools(self.actions_by_id)
        self._connect()
        self.geometry_keeper = GeometryKeeper(memory, self)
        self.header.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_state(hub.state)

    def show_state(self, state: State) -> None:
        """Show a state: each part is touched only if its content differs."""
        if self._worn != (state.settings.theme, state.settings.text_size):
            self._wear(state)
        to_be_read = state.opening.waiting or not state.opening.asked
        if state.open_report is not None or state.opening.refused or not to_be_read:
            self._preview = None
        preview = self._preview
        report = state.report_file is not None or preview is not None
        there = report or state.open_collection is not None
        head = preview.header if preview else header(state)
        self.setWindowTitle(head.window_title)
        if state.front != self._front:
            self._front = state.front
            self._meet_report(head)
            self.notice.withdraw(COPIED)  # that was of what was in front
        speak_for(state.report_file.index if state.report_file else None)
        self.header.show_content(head)
        self.header.finder.setEnabled(report)
        self.header.finder.setVisible(state.open_collection is None)
        self.header.setVisible(state.open_draft is None or bool(state.opening.refused))
        offer(self.actions_by_id, state, as_with_report=report)
        self.keys.refresh()
        self.header.tabs.offer(there)
        tabs = [tab.id for tab in head.tabs]
        if state.tab in tabs:
            self.header.tabs.show_front(tabs.index(state.tab))
        self.bars.show_state(state)
        self.stack.show_state(state, preview.overview if preview else None)
        self.citer.refresh()

    def _meet_report(self, head: Header) -> None:
        """Forget what was found in the report before, and say which report came to the front."""
        self.header.finder.start_anew()
        number = next((n for n, one in enumerate(head.reports, 1) if one.front), 0)
        if number:
            announce(self, f"{head.title}, report {number} of {len(head.reports)}", now=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take keys that nothing else wanted; those for paging scroll the page in front."""
        # Qt asks for a menu by the Menu key itself, and by this only where the system does.
        if event.keyCombination() == MENU_KEYS and self.citer.offer_menu_by_key(self.focusWidget()):
            return
        if event.key() == Qt.Key.Key_Escape and self._hub.leave_shown():
            return
        front = self.stack.currentWidget()
        if front is None or not scroll_by_key(front, Qt.Key(event.key())):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.citer.offer_menu(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide at once, then wait for what is under way: a disk may not answer."""
        if not self.leaving.may_close():
            event.ignore()
            return
        self.hide()
        self.files.finish()
        self.output.finish()
        self.importer.finish()
        self._hub.finish()
        super().closeEvent(event)

    def _connect(self) -> None:
        self._hub.changed.connect(self.show_state)
        self._hub.said.connect(self.notice.say)
        self.header.picked.connect(self._hub.bring)
        self.stack.wants_open.connect(self.commands.opener.ask_for_file)
        self.stack.wants_shipped.connect(self.commands.opener.open_shipped)
        self.stack.did.connect(self._do)
        self.stack.wants_file.connect(self.commands.opener.open_recent)
        self.stack.welcomed.connect(self.files.look_for_recent)
        list_menu(self.actions_by_id["recent"]).aboutToShow.connect(self.files.look_for_recent)
        self.stack.cited.connect(self.citer.cite)
        self.header.tabs.currentChanged.connect(self._go_to_tab)
        self.header.tabs.tabBarClicked.connect(self._go_to_tab)  # from a document to where it was
        self.header.finder.wanted.connect(self._find)
        self.header.finder.marked.connect(self.stack.seek)
        self.header.finder.said.connect(self._hub.said)
        self.header.finder.followed.connect(self.commands.follow)
        self.commands.said.connect(self.notice.say)
        self.commands.picked.connect(self._do)
        self.output.exported.connect(self.bars.tell_exported)
        theme.follow_system(self._follow_system)

    def _wear(self, state: State) -> None:
        self._worn = (state.settings.theme, state.settings.text_size)
        worn = theme.choose(state.settings, self._family, self._chrome)
        theme.set_look(worn, theme.chrome_font(state.settings, self._chrome), self)

    def _follow_system(self) -> None:
        self._wear(self._hub.state)

    def _do(self, action: str) -> None:
        self.actions_by_id[action].trigger()

    def _go_to_tab(self, number: int) -> None:
        tabs = header(self._hub.state).tabs
        if number < len(tabs):
            self._hub.go(Place(tabs[number].id))

    def _find(self, words: str) -> None:
        report_file = self._hub.state.report_file
        if report_file is not None:
            from viewer.presentation.search.find import find  # not needed for a start

            self.header.finder.show_found(find(report_file.index, words))
