"""What the actions do: each id of the table with the bound method that does it."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from viewer.presentation.checking.keys import KEYS
from viewer.presentation.collection.screen.tabs import COLLECTION_TAB_IDS
from viewer.presentation.tabs import TAB_IDS
from viewer.store.disk.settings import ThemeName
from viewer.store.session.place import Place
from viewer.ui.accessibility.focus import step_pane
from viewer.ui.accessibility.open_over import open_over
from viewer.ui.checking.saving.leaving import Leaving
from viewer.ui.dialogs.opener import FileOpener
from viewer.ui.session.hub import Hub
from viewer.ui.session.window_memory import WindowMemoryHolder
from viewer.ui.tables.importer import TableImporter
from viewer.ui.window import comparing
from viewer.ui.window.clipboard import CitationCopier, on_clipboard
from viewer.ui.window.files import Files
from viewer.ui.window.help_commands import HelpCommands
from viewer.ui.window.menus import Slots
from viewer.ui.window.output import Output
from viewer.ui.window.pages import Pages
from viewer.ui.window.top.header import HeaderBar

RECENT_KEPT = 12
STEPS = {"next": 1, "previous": -1}
NORMAL = 100
TAB_PLACES = {f"tab-{tab}": Place(tab) for tab in TAB_IDS} | {
    f"folder-{tab}": Place(tab) for tab in COLLECTION_TAB_IDS
}

if TYPE_CHECKING:
    from viewer.presentation.window.palette import Target, Targets
    from viewer.ui.checking.page import CheckingPage
    from viewer.ui.collection.collection_tab import CollectionTabWidget
    from viewer.ui.window.finding.palette import Palette


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the window that actions are done with."""

    header: HeaderBar
    pages: Pages
    output: Output
    citer: CitationCopier
    files: Files
    importer: TableImporter
    leaving: Leaving


