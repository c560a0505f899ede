"""Import of tables for the window: asks for a file, shows the dialog, and tells what was saved."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.store.disk.path_status import home_folder
from viewer.store.tables.names import ENDINGS
from viewer.ui.accessibility.focus import alive
from viewer.ui.accessibility.open_over import open_over
from viewer.ui.session import disk_tasks
from viewer.ui.session.hub import Hub
from viewer.ui.session.window_memory import WindowMemoryHolder
from viewer.ui.session.worker import Question

if TYPE_CHECKING:
    from viewer.ui.tables.import_dialog import ImportDialog

FILTER = f"Tables ({' '.join(f'*{ending}' for ending in ENDINGS)});;All files (*)"
ONE_BY_ONE = "Tables are imported one at a time. Finish this one, then open the next."


class TableImporter(QObject):
    """Imports a table step by step."""

    def __init__(self, hub: Hub, holder: WindowMemoryHolder, window: QWidget) -> None:
        super().__init__(window)
        self._hub, self._holder, self._window = hub, holder, window
        self._folder = Question(self, self._ask, self._ask_from_home)
        self.dialog: ImportDialog | None = None
        hub.table_wanted.connect(self.open)

    def ask(self) -> None:
        """Ask which table, from the folder of the last file if that answers soon."""
        self._folder.ask(disk_tasks.usable_folder, self._holder.value.folder)

    @Slot(object)
    def open(self, file: Path) -> None:
        """Show what a table is taken for, and ask."""
        from viewer.ui.tables.import_dialog import ImportDialog  # noqa: PLC0415 - not needed for a start

        if alive(self.dialog) is not None:
            self._hub.said.emit(ONE_BY_ONE)
            return
        folder = self._holder.value.export_folder or home_folder()
        self.dialog = ImportDialog(file, folder, self._window)
        self.dialog.saved.connect(self._tell)
        self.dialog.wants_report.connect(self._hub.open_file)
        open_over(self.dialog)

    def finish(self) -> None:
        """Close what is open, and wait for files that are being written."""
        if (dialog := alive(self.dialog)) is not None:
            dialog.finish()
            dialog.reject()

    @Slot()
    def _ask_from_home(self) -> None:
        self._folder.drop()
        self._ask("")

    @Slot(object)
    def _ask(self, folder: str) -> None:
        title, start = "Import a table", folder or home_folder()
        name, _ = QFileDialog.getOpenFileName(self._window, title, start, FILTER)
        if name:
            file = Path(name)
            self._holder.note(replace(self._holder.value, folder=str(file.parent)))
            self.open(file)

    @Slot(str, object)
    def _tell(self, sentence: str, to: Path) -> None:
        from viewer.export.imported import is_lines_file  # noqa: PLC0415 - not needed for a start

        folder = to.parent if is_lines_file(to.name) else to
        self._holder.note(replace(self._holder.value, export_folder=str(folder)))
        self._hub.said.emit(sentence)
