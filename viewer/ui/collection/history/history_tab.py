"""The history tab: each body's ratings as spells on one time axis."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.domain.collection.filters import MatrixRows
from viewer.domain.collection.inspection import Location
from viewer.presentation.collection.history import HistoryPage, HistoryWanted, history_page
from viewer.presentation.collection.screen.chips import Chip
from viewer.presentation.collection.screen.matrix_view import MatrixView
from viewer.presentation.collection.screen.time_views import (
    HISTORY,
    HistoryView,
    history_chips,
    history_picked,
)
from viewer.presentation.content.clipboard import plain_words
from viewer.presentation.wording.numbers import count_text
from viewer.store.session.open_collection import OpenCollection
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

    name = HISTORY

    def __init__(self) -> None:
        super().__init__()
        self.page: HistoryPage | None = None
        self.list = HistoryList()
        self.list.opened.connect(self._open)
        self.list.wanted.connect(self._want)
        self.list.left.connect(self._leave)
        self.years, self.frameworks = HistoryAxis(), HistoryAxis(frameworks=True)
        self.title = Words("", "heading")
        card = CardFrame(margin=10)
        card.column.setContentsMargins(1, 10, 1, 8)
        head = in_column(self.title, self.sentence, self.told, margins=(12, 0, 12, 4), spacing=2)
        card.column.addLayout(head)
        card.column.addWidget(self.years)
        card.column.addWidget(self.list, LIST)
        card.column.addWidget(self.frameworks)
        card.column.addStretch(1)
        self.key = Words(KEY, "caption", "muted")
        self.spare, self.last_spare = (self.title, self.sentence), (self.key,)
        card.column.addLayout(in_column(self.key, margins=(12, 4, 12, 0)))
        in_column(self.chips, (card, 1), within=self, margins=(24, 10, 24, 14), spacing=10)

    def view(self, one: OpenCollection) -> HistoryView:
        return one.view(HISTORY, HistoryView())

    def chips_for(self, rows: MatrixRows, matrix: MatrixView, view: HistoryView) -> Iterable[Chip]:
        return history_chips(rows, matrix, view)

    def picked(self, view: HistoryView, chip: str, key: str) -> HistoryView | None:
        return history_picked(view, chip, key)

    @staticmethod
    def made(rows: MatrixRows, matrix: MatrixView, view: HistoryView) -> HistoryPage:
        """What is shown; called in a worker."""
        column = view.column if view.column in {one.name for one in rows.matrix.columns} else ""
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

    def panes(self) -> list[QWidget]:
        return [self.chips.first(), self.list]

    def begin(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy(self) -> None:
        if self.page is None:
            return
        lines = [
            f"{plain_words(one.title)}\t{one.sequence}\t{one.totals}" for one in self.page.lines
        ]
        QGuiApplication.clipboard().setText("\n".join(["Body\tRatings\tHow long", *lines]))
        self.said.emit(f"Copied {count_text(len(lines), 'row', 'rows')}")

    def _measure(self) -> None:
        """Make the axis as wide as the list without its scroll bar."""
        for axis in (self.years, self.frameworks):
            axis.inset = self.list.width() - self.list.viewport().width()
            axis.update()

    def _open(self, location: Location) -> None:
        self.opened.emit(location, None)

    def _leave(self) -> None:
        self._want("")

    def _want(self, body: str) -> None:
        if self.one is None:
            return
        view = self.view(self.one)
        self.change(HistoryView(view.column, view.order, "" if view.body else body))
