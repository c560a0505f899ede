"""What must be known of a rating is told wherever it stands: who disagrees, when it was given."""

import pytest

from tests.inspections import inspection
from viewer.domain.collection.columns import ColumnRating
from viewer.domain.collection.matrix import MatrixCell
from viewer.domain.collection.standings import standing
from viewer.presentation.collection.paper.letters import key_of, letter_cell
from viewer.presentation.collection.rated_words import NOT_ASKED, cell_text, noted_text
from viewer.presentation.collection.screen.matrix_cells import rated_cell
from viewer.presentation.parts.row_keys import of_rating


@pytest.mark.parametrize(
    ("rating", "words", "letter", "given", "also"),
    [
        ("good", "Good", "G", None, None),
        ("good@2023-05", "Good (given in May 2023)", "G†", "2023-05", None),
        ("good@2024-05", "Good", "G", "2024-05", None),  # the report is no older
        ("good+poor", "Good or Poor (the sources disagree)", "G?", None, "Poor"),
        ("poor+good", "Good or Poor (the sources disagree)", "P?", None, "Good"),
        ("good+good", "Good", "G", None, None),
    ],
)
def test_that_a_rating_says_when_it_was_given_and_who_disagrees(
    rating: str, words: str, letter: str, given: str | None, also: str | None
) -> None:
    one = inspection("Ashford", "2024-05-01", f"overall={rating}")
    cell = MatrixCell((standing(one, ColumnRating(one.ratings[0], "whole")),), 0)
    assert noted_text(cell) == words
    shown = rated_cell(cell, "Overall", across=False)
    spoken = shown.spoken
    assert shown.sign == ("†" if "†" in letter else "")
    assert spoken.startswith(words.replace(" (", ", ").rstrip(")"))
    assert letter_cell(cell, across=False).text == letter
    assert all(sign in key_of((), (cell,))[1] for sign in letter[1:])
    row = of_rating(one.ratings[0])
    assert (row["given"], row["also"]) == (given, also)


def test_that_a_report_without_a_rating_says_that_it_has_none() -> None:
    assert cell_text(None) == NOT_ASKED
