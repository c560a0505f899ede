"""The composition root: settings, report, look and window, put together once."""

import sys

import viewer.ui  # noqa: F401 - first: it loads Qt, without what a start need not wait for

# isort: split
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, SignalInstance
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from viewer import APP_ID
from viewer.presentation.tabs import TABS
from viewer.presentation.window.start_preview import StartPreview
from viewer.resources import shipped_report
from viewer.store.disk import settings as settings_store
from viewer.store.disk.log import Log
from viewer.store.disk.path_status import absolute
from viewer.store.disk.settings import Settings
from viewer.store.disk.single_instance import Instance
from viewer.store.disk.user_folders import user_folder
from viewer.store.disk.window_memory import WindowMemory
from viewer.store.session.state import FIRST_TAB, State
from viewer.store.tables.names import parted
from viewer.ui.accessibility import roles
from viewer.ui.dialogs.crash_handler import CrashHandler
from viewer.ui.session import disk_tasks
from viewer.ui.session.hub import Hub
from viewer.ui.session.settings_saver import SettingsSaver
from viewer.ui.session.window_memory import WindowMemoryHolder
from viewer.ui.session.worker import Worker, within
from viewer.ui.startup.preview_reading import NEVER_PAINTED_MS, PreviewedReading, PreviewKeeper
from viewer.ui.theme import fonts, theme
from viewer.ui.window.main_window import MainWindow

PATIENCE = 2.0
"""Seconds that a start waits for each thing it would like to know: a disk may not answer."""

WARMS_UP_AFTER_MS = 400  # when the first screen is up and its report is read
TIDIES_UP_AFTER_MS = 3_000  # when nobody waits for anything


@dataclass
class Program:
    """A running program: Qt's application, the state, the window and what it remembers."""

    qt: QApplication
    hub: Hub
    window_memory: WindowMemoryHolder
    window: MainWindow
    saver: SettingsSaver

    def show_icon(self) -> None:
        """Give every window the program's icon; once the first one stands, for it takes 2 ms."""
        from viewer.ui.theme.window_icon import window_icon

        self.qt.setWindowIcon(window_icon())

    def take_messages(self, instance: Instance | None) -> None:
        """Open what later starts want to see."""
        from viewer.ui.session.instance_server import InstanceServer

        if instance is not None:
            InstanceServer(instance, self.hub, self.window)

    def import_tables(self, files: Sequence[Path]) -> None:
        """Ask about the tables among the files, once there is a window to ask over."""
        tables, _ = parted(files)
        self.hub.open_files(tables)

    def warm_up(self) -> None:
        """Have the other tabs' modules imported before somebody asks for them."""
        from viewer.ui.startup.preload import Preloader

        Preloader(self.hub).begin()

    def tidy_up(self) -> None:
        """Remove what a save that was killed has left beside settings, exports and drafts."""
        from viewer.store.drafts.draft_file import own_folder

        folders = {self.window_memory.value.export_folder, str(own_folder() or "")}
        if self.saver.file is not None:
            folders.add(str(self.saver.file.parent))
        Worker(self.hub).run(None, disk_tasks.sweep, *folders)

    def tell(self, alone: bool) -> None:
        """Say once what this window cannot do."""
        from viewer.presentation.window.start_notices import start_words

        if words := start_words(remembers=self.saver.file is not None, alone=alone):
            self.hub.said.emit(words)

    def remember(self) -> None:
        """Write the settings, if they can be written."""
        self.saver.finish()


