"""Rows with one rating or one period each become one report for each body and date."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.tables import table_of
from viewer.extraction.tables.mapping import Mapping
from viewer.extraction.tables.periods import period_of
from viewer.extraction.tables.proposing.proposal import proposal
from viewer.extraction.tables.reports import Imported, reports_of
from viewer.extraction.tables.table import SheetCell
from viewer.store.problem import Opened
from viewer.store.reading.known_scales import known_scales
from viewer.store.reading.reader import parse_report
from viewer.store.writing.layout import laid_out

KNOWN = known_scales()
FILE = Path("table.inspection.json")
TODAY = date(2026, 1, 2)
LONG = (
    ("Home", "Location ID", "Service", "Domain", "Latest rating", "Publication date"),
    *(
        (home, code, service, domain, rating, day)
        for home, code, day in (
            ("Fern Lodge", "1-101", "04/03/2024"),
            ("Moss House", "1-102", "05/03/2024"),
            ("Fern Lodge", "1-101", "09/06/2025"),
        )
        for service, domain, rating in (
            ("Overall", "Safe", "Good"),
            ("Overall", "Overall", "Requires improvement"),
            ("Surgery", "Safe", "Inadequate"),
            ("Surgery", "Overall", "Good"),
        )
    ),
)
MONTHS: tuple[tuple[SheetCell, ...], ...] = (
    ("Month", "Harbour", "Landings", "On time (%)"),
    *(
        (month, harbour, Decimal(number), Decimal("81.5"))
        for number, month in enumerate(("Apr-24", "May-24", "Jun-24"), 40)
        for harbour in ("Eastmere", "Westmere")
    ),
)


def proposed(rows: Sequence[Sequence[SheetCell]]) -> Mapping:
    """The mapping that a table suggests."""
    table = table_of(rows)
    found = proposal(table, table.sheets[0], KNOWN).mapping
    return found.model_copy(update={"inspectorate": found.inspectorate or "Harbour Board"})


def imported(rows: Sequence[Sequence[SheetCell]]) -> Imported:
    """What comes of a table by that mapping; each report is one that opens."""
    made = reports_of(table_of(rows), proposed(rows), KNOWN, TODAY)
    for report in made.reports:
        assert isinstance(parse_report(laid_out(report).encode(), FILE), Opened)
    return made


def outcomes(made: Imported) -> list[str]:
    """What became of each row."""
    return [one.outcome for one in made.results]


def ratings(report: dict[str, Any]) -> dict[str, str]:
    """The level of each criterion by its title."""
    return {one["title"]: one["rating"]["level"] for one in report["criteria"]}


def test_that_columns_which_name_criteria_are_told_by_their_values() -> None:
    mapping = proposed(LONG)
    assert [one.heading for one in mapping.of("criterion")] == ["Service", "Domain"]
    assert [one.heading for one in mapping.of("rating")] == ["Latest rating"]


def test_that_rows_of_one_body_and_date_are_one_report() -> None:
    made = imported(LONG)
    assert outcomes(made) == ["report", "part", "part", "part"] * 3
    assert ratings(made.reports[0]) == {
        "Safe": "good",
        "Overall": "requires-improvement",
        "Surgery: Safe": "inadequate",
        "Surgery": "good",
    }
    roles = {one["title"]: one.get("role") for one in made.reports[0]["criteria"]}
    assert [title for title, role in roles.items() if role] == ["Overall"]
    assert [one["report"]["published"] for one in made.reports] == [
        "2024-03-04", "2024-03-05", "2025-06-09",
    ]  # fmt: skip


def test_that_a_row_with_a_problem_leaves_no_half_report() -> None:
    rows = [list(row) for row in LONG]
    rows[3][4] = "lost"
    made = imported(rows)
    assert outcomes(made)[:4] == ["problem"] * 4
    assert made.results[0].sentences == ("Row 4, of the same report, has a problem.",)
    assert made.count("report") == 2


def test_that_two_ratings_of_one_criterion_are_refused_and_alike_ones_are_both_sources() -> None:
    alike, other = [*LONG[1]], [*LONG[1]]
    other[4] = "Outstanding"
    made = reports_of(table_of([*LONG, alike]), proposed(LONG), KNOWN, TODAY)
    assert len(made.reports[0]["criteria"][0]["rating"]["sources"]) == 2
    made = reports_of(table_of([*LONG, other]), proposed(LONG), KNOWN, TODAY)
    assert "“Safe” has another rating in row 2" in made.results[-1].sentences[0]


def test_that_figures_of_each_month_are_periods_of_one_metric() -> None:
    mapping = proposed(MONTHS)
    assert [one.role for one in mapping.columns] == ["period", "body", "figure", "figure"]
    assert mapping.columns[3].name == "On time"
    made = imported(MONTHS)
    assert made.count("report") == 2
    landings, on_time = made.reports[0]["metrics"]
    assert [one["value"] for one in landings["observations"]] == [40, 41, 42]
    assert landings["observations"][0]["period"] == {
        "label": "April 2024", "starts": "2024-04", "ends": "2024-04",
    }  # fmt: skip
    assert on_time["unit"] == "percent"
    assert made.reports[0]["report"]["title"] == "Figures for Eastmere"


def test_that_a_figure_for_one_period_comes_once() -> None:
    made = imported([*MONTHS, MONTHS[1]])
    assert "“Landings” for April 2024 is in row 2 too" in made.results[-1].sentences[0]
    assert made.count("report") == 1


def test_that_a_table_with_a_row_for_each_measure_names_the_metrics() -> None:
    rows: list[tuple[SheetCell, ...]] = [
        ("Quarter", "Harbour", "Measure", "Value"),
        *(
            (quarter, harbour, measure, Decimal(number))
            for quarter in ("Q1 2023-24", "Q2 2023-24")
            for harbour in ("Eastmere", "Westmere")
            for number, measure in enumerate(("Landings", "Rescues"), 7)
        ),
    ]
    made = imported(rows)
    assert [one["title"] for one in made.reports[0]["metrics"]] == ["Landings", "Rescues"]
    assert made.reports[0]["metrics"][0]["observations"][0]["period"]["ends"] == "2023-06-30"


@pytest.mark.parametrize(
    ("cells", "ends"),
    [
        (["April 2024"], "2024-04"),
        ([date(2024, 4, 1)], "2024-04-01"),
        (["2023/24"], "2024-03-31"),
        (["2023-24"], "2024-03-31"),
        ([Decimal(2023), "April"], "2023-04"),
        (["Q4 2023-24"], "2024-03-31"),
        (["2023/24 Q3"], "2023-12-31"),
        (["soon"], None),
    ],
)
def test_that_a_period_ends_when_its_words_say(cells: list[SheetCell], ends: str | None) -> None:
    found = period_of(cells)
    assert found is not None
    assert found.get("ends") == ends


def test_that_the_day_of_a_month_stands_for_the_month() -> None:
    found = period_of([date(2024, 4, 1)], monthly=True)
    assert found == {"label": "April 2024", "starts": "2024-04", "ends": "2024-04"}
    assert period_of(["", None]) is None
