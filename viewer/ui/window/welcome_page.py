"""The page while no report is open: never a dead window."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from viewer.presentation.content.row import Row
from viewer.presentation.window.welcome import Welcome
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_column, in_row, take_away
from viewer.ui.theme.theme import INSET, Themed, now
from viewer.ui.theme.tool_tip import tool_tip
from viewer.ui.widgets.passage import Passage
from viewer.ui.widgets.row_link import RowLink
from viewer.ui.widgets.surfaces import CardFrame, Surface
from viewer.ui.widgets.words import Words

WIDTH_EM = 46


class _Links(QWidget):
    """Rows under a heading, which is there only with them."""

    def __init__(self, title: str, followed: SignalInstance) -> None:
        super().__init__()
        self._followed = followed
        self._rows: list[RowLink] = []
        heading = Words(title, "heading")
        heading.setContentsMargins(INSET, 0, INSET, 0)
        self._list = in_column(margins=(0, 4, 0, 0))
        in_column(heading, self._list, within=self, margins=(0, 8, 0, 8))

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these in place of the others."""
        for row in self._rows:
            take_away(row)
        self._rows = [RowLink(row) for row in rows]
        for row in self._rows:
            row.followed.connect(self._followed)
            path = row.content.place.item if row.content.place else None
            row.setToolTip(tool_tip(path or ""))
            row.setAccessibleDescription(path or "")  # else it is the markup of the tip
            self._list.addWidget(row)
        self.setVisible(bool(rows))


class WelcomePage(QWidget, Themed):
    """What to open. `followed` sends a Place whose item is the path of a file."""

    wants_open = Signal()
    wants_shipped = Signal()
    followed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._content: Welcome | None = None
        self.title = Words("", "title")
        self.sentence = Words("", "body", "muted")
        self.words = Passage(self.title, self.sentence, room=INSET, spacing=4)
        self.open = FlatButton("&Open a report…", self.wants_open)
        self.shipped = FlatButton("Open the East of En&gland report", self.wants_shipped)
        self._recent = _Links("Recent reports", self.followed)
        self._collections = _Links("Collections that come with the program", self.followed)
        self._lay_out()
        self.apply_theme()

    def show_content(self, content: Welcome) -> None:
        """Show what there is to open; an equal value is not touched."""
        if content == self._content:
            return
        self._content = content
        self.title.setText(content.title)
        self.sentence.setText(content.sentence)
        self.sentence.setVisible(bool(content.sentence))
        self.words.tell(content.title, content.sentence)
        self._buttons.setVisible(bool(content.sentence))
        self._recent.show_rows(content.recent)
        self._collections.show_rows(content.shipped)

    def apply_theme(self) -> None:
        self._card.setMaximumWidth(now().em(WIDTH_EM))

    def _lay_out(self) -> None:
        ground = Surface()
        in_column(ground, within=self)
        self._buttons = QWidget()
        around = (INSET, 16 - INSET, INSET, 8)
        in_row(self.open, self.shipped, None, within=self._buttons, margins=around, spacing=8)
        parts = (self.words, self._buttons, self._recent, self._collections)
        self._card = CardFrame(*parts, margin=24 - INSET)
        across = in_row(None, (self._card, 100), None)
        column = in_column(across, None, within=ground.body, margins=(24, 24, 24, 20))
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
