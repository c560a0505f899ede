"""The files tab: every file with what it holds, those with problems first."""

from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractItemView

from viewer.presentation.collection.screen.files import (
    HEADS,
    FileRows,
    FilesContent,
    files_content,
)
from viewer.store.session.open_collection import OpenCollection
from viewer.ui.collection.collection_tab import CollectionTabWidget
from viewer.ui.collection.files.files_model import FilesModel
from viewer.ui.collection.files.files_table import FilesTable
from viewer.ui.layouts import in_column
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.widgets.words import Words


class FilesTab(CollectionTabWidget):
    """What each file holds, and what is wrong with it."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[int, int] = (0, 0)
        self._one: OpenCollection | None = None
        self.content = FilesContent("", FileRows())
        self.model = FilesModel(self)
        self.sentence = Words("", "strong")
        self.table = self.start = FilesTable(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.picked.connect(self._open)
        self.table.doubleClicked.connect(self._open)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.addAction("Open this file").triggered.connect(self._open_here)
        self.table.addAction("Open its folder").triggered.connect(self._open_folder)
        head = in_column(self.sentence, margins=(12, 0, 12, 6))
        card = CardFrame(head, (self.table, 1), margins=(1, 8, 1, 4))
        in_column((card, 1), within=self, margins=(24, 12, 24, 14))

    def show_collection(self, one: OpenCollection) -> None:
        self._one = one
        shown = one.id, id(one.collection)
        if shown != self._shown:
            self._shown = shown
            self.content = files_content(one.collection)
            self.sentence.setText(self.content.sentence)
            self.table.setAccessibleName(f"Files, {self.content.sentence}")
            self.model.show_rows(self.content.rows)
            self.table.fit()

    def copy(self) -> None:
        chosen = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        rows = [self.content.rows[number] for number in chosen] or list(self.content.rows)
        self.copy_rows(HEADS, [row.cells for row in rows])

    def _open_here(self) -> None:
        self._open(self.table.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.content.rows):
            self.opened.emit(self.content.rows[index.row()].location, None)

    def _open_folder(self) -> None:
        row = self.table.currentIndex().row()
        if self._one is not None and 0 <= row < len(self.content.rows):
            path = self._one.collection.path_of(self.content.rows[row].location)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
