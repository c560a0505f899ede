"""The pages of a document with their small pictures, as Qt asks for them."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from viewer.presentation.checking.content import PageEntry
from viewer.store.documents.page import PageImage
from viewer.ui.model_index import ModelIndex

ENTRY, IMAGE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
MOST_KEPT = 300
"""Pictures: of a document of thousands of pages those seen last."""


class ThumbnailModel(QAbstractListModel):
    """What is open on each page, and its picture where that was drawn."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pages: tuple[PageEntry, ...] = ()
        self._images: dict[int, QImage | None] = {}

    def show_pages(self, pages: tuple[PageEntry, ...]) -> None:
        """Show these; as long as there are as many, pictures stay."""
        before, self.pages = self.pages, pages
        if len(before) != len(pages):
            self.beginResetModel()
            self.endResetModel()
            return
        for number, (old, new) in enumerate(zip(before, pages, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))

    def forget(self) -> None:
        """Have no pictures: it is another document, or they are of another size."""
        self._images.clear()

    def missing(self, rows: range) -> tuple[int, ...]:
        """The numbers of the pages in these rows that were not drawn yet."""
        return tuple(row + 1 for row in rows if row + 1 not in self._images)

    def take(self, asked: tuple[int, ...], pictures: dict[int, PageImage]) -> None:
        """Take what was drawn; a page that cannot be drawn is not asked for again."""
        for number in asked:
            picture = pictures.get(number)
            self._images[number] = _image(picture) if picture else None
            index = self.index(number - 1)
            self.dataChanged.emit(index, index, [IMAGE])
        for number in list(self._images)[:-MOST_KEPT]:
            del self._images[number]

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.pages)

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.pages):
            return None
        entry = self.pages[index.row()]
        if role == ENTRY:
            return entry
        if role == IMAGE:
            return self._images.get(entry.number)
        spoken = {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
        return entry.spoken if role in spoken else None


def _image(picture: PageImage) -> QImage:
    form = QImage.Format.Format_RGB32
    return QImage(
        picture.pixels, picture.width, picture.height, 4 * picture.width, form
    ).copy()  # fmt: skip
