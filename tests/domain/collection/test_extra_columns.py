"""Scores and figures are columns: the newest period, each period, and sorted by what is better."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.inspections import inspection
from viewer.domain.collection.figure import Figure, Measured
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.ordering import Order
from viewer.domain.collection.programmes import FIGURES, programmes_of
from viewer.domain.criteria import Score

RATE = Measured("rate", "Rate", "percent", "higher")
DAYS = Measured("days", "Days", "days", "lower")


def month(body: str, number: int, rate: str, days: str = "") -> Inspection:
    ends = f"2025-{number:02}"
    found = [Figure(RATE, Decimal(rate), "exact", ends, ends)]
    if days:
        found.append(Figure(DAYS, Decimal(days), "exact", ends, ends))
    return replace(inspection(body, f"{ends}-28"), figures=tuple(found))


MONTHS = (
    month("Ashford", 1, "70", "9"),
    month("Ashford", 2, "72"),
    month("Bexley", 1, "80", "4"),
    month("Bexley", 2, "60", "6"),
)


def rows_of(*inspections: Inspection) -> MatrixRows:
    return MatrixRows(matrix_of(programmes_of(inspections).programmes[-1], date(2026, 1, 1)))


def column(rows: MatrixRows, name: str, *, every: bool = False) -> list[str | None]:
    extra = rows.matrix.extra(name)
    assert extra is not None
    found = rows.sorted(rows.matching(Filter(every=every)), Order())
    told = (extra.value(row.body, row.inspection, latest=row.latest) for row in found)
    return [str(one.value) if one else None for one in told]


def test_that_reports_without_ratings_are_a_programme_of_their_figures() -> None:
    rated, said = inspection("Corby", "2024-01-01", "overall=good"), inspection("Dover", "2024")
    found = programmes_of((*MONTHS, rated, said))
    assert [(one.name, one.count) for one in found.programmes] == [("NEW", 1), (FIGURES, 4)]


def test_that_a_body_tells_its_newest_figure_of_each_metric() -> None:
    rows = rows_of(*MONTHS)
    assert [one.title for one in rows.matrix.extras] == ["Rate", "Days"]
    assert column(rows, "figure:rate:percent") == ["72", "60"]
    assert column(rows, "figure:days:days") == ["9", "6"]
    assert column(rows, "figure:rate:percent", every=True) == ["72", "70", "60", "80"]


def test_that_a_metric_has_a_column_for_each_period_the_newest_first() -> None:
    rows = rows_of(*MONTHS)
    periods = rows.matrix.periods(rows.matrix.extras[0])
    assert [one.figure and one.figure.ends for one in periods] == ["2025-02", "2025-01"]
    assert column(rows, periods[0].name) == ["72", "60"]
    assert column(rows, periods[1].name) == ["70", "80"]


def test_that_rows_are_sorted_by_a_figure_the_better_first() -> None:
    rows = rows_of(*MONTHS)
    for name, first in (("figure:rate:percent", "Ashford"), ("figure:days:days", "Bexley")):
        found = rows.sorted(rows.matching(Filter()), Order(name))
        assert found[0].body.name == first


def test_that_a_score_is_a_column_beside_its_rating() -> None:
    plain = inspection("Ashford", "2024-01-01", "overall=good care=fair")
    first = plain.ratings[0]
    rating = first.placed.criterion.rating.model_copy(
        update={"score": Score(value=Decimal(18), max=Decimal(30))}
    )
    criterion = first.placed.criterion.model_copy(update={"rating": rating})
    scored = replace(first, placed=replace(first.placed, criterion=criterion))
    rows = rows_of(replace(plain, ratings=(scored, *plain.ratings[1:])))
    assert [one.name for one in rows.matrix.extras] == ["score:overall"]
    assert column(rows, "score:overall") == ["18"]
