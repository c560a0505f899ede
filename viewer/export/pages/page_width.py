"""What fits beside what on a page: how wide its text is, and how blocks share that width.

Every width here is in points. Words are measured in the size that they are set in, which grows with
a briefing's `scale`; the gaps between them do not.
"""

from dataclasses import dataclass, replace
from typing import Literal

from viewer.export.pages.word_parts import MOST_OF_WORD, longest_figure, longest_word
from viewer.presentation.charts.measure import table_measure
from viewer.presentation.content.rating import RatingScale
from viewer.presentation.content.text import plain
from viewer.presentation.content.tile import Tile
from viewer.presentation.summary.document import Form, Options, Paper, RatedCriterion, Ratings

POINTS_PER_MM = 72 / 25.4
SIDES: dict[Paper, tuple[float, float]] = {
    "a4": (210.0, 297.0),
    "a3": (297.0, 420.0),
    "us-letter": (215.9, 279.4),
}
MARGIN = 18.0  # to the left and the right of the text, in millimetres
BASE, SMALL, TABLE = 10.0, 9.0, 9.2
RATED, LARGE, FIGURE, BRIEF_FIGURE = 13.0, 20.0, 18.0, 16.0
"""Sizes of words before they grow: text, captions, tables, a rating's word, a tile's figure."""

HEADINGS = {1: 14.0, 2: 11.5}  # sizes of the headings of a document's parts, by their level
TITLES: dict[Form, float] = {"briefing": 20.0, "summary": 24.0}
SUBTITLES: dict[Form, float] = {"briefing": BASE, "summary": 11.0}

WIDE_GAP, GAP, TILE_GAP, MOVE_GAP = (mm * POINTS_PER_MM for mm in (8, 5, 6, 4))
STEP_GAP, LABEL_ASIDE, WORD_ASIDE = 1.6, 3.0, 3 * POINTS_PER_MM
"""Between the steps of a bar, between two labels, and between a name and its rating's word."""

WIDE = 2  # up to so many ratings beside each other, a name and its word may share a line
COLUMNS = {1: (2,), 2: (2,), 3: (3, 2), 4: (4, 2), 5: (3, 2), 6: (3, 2)}
"""How many ratings stand beside each other, by their number: the first that has room."""

MOST_LINES = 4  # a name in more lines than this is too narrow, if it can be wider
NAME_SHARE = 0.5  # what a longer name gets at least of a line that it shares with its rating's word
FACT_LABEL, SIDE_GAP = 38 * POINTS_PER_MM, 7 * POINTS_PER_MM
"""The width of a fact's label, and the gap between strengths and weaknesses."""

MARK_ROOM = 1.3  # a mark and the gap behind it, in em
BESIDE_GAP = 14.0  # between two columns of a table that is set beside itself
CELL_INSET = 8.0  # what a cell of a table keeps free on both sides together
CLOSE_INSET = 3.0  # the same of a table that is set beside itself
LINE_BAR = 34 * POINTS_PER_MM  # the bar of a rating in one line, with its gaps
PAGE_NUMBER = 8 * POINTS_PER_MM + 72.0  # at the foot of a page, with the gap before it
LEAST_FIGURE = 0.7  # how small a figure may become to stand in its tile, of its usual size
Labels = Literal["under", "ends", "lines"]
"""Each level under its step; the two ends beside each other; or one under the other."""


@dataclass(frozen=True, slots=True)
class RatingLayout:
    """How many cards stand beside each other, how wide, and what stands where in them."""

    columns: int
    card: float
    beside: bool
    labels: Labels


@dataclass(frozen=True, slots=True)
class TileLayout:
    """How many tiles stand beside each other, how wide, and the size of their figures."""

    columns: int
    tile: float
    size: float


def text_width(options: Options) -> float:
    """The width of a page's text."""
    short, long = SIDES[options.paper]
    across = long if options.landscape else short
    return (across - 2 * MARGIN - options.binding) * POINTS_PER_MM


