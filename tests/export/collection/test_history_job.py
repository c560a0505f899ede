"""The table of a history: a row for each rating and the time it stood."""

from datetime import date

import pytest

from tests.export.collection.jobs import JOBS
from viewer.presentation.summary.document import Options

WANTED = ("From", "Until", "Rating", "Change", "Comparable", "Framework")
ROWS = {
    "Ashford": [
        (date(2013, 3, 4), date(2018, 5, 1), "Poor", "first", "no", "OLD"),
        (date(2018, 5, 1), date(2022, 5, 1), "Fair", "across", "no", "NEW"),
        (date(2022, 5, 1), "", "No longer judged", "unrated", "no", "NEW"),
    ],
    "Bexley and the villages around it": [
        ("2016-02", date(2026, 10, 30), "Good", "first", "no", "NEW"),
        (date(2026, 10, 30), "", "Poor", "fell", "yes", "NEW"),
    ],
    "Dover": [("", "", "Good", "first", "no", "NEW")],
}


@pytest.mark.parametrize("body", ROWS)
def test_that_each_rating_has_a_row_with_its_time_its_change_and_its_framework(body: str) -> None:
    made = JOBS["history"](Options()).long
    places = [made.columns.index(name) for name in WANTED]
    rows = [tuple(row[place] for place in places) for row in made.rows if row[0] == body]
    assert rows == ROWS[body]
