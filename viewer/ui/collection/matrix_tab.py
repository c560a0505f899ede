"""The matrix tab: chips over a table, and a sentence on what is shown."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from viewer.domain.collection.filtering.filters import SEPARATOR
from viewer.domain.collection.inspection import Location
from viewer.domain.collection.ordering import DATED, Order
from viewer.presentation.collection.rated_words import EARLIER, EARLIER_WORDS
from viewer.presentation.collection.screen.heading import body_words, left_out, no_rows_words
from viewer.presentation.collection.screen.matrix_copy import as_table
from viewer.presentation.collection.screen.matrix_heads import usually_hidden
from viewer.presentation.collection.screen.matrix_page import MatrixPage, matrix_page
from viewer.presentation.collection.screen.matrix_view import MatrixView, picked, view_of
from viewer.presentation.collection.screen.prepared import prepare
from viewer.presentation.wording.numbers import count_text
from viewer.store.session.open_collection import MATRIX, PAIR, OpenCollection
from viewer.store.session.place import Place
from viewer.ui.accessibility.announce import answer_once
from viewer.ui.blocks.table import copy_rows
from viewer.ui.collection.chip_row import ChipRow
from viewer.ui.collection.collection_tab import EMPTIED, CollectionTabWidget
from viewer.ui.collection.day_field import DayField
from viewer.ui.collection.matrix_table import MatrixTable
from viewer.ui.collection.told_line import ToldLine
from viewer.ui.forms.field import Field
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_column, in_row
from viewer.ui.timers import single_shot
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.widgets.words import Words

KEPT_AFTER_MS = 300
"""When the cell in front is noted after the last move: not at each key that is held down."""

APART = "   ·   "
HOW = "Enter opens, Space marks for Compare, Ctrl+C copies the rows"
KEY = (
    f"▲ ▼ better or worse than the inspection before{APART}△ ▽ not like for like, not counted"
    f"{APART}dashed: no level{APART}{HOW}"
)
KEY_OF_FIGURES = f"In brackets: the period of a figure that is not of the column’s{APART}{HOW}"
LIST_OF_NAMES = "Words of a name; several names or ids with semicolons, or pasted as lines"
NOTHING = "None of these reports has a rating or a figure, so there is no matrix."
COMPARE_TWO = "Compare the two marked"
WITH_TWO, WITH_MORE = "compares them", "holds this one against the others"


class NamesField(Field):
    """A field for words of a name; lines that are pasted become a list of names."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            lines = QGuiApplication.clipboard().text().splitlines()
            names = filter(None, (" ".join(one.split()) for one in lines))
            self.insert(f"{SEPARATOR} ".join(names))
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)


