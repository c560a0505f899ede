"""What was found, laid over the window: made when something is first looked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from viewer.presentation.content.blocks import Item, ItemGroup
from viewer.presentation.search.find import SearchMatch, SearchResult
from viewer.store.session.place import Place
from viewer.ui.layouts import fill
from viewer.ui.widgets.choice_list import ChoiceList
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.widgets.words import Words


class FindResults(CardFrame):
    """The list of hits, laid over the window under the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent, margins=(1, 1, 1, 8), afloat=True)
        self._places: dict[str, Place] = {}
        self.summary = Words("", "caption", "muted")
        self.summary.setContentsMargins(13, 8, 13, 4)
        self.list = ChoiceList()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        fill(self.column, self.summary, self.list)
        self.hide()

    def show_found(self, found: SearchResult) -> None:
        """List the hits, the first one chosen."""
        self.summary.setText(found.summary)
        self._places = {str(number): hit.place for number, hit in enumerate(found.hits)}
        items = tuple(
            Item(str(number), hit.title, f"{hit.kind} · {hit.around}", spoken=spoken(hit))
            for number, hit in enumerate(found.hits)
        )
        self.list.show_groups("Matches", (ItemGroup("", items),), "0" if items else None)
        self.list.setVisible(bool(items))

    def step(self, rows: int) -> str:
        """Choose a hit further down or up; return its words."""
        row = self.list.currentIndex().row() + rows
        index = self.list.model().index(row, 0)
        if index.isValid():
            self.list.setCurrentIndex(index)
        item = self.list.item()
        return item.spoken if item else ""

    def step_round(self, rows: int) -> str:
        """Choose a hit further down or up, after the last the first; say so, where that was."""
        count = self.list.model().rowCount()
        row = self.list.currentIndex().row() + rows
        if 0 <= row < count or not count:
            self.step(rows)
            return ""
        self.step(row % count - self.list.currentIndex().row())
        if count == 1:
            return "There is one match only"
        return "After the last match, the first" if rows > 0 else "Before the first match, the last"

    def place(self) -> Place | None:
        """Where the chosen hit is."""
        item = self.list.item()
        return self._places.get(item.id) if item else None

    def height_for(self, width: int) -> int:
        """The height that shows every hit at this width, in pixels."""
        self.resize(width, self.height())
        edges = self.column.contentsMargins()
        words = self.list.height_of_rows() + self.summary.heightForWidth(width)
        return words + edges.top() + edges.bottom()


def spoken(hit: SearchMatch) -> str:
    """A hit as a screen reader says it."""
    return f"{hit.title}, {hit.kind}. {hit.around}"
