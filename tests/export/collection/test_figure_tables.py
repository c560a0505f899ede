"""Scores and figures as tables of data."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.inspections import inspection
from viewer.domain.collection.figure import Figure, Measured
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.export.collection.figure_tables import figure_long, figure_rows, figure_tables
from viewer.export.table_rows import Amount
from viewer.presentation.collection.paper.matrix_wanted import MatrixWanted

TODAY = date(2026, 11, 28)
RATE, DAYS = (
    Measured("rate", "Rate", "percent", "higher"),
    Measured("days", "Wait", "days", "lower"),
)


def rows() -> MatrixRows:
    """Two inspections of a body with two figures each, and one of another with one."""
    told = []
    for body, year, found in (
        ("Ashford", "2024", ((RATE, "62.5"), (DAYS, "3"))),
        ("Ashford", "2025", ((RATE, "70"), (DAYS, "4"))),
        ("Bexley", "2025", ((RATE, "55.0"),)),
    ):
        made = inspection(body, f"{year}-05-01", "overall=good")
        figures = tuple(
            Figure(one, Decimal(value), label=year, ends=year, qualifier="about")
            for one, value in found
        )
        told.append(replace(made, figures=figures))
    return MatrixRows(matrix_of(programmes_of(told).programmes[0], TODAY))


def wanted(found: MatrixRows, *, every: bool = False) -> MatrixWanted:
    names = tuple(one.name for one in found.matrix.extras)
    return MatrixWanted(Filter(every=every), extras=names)


def test_that_each_figure_has_its_period_beside_it() -> None:
    found = rows()
    (table,) = figure_tables(found, wanted(found))
    assert table.columns == (
        "Body", "Date", "Rate, 2025", "Rate, 2025 – period", "Wait, 2025", "Wait, 2025 – period",
    )  # fmt: skip
    first, second = table.rows
    assert [str(getattr(one, "value", one)) for one in first] == [
        "Ashford", "2025-05-01", "70", "2025", "4", "2025",
    ]  # fmt: skip
    assert second[2] == Amount(Decimal("55.0"), getattr(first[2], "unit", None))
    assert second[4:] == ("", "")


def test_that_nothing_is_a_table_where_no_figure_is_wanted() -> None:
    assert figure_tables(rows(), MatrixWanted()) == ()


def test_that_every_figure_of_the_bodies_is_a_row_the_latest_first() -> None:
    found = rows()
    told = [
        [
            (row[0], row[3], row[5], row[8], row[9])
            for row in figure_long(figure_rows(found, wanted(found, every=every))).rows
        ]
        for every in (False, True)
    ]
    for rows_told in told:
        assert sorted(rows_told, key=str) == [
            ("Ashford", date(2024, 5, 1), "days", "about", "2024"),
            ("Ashford", date(2024, 5, 1), "rate", "about", "2024"),
            ("Ashford", date(2025, 5, 1), "days", "about", "2025"),
            ("Ashford", date(2025, 5, 1), "rate", "about", "2025"),
            ("Bexley", date(2025, 5, 1), "rate", "about", "2025"),
        ]
    assert [row[1] for row in told[0][:4]] == [date(2025, 5, 1)] * 2 + [date(2024, 5, 1)] * 2
