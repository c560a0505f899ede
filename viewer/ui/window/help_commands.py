"""What the actions of the Help menu do."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow

from viewer.store.disk.path_status import PathStatus
from viewer.ui.accessibility.open_over import open_over
from viewer.ui.session import disk_tasks
from viewer.ui.session.hub import Hub
from viewer.ui.session.worker import Question
from viewer.ui.window.menus import Slots

if TYPE_CHECKING:
    from viewer.ui.dialogs.help_window import HelpDialog

NO_LOG = "There is no error log, because you have no home folder."


class HelpCommands(QObject):
    """Shows the pages of help, where the error log is, and which program this is."""

    def __init__(self, hub: Hub, window: QMainWindow) -> None:
        super().__init__(window)
        self._hub, self._window = hub, window
        self._log, self._log_file = Question(self, self._show_log), Path()
        self._dialog: HelpDialog | None = None

    def slots(self) -> Slots:
        """What to call for each action."""
        return {
            "help": self.help,
            "shortcuts": self.shortcuts,
            "log": self.show_log,
            "about-program": self.about_program,
        }

    def help(self) -> None:
        """Show how to read what is in front."""
        from viewer.presentation.help import page_for

        self._show_page(page_for(self._hub.state))

    def shortcuts(self) -> None:
        """Show every shortcut."""
        from viewer.presentation.help import SHORTCUTS

        self._show_page(SHORTCUTS)

    def show_log(self) -> None:
        """Show where the log is, once the disk has said whether there is one."""
        from viewer.store.disk.log import default_file

        if (file := default_file()) is None:
            self._hub.said.emit(NO_LOG)
            return
        self._log_file = file
        self._log.ask(disk_tasks.look_at, file)

    @Slot(object)
    def _show_log(self, found: PathStatus) -> None:
        from viewer.ui.dialogs.log_folder import show_log

        self._hub.said.emit(show_log(self._log_file, found))

    def about_program(self) -> None:
        """Show which program this is."""
        from viewer.ui.dialogs.page_dialog import about_dialog

        open_over(about_dialog(self._window))

    def _show_page(self, page: str) -> None:
        from viewer.ui.dialogs.help_window import HelpDialog

        if self._dialog is None:
            self._dialog = HelpDialog(self._window)
        self._dialog.show_page(page)
