"""Shares are of those that have a level, for each group and on each day."""

from datetime import date

import pytest

from tests.builders import scale
from tests.inspections import inspection
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.presentation.collection.shares import (
    ShareLine,
    Shares,
    share_words,
    shares_by_group,
    shares_on,
)

INSPECTIONS = (
    inspection("Ashford", "2015-05-01", "overall=poor", groups="Region:North"),
    inspection("Ashford", "2021-05-01", "overall=good", groups="Region:North"),
    inspection("Bexley", "2018-05-01", "overall=good", groups="Region:South"),
    inspection("Corby", "2018-05-01", "overall=fair", groups="Region:North"),
    inspection("Dover", "2024-05-01", "overall=-"),
)
ROWS = MatrixRows(matrix_of(programmes_of(INSPECTIONS).programmes[0], date(2026, 11, 28)))
OVERALL = ROWS.matrix.columns[0]


def told(shares: Shares) -> dict[str, tuple[tuple[int, ...], str, int]]:
    return {line.title: (line.counts, line.or_better[1], line.others) for line in shares.lines}


def test_that_each_group_has_its_share_beside_that_of_all() -> None:
    shares = shares_by_group(ROWS, Filter(), OVERALL, "Region")
    assert shares.title == "Overall by region"
    assert told(shares) == {
        "All": ((0, 2, 1, 0), "67%", 1),
        "North": ((0, 1, 1, 0), "50%", 0),
        "South": ((0, 1, 0, 0), "100%", 0),
        "Not stated": ((0, 0, 0, 0), "–", 1),
    }


def test_that_a_day_has_what_stood_on_it() -> None:
    shares = shares_on(ROWS, Filter(), OVERALL, [date(2016, 1, 1), date(2022, 1, 1)])
    assert told(shares) == {
        "On 1 January 2016": ((0, 0, 0, 1), "0%", 3),
        "On 1 January 2022": ((0, 2, 1, 0), "67%", 1),
    }


def test_that_a_day_has_the_same_counts_as_the_matrix_of_it() -> None:
    seen = (
        inspection("Ashford", "2020-05-01", "overall=good"),
        inspection("Ashford", "2024-05-01", "overall=-"),
        inspection("Bexley", "2020-05-01", "overall=good"),
        inspection("Bexley", "2024-05-01", "overall=x"),
    )
    (programme,) = programmes_of(seen).programmes
    day = date(2025, 1, 1)
    rows = MatrixRows(matrix_of(programme, date(2026, 11, 28), day))
    (line,) = shares_on(rows, Filter(), rows.matrix.columns[0], [day]).lines
    counts = rows.counts(Filter(), Facet("level", "overall"))
    assert (line.others, sum(line.counts)) == (2, 0)
    assert {name for name, count in counts.items() if count} == {
        "state:no_longer_judged", "state:not_rated",
    }  # fmt: skip


def test_that_a_level_is_called_what_the_reports_of_that_day_call_it() -> None:
    later = [{"id": one, "label": one.title()} for one in ("good", "fair")]
    earlier = [later[0], {"id": "fair", "label": "Adequate"}]
    seen = (
        inspection("A", "2018-05-01", "overall=fair", scale=scale(id="s", levels=earlier)),
        inspection("A", "2024-05-01", "overall=fair", scale=scale(id="s", levels=later)),
    )
    rows = MatrixRows(matrix_of(programmes_of(seen).programmes[0], date(2026, 11, 28)))
    days = [date(2020, 1, 1), date(2025, 1, 1)]
    shares = shares_on(rows, Filter(), rows.matrix.columns[0], days)
    assert [line.levels[1] for line in shares.lines] == ["Adequate", "Fair"]
    assert shares.levels == ("Good", "Adequate / Fair")


def test_that_who_is_not_asked_for_a_criterion_counts_among_those_without_a_level() -> None:
    seen = (
        inspection("Ashford", "2020-05-01", "overall=good help=good"),
        inspection("Bexley", "2020-05-01", "overall=good"),
    )
    rows = MatrixRows(matrix_of(programmes_of(seen).programmes[0], date(2026, 11, 28)))
    (every, *_) = shares_by_group(rows, Filter(), rows.matrix.columns[1], "Region").lines
    assert (every.counts, every.others) == ((0, 1, 0, 0), 1)


@pytest.mark.parametrize(
    ("levels", "counts", "told"),
    [
        (("Best", "Good", "Fair"), (1, 1, 1), "67% Good or better (1 Best, 1 Good, 1 Fair)"),
        (("Best", "Good", "Fair"), (0, 0, 1204), "0% Good or better (1,204 Fair)"),
        (("Best", "Good", "Fair"), (0, 0, 0), ""),
        (("Met", "Not met"), (3, 1), "3 Met, 1 Not met"),
    ],
)
def test_that_shares_are_said_from_three_levels_on(
    levels: tuple[str, ...], counts: tuple[int, ...], told: str
) -> None:
    assert share_words(ShareLine("All", levels, counts, 0)) == told
