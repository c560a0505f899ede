"""The ratings and figures of two reports as rows: what each says, and the change."""

from collections.abc import Sequence

from viewer.domain.comparison.comparing import Comparison
from viewer.domain.comparison.ratings import RatingPair
from viewer.domain.criteria import Criterion
from viewer.presentation.comparison.content import (
    CompareRow,
    CompareTable,
    Held,
    Leads,
    Side,
)
from viewer.presentation.comparison.rating_changes import UNORDERED, change_line
from viewer.presentation.comparison.sides import ABSENT, spoken_row
from viewer.presentation.comparison.which import (
    index_of,
    short_body,
)
from viewer.presentation.content.text import Run, one_line
from viewer.presentation.wording.numbers import sentence_case, sentences
from viewer.presentation.wording.rating import detail_text, rating_scale
from viewer.store.session.place import Place

RATINGS = "Ratings"


def ratings(comparison: Comparison) -> CompareTable:
    """A row for each rating, and how many are better and worse."""
    rows = tuple(_rating_row(comparison, pair) for pair in comparison.ratings)
    return CompareTable(RATINGS, ratings_told(comparison), rows)


def ratings_told(comparison: Comparison) -> str:
    """How many ratings are better, worse and the same, like for like, and how many are not."""
    pairs = comparison.ratings
    held = [pair.held.verdict for pair in pairs if pair.comparable == "like for like" and pair.held]
    others = (
        ("in part", "not like for like"),
        ("across frameworks", "across frameworks"),
        ("unstated", "not compared: the framework of one is not stated"),
        ("not comparable", "not comparable"),
        ("alone", "in only one report"),
    )
    if comparison.unordered:
        parts = [f"{len(held):,} not compared: {UNORDERED}"] if held else []
    else:
        parts = _counted(held) if comparison.one_body else _beside(comparison, held)
    for kind, word in others:
        if count := sum(pair.comparable == kind for pair in pairs):
            parts.append(f"{count:,} {word}")
    return ", ".join(parts)


def _counted(held: Sequence[str | None]) -> list[str]:
    words = {"better": "better", "worse": "worse", "same": "unchanged"}
    return [
        f"{count:,} {word}" for verdict, word in words.items() if (count := held.count(verdict))
    ]


def _beside(comparison: Comparison, held: Sequence[str | None]) -> list[str]:
    """How the second of two bodies stands to the first."""
    words = {"better": "higher", "worse": "lower"}
    ways = [f"{count:,} {word}" for one, word in words.items() if (count := held.count(one))]
    parts = [f"{' and '.join(ways)} than {short_body(comparison)}"] if ways else []
    return [*parts, f"the same in {held.count('same'):,}"] if "same" in held else parts


def _rating_row(comparison: Comparison, pair: RatingPair) -> CompareRow:
    title = one_line(_titled(pair).title)
    first = _rating(comparison, "first", pair.first, title, pair)
    second = _rating(comparison, "second", pair.second, title, pair)
    change, mark, note = change_line(comparison, pair)
    hollow = pair.comparable != "like for like" or comparison.unordered
    row = CompareRow(title, first, second, change, mark, note, pair.differs, hollow=hollow)
    return spoken_row(comparison, row)


def _titled(pair: RatingPair) -> Criterion:
    """Whose title a row has: the second's, or that of the part where the second is the whole."""
    one, other = pair.first, pair.second
    is_whole = one and other and other.id in {item.id for item in one.succeeds}
    shown = one if pair.comparable == "in part" and is_whole else other or one
    assert shown is not None
    return shown


def _rating(
    comparison: Comparison, side: Side, item: Criterion | None, title: str, pair: RatingPair
) -> Held:
    if item is None:
        return ABSENT
    index = index_of(comparison, side)
    rating = rating_scale(index, item)
    caption = [detail_text(index, item)]
    if one_line(item.title) != title:
        words = "one judgement: " if pair.comparable == "in part" else "called "
        caption.insert(0, f"{words}“{one_line(item.title)}”")
    told = sentence_case(" · ".join(filter(None, caption)))
    leads = Leads(side, Place("criteria", item.id))
    spoken = sentences(rating.spoken, told)
    return Held((Run(rating.word, "strong"),), told, rating, leads, spoken)
