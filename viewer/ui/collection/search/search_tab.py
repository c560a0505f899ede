"""The search tab: words as one types them, the passages that hold them, and how many say it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from viewer.presentation.collection.screen.matrix_view import AS_AT, view_of
from viewer.presentation.collection.screen.search_page import (
    FoundLine,
    SearchPage,
    search_chips,
)
from viewer.presentation.collection.screen.search_view import SEARCH, picked_in_search, query_of
from viewer.presentation.content.clipboard import plain_words
from viewer.presentation.wording.numbers import count_text
from viewer.store.collection.search.answer import SearchAnswer, SearchChoices, SearchQuery
from viewer.store.session.open_collection import MATRIX, OpenCollection
from viewer.ui.accessibility.announce import answer
from viewer.ui.collection.chip_row import ChipRow
from viewer.ui.collection.collection_tab import CollectionTabWidget
from viewer.ui.collection.search.found_list import FoundList
from viewer.ui.collection.search.year_bars import YearBars
from viewer.ui.forms.field import Field
from viewer.ui.layouts import in_column, in_row
from viewer.ui.session import disk_tasks
from viewer.ui.session.worker import Question
from viewer.ui.timers import single_shot
from viewer.ui.widgets.passage import Passage
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.widgets.words import Words

TYPING_MS = 120
"""How long nobody types before it is looked for."""

COUNTS_AFTER_MS = 250
"""How long after an answer is counted what each restriction would leave: that takes longer."""

NO_MATCHES = "No passage holds these words."


class SearchField(Field):
    """A field from which the arrow down leads to what was found."""

    def __init__(self, below: QWidget) -> None:
        super().__init__("Search all reports", "Words, or a phrase in quotation marks")
        self._below = below

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._below.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)


class SearchTab(CollectionTabWidget):
    """What every report says of some words."""

    def __init__(self) -> None:
        super().__init__()
        self.one: OpenCollection | None = None
        self._shown: tuple[object, ...] = ()
        self.list = FoundList()
        self.field = SearchField(self.list)
        self.chips: ChipRow = ChipRow()
        self.title, self.note = Words("", "heading"), Words("", "caption", "muted")
        self.bars = YearBars()
        self.told = Passage(self.title, self.note, self.bars, None, spacing=4)
        self._typing = single_shot(self, self._seek, TYPING_MS)
        self._question = Question(self, self._take)
        self._answer = SearchAnswer()
        self._choices = SearchChoices()
        self._counting = Question(self, self._take_choices)
        self._soon = single_shot(self, self._count, COUNTS_AFTER_MS)
        self.field.textEdited.connect(self._typed)
        self.chips.picked.connect(self._pick)
        self.list.opened.connect(self._open)
        self._lay_out()

    def show_collection(self, one: OpenCollection) -> None:
        """Look for what is wanted, if that or the collection has changed."""
        query = self.query(one)
        self.one = one
        shown = (one.id, id(one.collection), query)
        if shown == self._shown:
            return
        self._shown = shown
        if not self._typing.isActive() and self.field.text() != query.words:
            self.field.setText(query.words)
        self._question.ask(disk_tasks.searched, one.collection, query)

    def query(self, one: OpenCollection) -> SearchQuery:
        """What is looked for."""
        return query_of(one)

    def panes(self) -> list[QWidget]:
        return [self.field, self.list]

    def begin(self) -> None:
        if self.list.found.lines and self.list.currentIndex().isValid():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.start_find()

    def find_on(self, step: int) -> None:
        self.list.step(step)

    def start_find(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def copy(self) -> None:
        lines = self.list.chosen()
        words = "\n".join(plain_words(one.citation) for one in lines)
        QGuiApplication.clipboard().setText(words)
        count = count_text(len(lines), "passage", "passages")
        whose = "its place" if len(lines) == 1 else "their places"
        self.said.emit(f"Copied {count} with {whose}")

    def _typed(self, _words: str) -> None:
        self._typing.start()

    def _seek(self) -> None:
        if self.one is not None:
            query = replace(self.query(self.one), words=self.field.text())
            self.viewed.emit(self.one.viewed(SEARCH, query))

    def _pick(self, chip: str, key: str) -> None:
        if self.one is not None and chip == AS_AT:
            matrix = replace(view_of(self.one), as_at=None)
            self.viewed.emit(self.one.viewed(MATRIX, matrix))
        elif self.one is not None:
            query = picked_in_search(self.query(self.one), chip, key)
            self.viewed.emit(self.one.viewed(SEARCH, query))

    def _take(self, brought: tuple[SearchQuery, SearchAnswer, SearchPage]) -> None:
        query, found, page = brought
        self._answer = found
        self._show_chips(query)
        self._soon.start()
        self.title.setText(page.title)
        self.title.setVisible(bool(page.title))
        self.note.setText(page.note or ("" if page.lines or not page.title else NO_MATCHES))
        self.bars.show_page(page)
        self.told.tell(page.title or page.note, self.bars.spoken())
        self.list.show_lines(page.lines)
        self.list.setAccessibleName(page.title or "Passages")
        if self.field.hasFocus() and page.title:
            answer(self.field, page.title, now=False)

    def _show_chips(self, query: SearchQuery) -> None:
        self.chips.show_chips(tuple(search_chips(self._answer, query, self._choices)))

    def _count(self) -> None:
        if self.one is not None:
            query = self.query(self.one)
            self._counting.ask(disk_tasks.search_choices, self.one.collection, query)

    def _take_choices(self, counted: tuple[SearchQuery, SearchChoices]) -> None:
        query, choices = counted
        if self.one is not None and query == self.query(self.one):
            self._choices = choices
            self._show_chips(query)

    def _open(self, line: FoundLine) -> None:
        self.opened.emit(line.location, line.place)

    def _lay_out(self) -> None:
        counts, found = CardFrame(self.told), CardFrame(self.list, margins=(1, 1, 1, 4))
        top = in_row((self.field, 5), (self.chips, 4), spacing=12)
        below = in_row((counts, 1), (found, 3), spacing=12)
        in_column(top, (below, 1), within=self, margins=(24, 10, 24, 14), spacing=10)
