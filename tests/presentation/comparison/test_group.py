"""A report against a group: its place among the others, in words, on a page, on paper, as rows."""

from datetime import date
from decimal import Decimal

import pytest

from tests.builders import about, criterion, index
from viewer.domain.collection.figure import Figure, Measured
from viewer.domain.collection.inspection import Location
from viewer.domain.comparison.group import AgainstGroup, against_group, inspection_of
from viewer.domain.comparison.group_figures import FigureAgainst
from viewer.domain.criteria import Rating
from viewer.domain.index import Index
from viewer.domain.metrics import Better, Qualifier
from viewer.presentation.collection.screen.compare.group_page import NOBODY, group_page
from viewer.presentation.comparison import group, group_figures
from viewer.presentation.comparison.content import Leads
from viewer.presentation.comparison.group_document import Against, group_document
from viewer.presentation.comparison.group_records import figure_record, group_record
from viewer.presentation.content.text import plain
from viewer.presentation.summary.document import SummaryMetric, said
from viewer.store.session.place import Place


def report(name: str, rating: str | Rating) -> Index:
    """A report with one rating."""
    return index(
        about=about(subject={"name": name}, framework={"id": "f", "label": "F"}),
        criteria=[criterion("care", rating)],
    )


def figure(value: str, better: Better | None = "higher", qualifier: Qualifier = "exact") -> Figure:
    """A rate, or days of which nobody says which way is better."""
    rate = Measured("rate", "Rate", "percent", better)
    days = Measured("days", "Days", "days")
    return Figure(rate if better else days, Decimal(value), qualifier, "2025-01", "2025-01")


MINE = report("Harbour", "good")
GIVEN: dict[str, str | Rating] = {
    "A": "excellent", "B": "good", "C": "poor", "D": Rating(state="not_rated"),
}  # fmt: skip
OTHERS = [inspection_of(report(name, given), Location(name)) for name, given in GIVEN.items()]
(RATING,) = against_group(inspection_of(MINE, Location("h")), OTHERS)
JOINT = FigureAgainst(figure("70"), 1, 2, 3, Decimal("65.5"), (("period", 4), ("bound", 1)))
HIGHEST = FigureAgainst(figure("5", None), 0, 0, 2, Decimal(9))
FOUND = Against((RATING,), (JOINT, HIGHEST), "All others", 4)
SHARES = "1 Excellent (33%), 1 Good (33%), 1 Poor (33%); 1 not counted: 1 without a level"
PLACED = "better than 1, the same as 1 and worse than 1 of 3"
IN_GROUP = (
    "median 65.5%; 1 better (17%), 2 the same (33%), 3 worse (50%); 5 not counted: 4 without a "
    "figure for this period and 1 with no more than a bound"
)


@pytest.mark.parametrize(
    ("one", "place", "others"),
    [
        (JOINT, "joint 2nd of 7, the best first", IN_GROUP),
        (HIGHEST, "1st of 3, the highest first", "median 9 days; 2 lower (100%)"),
        (
            FigureAgainst(figure("70", "lower"), 2, 0, 0, Decimal(60)),
            "3rd of 3, the best first",
            "median 60%; 2 better (100%)",
        ),
        (
            FigureAgainst(figure("70", qualifier="at_least"), 0, 0, 0, None),
            "only a bound, which has no place",
            "no figures",
        ),
        (
            FigureAgainst(figure("70"), 0, 0, 0, None, (("metric", 2),)),
            "no figure to compare with",
            "2 not counted: 2 without this metric",
        ),
    ],
)
def test_that_a_figure_has_its_place_and_the_median_of_the_others(
    one: FigureAgainst, place: str, others: str
) -> None:
    assert group_figures.place_text(one) == place
    assert group_figures.group_text(one) == others


def test_that_a_rating_tells_which_others_may_be_held_against_it() -> None:
    assert (group.place_text(RATING), group.shares(RATING)) == (PLACED, SHARES)
    none = AgainstGroup(RATING.rating, (0,) * 4, 0, 0, 0, (("scale", 1), ("own", 2)))
    assert group.place_text(none) == "none in the group may be compared"
    assert group.shares(none) == (
        "3 not counted: 1 on other levels and 2 as this report has no level"
    )
    assert group.shares(AgainstGroup(RATING.rating, (0,) * 4, 0, 0, 0)) == "no levels"


@pytest.mark.parametrize(
    ("given", "word"),
    [
        ("good", "Good"),
        (Rating(state="suspended"), "Rating suspended"),
        (Rating(state="unknown"), "Not known"),
    ],
)
def test_that_the_own_rating_is_a_word_whatever_it_is(given: str | Rating, word: str) -> None:
    (one,) = against_group(inspection_of(report("X", given), Location("x")), OTHERS)
    assert (group.title_of(one), group.word_of(one)) == ("Care", word)


