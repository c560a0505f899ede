"""Overview as frozen values: the whole report on one screen."""

from dataclasses import dataclass

from viewer.presentation.content.rating import RatingCard, Tally
from viewer.presentation.content.row import Row
from viewer.presentation.content.text import Mark
from viewer.presentation.content.tile import Dot, Tile


@dataclass(frozen=True, slots=True)
class RatingPanel:
    """The ratings on Overview: the main criteria as `cards`, or as `lines` where they are many.

    `overall` is the rating of the whole, and `lowest` are the lowest rated of those not shown.
    """

    cards: tuple[RatingCard, ...]
    lines: tuple[RatingCard, ...]
    tallies: tuple[Tally, ...]
    lowest_title: str
    lowest: tuple[RatingCard, ...]
    more: Row | None
    empty: str
    overall: RatingCard | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """A titled list; `empty` is the sentence shown instead of no rows."""

    title: str
    rows: tuple[Row, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class KeyPart:
    """What one mark means, as small or as large as it stands in a tile."""

    text: str
    mark: Mark | None = None
    dot: Dot | None = None
    small: bool = False


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole report on one screen; `key` says what the marks of the tiles mean."""

    ratings: RatingPanel
    tiles: tuple[Tile, ...]
    key: tuple[KeyPart, ...]
    no_tiles: str
    more_tiles: Row | None
    compared: tuple[Panel, ...]
    strengths: Panel
    weaknesses: Panel
