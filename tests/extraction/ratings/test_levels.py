"""The words of a level are found in a text, at its end, or as all that it says."""

import pytest

from viewer.extraction.ratings.levels import is_code, key, levels_of
from viewer.store.reading.known_scales import known_scales

SCALES = known_scales()
OFSTED = levels_of((SCALES["ofsted"],))
CODES = levels_of((SCALES["rsh-governance"],))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Good", "good"),
        (" “GOOD” ● ", "good"),
        ("Grade 2: Good", "good"),
        ("2 - Good", "good"),
        ("Good (2)", "good"),
        ("Good - grade 2", "good"),
        ("Good12", "good"),
        ("Good March 2024", "good"),
        ("Good (was Fair in 2019)", "good"),
        ("Good Find out more", "good"),
        ("Goods", None),
        ("Good care", None),
        ("a Good", None),
        ("Requires improvement", "requires improvement"),
        ("Requiring\n improvement", "requires improvement"),
        ("Not inspected", "not inspected"),
        ("Good " + "● " * 42, "good"),
        ("Good " + "● " * 43, None),
        ("", None),
    ],
)
def test_that_a_level_may_be_all_that_a_text_says(text: str, words: str | None) -> None:
    found = OFSTED.whole(text)
    assert (found.words if found else None) == words
    if found:
        assert key(text[found.start : found.end]) == words


@pytest.mark.parametrize(
    ("text", "words", "start"),
    [
        ("Piers: Good", "good", 7),
        ("Piers: good1", "good", 7),
        ("Piers: goodness", None, 0),
        ("Piers: good or", None, 0),
        ("Piers: not judged.", "not judged", 7),
        ("semi-good", None, 0),
        ("Piers requires improvement”", "requires improvement", 6),
    ],
)
def test_that_a_level_may_end_a_text(text: str, words: str | None, start: int) -> None:
    found = OFSTED.ending(text)
    assert (found and found.words, found.start if found else 0) == (words, start)


def test_that_levels_are_found_among_other_words() -> None:
    text = "Good piers, outstanding lamps, goodly boats; they require improvement, not judged."
    assert [(one.words, one.start) for one in OFSTED.find(text)] == [
        ("good", 0),
        ("outstanding", 12),
        ("requires improvement", 50),
    ]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Not inspected", "not_inspected"),
        ("inspected but not rated", "not_inspected"),
        ("Suspended", "suspended"),
        ("rating suspended", "suspended"),
        ("no longer judged", "no_longer_judged"),
        ("not yet rated", "not_rated"),
        ("Insufficient evidence to rate", "not_rated"),
        ("No judgement given", "not_rated"),
        ("Good", None),
    ],
)
def test_that_a_state_may_stand_in_the_place_of_a_level(words: str, state: str | None) -> None:
    found = OFSTED.whole(words)
    assert found is not None
    assert found.state == state


def test_that_a_scale_says_which_level_its_words_are() -> None:
    assert OFSTED.level("ofsted", "good") == "good"
    assert OFSTED.level("cqc", "good") is OFSTED.level("ofsted", "fair") is None
    both = levels_of((SCALES["ofsted"], SCALES["cqc"]))
    assert set(both.words["good"]) == {"ofsted", "cqc"}


def test_that_only_a_code_of_a_letter_and_a_digit_is_a_short_level() -> None:
    assert [word for word in ("G1", "Da", "g1", "G12", "GG", "da", "1") if is_code(word)] == [
        "G1",
        "Da",
    ]
    assert CODES.whole("G1") is not None
    assert OFSTED.whole("1") is None


def test_that_words_of_a_level_are_looked_up_as_the_scale_has_them() -> None:
    assert key(" Require \n Improvement") == "requires improvement"
    assert key("Needing work") == "needs work"
    assert key("required") == "required"