def test_that_the_page_holds_each_rating_and_figure_against_the_group() -> None:
    page = group_page(MINE, FOUND)
    head = "Harbour, Inspection of the Harbour Service"
    assert (page.first, page.second, page.columns) == (
        head,
        "4 other bodies",
        (head, "4 other bodies"),
    )
    assert page.subtitle == f"{head} · against 4 other bodies (all others)"
    assert [one.split(". ")[0] for one in page.notes] == [
        "The latest report of each counts",
        "Figures for the same period are, in whichever of its reports they stand",
    ]
    ratings, figures = page.tables
    assert (ratings.title, ratings.told, ratings.change) == (
        "Ratings", "Harbour against 4 other bodies", "Place in the group",
    )  # fmt: skip
    (care,) = ratings.rows
    heard = (
        "Care. Good, second best of 4 levels. Better than 1, the same as 1 and worse than 1 of 3."
    )
    assert (plain(care.change), plain(care.second.words), care.differs) == (PLACED, SHARES, True)
    assert care.spoken == care.first.heard == f"{heard} The group: {SHARES}"
    assert care.first.leads == Leads("first", Place("criteria", "care"))
    rate, days = figures.rows
    assert (plain(rate.first.words), rate.first.caption) == ("70%", "January 2025")
    assert rate.spoken == (
        f"Rate. 70%. January 2025. Joint 2nd of 7, the best first. The group: {IN_GROUP}"
    )
    assert rate.first.leads == Leads("first", Place("metrics", "rate"))
    assert (plain(days.change), plain(days.second.words)) == (
        "1st of 3, the highest first", "median 9 days; 2 lower (100%)",
    )  # fmt: skip


def test_that_a_rating_or_a_figure_as_all_others_have_it_is_no_difference() -> None:
    same = AgainstGroup(RATING.rating, (0, 2, 0, 0), 0, 2, 0)
    equal = FigureAgainst(figure("70"), 0, 2, 0, Decimal(70))
    found = Against((same,), (equal,), "All others", 2)
    assert group_page(MINE, found).differences == 0
    worse = Against((AgainstGroup(RATING.rating, (2, 0, 0, 0), 2, 0, 0),), (), "All others", 2)
    better = Against((), (FigureAgainst(figure("70"), 0, 0, 2, Decimal(9)),), "All others", 2)
    assert [group_page(MINE, one).differences for one in (worse, better)] == [1, 1]


def test_that_a_page_without_anything_to_hold_says_why() -> None:
    alone = group_page(MINE, Against((), (), "All others", 0), ("prison", "prisons"))
    assert (alone.second, alone.columns[1]) == ("no other prisons", "No other prisons")
    assert [one.empty for one in alone.tables] == [NOBODY]
    assert alone.notes == ()
    bare = group_page(MINE, Against((), (), "Same region", 3))
    assert [one.empty for one in bare.tables] == [group.NOTHING_TO_COMPARE]
    assert bare.notes == ()
    rated = group_page(MINE, Against((RATING,), (), "All others", 4))
    assert ([one.title for one in rated.tables], len(rated.notes)) == (["Ratings"], 1)


def test_that_the_document_has_a_table_of_ratings_and_one_of_figures() -> None:
    document = group_document(MINE, FOUND, date(2026, 11, 28))
    first, *_ = document.blocks
    assert first == said(
        "The latest report of each of 4 other bodies is counted. Figures for the same period are, "
        "in whichever of its reports they stand."
    )
    tables = [one for one in document.blocks if isinstance(one, SummaryMetric)]
    assert [one.heading.text for one in tables] == [
        "Ratings against 4 other bodies", "Figures against 4 other bodies",
    ]  # fmt: skip
    assert {one.heading.level for one in tables} == {2}
    assert [[[cell.text for cell in row] for row in one.table.rows] for one in tables] == [
        [["Care", "Good", PLACED, SHARES]],
        [
            ["Rate, January 2025", "70%", "joint 2nd of 7, the best first", IN_GROUP],
            ["Days, January 2025", "5 days", "1st of 3, the highest first",
             "median 9 days; 2 lower (100%)"],
        ],
    ]  # fmt: skip
    heads = ["This report", "Place in the group", "The group"]
    for one, name in zip(tables, ("Rating", "Figure"), strict=True):
        assert [column.title for column in one.table.columns] == [name, *heads]
        assert [column.stretch for column in one.table.columns] == [False, False, True, True]
    assert document.file_name == "harbour-and-group-comparison"
    assert document.closing == (
        "Source: Inspectorate, Inspection of the Harbour Service; All others.",
        "Made on 28 November 2026.",
    )


def test_that_the_document_of_nothing_says_so() -> None:
    document = group_document(MINE, Against((), (), "All others", 1), date(2026, 11, 28))
    assert document.blocks == (
        said("The latest report of each of 1 other body is counted."),
        said(group.NOTHING_TO_COMPARE),
    )


def test_that_rows_for_programs_have_numbers_where_the_page_has_words() -> None:
    rated = {
        key: value for key, value in group_record({"id": "x"}, RATING).items() if value is not None
    }
    assert rated == {
        "id": "x", "criterion": "Care", "criterion_id": "care", "level": "Good", "rank": 2,
        "of": 4, "better": 1, "same": 1, "worse": 1, "not_counted": 1, "shares": SHARES,
    }  # fmt: skip
    told = {
        key: value for key, value in figure_record({"id": "x"}, JOINT).items() if value is not None
    }
    assert told == {
        "id": "x", "kind": "figure", "title": "Rate", "value": Decimal(70), "unit": "percent",
        "period": "January 2025", "better": 1, "same": 2, "worse": 3, "not_counted": 5,
        "shares": IN_GROUP, "place": 2, "places": 7, "median": Decimal("65.5"),
    }  # fmt: skip
    alone = figure_record({}, FigureAgainst(figure("70"), 0, 0, 0, None))
    assert (alone["place"], alone["places"], alone["median"]) == (None, None, None)
