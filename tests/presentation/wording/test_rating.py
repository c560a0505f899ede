"""A rating is a word and a place on its own scale, however many levels that has."""

import pytest

from tests.builders import FOUR, criterion, index, rated, scale
from viewer.domain.criteria import Rating, RatingState
from viewer.presentation.content.overview import RatingScale
from viewer.presentation.wording.rating import rating_scale, rating_word


def on(labels: tuple[str, ...], level: str) -> RatingScale:
    """A rating on a scale of these levels, best first."""
    made = index(scales=[scale(*labels)], criteria=[criterion(rating=rated(level))])
    return rating_scale(made, made.criteria["casework"])


@pytest.mark.parametrize("count", [2, 3, 5, 6, 12])
def test_that_a_scale_may_have_any_number_of_levels(count: int) -> None:
    labels = tuple(f"Level {n}" for n in range(1, count + 1))
    best, worst = on(labels, "level-1"), on(labels, f"level-{count}")
    assert best.labels == labels[::-1]
    assert best.position == count - 1
    assert best.spoken == f"Level 1, the best of {count} levels"
    assert worst.position == 0
    assert worst.spoken == f"Level {count}, the lowest of {count} levels"


def test_that_a_level_between_is_counted_from_the_best_and_says_so() -> None:
    found = on(FOUR, "good")
    assert (found.word, found.position) == ("Good", 2)
    assert found.labels == ("Poor", "Fair", "Good", "Excellent")
    assert found.spoken == "Good, second best of 4 levels"


@pytest.mark.parametrize(
    ("state", "word"),
    [
        ("not_rated", "Not rated"),
        ("not_inspected", "Not inspected"),
        ("not_recorded", "Not recorded"),
        ("suspended", "Rating suspended"),
    ],
)
def test_that_a_state_has_a_word_and_no_place_on_the_scale(state: RatingState, word: str) -> None:
    made = index(criteria=[criterion(rating=Rating(state=state))])
    found = rating_scale(made, made.criteria["casework"])
    assert (found.word, found.position, found.spoken) == (word, None, word)
    assert rating_word(made, made.criteria["casework"]) == word


def test_that_each_criterion_is_rated_on_its_own_scale() -> None:
    made = index(
        scales=[scale(*FOUR), scale("Met", "Not met", id="two")],
        criteria=[criterion("a"), criterion("b", rated("met"), scale="two")],
    )
    assert [rating_scale(made, item).labels for item in made.criteria.values()] == [
        ("Poor", "Fair", "Good", "Excellent"),
        ("Not met", "Met"),
    ]


def test_that_every_place_of_the_longest_scale_has_its_words() -> None:
    labels = tuple(f"Level {n}" for n in range(1, 13))
    told = [on(labels, f"level-{n}").spoken for n in range(1, 13)]
    assert told[2] == "Level 3, third best of 12 levels"
    assert told[10] == "Level 11, eleventh best of 12 levels"
    assert len(set(told)) == 12
