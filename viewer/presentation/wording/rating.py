"""A rating as a word and a position on its scale."""

from viewer.domain.criteria import Criterion, RatingState
from viewer.domain.index import Index
from viewer.presentation.content.overview import RatingScale
from viewer.presentation.content.text import one_line

STATES: dict[RatingState, str] = {
    "not_rated": "Not rated",
    "not_inspected": "Not inspected",
    "not_recorded": "Not recorded",
    "suspended": "Rating suspended",
    "unknown": "Not known to this file",
    "no_longer_judged": "No longer judged",
}

_NTH_BEST = tuple(
    f"{nth} best"
    for nth in (
        "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh",
    )
)  # fmt: skip
"""Places below the best, said so that nobody can count them from the other end."""


def rating_scale(index: Index, criterion: Criterion) -> RatingScale:
    """The criterion's rating, its scale running from the worst level to the best."""
    levels = index.scales[criterion.scale].levels[::-1]
    labels = tuple(one_line(level.label) for level in levels)
    level = index.level(criterion)
    if level is None:
        assert criterion.rating.state is not None
        word = STATES[criterion.rating.state]
        return RatingScale(word, labels, None, word)
    position = levels.index(level)
    place = len(levels) - position
    rank = "the best" if place == 1 else "the lowest" if position == 0 else _NTH_BEST[place - 2]
    spoken = f"{labels[position]}, {rank} of {len(levels)} levels"
    return RatingScale(labels[position], labels, position, spoken)


def rating_word(index: Index, criterion: Criterion) -> str:
    """The level's label, or the state in words."""
    return rating_scale(index, criterion).word