class Commands(QObject):
    """Turns actions into requests to the hub, and into dialogs over the window.

    `said` sends a sentence, and how those begin that it takes the place of; `picked` the id of an
    action that was picked in the palette.
    """

    said = Signal(str, str)
    picked = Signal(str)

    def __init__(
        self, hub: Hub, holder: WindowMemoryHolder, parts: Parts, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._hub, self._parts, self._window = hub, parts, window
        self.opener = FileOpener(hub, holder, window)
        self._help = HelpCommands(hub, window)
        self._palette: Palette | None = None
        self._recent: tuple[str, ...] = ()

    def slots(self) -> Slots:
        """What to call for each action. An action that lists things hands its slot a key."""
        hub = self._hub
        return {
            **self.opener.slots(),
            "import-table": self._parts.importer.ask,
            "reopen": self.toggle_reopen,
            "read-again": self.read_again,
            "properties": self.properties,
            "close": self._parts.leaving.close_front,
            "close-all": self._parts.leaving.close_all,
            "reopen-closed": hub.reopen,
            "bring": self.bring_report,
            "next-report": partial(hub.step_report, 1),
            "previous-report": partial(hub.step_report, -1),
            "print": self._parts.output.print,
            "export": self._parts.output.export,
            "briefings": self._parts.output.export_briefings,
            "quit": self._parts.leaving.quit,
            "paste": self.paste,
            "copy": self.copy,
            "copy-cited": self._parts.citer.copy_cited,
            "show-source": self.show_source,
            **comparing.slots(hub),
            "compare-marked": self.compare_marked,
            "find": self.start_find,
            **{f"find-{way}": partial(self._find_on, step) for way, step in STEPS.items()},
            "palette": self.open_palette,
            "filter": self.start_filter,
            **{f"{way}-pane": partial(self._step_pane, step) for way, step in STEPS.items()},
            "back": hub.back,
            "forward": hub.forward,
            **{action: partial(self._go, place) for action, place in TAB_PLACES.items()},
            "next-tab": partial(self._step_tab, 1),
            "previous-tab": partial(self._step_tab, -1),
            "thumbnails": self.switch_thumbnails,
            "full-screen": self.full_screen,
            "larger": self.larger,
            "smaller": self.smaller,
            "normal": partial(self._set_text_size, NORMAL),
            **{f"theme-{name}": partial(hub.adjust, theme=name) for name in get_args(ThemeName)},
            **{key.id: partial(self.check, key.id) for key in KEYS},
            **self._help.slots(),
        }

    def read_again(self) -> None:
        """See at once whether what is in front has changed on the disk."""
        if (collection := self._hub.state.open_collection) is not None:
            self._hub.open_file(collection.file)
        else:
            self._parts.files.read_again()

    def copy(self) -> None:
        """Copy what is selected, or the rows of the collection in front."""
        if (checking := self._checking()) is not None:
            self.said.emit(checking.copy(), "")
        elif (tab := self._collection_tab()) is not None:
            tab.copy()
        else:
            self._parts.citer.copy()

    def bring_report(self, open_report: str) -> None:
        """Bring another open report to the front."""
        self._hub.bring(int(open_report))

    def properties(self) -> None:
        """Show where the file or folder in front is, and what was checked in it."""
        if (collection := self._hub.state.open_collection) is not None:
            from viewer.ui.dialogs.collection_properties import collection_properties_dialog

            open_over(collection_properties_dialog(collection, self._window))
            return
        if (report_file := self._hub.state.report_file) is not None:
            from viewer.ui.dialogs.page_dialog import properties_dialog

            open_over(properties_dialog(report_file, self._window))

    def toggle_reopen(self) -> None:
        """Begin with the files that were open, or with the report that comes with the program."""
        self._hub.adjust(reopen=not self._hub.state.settings.reopen)

    def paste(self) -> None:
        """Read what lies on the clipboard: files, a page, or words."""
        data = on_clipboard()
        files = [Path(url.toLocalFile()) for url in data.urls()] if data else []
        if data is None:
            self.said.emit("There is no text to paste.", "")
        elif any(file != Path() for file in files):
            self._hub.open_files([file for file in files if file != Path()])
        elif data.html().strip() or data.text().strip():
            self._hub.open_pasted(data.html(), data.text())
        else:
            self.said.emit("There is no text to paste.", "")

    def check(self, action: str) -> None:
        """Do what an action of the checking page says with the draft in front."""
        self._hub.drafting.do(action)

    def start_find(self) -> None:
        """Put the cursor where words to find are typed."""
        if (page := self._checking()) is not None:
            page.start_find()
            return
        if self._collection_tab() is not None:
            self._hub.go(Place("search"))
        if (tab := self._collection_tab()) is not None:
            tab.start_find()
            return
        finder = self._parts.header.finder
        finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        finder.selectAll()

    def open_palette(self) -> None:
        """Show the palette, or put it away."""
        from viewer.ui.window.finding.palette import Palette

        if self._palette is None:
            self._palette = Palette(self._window)
            self._palette.picked.connect(self._do)
            self._hub.changed.connect(self._renew_palette)
        if self._palette.isVisible():
            self._palette.put_away()
        else:
            self._palette.open_on(self._known(), self._recent)

    def start_filter(self) -> None:
        """Put the cursor into the filter of the tab in front."""
        if (tab := self._parts.pages.front_tab()) is not None:
            tab.start_filter()

    def follow(self, place: Place) -> None:
        """Go to a place that was looked for, with the focus, so that one can read on there."""
        self._hub.go(place)
        tab = self._parts.pages.front_tab()
        if tab is not None:
            tab.reveal()
        panes = tab.panes() if tab is not None and tab.isVisible() else []
        if panes:
            panes[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_source(self) -> None:
        """Show the page of the document where what has the focus stands, and go there with it."""
        if (place := self._parts.citer.source_place()) is not None:
            self.follow(place)

    def full_screen(self) -> None:
        """Show the window on the full screen, or return it to its usual size."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def switch_thumbnails(self) -> None:
        """Show small pictures of the pages beside the document that is checked, or hide them."""
        if (page := self._checking()) is not None:
            page.source.aside.switch()

    def larger(self) -> None:
        """Larger text."""
        self._set_text_size(self._hub.state.settings.larger().text_size)

    def smaller(self) -> None:
        """Smaller text."""
        self._set_text_size(self._hub.state.settings.smaller().text_size)

    def _step_pane(self, step: int) -> None:
        """Move on to the next part of the window, or back: tabs, list, chart, table."""
        if (page := self._checking()) is not None:
            page.step_side()
        elif self._collection_tab() is not None:
            panes = [self._parts.header.tabs, *self._parts.pages.panes()]
            step_pane(panes, self._window.focusWidget(), step)
        elif (tab := self._parts.pages.front_tab()) is not None:
            step_pane([self._parts.header.tabs, *tab.panes()], self._window.focusWidget(), step)

    def _checking(self) -> "CheckingPage | None":
        """The checking page, while it is in front."""
        return self._parts.pages.checking if self._hub.state.open_draft else None

    def _collection_tab(self) -> "CollectionTabWidget | None":
        """The tab in front of the collection in front."""
        page = self._parts.pages.collection if self._hub.state.open_collection else None
        return page.tab() if page is not None else None

    def _find_on(self, step: int) -> None:
        if (page := self._checking()) is not None:
            page.find_on(step)
        elif (shown := self._collection_tab()) is not None:
            shown.find_on(step)
        elif (tab := self._parts.pages.front_tab()) is not None and tab.find_on(step):
            return
        else:
            self._parts.header.finder.step_on(step)

    def _set_text_size(self, size: int) -> None:
        self._hub.adjust(text_size=size)
        self.said.emit(f"Text size {size}%", "Text size")

    def compare_marked(self) -> None:
        """Hold what is marked in a folder side by side, or one report against it."""
        if (folder := self._hub.state.open_collection) is not None:
            from viewer.presentation.collection.screen.compare.compare_view import with_marked

            self._hub.view_collection(with_marked(folder))
            self._go(Place("compare"))

    def _go(self, place: Place) -> None:
        """Show a tab; in one of a collection one reads or types on at once."""
        self._hub.go(place)
        if (tab := self._collection_tab()) is not None:
            tab.begin()

    def _step_tab(self, step: int) -> None:
        """Show the next tab, or the one before; after the last comes the first."""
        tabs = COLLECTION_TAB_IDS if self._hub.state.open_collection else TAB_IDS
        here = tabs.index(self._hub.state.tab)
        self._hub.go(Place(tabs[(here + step) % len(tabs)]))

    def _known(self) -> "list[Targets]":
        from viewer.presentation.window.palette import actions_in, places_in

        report_file, folder = self._hub.state.report_file, self._hub.state.open_collection
        known = [actions_in(self._hub.state)]
        if report_file is not None:
            known.append(places_in(report_file.index))
        if folder is not None:
            from viewer.presentation.window.bodies_offered import bodies_in

            known.append(bodies_in(folder))
        return known

    def _show_body(self, name: str) -> None:
        """Show a body of the folder alone in its matrix."""
        from viewer.presentation.window.bodies_offered import with_body

        if (folder := self._hub.state.open_collection) is not None:
            self._hub.view_collection(with_body(folder, name))
            self._hub.go(Place(COLLECTION_TAB_IDS[0]))

    def _renew_palette(self) -> None:
        if self._palette is not None and self._palette.isVisible():
            self._palette.show_known(self._known())

    def _do(self, target: "Target") -> None:
        others = (key for key in self._recent if key != target.key)
        self._recent = (target.key, *others)[:RECENT_KEPT]
        if target.place is not None:
            self.follow(target.place)
        elif target.entry is not None and not target.action:
            self._show_body(target.entry)
        elif target.entry is not None:
            self.slots()[target.action](target.entry)
        else:
            self.picked.emit(target.action)
