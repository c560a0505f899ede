"""What came of the rows of a table as Qt asks for it."""

from PySide6.QtWidgets import QWidget

from viewer.presentation.tables.results import HEADINGS
from viewer.ui.tables.cells_model import CellsModel


class ResultsModel(CellsModel):
    """A line for each row of the table, or for those that somebody should look at."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(HEADINGS, parent)

    def heard(self, words: str, column: int) -> str:
        return f"{HEADINGS[column]}: {super().heard(words, column)}"

    def tip(self, words: str, column: int) -> str | None:
        return (words or None) if column == len(HEADINGS) - 1 else None
