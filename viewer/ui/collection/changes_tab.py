"""The changes tab: who fell, who rose and who stayed, with the sum; and who is not compared."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from viewer.domain.collection.changes import ChangeSpan
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.presentation.collection.changes import ChangeLine, ChangesWanted
from viewer.presentation.collection.screen.changes_table import ChangesTable, changes_table
from viewer.presentation.collection.screen.chips import Chip
from viewer.presentation.collection.screen.matrix_view import MatrixView
from viewer.presentation.collection.screen.matrix_words import short_day
from viewer.presentation.collection.screen.time_views import (
    CHANGES,
    ChangesView,
    changes_chips,
    changes_picked,
    known_column,
)
from viewer.presentation.content.clipboard import plain_words
from viewer.store.session.open_collection import OpenCollection
from viewer.ui.accessibility.announce import answer
from viewer.ui.collection.date_fields import DateFields
from viewer.ui.collection.matrix_table import MatrixTable
from viewer.ui.collection.time_tab import TimeTab
from viewer.ui.widgets.surfaces import CardFrame


class ChangesTab(TimeTab):
    """What became of each body's rating."""

    name, fresh = CHANGES, ChangesView()

    def __init__(self) -> None:
        super().__init__()
        self.table = MatrixTable("Changes")
        self.table.opened.connect(self.opened)
        self.table.head.setSectionsClickable(False)
        self.table.head.setStretchLastSection(True)
        self.dates = DateFields()
        self.dates.setParent(self.chips)
        self.dates.chosen.connect(self._span)
        self.dates.said.connect(self._complain)
        self.at_end = (self.dates,)
        self.page: ChangesTable | None = None
        self.start = self.table
        self.lay_out(CardFrame(self.head(2), (self.table, 1), margins=(1, 10, 1, 4)))

    def chips_for(self, rows: MatrixRows, matrix: MatrixView, view: ChangesView) -> Iterable[Chip]:
        return changes_chips(rows, matrix, view, rows.matrix.today)

    def picked(self, view: ChangesView, chip: str, key: str) -> ChangesView | None:
        today = self.rows.matrix.today if self.rows else date.min
        return changes_picked(view, chip, key, today)

    @staticmethod
    def made(rows: MatrixRows, matrix: MatrixView, view: ChangesView) -> ChangesTable:
        """What is shown; called in a worker."""
        column = known_column(rows, view.column)
        return changes_table(rows, ChangesWanted(column, view.span, matrix.filter))

    def take(self, content: ChangesTable) -> None:
        self.page = content
        self.title.setText(content.content.title)
        self.sentence.setText(" ".join(filter(None, (content.shares, content.content.sentence))))
        self.tell(content.content.sentence, content.content.title, content.shares)
        self.table.setAccessibleName(f"{content.content.title}. {content.content.sentence}")
        self.table.show_page(content, ())

    def clear(self, why: str) -> None:
        self.page = None
        self.title.setText("")
        self.table.setAccessibleName(why)
        self.table.show_page(None, ())

    def show_collection(self, one: OpenCollection) -> None:
        super().show_collection(one)
        self.dates.setHidden(self.rows is None)
        today = self.rows.matrix.today if self.rows else date.max
        is_today = self.rows is None or self.rows.matrix.as_at is None
        self.dates.show_span(self.view(one).span, today, is_today=is_today)
        told = self.rows.matrix.as_at if self.rows else None
        last = short_day(told.day.isoformat()) if told else "now"
        self.dates.until.setPlaceholderText(last)

    def _span(self, span: ChangeSpan) -> None:
        if self.one is not None:
            self.change(replace(self.view(self.one), span=span))

    def _complain(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.tell(sentence)
        answer(self.dates.since if self.dates.since.hasFocus() else self.dates.until, sentence)

    def copy(self) -> None:
        if self.page is None:
            return
        chosen = [one for one in self.table.chosen() if isinstance(one, ChangeLine)]
        rows = [
            [plain_words(self.page.cell(one, head).text) for head in self.page.heads]
            for one in chosen
        ]
        self.copy_rows([head.title for head in self.page.heads], rows)