def build_application(
    files: Sequence[Path] = (), settings_file: Path | None = None, cache: Path | None = None
) -> Program:
    """Put the program together with the first of the files open, the shipped report without one.

    The window is made and not yet shown. With a cache folder, a report that was open before is
    shown from there and read once it is on the screen.
    """
    qt = QApplication.instance()
    if not isinstance(qt, QApplication):
        # Not by setStyle: that gives the style back, and to wrap it takes 10 ms.
        qt = QApplication([*sys.argv[:1], "-style", "Fusion"])
        qt.setApplicationName("inspection-viewer")
        qt.setApplicationDisplayName("Inspection Viewer")
        qt.setDesktopFileName(APP_ID)
    roles.install()
    theme.keep_still()
    where = settings_file or settings_store.default_file()
    read = within(PATIENCE, disk_tasks.load_settings, where) if where else None
    kept, memory = read or (Settings(), WindowMemory())
    settings = _with_known_tabs(kept)
    _, reports = parted(files)
    wanted = reports or _last_files(settings) or [shipped_report()]
    preview: StartPreview | None = None
    if cache and _begins_first(wanted, settings):
        preview = within(PATIENCE, disk_tasks.start_preview, wanted[0], cache)
    hub = Hub(State(settings), qt)
    holder = WindowMemoryHolder(memory, hub)
    if preview is None:
        reopens = not reports and settings.reopen
        hub.open_now(*wanted, unasked=reopens)
        if reopens:
            from viewer.ui.session.session_restore import SessionRestore

            SessionRestore(hub, shipped_report())
    chrome = _chrome_font(qt)
    family = fonts.load_content_faces()
    if not chrome.family():
        chrome.setFamily(family)
    window = MainWindow(hub, holder, family, chrome, preview)
    saver = SettingsSaver(hub, holder, where, settings)
    if cache is not None:
        PreviewKeeper(hub, cache, preview)
        if preview is not None:
            PreviewedReading(hub, wanted[0]).begin_after(window.header.painted)
    return Program(qt, hub, holder, window, saver)


def run(
    files: Sequence[Path] = (),
    instance: Instance | None = None,
    *,
    alone: bool = False,
    shown: Callable[[], None] = lambda: None,
) -> int:
    """Show the window until it is closed; return the program's exit code.

    `instance` is where later starts leave what they want to see; `alone` tells that there can be
    none. `shown` is called once the window has been asked for.
    """
    crash_handler = CrashHandler(Log())
    crash_handler.watch()
    try:
        program = build_application(files, cache=user_folder("cache"))
        program.window.show()
    except Exception as error:  # a double click shows no terminal to read it in
        crash_handler.keep_from_starting(error)
        return 1
    once_painted = _Once(program.window.header.painted)
    once_painted.then(0, crash_handler.watch_crashes)
    once_painted.then(0, program.show_icon)
    once_painted.then(0, partial(program.take_messages, instance))
    once_painted.then(0, partial(program.tell, alone))
    once_painted.then(0, partial(program.import_tables, files))
    once_painted.then(WARMS_UP_AFTER_MS, program.warm_up)
    once_painted.then(TIDIES_UP_AFTER_MS, program.tidy_up)
    shown()
    code = program.qt.exec()
    if instance is not None:
        instance.release()
    program.remember()
    crash_handler.stop()
    return code


class _Once:
    """What a start does when the window is painted, so that nobody waits for it."""

    def __init__(self, painted: SignalInstance) -> None:
        self._painted, self._works = painted, list[tuple[int, Callable[[], None]]]()
        painted.connect(self._begin)
        self._late = QTimer()  # for a window that opens minimised
        self._late.timeout.connect(self._begin)
        self._late.start(NEVER_PAINTED_MS)

    def then(self, after: int, work: Callable[[], None]) -> None:
        """Do this so many milliseconds later."""
        self._works.append((after, work))

    def _begin(self) -> None:
        self._late.stop()
        self._painted.disconnect(self._begin)
        for after, work in self._works:
            QTimer.singleShot(after, work)


def _with_known_tabs(settings: Settings) -> Settings:
    """Another version may have had other tabs."""
    known = {item.id for item in TABS}
    tabs = {file: tab for file, tab in settings.tabs.items() if tab in known}
    return replace(settings, tab=settings.tab if settings.tab in known else FIRST_TAB, tabs=tabs)


def _begins_first(files: Sequence[Path], settings: Settings) -> bool:
    """Whether what shows at once is the first tab of a single report."""
    tab = settings.tabs.get(str(absolute(files[0])), settings.tab)
    return len(files) == 1 and tab == FIRST_TAB


def _last_files(settings: Settings) -> list[Path]:
    return [Path(file) for file in settings.session] if settings.reopen else []


def _chrome_font(qt: QApplication) -> QFont:
    font = QFont(qt.font())
    if not fonts.is_there(font):
        font.setFamily("")
    return font
