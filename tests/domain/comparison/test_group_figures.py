"""A figure against a group: its place, the median of the others, and who is not counted."""

from decimal import Decimal

import pytest

from tests.builders import criterion, index, metric, observation
from tests.inspections import inspection
from viewer.domain.collection.figure import Figure, Measured
from viewer.domain.collection.inspection import Inspection, Location
from viewer.domain.comparison.group import inspection_of
from viewer.domain.comparison.group_figures import FigureAgainst, figures_against
from viewer.domain.metrics import Better, Qualifier
from viewer.presentation.comparison.group_figures import group_text, place_text
from viewer.presentation.comparison.ordinals import ordinal


def seen(
    body: str,
    value: str,
    year: str = "2024",
    better: Better | None = "higher",
    qualifier: Qualifier = "exact",
) -> Inspection:
    """A report with one figure of one metric."""
    rate = Measured("rate", "Rate", "percent", better)
    found = inspection(body, f"{year}-12-01")
    figure = Figure(rate, Decimal(value), qualifier, year, year)
    return Inspection(found.location, found.about, (), (figure,))


MINE = seen("Harbour", "60")
OTHERS = [
    [seen("A", "80"), seen("A", "10", "2023")],
    [seen("B", "60")],
    [seen("C", "50")],
    [seen("D", "40"), seen("D", "90", "2025")],
    [seen("E", "90", "2025")],
    [seen("F", "70", qualifier="at_least")],
    [inspection("G", "2024-12-01", "overall=good")],
]


def against(mine: Inspection, others: list[list[Inspection]] = OTHERS) -> FigureAgainst:
    (one,) = figures_against(mine, others)
    return one


def test_that_figures_of_one_period_are_placed_whichever_report_has_them() -> None:
    one = against(MINE)
    assert (one.better, one.same, one.worse, one.place) == (1, 1, 2, 2)
    assert one.median == 55
    assert place_text(one) == "joint 2nd of 5, the best first"
    assert group_text(one) == (
        "median 55%; 1 better (25%), 1 the same (25%), 2 worse (50%); 3 not counted: "
        "1 without a figure for this period, "
        "1 with no more than a bound and 1 without it among the headlines"
    )


def test_that_the_lowest_is_first_where_lower_is_better_and_the_highest_where_nobody_says() -> None:
    others = [[seen("A", "80", better="lower")], [seen("B", "50", better="lower")]]
    assert against(seen("X", "60", better="lower"), others).place == 2
    assert against(seen("X", "10", better="lower"), others).place == 1
    unsaid = against(seen("X", "90", better=None), [[seen("A", "80", better=None)]])
    assert place_text(unsaid) == "1st of 2, the highest first"
    assert group_text(unsaid) == "median 80%; 1 lower (100%)"


def test_that_a_bound_has_no_place_and_the_group_is_told_all_the_same() -> None:
    one = against(seen("X", "60", qualifier="at_most"))
    assert one.place is None
    assert one.median == 55
    assert place_text(one) == "only a bound, which has no place"
    assert group_text(one).startswith("median 55%; 3 not counted")


def test_that_an_older_figure_is_placed_where_nobody_has_the_newest_period() -> None:
    newest, older = seen("X", "60", "2026"), seen("X", "50", "2023")
    mine = Inspection(newest.location, newest.about, (), (*newest.figures, *older.figures))
    assert against(mine).figure.ends == "2023"
    assert against(newest).place is None
    assert place_text(against(newest)) == "no figure to compare with"


def test_that_of_periods_that_others_have_too_the_newest_counts() -> None:
    older, newest = seen("X", "50", "2024"), seen("X", "60", "2025")
    mine = Inspection(newest.location, newest.about, (), (*older.figures, *newest.figures))
    assert against(mine).figure.ends == "2025"


def test_that_a_report_has_the_figures_that_its_collection_would_know() -> None:
    figures = observation("58.0", "2015-16"), observation("62.3", "2019-20")
    for headline, known in ((True, ["58.0", "62.3"]), (False, [])):
        made = index(criteria=[criterion("care")], metrics=[metric(*figures, headline=headline)])
        found = inspection_of(made, Location("x")).figures
        assert [str(one.value) for one in found] == known


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
     (21, "21st"), (112, "112th"), (1_123, "1,123rd")],
)  # fmt: skip
def test_that_a_place_is_written_as_people_do(number: int, words: str) -> None:
    assert ordinal(number) == words
