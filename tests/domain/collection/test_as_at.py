"""As at a day, each body stands as its latest inspection on or before that day left it."""

from datetime import date

import pytest

from tests.builders import scale
from tests.inspections import inspection
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of

INSPECTIONS = (
    inspection("Ashford", "2018-05-01", "overall=poor"),
    inspection("Ashford", "2022-05-01", "overall=good"),
    inspection("Ashford", "2024-05-01", "overall=fair"),
    inspection("Bexley", "2024-05-01", "overall=poor"),
    inspection("Corby", "2020", "overall=fair"),
    inspection("Corby", "2022", "overall=good"),
)
PROGRAMME = programmes_of(INSPECTIONS).programmes[0]
TODAY = date(2026, 11, 28)


def told(day: date, wanted: Filter = Filter()) -> list[str]:  # noqa: B008 - frozen
    rows = MatrixRows(matrix_of(PROGRAMME, TODAY, day))
    found = [row for row in rows.matrix.rows if wanted.every or row.latest]
    return [f"{row.body.name} {row.inspection.when}" for row in found]


def test_that_the_latest_on_or_before_the_day_counts_and_nothing_later_is_there() -> None:
    assert told(date(2022, 5, 1)) == ["Ashford 2022-05-01", "Corby 2020"]
    assert told(date(2022, 4, 30)) == ["Ashford 2018-05-01", "Corby 2020"]
    every = told(date(2023, 1, 1), Filter(every=True))
    assert every == ["Ashford 2022-05-01", "Ashford 2018-05-01", "Corby 2022", "Corby 2020"]


def test_that_it_says_how_many_are_missing_and_of_how_many_nobody_can_tell() -> None:
    made = matrix_of(PROGRAMME, TODAY, date(2022, 5, 1))
    assert made.as_at is not None
    assert (made.as_at.missing, made.as_at.unsure) == (1, 1)
    assert made.today == date(2022, 5, 1)


@pytest.mark.parametrize(
    ("day", "missing", "unclear", "unsure"),
    [
        (date(2022, 6, 1), 1, 2, 2),  # of two nobody can tell; a third came later
        (date(2022, 12, 31), 1, 1, 1),
        (date(2025, 1, 1), 0, 1, 1),
    ],
)
def test_that_who_may_have_been_inspected_by_then_does_not_count_as_missing(
    day: date, missing: int, unclear: int, unsure: int
) -> None:
    towns = (
        inspection("Ashford", "2022", "overall=good"),
        inspection("Bexley", None, "overall=good"),
        inspection("Corby", "2024-05-01", "overall=good"),
        inspection("Dover", "2020-05-01", "overall=good"),
    )
    made = matrix_of(programmes_of(towns).programmes[0], TODAY, day)
    assert made.as_at is not None
    assert (made.as_at.missing, made.as_at.unclear, made.as_at.unsure) == (missing, unclear, unsure)


OLD, NEW = scale("good", "fair", "poor"), scale("good", "needs-work", "poor", id="later")


@pytest.mark.parametrize(
    ("year", "name", "levels", "shown"),
    [
        (2019, "OLD", ["good", "fair", "poor"], {"Overall", "Children"}),
        (2026, "NEW", ["good", "needs-work", "poor"], {"Overall", "Care", "Leavers"}),
    ],
)
def test_that_title_levels_and_columns_are_those_of_then(
    year: int, name: str, levels: list[str], shown: set[str]
) -> None:
    towns = (
        inspection("A", "2018-05-01", "overall=good children=fair", framework="old", scale=OLD),
        inspection(
            "A", "2024-05-01", "overall=poor care<children*=good leavers<children*=good", scale=NEW
        ),
    )
    matrix = matrix_of(programmes_of(towns).programmes[0], TODAY, date(year, 1, 1))
    assert matrix.programme.name == name
    assert [level.id for level in matrix.columns[0].scale.levels] == levels
    found = {
        column.title
        for place, column in enumerate(matrix.columns)
        if not column.absorbed and any(row.cells[place] for row in matrix.rows)
    }
    assert found == shown


def test_that_a_day_before_all_inspections_leaves_nobody() -> None:
    made = matrix_of(PROGRAMME, TODAY, date(2001, 1, 1))
    assert made.rows == ()
    assert made.as_at is not None
    assert made.as_at.missing == 3
    rows = MatrixRows(made)
    assert [rows.values(facet) for facet in rows.facets if facet.kind == "year"] == [{}]