class MatrixTab(CollectionTabWidget):
    """The bodies of a collection with their ratings."""

    def __init__(self) -> None:
        super().__init__()
        self._one: OpenCollection | None = None
        self._shown: tuple[object, ...] = ()
        self.page: MatrixPage | None = None
        self.chips: ChipRow = ChipRow()
        self.finder = NamesField("Show only names with these words", "Find a name")
        self.finder.setToolTip(LIST_OF_NAMES)
        self.finder.setMaximumWidth(220)
        self.compare = FlatButton(COMPARE_TWO, self._compare)
        self.unmark = FlatButton("Unmark all", self._unmark)
        self.day = DayField()
        self.at_end = self.finder, self.day, self.compare, self.unmark
        for part in self.at_end:
            part.setParent(self.chips)
        self.table = MatrixTable("Matrix")
        self.sentence, self.key = Words("", "strong"), Words(KEY, "caption", "muted")
        self.told = ToldLine()
        self.nothing = Words("", "body", "muted")
        self.unrated, self.why = QWidget(), Words(NOTHING, "strong")
        self.lead = FlatButton("Search what they say", partial(self.did.emit, "folder-search"))
        self.files = FlatButton("Show the reports", partial(self.did.emit, "folder-files"))
        self._noting = single_shot(self, self._keep, KEPT_AFTER_MS)
        self._at: tuple[Location | None, str] = (None, "")
        self._lay_out()
        self._connect()

    def show_collection(self, one: OpenCollection) -> None:
        view = view_of(one)
        shown = (one.id, id(one.collection), replace(view, at=(None, "")))
        before, self._one = self._one, one
        if shown != self._shown:
            same = before is not None and before.id == one.id
            self._shown = shown
            self._show(view if not same else replace(view, at=self._here(view)), one)
        self.table.cells.show_marked(frozenset(one.marked))
        count = len(one.marked)
        words = COMPARE_TWO if count == PAIR else f"Compare with the {count:,} marked"
        both, same = count >= PAIR, words == self.compare.text()
        if both == self.compare.isHidden() or not same:
            self.compare.setText(words)
            for part in (self.compare, self.unmark):
                part.setVisible(both)
            self.chips.arrange()

    def panes(self) -> list[QWidget]:
        return [self.lead] if self.page is None else [self.chips.first(), self.table]

    def begin(self) -> None:
        start = self.lead if self.page is None else self.table
        start.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start_find(self) -> None:
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.selectAll()

    def copy(self) -> None:
        rows = self.table.chosen()
        if self.page is None:
            return
        table = as_table(self.page, rows)
        copy_rows(table, table.rows)
        self.said.emit(f"Copied {count_text(len(rows), 'row', 'rows')}")

    def _show(self, view: MatrixView, one: OpenCollection) -> None:
        made = prepare(one.collection)
        before = self.page.sentence if self.page else ""
        page = self.page = matrix_page(made, view, body_words(made))
        for field in (self.finder, self.day.day):
            if field.accessibleDescription() == before:  # it was told there, and is so no more
                field.setAccessibleDescription(page.sentence if page and before else "")
        self.nothing.setVisible(page is not None and not page.lines)
        if page is not None and not page.lines:
            self.nothing.setText(no_rows_words(page.rows.matrix, made.days))
        self.unrated.setVisible(page is None)
        self.why.setText(NOTHING if one.collection.inspections else EMPTIED)
        self.card.setVisible(page is not None)
        self.chips.show_chips(*((page.chips, *self.at_end) if page else ((),)))
        self.table.show_page(page, one.marked)
        if page is not None:
            self._say(f"{page.sentence}{left_out(one.collection)}")
            self.table.setAccessibleName(f"Matrix, {page.sentence}")
            self.day.show_day(view.as_at, made.today)
            if self.finder.text().strip() != view.filter.words.strip():
                self.finder.setText(view.filter.words)

    def _here(self, view: MatrixView) -> tuple[Location | None, str]:
        return self._at if self._at[0] is not None else view.at

    def _change(self, view: MatrixView) -> None:
        """Show another view of the matrix."""
        if self._one is not None and view != view_of(self._one):
            before = self.page.sentence if self.page else ""
            self.viewed.emit(self._one.viewed(MATRIX, replace(view, at=self._here(view))))
            if self.page is not None and self.page.sentence != before:
                self._tell(self.page.sentence)

    def _tell(self, sentence: str) -> None:
        """Have a sentence heard where the focus is: in a cell, a field or a chip."""
        focus = QApplication.focusWidget()
        if focus is None or focus is self.table or not self.isAncestorOf(focus):
            self.table.tell(sentence)
        else:
            answer_once(focus, sentence)

    def _pick(self, chip: str, key: str) -> None:
        if self._one is not None and self.page is not None:
            view = view_of(self._one)
            usual = usually_hidden(self.page.rows, every=view.filter.every)
            self._change(picked(view, chip, key, usual))

    def _sort(self, by: str) -> None:
        """Sort by a column, then the other way round; dates begin with the latest."""
        if self._one is None:
            return
        view = view_of(self._one)
        reverse = not view.order.reverse if view.order.by == by else by == DATED
        self._change(replace(view, order=Order(by, reverse)))
        head = next((one for one in self.page.heads if one.by == by), None) if self.page else None
        if head is not None:
            way = "the other way round" if reverse else "from the first to the last"
            self.table.tell(f"Sorted by {head.title}, {way}")

    def _seek(self, words: str) -> None:
        if self._one is not None:
            view = view_of(self._one)
            self._change(replace(view, filter=replace(view.filter, words=words)))

    def _as_at(self, day: date | None) -> None:
        if self._one is not None:
            self._change(replace(view_of(self._one), as_at=day))

    def _say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        rows = self.page.rows if self.page is not None else None
        key = KEY if rows is not None and rows.matrix.columns else KEY_OF_FIGURES
        if rows is not None and rows.has_earlier:
            key = f"{EARLIER} {EARLIER_WORDS}{APART}{key}"
        self.key.setText(key)
        self.told.tell(sentence, *key.split(APART))

    def _complain(self, sentence: str) -> None:
        self._say(sentence)
        self._tell(sentence)

    def _note(self, location: Location | None, column: str) -> None:
        self._at = location, column
        self._noting.start()

    def _keep(self) -> None:
        self._noting.stop()
        if self._one is not None and self._at[0] is not None:
            view = view_of(self._one)
            if view.at != self._at:
                self.viewed.emit(self._one.viewed(MATRIX, replace(view, at=self._at)))

    def _compare(self) -> None:
        self._keep()
        self.did.emit("compare-marked")

    def _unmark(self) -> None:
        if self._one is not None:
            self.table.setFocus()
            self.viewed.emit(replace(self._one, marked=()))
            self.table.tell("Nothing is marked")

    def _open(self, location: Location, place: Place | None) -> None:
        self._keep()
        self.opened.emit(location, place)

    def _mark(self, location: Location) -> None:
        if self._one is None:
            return
        self._keep()
        self.viewed.emit(self._one.toggled(location))
        marked = location in self._one.marked
        count = len(self._one.marked)
        how = f"; Ctrl+Shift+M {WITH_TWO if count == PAIR else WITH_MORE}" if count >= PAIR else ""
        words = f"{'Marked' if marked else 'Not marked'}, {count:,} marked to compare{how}"
        self.table.tell(words)

    def _lay_out(self) -> None:
        self.spare, self.instead = (self.key, self.sentence), (self.told,)
        below = self.nothing, self.sentence, self.told, self.key
        foot = in_column(*below, margins=(8, 4, 8, 0), spacing=2)
        self.card = CardFrame((self.table, 1), foot, margins=(1, 1, 1, 8))
        ways = in_row(self.lead, self.files, None, spacing=8)
        in_column(self.why, ways, None, within=self.unrated, spacing=10)
        self.unrated.hide()
        parts = self.chips, (self.card, 1), (self.unrated, 1)
        in_column(*parts, within=self, margins=(24, 10, 24, 14), spacing=10)

    def _connect(self) -> None:
        self.chips.picked.connect(self._pick)
        self.finder.textEdited.connect(self._seek)
        self.day.chosen.connect(self._as_at)
        self.day.said.connect(self._complain)
        self.table.sorted.connect(self._sort)
        self.table.moved.connect(self._note)
        self.table.opened.connect(self._open)
        self.table.marked.connect(self._mark)
        leave = QShortcut(
            QKeySequence("Down"), self.finder, context=Qt.ShortcutContext.WidgetShortcut
        )
        leave.activated.connect(self.begin)
