"""What a rating is to the one before, and how long ago an inspection was, in words."""

from datetime import date

import pytest

from tests.inspections import inspection
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.presentation.collection.screen.matrix_words import (
    age_text,
    change_words,
    short_day,
    spoken_age,
)

TODAY = date(2026, 11, 28)


def words(*ratings: str, across: bool = False, framework: str | None = "new") -> str:
    """What the last of these, two years apart, is to the one before; the first may be of another
    framework.
    """
    found = [
        inspection(
            "Ashford",
            f"{2019 + 2 * number}-05-01",
            f"overall={rating}",
            framework="new" if number else framework,
        )
        for number, rating in enumerate(ratings)
    ]
    (row, *_) = matrix_of(programmes_of(found).programmes[0], TODAY).rows
    (cell,) = row.cells
    assert cell is not None
    return change_words(cell.change, across=across)


@pytest.mark.parametrize(
    ("ratings", "told"),
    [
        (("poor", "good"), "better than Poor on 1 May 2019"),
        (("good", "poor"), "worse than Good on 1 May 2019"),
        (("good", "good"), "the same as on 1 May 2019"),
        (("good",), ""),
        (("-", "good"), ""),
        (("poor", "-", "good"),
         "better than Poor on 1 May 2019, 1 inspection between without a rating"),
    ],
)  # fmt: skip
def test_that_a_rating_is_told_by_the_one_before(ratings: tuple[str, ...], told: str) -> None:
    assert words(*ratings) == told


def test_that_a_change_across_frameworks_counts_where_that_is_wanted() -> None:
    assert words("poor", "good", framework="old") == (
        "before: Poor on 1 May 2019. Not compared: the framework changed"
    )
    assert words("poor", "good", framework="old", across=True) == (
        "better than Poor on 1 May 2019 under another framework"
    )


@pytest.mark.parametrize(
    ("when", "age", "spoken", "short"),
    [
        ("2024-05-16", "2 y 6 m", "2 years 6 months ago", "16 May 2024"),
        ("2024-05", "2 y 5 m+", "at least 2 years 5 months ago", "May 2024"),
        ("2016-11", "9 y 11 m+", "at least 9 years 11 months ago", "Nov 2016"),
        ("2025-11-28", "1 y 0 m", "1 year ago", "28 Nov 2025"),
        ("2025-11-29", "11 m", "11 months ago", "29 Nov 2025"),
        ("2026-11-01", "0 m", "27 days ago", "1 Nov 2026"),
        ("2026", "", "", "2026"),
        ("2027", "to come", "to come", "2027"),
    ],
)
def test_that_an_age_is_short_to_read_and_whole_to_hear(
    when: str, age: str, spoken: str, short: str
) -> None:
    assert age_text(when, TODAY).replace("\u202f", " ") == age
    assert (spoken_age(when, TODAY), short_day(when)) == (spoken, short)


def test_that_a_report_without_a_date_says_so() -> None:
    assert short_day(None) == "date not stated"
