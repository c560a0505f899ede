"""A letter stands for a level, and its key says no more than is needed."""

import pytest

from viewer.presentation.collection.paper.letters import letters_of, sign_text


@pytest.mark.parametrize(
    ("labels", "letters"),
    [
        (["Outstanding", "Good", "Inadequate"], ["O", "G", "I"]),
        (["Good", "Great", "Poor"], ["1", "2", "3"]),
        (["5 – Very good", "4 – Good"], ["5", "4"]),
    ],
)
def test_that_a_level_has_its_first_letter_or_its_place(
    labels: list[str], letters: list[str]
) -> None:
    assert letters_of(labels) == letters


def test_that_a_label_that_begins_with_its_letter_alone_is_its_own_key() -> None:
    assert sign_text("G", "Good") == "G Good"
    assert sign_text("5", "5 – Very good") == "5 – Very good"
    assert sign_text("5", "5") == "5"
