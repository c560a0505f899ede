"""What somebody probably meant by a word, whatever there is to choose from."""

import pytest

from viewer.domain.rules.flaw import in_a_row, nearest


@pytest.mark.parametrize(("length", "found"), [(60, True), (61, False)])
def test_that_words_without_end_are_not_guessed(length: int, *, found: bool) -> None:
    word = "ab" * 30 + "c" * (length - 60)
    assert (nearest(f"{word[:-1]}x", [word]) == word) == found


def test_that_of_very_many_words_those_with_the_same_beginning_are_compared() -> None:
    others = [f"he{number:04}" for number in range(3_000)]
    assert nearest("herbor", [*others, "herbour"]) == "herbour"
    assert nearest("xerbour", [*others, "herbour"]) is None  # it is too far down a long list
    assert nearest("xerbour", [*others[:50], "herbour"]) == "herbour"


def test_that_only_words_of_a_like_length_are_meant_whatever_their_capitals() -> None:
    assert nearest("HARBOR", ["Harbour", "h"]) == "Harbour"
    assert nearest("ha", ["harbour"]) is None
    assert nearest("harbours of", ["harbour"]) == "harbour"


@pytest.mark.parametrize(
    ("words", "told"),
    [(["one"], "one"), (["one", "two"], "one or two"), (["1", "2", "3"], "1, 2 or 3")],
)
def test_that_words_are_named_in_a_row(words: list[str], told: str) -> None:
    assert in_a_row(words, "or") == told
