import pytest

from viewer.presentation.search.fuzzy import Haystack, slipped

TITLES = (
    "RASSO conviction rate, Crown Court",
    "Conviction",
    "Reviews are not timely",
    "Prosecutors’ morale is low",
    "Continuously improving",
)


def best(words: str, titles: tuple[str, ...] = TITLES, enough: int = 50) -> list[str]:
    fits = Haystack((title, "") for title in titles).search(tuple(words.split()), enough)
    return [titles[at] for at in sorted(fits, key=lambda at: -fits[at])]


def test_that_the_beginning_of_a_title_comes_before_the_beginning_of_a_word_within() -> None:
    assert best("conv") == ["Conviction", "RASSO conviction rate, Crown Court"]


def test_that_the_beginning_of_a_word_comes_before_the_middle_of_one() -> None:
    assert best("view", ("Reviews", "Two views")) == ["Two views", "Reviews"]


def test_that_of_two_that_hold_the_word_the_shorter_comes_first() -> None:
    assert best("rate", ("Rate of trials that go ahead", "Rate")) == [
        "Rate",
        "Rate of trials that go ahead",
    ]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("court rasso", "RASSO conviction rate, Crown Court"),
        ("rcr", "RASSO conviction rate, Crown Court"),
        ("cnvct rate", "RASSO conviction rate, Crown Court"),
        ("imprvng", "Continuously improving"),
        ("prosecutors'", "Prosecutors’ morale is low"),
    ],
)
def test_that_order_initials_and_gaps_are_no_matter(words: str, title: str) -> None:
    assert best(words)[:1] == [title]


@pytest.mark.parametrize("words", ["moral", "morle", "moarle", "morakle", "morqle"])
def test_that_a_slip_of_the_fingers_is_forgiven(words: str) -> None:
    assert best(words) == ["Prosecutors’ morale is low"]


@pytest.mark.parametrize("words", ["zebra", "conviction zebra", "tac", "m x"])
def test_that_what_does_not_fit_is_not_found(words: str) -> None:
    assert best(words) == []


def test_that_slips_are_forgiven_only_where_too_little_holds_the_words_as_typed() -> None:
    titles = ("Morale", "Moral")
    assert best("moral", titles, enough=1) == ["Moral", "Morale"]
    assert best("morla", titles, enough=1) == ["Moral", "Morale"]
    assert "Mortal" not in best("moral", (*titles, "Mortal"), enough=2)


def test_that_words_beside_the_title_lead_to_it_but_come_last() -> None:
    haystack = Haystack([("Larger text", "Zoom in"), ("Zoom", "")])
    fits = haystack.search(("zoom",), 50)
    assert fits[1] > fits[0] > 0


@pytest.mark.parametrize(("letters", "found"), [(63, False), (64, True), (65, True)])
def test_that_the_first_64_letters_of_a_word_decide(letters: int, found: bool) -> None:
    title = "x" * 80
    assert best("x" * letters + "z", (title,), enough=0) == ([title] if found else [])


def test_that_the_first_8_words_decide() -> None:
    title = "a b c d e f g h"
    assert best("a b c d e f g h z", (title,), enough=0) == [title]
    assert best("a b c d e f g z", (title,), enough=0) == []


@pytest.mark.parametrize("words", ["a" * 100_000, "q " * 10_000, "(.*)+ \\ [", "İ ß ﬁ"])
def test_that_anything_can_be_typed(words: str) -> None:
    assert best(words) == []


def test_that_titles_of_any_kind_can_be_looked_through() -> None:
    odd = ("", "   ", "日本語の題", "Ünïcödé", "a" * 100_000)
    assert best("日本", odd) == ["日本語の題"]
    assert best("ünï", odd) == ["Ünïcödé"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("morale", "morale", True),
        ("mrale", "morale", True),
        ("moorale", "morale", True),
        ("morsle", "morale", True),
        ("moarle", "morale", True),
        ("moraleé", "morale", True),
        ("mraale", "morale", False),
        ("more", "morale", False),
        ("elarom", "morale", False),
        ("", "", True),
    ],
)
def test_that_one_slip_is_told_from_two(one: str, other: str, expected: bool) -> None:
    assert slipped(one, other) is expected
    assert slipped(other, one) is expected
