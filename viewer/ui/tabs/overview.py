"""Overview: the whole report on one screen."""

from itertools import groupby

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from viewer.presentation.content.overview import Overview, Panel, RatingPanel
from viewer.presentation.content.rating import RatingCard
from viewer.presentation.content.row import Row
from viewer.ui.forms.labels import Fieldset
from viewer.ui.layouts import fill, in_column, in_row, take_away
from viewer.ui.theme.theme import INSET, Themed, now
from viewer.ui.widgets.fitting_grid import FittingGrid
from viewer.ui.widgets.marks_key import KeyLine
from viewer.ui.widgets.passage import Passage
from viewer.ui.widgets.rating import Card, OverallCard, RatingLine, TallyView
from viewer.ui.widgets.row_link import RowLink
from viewer.ui.widgets.surfaces import CardFrame, Surface
from viewer.ui.widgets.tab import TabWidget
from viewer.ui.widgets.tile import FigureTile
from viewer.ui.widgets.words import Words

CARDS_ACROSS = 4
TILES_ACROSS = 3
LINES_ACROSS = 2
GAP = 12
CARD_MARGIN = 8


class OverviewTab(TabWidget, Themed):
    """Rating cards, headline figures, comparisons, strengths and weaknesses."""

    def __init__(self) -> None:
        super().__init__()
        self._content: Overview | None = None
        self._ground = Surface()
        in_column(self._ground, within=self)
        self._column = in_column(within=self._ground.body, margins=(24, 14, 24, 14), spacing=GAP)
        self._inner: QWidget | None = None

    def show_content(self, content: Overview) -> None:
        if content != self._content:
            self._content = content
            self._build(content)

    def apply_theme(self) -> None:
        """Put fewer cards and tiles side by side when the text is large."""
        if self._content is not None:
            self._build(self._content)

    def _build(self, content: Overview) -> None:
        if self._inner is not None:
            take_away(self._inner)
        self._inner = QWidget()
        column = in_column(within=self._inner, spacing=GAP)
        self._ratings(column, content.ratings)
        across = in_row((self._figures(content), 64), spacing=GAP)
        if content.compared:
            across.addWidget(self._panels(content.compared), 36)
        findings = (self._panels((one,)) for one in (content.strengths, content.weaknesses))
        fill(column, across, in_row(*((one, 1) for one in findings), spacing=GAP), None)
        self._column.addWidget(self._inner)

    def _ratings(self, column: QVBoxLayout, content: RatingPanel) -> None:
        """The whole and the main criteria; below, the tally of all and the lowest of the others."""
        if content.overall is not None:
            whole = OverallCard(content.overall)
            whole.followed.connect(self.followed)
            column.addWidget(whole)
        if content.cards or not (content.lines or content.overall):
            column.addWidget(self._cards(content.cards, content.empty))
        if not (content.tallies or content.more):
            return
        card = CardFrame(margin=CARD_MARGIN)
        card.setAccessibleName("All ratings")
        for tally in content.tallies:
            card.column.addWidget(_told(TallyView(tally), tally.spoken))
        if content.lines:
            card.column.addSpacing(now().em(0.3))
        for title, some in groupby(content.lines, lambda line: line.group):
            lines = QWidget()
            lines.setLayout(self._lines(tuple(some)))
            if title:
                card.column.addSpacing(now().em(0.3))
            card.column.addWidget(Fieldset(title, [lines], _head(title)) if title else lines)
        if content.lowest:
            card.column.addSpacing(now().em(0.5))
            lowest = QWidget()
            lowest.setLayout(self._lines(content.lowest))
            head = _head(content.lowest_title)
            card.column.addWidget(Fieldset(content.lowest_title, [lowest], head))
        if content.more is not None:
            card.column.addWidget(self._row(content.more))
        column.addWidget(card)

    def _lines(self, cards: tuple[RatingCard, ...]) -> QGridLayout:
        """Ratings one a line, in columns that are read downwards."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP * 2)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        across = LINES_ACROSS if now().body < 20 else 1
        deep = -(-len(cards) // across)
        for number, content in enumerate(cards):
            line = RatingLine(content)
            line.followed.connect(self.followed)
            grid.addWidget(line, number % deep, number // deep)
        for place in range(across):
            grid.setColumnStretch(place, 1)
            if place >= len(cards):  # without anything in it, a column has no space before it
                grid.addWidget(QWidget(), 0, place)
        return grid

    def _cards(self, cards: tuple[RatingCard, ...], empty: str) -> QWidget:
        """As many cards side by side as there is room for, in rows of one length if possible."""
        if not cards:
            return _note(empty)
        made = [Card(content) for content in cards]
        for card in made:
            card.followed.connect(self.followed)
        most = CARDS_ACROSS if now().body < 20 else CARDS_ACROSS // 2
        rows = -(-len(cards) // most)
        return FittingGrid(made, -(-len(cards) // rows), GAP, GAP)

    def _figures(self, content: Overview) -> QWidget:
        card = CardFrame(margin=CARD_MARGIN)
        card.setAccessibleName("Headline figures")
        head = in_row(_head("Headline figures"), spacing=GAP)
        if content.key:
            head.addWidget(KeyLine(content.key), 1)
        card.column.addLayout(head)
        if not content.tiles:
            card.column.addWidget(_note(content.no_tiles))
        across = TILES_ACROSS if now().body < 20 else TILES_ACROSS - 1
        made = [FigureTile(one) for one in content.tiles]
        for tile in made:
            tile.followed.connect(self.followed)
        card.column.addWidget(FittingGrid(made, across, 8, 0))
        if content.more_tiles is not None:
            card.column.addWidget(self._row(content.more_tiles))
        card.column.addStretch(1)
        return card

    def _panels(self, panels: tuple[Panel, ...]) -> QWidget:
        card = CardFrame(margin=CARD_MARGIN)
        for number, panel in enumerate(panels):
            if number:
                card.column.addSpacing(now().em(0.5))
            rows: list[QWidget] = [self._row(row) for row in panel.rows]
            rows = rows or [_note(panel.empty)]
            card.column.addWidget(Fieldset(panel.title, rows, _head(panel.title)))
        card.column.addStretch(1)
        return card

    def _row(self, row: Row) -> RowLink:
        link = RowLink(row)
        link.followed.connect(self.followed)
        return link


def _head(text: str) -> Words:
    words = Words(text, "heading")
    words.setContentsMargins(INSET, 0, 0, 4)
    return words


def _note(text: str) -> Passage:
    """A sentence that says that something is not there."""
    words = Words(text, "body", "muted")
    words.setContentsMargins(INSET, 0, 0, 0)
    return _told(words, text)


def _told(shown: QWidget, words: str) -> Passage:
    """A widget that leads nowhere, in a passage at which it can be heard."""
    made = Passage(shown)
    made.tell(words)
    return made
