"""What is typed becomes words, of which the last may not be typed to its end."""

import pytest

from viewer.store.collection.search.words import spans_in, terms_of


@pytest.mark.parametrize(("typed", "begins"), [("h", False), ("ho", True), ("ho ", False)])
def test_that_two_letters_are_the_beginning_of_a_word_and_one_is_none(
    typed: str, begins: bool
) -> None:
    (term,) = terms_of(typed)
    assert term.prefix == begins
    assert bool(spans_in("A home", (term,))) == begins
