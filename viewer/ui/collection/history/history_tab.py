"""The history tab: each body's ratings as spells on one time axis."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QResizeEvent

from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.inspection import Location
from viewer.presentation.collection.history import HistoryPage, HistoryWanted, history_page
from viewer.presentation.collection.screen.chips import Chip
from viewer.presentation.collection.screen.matrix_view import MatrixView
from viewer.presentation.collection.screen.time_views import (
    HISTORY,
    HistoryView,
    history_chips,
    history_picked,
    known_column,
)
from viewer.presentation.content.clipboard import plain_words
from viewer.ui.collection.history.history_axis import HistoryAxis
from viewer.ui.collection.history.history_list import HistoryList
from viewer.ui.collection.time_tab import TimeTab
from viewer.ui.layouts import in_column
from viewer.ui.theme.tool_tip import tool_tip
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.widgets.words import Words

APART = "   ·   "
_WALK = f"Dashed: no level is known{APART}← → walk the inspections"
KEY = f"{_WALK} of a body, Enter opens one, Space shows all ratings of the body"
KEY_OF_ONE = f"{_WALK}, Enter opens one, Escape goes back to all bodies"
LIST = 100
"""Shares of the height: what the list does not need is left under the frameworks."""


class HistoryTab(TimeTab):
    """The spells of all bodies, or all ratings of one."""

    name, fresh = HISTORY, HistoryView()

    def __init__(self) -> None:
        super().__init__()
        self.page: HistoryPage | None = None
        self.list = HistoryList()
        self.list.opened.connect(self._open)
        self.list.wanted.connect(self._want)
        self.list.left.connect(partial(self._want, ""))
        self.years, self.frameworks = HistoryAxis(), HistoryAxis(frameworks=True)
        self.key = Words(KEY, "caption", "muted")
        self.start, self.last_spare = self.list, (self.key,)
        lines = (self.years, (self.list, LIST), self.frameworks, None)
        foot = in_column(self.key, margins=(12, 4, 12, 0))
        self.lay_out(CardFrame(self.head(4), *lines, foot, margins=(1, 10, 1, 8)))

    def chips_for(self, rows: MatrixRows, matrix: MatrixView, view: HistoryView) -> Iterable[Chip]:
        return history_chips(rows, matrix, view)

    def picked(self, view: HistoryView, chip: str, key: str) -> HistoryView | None:
        return history_picked(view, chip, key)

    @staticmethod
    def made(rows: MatrixRows, matrix: MatrixView, view: HistoryView) -> HistoryPage:
        """What is shown; called in a worker."""
        column = known_column(rows, view.column)
        return history_page(rows, HistoryWanted(column, matrix.filter, view.order, view.body))

    def take(self, content: HistoryPage) -> None:
        self.page = content
        self.title.setText(content.title)
        self.sentence.setText(content.sentence)
        key = KEY_OF_ONE if self.one and self.view(self.one).body else KEY
        self.key.setText(key)
        self.tell(content.title, content.sentence, *key.split(APART))
        self.list.setAccessibleName(f"{content.title}. {content.sentence}")
        self.years.setToolTip(tool_tip(content.sentence))
        self.list.show_page(content, tall=bool(self.one and self.view(self.one).body))
        self.list.setMaximumHeight(self.list.needed())
        for axis in (self.years, self.frameworks):
            axis.show_page(content)
        self.years.show()
        self._measure()

    def clear(self, why: str) -> None:
        if self.page is not None:
            self.take(replace(self.page, title="", lines=(), frameworks=()))
        self.page = None
        self.years.hide()
        self.key.setText("")
        self.list.setAccessibleName(why)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def copy(self) -> None:
        if self.page is None:
            return
        rows = [(plain_words(one.title), one.sequence, one.totals) for one in self.page.lines]
        self.copy_rows(("Body", "Ratings", "How long"), rows)

    def _measure(self) -> None:
        """Make the axis as wide as the list without its scroll bar."""
        for axis in (self.years, self.frameworks):
            axis.inset = self.list.width() - self.list.viewport().width()
            axis.update()

    def _open(self, location: Location) -> None:
        self.opened.emit(location, None)

    def _want(self, body: str) -> None:
        if self.one is None:
            return
        view = self.view(self.one)
        self.change(HistoryView(view.column, view.order, "" if view.body else body))
