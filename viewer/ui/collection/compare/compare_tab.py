"""The compare tab: two reports of a collection side by side, or one against a group."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from viewer.presentation.collection.screen.compare.compare_chips import (
    compare_chips,
    compare_picked,
)
from viewer.presentation.collection.screen.compare.compare_copy import compared_lines
from viewer.presentation.collection.screen.compare.compare_view import (
    MARKED,
    Sides,
    compare_view,
    left_out,
    others_shown,
    rows_of,
    sides_of,
)
from viewer.presentation.comparison.content import ComparePage, Leads
from viewer.store.session.open_collection import OpenCollection
from viewer.ui.collection.chip_row import ChipRow
from viewer.ui.collection.collection_tab import EMPTIED, CollectionTabWidget
from viewer.ui.comparison.page import ComparePageView
from viewer.ui.layouts import in_column
from viewer.ui.session.collection_tasks import CompareWanted, NotRead, compared_page
from viewer.ui.session.worker import Question
from viewer.ui.widgets.words import Words

SLOW_MS = 400
UNRATED = "None of these reports has a rating. Open two of them, and compare them from the menu."
WAITING = "Reading the reports…"


class CompareTab(CollectionTabWidget):
    """What two reports, or one and a group, have and have not in common."""

    framed = False

    def __init__(self) -> None:
        super().__init__()
        self.one: OpenCollection | None = None
        self.sides: Sides | None = None
        self._shown: tuple[object, ...] = ()
        self._content: ComparePage | None = None
        self.chips: ChipRow = ChipRow()
        self.chips.picked.connect(self._pick)
        self.title = Words("", "heading")
        head = QWidget()
        in_column(self.chips, self.title, None, within=head, spacing=8)
        self.page = ComparePageView(head)
        self.page.followed.connect(self._lead)
        self.page.said.connect(self.said)
        in_column(self.page, within=self)
        self._question = Question(self, self._take, self._wait, SLOW_MS)

    def show_collection(self, one: OpenCollection) -> None:
        self.one, rows = one, rows_of(one)
        self.sides = sides = sides_of(one, rows) if rows is not None else None
        if rows is None or sides is None:
            self._shown, self._content = (), None
            self.chips.show_chips(())
            self.title.setText(UNRATED if one.collection.inspections else EMPTIED)
            self.page.show_content(None)
            return
        shown = tuple(others_shown(one, rows))
        only = not compare_view(one).everything
        two = [row and row.inspection.location for row in (sides.first, sides.second)]
        marked = sides.marked if sides.against == MARKED else len(sides.marked)
        chosen = (sides.stays.number, sides.against, marked, shown)
        known = (one.id, id(one.collection), only, *two, *chosen)
        if known == self._shown:
            return
        self._shown = known
        self.chips.show_chips(tuple(compare_chips(one, rows, sides)))
        self._question.ask(compared_page, CompareWanted(one.collection, rows, sides, only, shown))

    def panes(self) -> list[QWidget]:
        first = self.page.first_stop()
        return [self.chips.first(), *([first] if first else [])]

    def begin(self) -> None:
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.panes()[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy(self) -> None:
        if self._content is not None:
            lines = compared_lines(self._content)
            QGuiApplication.clipboard().setText("\n".join(lines))
            self.said.emit("Copied the comparison")

    def find_on(self, step: int) -> None:
        self.page.step_difference(step)

    def _pick(self, chip: str, key: str) -> None:
        rows = rows_of(self.one) if self.one else None
        if self.one is not None and rows is not None and self.sides is not None:
            self.viewed.emit(compare_picked(self.one, rows, self.sides, chip, key))

    def _lead(self, leads: Leads) -> None:
        """Go to a place in one of the two reports."""
        if self.sides is None:
            return
        second = None if self.sides.alone else self.sides.second
        first = self.sides.stays if self.sides.alone else self.sides.first
        row = second if leads.side == "second" and second else first
        self.opened.emit(row.inspection.location, leads.place)

    def _take(self, found: ComparePage | NotRead) -> None:
        self._content = None if isinstance(found, NotRead) else found
        if isinstance(found, NotRead):
            self.title.setText(found.sentence)
            self.page.show_content(None)
            return
        rows = rows_of(self.one) if self.one else None
        left = left_out(self.one, rows) if self.one and rows else ""
        told = ". ".join(filter(None, (found.subtitle, left)))
        self.title.setText(told)
        self.page.show_content(found)
        self.setAccessibleName(told)

    def _wait(self) -> None:
        self.title.setText(WAITING)
