"""What may be the name of a criterion, what only surrounds it, and which names are one."""

import pytest

from viewer.extraction.ratings.names import (
    holds,
    initials_in,
    is_overall,
    key,
    may_be_name,
    nearly,
    split_number,
    tidy,
    without_score,
)


@pytest.mark.parametrize(
    ("printed", "number", "name"),
    [
        ("1 Care of boats", "1", "Care of boats"),
        ("2.1. Piers", "2.1", "Piers"),
        ("Q3 Piers", "3", "Piers"),
        ("Question 4: Piers", "4", "Piers"),
        ("A1.2 Piers", "1.2", "Piers"),
        ("1.2.3.4 Piers", "", "1.2.3.4 Piers"),
        ("24 7 care", "", "24 7 care"),
        ("Piers 2", "", "Piers 2"),
        ("Care of boats A1.1 Piers", "1.1", "Piers"),
        ("123 Piers", "", "123 Piers"),
    ],
)
def test_that_a_number_is_parted_from_its_name(printed: str, number: str, name: str) -> None:
    assert split_number(printed) == (number, name)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        (" • Piers: ", "Piers"),
        ("Are piers safe?2", "Are piers safe?"),
        ("Piers12", "Piers"),
        ("Piers123", "Piers123"),
        ("“Piers”", "Piers"),
        ("Judgement for piers", "piers"),
        ("Piers rating", "Piers"),
        ("Overall rating", "Overall rating"),
        ("overall grade", "overall grade"),
        ("The key judgements on piers", "piers"),
        ("Rating for this service", "Rating for this service"),
        ("2 Piers", "Piers"),
        ("Piers grade grade", "Piers grade"),
    ],
)
def test_that_what_only_surrounds_a_name_is_no_part_of_it(printed: str, name: str) -> None:
    assert tidy(printed) == name


def test_that_a_score_is_no_part_of_a_name() -> None:
    assert [without_score(one) for one in ("Piers 12", "Piers 123", "Piers")] == [
        "Piers",
        "Piers 123",
        "Piers",
    ]


@pytest.mark.parametrize(
    ("words", "may_be"),
    [
        ("Pie", True),
        ("Pi", False),
        ("P i 1 2 3 4 e", False),
        ("Piers. And boats", False),
        ("Boats " * 30, True),
        ("Boats " * 31, False),
        ("a" * 300, True),
        ("a" * 301, False),
        ("Rating", False),
        ("Ratings of piers", True),
        ("Figure of piers", False),
        ("What each grade means", False),
        ("in piers", False),
        ("Key piers", False),
        ("abc123", False),
        ("abcd123", True),
        ("Definitions of piers", False),
        ("Total", False),
    ],
)
def test_that_some_words_name_no_criterion(words: str, may_be: bool) -> None:
    assert may_be_name(words.strip()) is may_be


@pytest.mark.parametrize(
    ("name", "is_whole"),
    [
        ("Overall", True),
        ("Overall effectiveness", True),
        ("The overall judgement", True),
        ("Overall rating for this service", True),
        ("Overall care", False),
        ("Summary", True),
        ("Quality rating for piers", True),
        ("This school", True),
        ("The piers", False),
        ("Overall effectiveness is high", True),
        ("Piers overall", False),
    ],
)
def test_that_some_names_are_of_the_whole(name: str, is_whole: bool) -> None:
    assert is_overall(name) is is_whole


def test_that_names_are_compared_by_their_words_alone() -> None:
    assert key("The Piers & Boats’ care (all)") == ("pier", "and", "boat", "care")
    assert key("the") == ()
    assert key("boats of the HMP", {"HMP": "harbour"}) == ("boat", "of", "the", "harbour")
    assert key("boats of the HM", {"HM": "harbour"}) == ("boat", "of", "the", "hm")


def test_that_initials_stand_for_the_words_before_them() -> None:
    found = initials_in(
        ["Care of All Boats (CAB)", "Care Of All Boats (COAB)", "Piers (AB)", "Boats At Sea (SEA)"]
    )
    assert found == {"COAB": "Care Of All Boats"}


@pytest.mark.parametrize(
    ("whole", "part", "held"),
    [
        ("care of boats", "care of boats", True),
        ("good care of boats", "care of boats", True),
        ("care of all boats", "care of boats", False),
        ("care of boats", "of boats", False),
        ("the care of boats", "boats", False),
        ("boats", "boats", True),
        ("care boats in harbour", "boats in harbour", True),
        ("care boats", "care boats sea", False),
    ],
)
def test_that_a_name_holds_another_by_two_words_that_tell(
    whole: str, part: str, held: bool
) -> None:
    assert holds(tuple(whole.split()), tuple(part.split())) is held


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("a b c d e", "a b c d e f", True),
        ("a b c d e", "a b c d e f g", True),
        ("a b c d e", "a b c d e f g h", False),
        ("a b c d", "a b c d e", False),
        ("a b c d e f", "e d c b a", True),
        ("a b c d e", "a b c d f g", False),
        ("a a b c d", "a b c d e f", False),
    ],
)
def test_that_long_names_may_leave_out_two_words(one: str, other: str, alike: bool) -> None:
    assert nearly(tuple(one.split()), tuple(other.split())) is alike
    assert nearly(tuple(other.split()), tuple(one.split())) is alike
