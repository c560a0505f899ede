"""What rows are chosen by has the same words on the screen and on paper."""

from datetime import date

from tests.inspections import inspection
from viewer.domain.collection.filtering.facets import ABSENT, YOUNGER, Facet, facets_of
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.presentation.collection.filter_words import (
    facet_name,
    filter_sentence,
    joint,
    value_name,
    value_text,
)

ROWS = MatrixRows(
    matrix_of(
        programmes_of(
            [
                inspection("Ashford", "2018-05-01", "overall=poor care=-", groups="region:North"),
                inspection("Ashford", "2024-05-01", "overall=good care=?", groups="region:North"),
                inspection("Bexley", "2020-05-01", "overall=fair"),
            ]
        ).programmes[0],
        date(2026, 11, 28),
    )
)


def test_that_a_value_reads_alike_in_a_list_and_in_a_sentence() -> None:
    for facet in facets_of(ROWS.matrix):
        for value in ROWS.counts(Filter(), facet):
            named, told = value_name(facet, value), value_text(facet, value)
            assert named.casefold() == told.casefold()
            assert named


def test_that_both_bounds_of_an_age_hold_but_one_of_other_values() -> None:
    assert joint(["2", f"{YOUNGER}5"]) == " and "
    assert joint([f"{YOUNGER}5", ABSENT]) == " or "
    assert joint(["2", ABSENT]) == " or "
    assert joint(["North", "South"]) == " or "


def test_that_the_words_of_a_file_are_left_as_they_are() -> None:
    assert value_text(Facet("group", "region"), "North") == "North"
    assert value_text(Facet("age"), "2") == "older than 2 years"
    assert value_text(Facet("age"), "<1") == "younger than 1 year"
    assert value_name(Facet("age"), "2") == "Older than 2 years"


def test_that_several_reports_of_the_latest_date_are_named() -> None:
    found = [
        inspection("Ashford", "2024-05-01", "overall=good", id="a"),
        inspection("Ashford", "2024-05-01", "overall=poor", id="b"),
        inspection("Bexley", "2020-05-01", "overall=fair", id="c"),
        inspection("Bexley", "2019", "overall=fair", id="d"),
    ]
    rows = MatrixRows(matrix_of(programmes_of(found).programmes[0], date(2026, 11, 28)))
    assert filter_sentence(rows, Filter()).endswith(
        " Several reports may be the latest of Ashford; one of them is shown."
    )
    assert "latest of" not in filter_sentence(rows, Filter(every=True))


def test_that_a_report_without_a_date_may_be_the_latest() -> None:
    found = [
        inspection("Ashford", "2024-05-01", "overall=good", id="a"),
        inspection("Ashford", None, "overall=poor", id="b"),
    ]
    rows = MatrixRows(matrix_of(programmes_of(found).programmes[0], date(2026, 11, 28)))
    assert "may be the latest of Ashford" in filter_sentence(rows, Filter())


def test_that_the_sentence_says_how_many_of_how_many_and_why() -> None:
    chosen = Filter().choosing(Facet("level", "overall"), ("Good",))
    assert filter_sentence(ROWS, chosen) == (
        "1 of 2 bodies, the latest inspection of each: Overall: Good."
    )


def test_that_a_year_says_of_what_it_is() -> None:
    inspected = inspection(
        "Corby",
        "2019-07-01",
        "overall=fair",
        inspected={"wording": "20 to 24 May 2019", "end": "2019-05-24"},
    )
    assert facet_name(ROWS, Facet("year")) == "Year of publication"
    rows = MatrixRows(matrix_of(programmes_of([inspected]).programmes[0], date(2026, 11, 28)))
    assert facet_name(rows, Facet("year")) == "Year of inspection"
    both = [inspected, inspection("Dover", "2019-07-01", "overall=fair")]
    rows = MatrixRows(matrix_of(programmes_of(both).programmes[0], date(2026, 11, 28)))
    assert facet_name(rows, Facet("year")) == "Year of inspection or publication"
