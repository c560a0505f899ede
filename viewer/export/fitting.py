"""What fits beside what on a page: how wide its text is, and how ratings share that width."""

from typing import Any

from viewer.presentation.charts.measure import table_measure
from viewer.presentation.front import RatingScale
from viewer.presentation.summary.document import Options, Paper, Ratings

POINTS_PER_MM = 72 / 25.4
SIDES: dict[Paper, tuple[float, float]] = {
    "a4": (210.0, 297.0),
    "a3": (297.0, 420.0),
    "us-letter": (215.9, 279.4),
}
MARGIN = 18.0
"""To the left and the right of the text, in millimetres."""

WIDE_GAP, GAP, STEP_GAP = 8 * POINTS_PER_MM, 5 * POINTS_PER_MM, 1.6
LABEL_SIZE, LABEL_ASIDE = 9.0, 3.0
"""The size of a level's label and the least room between two, in points."""

WIDE = 2
"""Up to so many beside each other, a rating's name and word share a line."""

COLUMNS = {1: (2,), 2: (2,), 3: (3,), 4: (4, 2), 5: (3, 2), 6: (3, 2)}
"""How many ratings stand beside each other, by their number: the first that has room."""


def text_width(options: Options) -> float:
    """The width of a page's text, in points."""
    short, long = SIDES[options.paper]
    across = long if options.landscape else short
    return (across - 2 * MARGIN - options.binding) * POINTS_PER_MM


def rating_columns(block: Ratings, room: float) -> dict[str, Any]:
    """How many cards stand beside each other, and whether each level is named under its step."""
    scales = {card.rating for card in block.cards}
    for columns in COLUMNS.get(len(block.cards), (4,)):
        gap = WIDE_GAP if columns <= WIDE else GAP
        card = (room - gap * (columns - 1)) / columns
        if all(_fits(scale, card) for scale in scales):
            return {"columns": columns, "wide": columns <= WIDE, "under": True}
    columns = min(4, max(2, len(block.cards)))
    return {"columns": columns, "wide": columns <= WIDE, "under": False}


def _fits(rating: RatingScale, card: float) -> bool:
    """Whether the labels of a scale have room, each under its step of the bar."""
    count = len(rating.labels)
    step = (card - STEP_GAP * (count - 1)) / count
    widest = max(table_measure(label, "strong") for label in rating.labels)
    return widest * LABEL_SIZE + LABEL_ASIDE <= step
