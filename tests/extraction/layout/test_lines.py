"""Words side by side are a piece until a gap parts them, and some that lead it are its label."""

import pytest

from tests.extraction.layout.placed import Placed, placed, words_in
from viewer.extraction.layout.lines import pieces_of, wide_gap
from viewer.extraction.layout.printed import PrintedPage


def told(page: PrintedPage) -> list[str]:
    """The pieces of a page, a string each."""
    return [words_in(piece, page) for piece in pieces_of(page)]


def test_that_a_gap_is_wide_by_the_height_of_its_line() -> None:
    assert [wide_gap(high) for high in (5.0, 11.25, 20.0)] == [9.0, 9.0, 16.0]


@pytest.mark.parametrize(
    ("left", "top", "one"),
    [
        (42, 0, True),
        (45, 0, True),
        (45.1, 0, False),
        (31.1, 0, True),
        (30.9, 0, False),
        (42, 4.9, True),
        (42, 5.1, False),
        (42, -4.9, True),
        (42, -5.1, False),
    ],
)
def test_that_a_gap_or_another_height_parts_words(left: float, top: float, one: bool) -> None:
    page = placed(("lamps", 6, 100), ("lit", left, 100 + top))
    assert len(pieces_of(page)) == (1 if one else 2)


def test_that_a_piece_is_as_large_as_its_words() -> None:
    (piece,) = pieces_of(placed(("lamps", 6, 100), ("lit", 42, 98), ("now", 66, 103)))
    assert (piece.left, piece.top, piece.right, piece.bottom) == (6, 98, 84, 113)
    assert (piece.height, piece.start, piece.order) == (15, 6, 0)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ((("•", 6, 100), ("lamps", 30, 100)), ["[•] lamps"]),
        ((("•", 6, 100), ("lamps", 57, 100)), ["[•] lamps"]),
        ((("•", 6, 100), ("lamps", 57.1, 100)), ["•", "lamps"]),
        ((("•", 6, 103), ("lamps", 30, 100)), ["[•] lamps"]),
        ((("•", 6, 106), ("lamps", 30, 100)), ["[•] lamps"]),
        ((("•", 6, 107), ("lamps", 30, 100)), ["lamps", "•"]),
        ((("12.", 6, 100), ("lamps", 40, 100)), ["[12.] lamps"]),
        ((("(a)", 6, 100), ("lamps", 40, 100)), ["[(a)] lamps"]),
        ((("iv)", 6, 100), ("lamps", 40, 100)), ["[iv)] lamps"]),
        ((("12", 6, 100), ("lamps", 40, 100)), ["12", "lamps"]),
        ((("3.1", 6, 100), ("lamps", 40, 100)), ["[3.1] lamps"]),
        ((("3.1", 6, 100), ("44", 40, 100)), ["3.1", "44"]),
        ((("–", 6, 100), ("44", 40, 100)), ["–", "44"]),
        ((("–", 6, 100), ("lamps", 40, 100)), ["[–] lamps"]),
        ((("lamps", 6, 100), ("–", 80, 100), ("lit", 110, 100)), ["lamps", "[–] lit"]),
        ((("lamps", 6, 100), ("3.1", 80, 100), ("lit", 110, 100)), ["lamps", "3.1", "lit"]),
        ((("lamps", 6, 100), ("2.", 80, 100), ("lit", 110, 100)), ["lamps", "[2.] lit"]),
        ((("lamps", 6, 100), ("2.", 80, 100), ("44", 110, 100)), ["lamps", "2.", "44"]),
        ((("a", 6, 100), ("lamps", 40, 100)), ["a", "lamps"]),
        ((("◼", 6, 100), ("lamps", 13, 100)), ["[◼] lamps"]),
        ((("–", 6, 100), ("lamps", 13, 100)), ["– lamps"]),
        ((("–", 6, 100), ("lamps", 17, 100)), ["[–] lamps"]),
        ((("3.1", 6, 100), ("Lamps", 26, 100)), ["[3.1] Lamps"]),
        ((("3.1", 6, 100), ("lamps", 26, 100)), ["3.1 lamps"]),
        ((("3.1", 6, 100), ("44", 33, 100)), ["3.1 44"]),
        ((("lamps.", 6, 100), ("Lit", 50, 100)), ["lamps. Lit"]),
        ((("•", 6, 100),), ["•"]),
    ],
)
def test_that_what_leads_a_piece_may_be_its_label(
    words: tuple[Placed, ...], read: list[str]
) -> None:
    assert told(placed(*words)) == read


def test_that_a_number_joined_to_its_sentence_is_a_label_with_a_full_stop() -> None:
    for printed, label in (("1.", "[1.] Lamps"), ("1,", "1, Lamps")):
        page = placed((printed, 6, 100), ("Lamps", 19, 100))
        first, second = page.words
        joined = second._replace(start=first.end, end=first.end + 5)
        text = printed + "Lamps "
        page = PrintedPage(1, text, (first, joined), 600, 800)
        assert told(page) == [label]


@pytest.mark.parametrize(
    ("top", "raised"), [(98, True), (101, True), (103.9, True), (104.1, False), (105, False)]
)
def test_that_a_small_number_above_the_line_is_raised(top: float, raised: bool) -> None:
    page = placed(("lamps", 6, 100), ("12", 40, top), ("lit", 55, 100), ("now", 76, 100), low="12")
    found = [word for piece in pieces_of(page) for word in piece.words]
    assert any(word.raised for word in found) is raised
    words = placed(("lamps", 6, 100), ("xy", 40, top), ("lit", 55, 100), ("now", 76, 100), low="xy")
    assert not any(word.raised for piece in pieces_of(words) for word in piece.words)


def test_that_a_line_is_as_high_as_its_words_but_for_raised_ones() -> None:
    page = placed(("lamps", 6, 100), ("12", 40, 98), ("lit", 55, 100), low="12")
    (piece,) = pieces_of(page)
    assert (piece.top, piece.bottom) == (100, 110)


def test_that_pieces_come_from_the_top_down_and_from_left_to_right() -> None:
    page = placed(("d", 200, 130), ("c", 6, 130), ("b", 200, 101), ("a", 6, 100))
    assert told(page) == ["a", "b", "c", "d"]
    small = placed(("a", 6, 100), ("b", 200, 104), low="b")
    assert told(small) == ["a", "b"]
