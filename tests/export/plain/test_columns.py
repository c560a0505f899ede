"""Columns of plain text are as wide as a screen of fixed width shows them."""

import pytest

from viewer.export.plain.columns import cells, lines_of


@pytest.mark.parametrize(
    ("text", "places"), [("pier", 4), ("ｐｉｅｒ", 8), ("港湾", 4), ("e\u0301", 1)]
)
def test_that_wide_letters_take_two_places_and_accents_none(text: str, places: int) -> None:
    assert cells(text) == places


def test_that_a_line_of_wide_letters_is_cut_where_the_room_ends() -> None:
    assert lines_of("ｐｉｅｒ", 4) == ["ｐｉ", "ｅｒ"]
