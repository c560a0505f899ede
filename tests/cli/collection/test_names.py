"""Names of columns on a command line: by id, by title, or by words of one title alone."""

from argparse import ArgumentTypeError
from datetime import date

import pytest

from tests.inspections import inspection
from viewer.cli.collection.names import column_named, unknown
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of


def rows_of(*inspections: Inspection) -> MatrixRows:
    """The rows of a collection that has these inspections."""
    return MatrixRows(matrix_of(programmes_of(inspections).programmes[0], date(2026, 11, 28)))


ROWS = rows_of(
    inspection("A", "2018", "joint-care=fair", framework="old"),
    inspection("A", "2022", "home-care<joint-care*=poor leavers<joint-care*=good help-line=good"),
)


def test_that_words_of_a_title_mean_no_criterion_that_lives_on_in_others() -> None:
    assert [one.name for one in ROWS.matrix.columns if one.absorbed] == ["joint-care"]
    assert column_named(ROWS, "care").name == "home-care"
    assert column_named(ROWS, "joint-care").name == "joint-care"


def test_that_words_of_several_titles_are_asked_again() -> None:
    rows = rows_of(inspection("A", "2022", "home-care=poor day-care=good"))
    with pytest.raises(ArgumentTypeError, match="may be home-care, day-care; name one of them"):
        column_named(rows, "care")


def test_that_of_many_names_the_first_twenty_are_told() -> None:
    said = unknown("zzz", [f"name-{number}" for number in range(30)])
    assert said.endswith("name-18, name-19")
