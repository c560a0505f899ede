"""What History and Changes have in common: chips, a sentence, and content made by a worker."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.presentation.collection.screen.chips import Chip
from viewer.presentation.collection.screen.matrix_heads import usually_hidden
from viewer.presentation.collection.screen.matrix_view import MatrixView, fitting, picked, view_of
from viewer.presentation.collection.screen.prepared import prepare
from viewer.store.session.open_collection import MATRIX, OpenCollection
from viewer.ui.collection.chip_row import ChipRow
from viewer.ui.collection.collection_tab import EMPTIED, MARGINS, CollectionTabWidget
from viewer.ui.collection.told_line import ToldLine
from viewer.ui.layouts import in_column
from viewer.ui.session.worker import Question
from viewer.ui.widgets.words import Words

SLOW_MS = 400
UNRATED = "None of these reports has a rating: figures are in Matrix, what they say in Search."
WAITING = "Working it out…"


class TimeTab(CollectionTabWidget):
    """Shows what is worked out of the rows that the matrix's filter lets through."""

    name = ""
    fresh: object = None
    """What is chosen in it before anybody chooses."""
    at_end: tuple[QWidget, ...] = ()
    """What stands behind the chips."""

    def __init__(self) -> None:
        super().__init__()
        self.one: OpenCollection | None = None
        self.rows: MatrixRows | None = None
        self._shown: tuple[object, ...] = ()
        self.chips: ChipRow = ChipRow()
        self.chips.picked.connect(self._pick)
        self.told = ToldLine()
        self.instead = (self.told,)
        self.title, self.sentence = Words("", "heading"), Words("", "caption", "muted")
        self.spare = (self.title, self.sentence)
        self._question = Question(self, self._take, self._wait, SLOW_MS)

    def show_collection(self, one: OpenCollection) -> None:
        """Ask for what is wanted, if that has changed."""
        matrix = view_of(one)
        view = self.view(one)
        self.one = one
        chosen = matrix.filter, matrix.programme, matrix.as_at
        shown = (one.id, id(one.collection), *chosen, view)
        if shown == self._shown:
            return
        self._shown = shown
        made = prepare(one.collection)
        rows = made.rows(made.number(matrix.programme), matrix.as_at)
        self.rows = rows if rows is not None and rows.matrix.columns else None
        if self.rows is None:
            self.chips.show_chips(())
            why = UNRATED if one.collection.inspections else EMPTIED
            self.clear(why)
            self.sentence.setText(why)
            self.tell(why)
            return
        matrix = fitting(matrix, self.rows.matrix)
        chips = tuple(self.chips_for(self.rows, matrix, view))
        self.chips.show_chips(chips, *self.at_end)
        self._question.ask(self.made, self.rows, matrix, view)

    def view(self, one: OpenCollection) -> Any:
        """What is chosen in this tab."""
        return one.view(self.name, self.fresh)

    def head(self, below: int) -> QVBoxLayout:
        """What is said over the rows, so many pixels above them."""
        parts = (self.title, self.sentence, self.told)
        return in_column(*parts, margins=(12, 0, 12, below), spacing=2)

    def lay_out(self, card: QWidget) -> None:
        """Put the rows under the chips."""
        in_column(self.chips, (card, 1), within=self, margins=MARGINS, spacing=10)

    def chips_for(self, rows: MatrixRows, matrix: MatrixView, view: Any) -> Iterable[Chip]:
        """The chips for what is chosen."""
        raise NotImplementedError

    def picked(self, view: Any, chip: str, key: str) -> Any:
        """The view after a chip was used; None for a chip of the filter."""
        raise NotImplementedError

    @staticmethod
    def made(rows: MatrixRows, matrix: MatrixView, view: Any) -> object:
        """What is shown; called in a worker."""
        raise NotImplementedError

    def take(self, content: Any) -> None:
        """Show the content that a worker made."""
        raise NotImplementedError

    def clear(self, why: str) -> None:
        """Show nothing of what was shown before, for there is nothing to show."""
        raise NotImplementedError

    def tell(self, *sentences: str) -> None:
        """Say what is shown, where there is little room for it, too."""
        self.told.tell(*sentences)

    def change(self, view: object) -> None:
        """Show another view."""
        if self.one is not None:
            self.viewed.emit(self.one.viewed(self.name, view))

    def _pick(self, chip: str, key: str) -> None:
        if self.one is None or self.rows is None:
            return
        view = self.picked(self.view(self.one), chip, key)
        if view is not None:
            self.change(view)
            return
        shown = view_of(self.one)
        usual = usually_hidden(self.rows, every=shown.filter.every)
        matrix = picked(shown, chip, key, usual)
        self.viewed.emit(self.one.viewed(MATRIX, matrix))

    def _take(self, content: object) -> None:
        if self.rows is not None:
            self.take(content)

    def _wait(self) -> None:
        self.sentence.setText(WAITING)
        self.tell(WAITING)
