"""The composition root: settings, report, look and window, put together once."""

import gc
import sys

# isort: split
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from viewer import APP_ID
from viewer.presentation.tabs import TABS
from viewer.resources import shipped_report
from viewer.store import settings as settings_store
from viewer.store.cache import default_folder
from viewer.store.history import History, Place
from viewer.store.log import Log
from viewer.store.state import FIRST_TAB, State
from viewer.ui import fonts
from viewer.ui.first_reading import FirstReading, FirstScreens, first_screen
from viewer.ui.hub import Hub
from viewer.ui.mishaps import Mishaps
from viewer.ui.window import Window


@dataclass
class Program:
    """A running program: Qt's application, the state, and the window."""

    qt: QApplication
    hub: Hub
    window: Window
    settings_file: Path

    def show_icon(self) -> None:
        """Give every window the program's icon; once the first one stands, for it takes 2 ms."""
        from viewer.ui.window_icon import window_icon

        self.qt.setWindowIcon(window_icon())

    def remember(self) -> None:
        """Write the settings, if they can be written."""
        settings_store.save(self.hub.state.settings, self.settings_file)


def build_application(
    files: Sequence[Path] = (), settings_file: Path | None = None, cache: Path | None = None
) -> Program:
    """Put the program together with the first of the files open, the shipped report without one.

    The window is made and not yet shown. With a cache folder, a report that was open before is
    shown from there and read once it is on the screen.
    """
    qt = QApplication.instance()
    if not isinstance(qt, QApplication):
        QApplication.setStyle("Fusion")
        qt = QApplication(sys.argv[:1])
        qt.setApplicationName("inspection-viewer")
        qt.setApplicationDisplayName("Inspection Viewer")
        qt.setDesktopFileName(APP_ID)
    where = settings_file or settings_store.default_file()
    settings = settings_store.load(where)
    tab = settings.tab if settings.tab in {item.id for item in TABS} else FIRST_TAB
    file = files[0] if files else shipped_report()
    first = first_screen(file, cache) if cache and tab == FIRST_TAB else None
    history = History(Place(tab))
    hub = Hub(State(settings, history=history, promised=first is not None), qt)
    if first is None:
        hub.open_now(file)
    chrome = _chrome_font(qt)
    family = fonts.load_content_faces()
    if not chrome.family():
        chrome.setFamily(family)
    window = Window(hub, family, chrome, first)
    if cache is not None:
        FirstScreens(hub, cache, first)
        if first is not None:
            FirstReading(hub, file, qt).begin_after(window.header.painted)
    return Program(qt, hub, window, where)


def run(files: Sequence[Path] = ()) -> int:
    """Show the window until it is closed; return the program's exit code."""
    mishaps = Mishaps(Log())
    mishaps.watch()
    try:
        program = build_application(files, cache=default_folder())
        program.window.show()
    except Exception as error:  # a double click shows no terminal to read it in
        mishaps.keep_from_starting(error)
        return 1
    QTimer.singleShot(0, mishaps, mishaps.watch_crashes)
    QTimer.singleShot(0, program.show_icon)
    gc.enable()
    code = program.qt.exec()
    program.remember()
    mishaps.stop()
    return code


def _chrome_font(qt: QApplication) -> QFont:
    font = QFont(qt.font())
    if not fonts.platform_has_fonts():
        font.setFamily("")
    return font
