"""The page of a comparison: two reports side by side, from one frozen value."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from viewer.presentation.comparison.content import ComparePage, PointSection
from viewer.ui.comparison.held_view import HeldView, PointView
from viewer.ui.comparison.points_card import PointsCard
from viewer.ui.comparison.table_card import TableCard
from viewer.ui.layouts import in_column, take_away
from viewer.ui.theme.theme import Themed
from viewer.ui.timers import single_shot
from viewer.ui.widgets.surfaces import Surface
from viewer.ui.widgets.words import Words

NO_MORE = "No more differences. Back at the first one."
NONE = "The two reports do not differ."


class ComparePageView(QWidget, Themed):
    """Shows a comparison. `followed` sends a `Leads`: a place in the first or second report."""

    followed = Signal(object)
    said = Signal(str)

    def __init__(self, head: QWidget | None = None) -> None:
        super().__init__()
        self._content: ComparePage | None = None
        self._ground = Surface()
        in_column(self._ground, within=self)
        self._column = in_column(within=self._ground.body, margins=(24, 10, 24, 18))
        if head is not None:  # it scrolls too: large words leave little room
            self._column.addWidget(head)
        self._inner: QWidget | None = None
        self._stops: list[tuple[QWidget, QWidget]] = []
        self._coming: list[PointSection] = []
        self._later = single_shot(self, self._add_section)

    def show_content(self, content: ComparePage | None) -> None:
        """Show a comparison, or none; an equal one touches no widget."""
        if content != self._content:
            self._content = content
            self._build(content)

    def apply_theme(self) -> None:
        """Arrange anew, as large words need."""
        self._build(self._content)

    def step_difference(self, step: int) -> None:
        """Bring the next difference, or the one before, into sight and focus."""
        while self._coming:
            self._add_section()
        if not self._stops:
            self.said.emit(NONE)
            return
        focus = QApplication.focusWidget()
        rows = [row for row, _ in self._stops]
        here = next((n for n, row in enumerate(rows) if _holds(row, focus)), None)
        number = (0 if step > 0 else -1) if here is None else here + step
        if number >= len(rows):
            self.said.emit(NO_MORE)
        row, stop = self._stops[number % len(rows)]
        stop.setFocus()
        self._ground.ensureWidgetVisible(row, 0, 40)

    def _build(self, content: ComparePage | None) -> None:
        if self._inner is not None:
            take_away(self._inner)
        self._inner, self._stops, self._coming = QWidget(), [], []
        self._column.addWidget(self._inner, 1)
        if content is None:
            return
        column = in_column(within=self._inner, spacing=12)
        for note in (*content.notes, *filter(None, [content.hidden])):
            column.addWidget(Words(note, "body", "muted"))
        for table in content.tables:
            card = TableCard(table, content.columns)
            for held in (held for row in card.rows for held in row.held):
                held.followed.connect(self.followed)
            self._stops += [(row, row.stop()) for row in card.rows if row.row.differs]
            column.addWidget(card)
        self._coming = list(content.sections)
        self._cards = in_column(spacing=12)
        column.addLayout(self._cards)
        self._add_section()
        if not content.tables and not content.sections:
            column.addWidget(Words(NONE))
        column.addStretch(1)

    def _add_section(self) -> None:
        """Add the next section, and another when the window has answered: findings are many."""
        if not self._coming:
            return
        card = PointsCard(self._coming.pop(0))
        for point in card.points:
            point.followed.connect(self.followed)
        self._stops += [(one, one) for one in card.points if one.content.differs]
        self._cards.addWidget(card)
        self._later.start()

    def first_stop(self) -> QWidget | None:
        """Where the keyboard begins."""
        stops: list[QWidget] = [one for one in self.findChildren(HeldView) if one.place()]
        stops += self.findChildren(PointView)
        return stops[0] if stops else None


def _holds(row: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (row is focus or row.isAncestorOf(focus))