def rating_layout(block: Ratings, room: float, scale: float) -> RatingLayout:
    """The first choice in which names, words and levels are whole."""
    cards = list({(card.title, card.rating): card for card in block.cards}.values())
    if block.form == "lines":
        return RatingLayout(1, (room - LINE_BAR) / 2, beside=True, labels="under")
    usual = (1,) if block.form == "large" else COLUMNS.get(len(block.cards), (4, 3, 2))
    choices = [*usual, *(n for n in (3, 2, 1) if n < usual[-1])]
    tries: list[tuple[int, Labels]] = [(columns, "under") for columns in usual]
    tries += [(columns, kind) for kind in ("ends", "lines") for columns in choices]
    layouts = [
        RatingLayout(n, _share(room, n, WIDE_GAP if n <= WIDE else GAP), False, labels)
        for n, labels in tries
    ]
    chosen = next((item for item in layouts if _holds(cards, item, scale)), layouts[-1])
    beside = 1 < chosen.columns <= WIDE and all(_beside(one, chosen.card / scale) for one in cards)
    return replace(chosen, beside=beside)


def _share(room: float, columns: int, gap: float) -> float:
    return (room - gap * (columns - 1)) / columns


def _holds(cards: list[RatedCriterion], layout: RatingLayout, scale: float) -> bool:
    """Whether each name, word and level is whole, a name in a few lines."""
    room = layout.card / scale
    return _labels_fit(cards, layout, scale) and all(
        longest_word(card.title) * SMALL <= room
        and table_measure(card.title, "body") * SMALL <= room * (MOST_LINES - 0.5)
        and longest_word(card.rating.word, "strong") * RATED <= room
        for card in cards
    )


def _labels_fit(cards: list[RatedCriterion], layout: RatingLayout, scale: float) -> bool:
    scales = {card.rating.labels: card.rating for card in cards}.values()
    if layout.labels == "under":
        return all(_under(rating, layout.card, scale) for rating in scales)
    return layout.labels == "lines" or all(_ends(one) * scale <= layout.card for one in scales)


def _under(rating: RatingScale, width: float, scale: float) -> bool:
    """Whether each label has room under its step of the bar."""
    count = len(rating.labels)
    step = (width - STEP_GAP * (count - 1)) / count
    widest = max(table_measure(label, "strong") for label in rating.labels)
    return widest * SMALL * scale + LABEL_ASIDE <= step


def _ends(rating: RatingScale) -> float:
    """What the lowest and the best level need beside each other."""
    ends = (rating.labels[0], rating.labels[-1])
    return sum(table_measure(label, "body") for label in ends) * SMALL + 2 * LABEL_ASIDE


def _beside(card: RatedCriterion, room: float) -> bool:
    """Whether a name has room enough on the line of its rating's word."""
    name = table_measure(card.title, "body") * BASE
    least = min(name, max(longest_word(card.title) * BASE, room * NAME_SHARE))
    return table_measure(card.rating.word, "strong") * RATED + WORD_ASIDE + least <= room


def _large(tile: Tile) -> str:
    """What is set large of a tile's figure; of how many it is one, and how printed, is small."""
    return plain(tuple(run for run in tile.value if run.style != "caption"))


def tile_layout(tiles: tuple[Tile, ...], room: float, scale: float, size: float) -> TileLayout:
    """Three beside each other, their figures smaller where they must be; else fewer."""
    values = {_large(tile): tile.mark is not None for tile in tiles}
    longest = max(longest_word(value, "strong", 2 * MOST_OF_WORD) for value in values)
    whole = max(table_measure(value, "strong") + marked for value, marked in values.items())
    usual = size * scale
    lines = [plain(one.line) for tile in tiles for one in tile.remarks]
    said = max((max(longest_word(line), longest_figure(line)) for line in lines), default=0.0)
    least = (said + MARK_ROOM) * BASE * scale
    shares = [(columns, _share(room, columns, TILE_GAP)) for columns in (3, 2, 1)]
    tries = [item for item in shares if least <= item[1]] or shares[-1:]
    # Few tiles rather become wider than their figures smaller.
    wider = [item for item in tries if item[0] >= len(tiles) and longest * usual <= item[1]]
    smaller = [item for item in tries if longest * usual * LEAST_FIGURE <= item[1]]
    columns, tile = [*wider, *smaller, tries[-1]][0]
    # A verdict of many words is no figure: it is set smaller than one.
    factor = min(1.0, tile / (longest * usual), 2 * tile / (whole * usual))
    return TileLayout(columns, tile, usual * max(factor, LEAST_FIGURE))
