"""Going through the words of a page with the keyboard."""

import pytest

from viewer.presentation.checking.content import CandidateMark, Spot
from viewer.presentation.checking.walking import (
    WalkKey,
    Word,
    WordWalk,
    begun,
    heard,
    mark_at,
    moved,
    spans_in,
)

TEXT = "One two three\r\n\uf0b7 four five"
"""Two lines; the bullet of the second is passed over."""
HEIGHT = 0.1


def words() -> tuple[Word, ...]:
    """Each word a tenth of the page wide, in its line."""
    spans = spans_in(TEXT)
    places = [(0, 0), (1, 0), (2, 0), (1, 1), (2, 1)]
    return tuple(
        Word(
            span,
            TEXT[slice(*span)],
            ((x / 10, y / 5, (x + 1) / 10, y / 5 + HEIGHT),),
        )
        for span, (x, y) in zip(spans, places, strict=True)
    )


def at(number: int, anchor: int | None = None) -> WordWalk:
    """A walk that has come to a word."""
    return WordWalk(words(), number, number if anchor is None else anchor)


def test_that_signs_without_a_letter_or_a_digit_are_no_words() -> None:
    assert [one.words for one in words()] == ["One", "two", "three", "four", "five"]


@pytest.mark.parametrize(
    ("start", "way", "end"),
    [
        (0, "right", 1), (2, "right", 3), (3, "left", 2), (0, "left", None), (4, "right", None),
        (2, "down", 4), (0, "down", 3), (4, "up", 2), (1, "up", None), (3, "down", None),
        (1, "home", 0), (1, "end", 2), (1, "last", 4), (4, "first", 0),
    ],
)  # fmt: skip
def test_that_a_key_goes_to_the_word_that_is_next_in_its_direction(
    start: int, way: WalkKey, end: int | None
) -> None:
    found = moved(at(start), way, selects=False)
    assert (found.at if found else None) == end
    assert found is None or found.anchor == found.at


def test_that_shift_selects_words_from_where_one_was_and_stays_on_the_page() -> None:
    walk = moved(at(1), "down", selects=True)
    assert walk is not None
    assert TEXT[slice(*walk.span)] == "two three\r\n\uf0b7 four"
    assert heard(walk, ()) == "two three four, selected"
    back = moved(at(4, 2), "right", selects=True)
    assert back == at(4, 2)


def test_that_it_begins_at_what_is_in_hand_or_at_the_first_word_in_sight() -> None:
    start = words()[3].span[0]
    mark = CandidateMark("figure-1", Spot(1, start, start + 2), "current")
    assert begun(words(), (mark,), (0, 1)).at == 3
    assert begun(words(), (), (0, 1)).at == 0
    assert begun(words(), (), (0.15, 1)).at == 3
    assert begun(words(), (), (0.9, 1)).at == 0


def test_that_what_became_of_a_marked_word_is_heard() -> None:
    start, end = words()[1].span
    mark = CandidateMark("figure-1", Spot(1, start, end), "set_aside")
    assert heard(at(1), (mark,)) == "two, set aside"
    assert heard(at(0), (mark,)) == "One"


def test_that_of_marks_on_one_word_the_smallest_is_meant() -> None:
    start, end = words()[1].span
    wide = CandidateMark("finding-1", Spot(1, 0, end + 5), "open")
    small = CandidateMark("figure-1", Spot(1, start, end), "open")
    beside = CandidateMark("figure-2", Spot(1, start, start + 1), "beside")
    assert mark_at(at(1), (wide, small, beside)) is small
    assert mark_at(at(0), (wide, small, beside)) is wide
    assert mark_at(at(4), (small,)) is None
