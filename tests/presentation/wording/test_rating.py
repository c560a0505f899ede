"""A rating is a word and a place on its own scale, however many levels that has."""

from typing import Any

import pytest

from tests.builders import FOUR, about, criterion, index, rated, reference, scale, source
from viewer.domain.criteria import LevelOfScale, Rating, RatingState, Succession
from viewer.presentation.content.rating import RatingScale
from viewer.presentation.wording.rating import (
    detail_text,
    equals_text,
    placement_text,
    rating_scale,
    rating_word,
    succession_text,
)


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


@pytest.mark.parametrize(
    ("rating", "published", "words"),
    [
        ({}, None, ""),
        ({"date": "2019-05"}, "2022-05", "Rated in May 2019"),
        ({"date": "2019-05-03"}, None, "Rated on 3 May 2019"),
        ({"date": "2019"}, "2022", "Rated in 2019"),
        ({"date": "2022-05"}, "2022-05-17", ""),
        ({"date": "2022-05-17"}, "2022-05-17", ""),
        ({"date": "2022-05-17"}, "2022-05", "Rated on 17 May 2022"),
        ({"score": {"value": 24, "max": 36}}, None, "Score 24 of 36"),
        (
            {"score": {"value": 0, "max": 25, "better": "lower"}},
            None,
            "Score 0 of 25, fewer is better",
        ),
        ({"printed": "Good overall"}, None, "Printed as “Good overall”"),
        (
            {"date": "2019", "score": {"value": 1, "max": 3}, "printed": "x"},
            "2022",
            "Rated in 2019 · score 1 of 3 · printed as “x”",
        ),
        (
            {"state": "unknown"},
            None,
            "This file does not know it; the source may say it",
        ),
    ],
)
def test_that_what_else_is_said_of_a_rating_is_one_line(
    rating: dict[str, Any], published: str | None, words: str
) -> None:
    made = index(
        about=about(published=published),
        criteria=[
            criterion(
                rating=Rating(state="unknown") if "state" in rating else rated("good", **rating)
            )
        ],
    )
    assert detail_text(made, made.criteria["casework"]) == words


def test_that_sources_that_disagree_are_both_named_and_none_is_picked() -> None:
    other = {"level": "fair", "sources": (reference(locator="page 9"),), "note": "a misprint?"}
    made = index(criteria=[criterion(rating=rated("good", also=(other,)))])
    found = rating_scale(made, made.criteria["casework"])
    assert (found.word, found.spoken) == ("Good or Fair", "Good or Fair, the sources disagree")
    assert found.reached == 2  # Fair is the second of four from below
    assert detail_text(made, made.criteria["casework"]) == (
        "Paragraph 1 says “Good”; page 9 says “Fair” (a misprint?)"
    )


def test_that_witnesses_in_two_documents_are_told_apart() -> None:
    other = {"level": "fair", "sources": [reference(source="letter", locator="page 1")] * 2}
    made = index(
        sources=[source(), source("letter", title="Letter")],
        criteria=[criterion(rating=rated("good", also=(other,)))],
    )
    assert detail_text(made, made.criteria["casework"]) == (
        "Summary page, paragraph 1 says “Good”; Letter, page 1 says “Fair”"
    )


def test_that_a_level_says_which_levels_of_other_scales_are_the_same() -> None:
    equals = [{"scale": "new", "level": "b"}, {"scale": "old-grades", "level": "grade_3"}]
    made = index(scales=[scale(*FOUR), scale("A", "B", id="new", title="New grades")])
    level = (
        made.scales["four-levels"]
        .levels[0]
        .model_copy(update={"equals": tuple(map(LevelOfScale.model_validate, equals))})
    )
    assert equals_text(made, level) == (
        "The same as B on the scale New grades and Grade 3 on the scale Old grades."
    )


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("stated", ""),
        ("assigned", "The file’s author, not the inspectors, put it under “Casework”."),
    ],
)
def test_that_a_placement_of_the_files_author_is_said(basis: str, words: str) -> None:
    under = criterion("letters", parent="casework", parent_basis=basis)
    made = index(criteria=[criterion(), under])
    assert placement_text(made, under) == words
    assert placement_text(made, made.criteria["casework"]) == ""


def test_that_criteria_of_earlier_reports_are_named_with_how_much_of_them_lives_on() -> None:
    taken = [{"id": "leadership"}, {"id": "pupil-outcomes", "like": "part"}]
    made = criterion(succeeds=tuple(map(Succession.model_validate, taken)))
    assert succession_text(made) == (
        "Takes the place of “Leadership” and “Pupil outcomes” (in part) of earlier reports."
    )
    assert succession_text(criterion()) == ""
