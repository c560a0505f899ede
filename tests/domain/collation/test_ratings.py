"""Ratings are compared on one scale, or across levels that their files call the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import rated
from viewer.domain.collation.ratings import (
    Frameworks,
    Rated,
    RatingRule,
    RatingVerdict,
    match_ratings,
)
from viewer.domain.criteria import Level, LevelOfScale, Rating, Scale

OTHER_WAY: dict[RatingVerdict | None, RatingVerdict | None] = {
    "better": "worse",
    "worse": "better",
    "same": "same",
    None: None,
}


def scale(id: str, levels: str) -> Scale:
    """A scale such as “good fair=old.adequate poor”, best first."""
    return Scale(id=id, title=id, levels=tuple(_level(word) for word in levels.split()))


def _level(word: str) -> Level:
    name, *equal = word.split("=")
    pairs = (item.split(".") for item in equal)
    same = tuple(LevelOfScale(scale=scale, level=level) for scale, level in pairs)
    return Level(id=name, label=name, equals=same)


def at(level: str, on: Scale, framework: str | None = None) -> Rated:
    """A rating at a level, or with a state if it is written in capitals."""
    rating = Rating.model_validate({"state": level.lower()}) if level.isupper() else rated(level)
    return Rated(rating, on, framework)


OLD = scale("old", "good adequate poor")
NEW = scale("new", "good fair=old.adequate poor")
ROW = tuple[str, Rated, Rated, RatingVerdict | None, RatingRule]
TABLE: list[ROW] = [
    ("better", at("good", OLD), at("poor", OLD), "better", "scale"),
    ("worse", at("poor", OLD), at("adequate", OLD), "worse", "scale"),
    ("the same", at("poor", OLD), at("poor", OLD), "same", "scale"),
    ("unknown", at("UNKNOWN", OLD), at("poor", OLD), None, "state"),
    ("two states", at("NOT_RATED", OLD), at("NOT_RATED", OLD), None, "state"),
    ("no such level", at("great", OLD), at("poor", OLD), None, "state"),
    ("other levels", at("good", OLD), at("good", scale("old", "good poor")), None, "none"),
    ("another order", at("good", OLD), at("good", scale("old", "poor adequate good")),
     None, "none"),
    ("one word on two scales", at("good", OLD), at("good", scale("x", "good poor")), None, "none"),
    ("equal levels", at("fair", NEW), at("adequate", OLD), "same", "equals"),
    ("beside an equal level", at("fair", NEW), at("good", OLD), "worse", "equals"),
    ("the better of both scales", at("good", NEW), at("adequate", OLD), None, "none"),
    ("no bridge", at("good", NEW), at("good", OLD), None, "none"),
    ("two ways that agree", at("a", scale("x", "a=y.c b")), at("d", scale("y", "c d=x.b")),
     "better", "equals"),
    ("two ways that do not", at("a", scale("x", "a=y.d b")), at("d", scale("y", "c d=x.b")),
     None, "none"),
    ("a level nobody has", at("a", scale("x", "a=y.z b")), at("c", scale("y", "c d")),
     None, "none"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "verdict", "rule"), [row[1:] for row in TABLE], ids=[r[0] for r in TABLE]
)
def test_that_the_first_rule_that_says_something_decides(
    first: Rated, second: Rated, verdict: RatingVerdict | None, rule: RatingRule
) -> None:
    found = match_ratings(first, second)
    assert (found.verdict, found.rule) == (verdict, rule)


@pytest.mark.parametrize(
    ("one", "other", "told", "counts"),
    [
        ("a", "a", "same", True),
        ("a", "b", "different", False),
        ("a", None, "unstated", False),
        (None, None, "unknown", True),
    ],
)
def test_that_a_change_of_framework_is_told_and_not_counted(
    one: str | None, other: str | None, told: Frameworks, counts: bool
) -> None:
    found = match_ratings(at("good", OLD, one), at("poor", OLD, other))
    assert (found.verdict, found.frameworks, found.like_for_like) == ("better", told, counts)


def test_that_what_is_not_comparable_is_never_like_for_like() -> None:
    assert not match_ratings(at("UNKNOWN", OLD, "a"), at("poor", OLD, "a")).like_for_like


LEVELS = st.lists(
    st.builds(
        lambda name, equal: "=".join([name, *equal]),
        st.sampled_from("abc"),
        st.lists(st.sampled_from(["x.a", "x.b", "y.a", "y.b"]), max_size=2),
    ),
    min_size=2,
    max_size=3,
    unique_by=lambda word: word[0],
).map(" ".join)
RATED = st.builds(
    at,
    st.sampled_from(["a", "b", "c", "UNKNOWN", "SUSPENDED"]),
    st.builds(scale, st.sampled_from("xy"), LEVELS),
    st.sampled_from([None, "f", "g"]),
)


@given(RATED, RATED)
def test_that_every_pair_has_an_answer_and_the_same_one_the_other_way_round(
    first: Rated, second: Rated
) -> None:
    found, back = match_ratings(first, second), match_ratings(second, first)
    assert back.verdict == OTHER_WAY[found.verdict]
    assert (back.rule, back.why, back.frameworks) == (found.rule, found.why, found.frameworks)


@given(RATED)
def test_that_a_level_is_as_good_as_itself(item: Rated) -> None:
    assert match_ratings(item, item).verdict in ("same", None)


@given(RATED, RATED, RATED)
def test_that_on_one_scale_better_than_better_is_better(
    one: Rated, two: Rated, last: Rated
) -> None:
    same = [Rated(item.rating, one.scale) for item in (one, two, last)]
    steps = [match_ratings(same[a], same[b]).verdict for a, b in ((0, 1), (1, 2), (0, 2))]
    if steps[:2] == ["better", "better"]:
        assert steps[2] == "better"
