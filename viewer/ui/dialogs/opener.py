"""Opening: what is asked for in a dialog, was open lately, or comes with the program."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from viewer.presentation.window.actions import FORGET
from viewer.resources import Shipped, shipped_collection, shipped_report
from viewer.store.disk.path_status import home_folder
from viewer.ui.session import disk_tasks
from viewer.ui.session.hub import Hub
from viewer.ui.session.window_memory import WindowMemoryHolder
from viewer.ui.session.worker import Question


class FileOpener(QObject):
    """Finds out what is to be opened, and has the hub open it."""

    def __init__(self, hub: Hub, holder: WindowMemoryHolder, window: QWidget) -> None:
        super().__init__(window)
        self._hub, self._holder, self._window = hub, holder, window
        self.folder = Question(self, self._ask, self._ask_from_home)
        self._asks_for_folder = False

    def slots(self) -> dict[str, Callable[..., None]]:
        """What to call for each action that opens something."""
        return {
            "open": self.ask_for_file,
            "open-folder": self.ask_for_folder,
            "recent": self.open_recent,
            "open-shipped": self.open_shipped,
            "open-areas": partial(self._open_collection, "area-assurance"),
            "open-councils": partial(self._open_collection, "childrens-services"),
        }

    def ask_for_file(self) -> None:
        """Ask which files to open, from the folder of the last one if that answers soon."""
        self._asks_for_folder = False
        self.folder.ask(disk_tasks.usable_folder, self._holder.value.folder)

    def ask_for_folder(self) -> None:
        """Ask which folder of reports to open."""
        self._asks_for_folder = True
        self.folder.ask(disk_tasks.usable_folder, self._holder.value.folder)

    def open_recent(self, path: str) -> None:
        """Open one of the recent files, or forget them all."""
        if path == FORGET:
            self._hub.adjust(recent=())
        else:
            self._hub.open_file(Path(path))

    def open_shipped(self) -> None:
        """Open the report that comes with the program."""
        self._hub.open_file(shipped_report())

    def _open_collection(self, name: Shipped) -> None:
        self._hub.open_file(shipped_collection(name))

    @Slot()
    def _ask_from_home(self) -> None:
        self.folder.drop()
        self._ask("")

    @Slot(object)
    def _ask(self, folder: str) -> None:
        from viewer.ui.dialogs.file_dialog import (  # noqa: PLC0415 - not needed for a start
            ask_for_folder,
            ask_for_reports,
        )

        start = folder or home_folder()
        if self._asks_for_folder:
            wanted = ask_for_folder(self._window, start)
            files, near = [wanted] if wanted else [], wanted
        else:
            files = ask_for_reports(self._window, start)
            near = files[0].parent if files else None
        if files:
            self._holder.note(replace(self._holder.value, folder=str(near)))
            self._hub.open_files(files)
