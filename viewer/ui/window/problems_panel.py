"""Files that were not opened: their problems, readable and copyable, in place of the report."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.window.problems_page import ProblemsPage
from viewer.ui.blocks.table import TableView
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_column, in_row, take_away
from viewer.ui.theme.theme import INSET
from viewer.ui.widgets.passage import Passage
from viewer.ui.widgets.surfaces import CardFrame, Surface
from viewer.ui.widgets.words import Words

COLUMNS = (
    TableColumn("Where"),
    TableColumn("In the file"),
    TableColumn("What is wrong", stretch=True),
)
FILE = TableColumn("File")


class ProblemsPanel(QWidget):
    """What is wrong with a file, and the way back. `said` sends a sentence to show."""

    dismissed = Signal()
    wants_open = Signal()
    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._content: ProblemsPage | None = None
        self._table: TableView | None = None
        self.title = Words("", "title")
        self.reassurance = Words("", "body", "muted")
        self.words = Passage(self.title, self.reassurance, room=INSET)
        self.back = FlatButton("&Back to the report", self.dismissed)
        self.copy = FlatButton("&Copy problems", self._copy)
        self.open = FlatButton("&Open another file…", self.wants_open)
        self._lay_out()

    def show_content(self, content: ProblemsPage) -> None:
        """Show the problems of a file, or of several."""
        self.back.setVisible(bool(content.back))
        self.back.setText(f"&Back to the {content.back}")
        if content == self._content:
            return
        self._content = content
        self.title.setText(content.title)
        self.reassurance.setText(content.reassurance)
        if self._table is not None:
            take_away(self._table)
        self._table = TableView(_table(content), self)
        self._card.column.addWidget(self._table)
        self.words.tell(content.title, content.reassurance)

    def begin(self) -> None:
        """Give the focus to what is to be said first."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _copy(self) -> None:
        if self._content is not None:
            QGuiApplication.clipboard().setText(self._content.text)
            self.said.emit("Problems copied")

    def _lay_out(self) -> None:
        ground = Surface()
        in_column(ground, within=self)
        around = (INSET, 12 - INSET, INSET, 12)
        buttons = in_row(self.back, self.copy, self.open, None, margins=around, spacing=8)
        self._card = CardFrame(self.words, buttons, margin=22 - INSET)
        in_column(self._card, None, within=ground.body, margins=(24, 16, 24, 20))


def _table(content: ProblemsPage) -> Table:
    rows = [
        (Cell(row.file), Cell(_unbroken(row.where)), Cell(row.path), Cell(row.sentence))
        for row in content.rows
    ]
    if any(row.file for row in content.rows):
        return Table("Problems", (FILE, *COLUMNS), tuple(rows))
    return Table("Problems", COLUMNS, tuple(row[1:] for row in rows))


def _unbroken(where: str) -> str:
    """A place in a file or folder, all on one line."""
    return (where or "as a whole").replace(" ", "\u00a0")
