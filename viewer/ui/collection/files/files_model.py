"""The files of a collection as Qt asks for them."""

from PySide6.QtWidgets import QWidget

from viewer.presentation.collection.screen.files import HEADS
from viewer.ui.tables.cells_model import CellsModel
from viewer.ui.theme.tool_tip import tool_tip


class FilesModel(CellsModel):
    """The rows of the files."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(HEADS, parent)

    def tip(self, words: str, column: int) -> str:
        return tool_tip(words)
