"""Filters let through what is chosen, counts tell what would come, and orders are kept."""

from datetime import date

from tests.inspections import inspection
from viewer.domain.collection.filtering.facets import Facet, facets_of
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.ordering import Order, can_order
from viewer.domain.collection.programmes import programmes_of

INSPECTIONS = (
    inspection("Ashford", "2015-05-01", "overall=poor care=good", framework="old",
               groups="region:North"),
    inspection("Ashford", "2021-05-01", "overall=good care=fair", groups="region:North"),
    inspection("Bexley", "2018-05-01", "overall=good care=?", groups="region:South"),
    inspection("Bexley", "2024-05-01", "overall=poor care=poor", groups="region:South"),
    inspection("Évora", "2024-12-01", "overall=good care=good", next_due="2027"),
)  # fmt: skip
MATRIX = matrix_of(programmes_of(INSPECTIONS).programmes[0], date(2026, 11, 28))
ROWS = MatrixRows(MATRIX)
CARE, REGION, CHANGE = Facet("level", "care"), Facet("group", "region"), Facet("change", "overall")


def told(wanted: Filter, order: Order = Order()) -> list[str]:  # noqa: B008 - frozen
    found = ROWS.sorted(ROWS.matching(wanted), order)
    return [f"{row.body.name} {str(row.inspection.dated)[:4]}" for row in found]


def test_that_the_latest_inspection_of_each_body_is_shown_or_every_one() -> None:
    assert told(Filter()) == ["Ashford 2021", "Bexley 2024", "Évora 2024"]
    every = ["Ashford 2021", "Ashford 2015", "Bexley 2024", "Bexley 2018", "Évora 2024"]
    assert told(Filter(every=True)) == every


def test_that_one_of_the_values_of_a_facet_is_enough_and_each_facet_counts() -> None:
    wanted = Filter().choosing(CARE, ("Fair", "Poor"))
    assert told(wanted) == ["Ashford 2021", "Bexley 2024"]
    assert told(wanted.choosing(REGION, ("South",))) == ["Bexley 2024"]
    assert told(wanted.choosing(REGION, ("South",)).choosing(CARE, ())) == ["Bexley 2024"]


def test_that_counts_tell_how_many_there_would_be_with_all_else_that_is_chosen() -> None:
    wanted = Filter().choosing(REGION, ("South",)).choosing(CARE, ("Good",))
    assert ROWS.counts(wanted, REGION) == {"North": 0, "South": 0, "absent": 1}
    assert ROWS.counts(wanted, CARE) == {"Good": 0, "Fair": 0, "Poor": 1, "state:unknown": 0}


def test_that_a_change_across_frameworks_counts_as_such_until_asked_for() -> None:
    assert ROWS.counts(Filter(), CHANGE) == {"across": 1, "fell": 1, "first": 1}
    assert ROWS.counts(Filter(across=True), CHANGE) == {"rose": 1, "fell": 1, "first": 1}
    assert told(Filter().choosing(CHANGE, ("rose",))) == []
    assert told(Filter(across=True).choosing(CHANGE, ("rose",))) == ["Ashford 2021"]
    assert told(Filter().choosing(CHANGE, ("across",))) == ["Ashford 2021"]


def test_that_names_are_found_without_accents_and_capitals() -> None:
    assert told(Filter(words="evo")) == ["Évora 2024"]
    assert told(Filter(words="ash xx")) == []


def test_that_ages_are_whole_years_and_more() -> None:
    age = Facet("age")
    assert ROWS.counts(Filter(), age)["5"] == 1
    assert told(Filter().choosing(age, ("2",))) == ["Ashford 2021", "Bexley 2024"]
    assert told(Filter().choosing(age, ("2", "<5"))) == ["Bexley 2024"]


def test_that_bodies_that_were_always_or_never_good_are_told() -> None:
    assert told(Filter().choosing(Facet("always", "care"), ("Good",))) == ["Évora 2024"]
    assert told(Filter().choosing(Facet("never", "care"), ("Good",))) == ["Bexley 2024"]


def test_that_every_facet_of_a_matrix_can_be_counted() -> None:
    facets = facets_of(MATRIX)
    assert {facet.kind for facet in facets} >= {"group", "level", "change", "age", "year"}
    for facet in facets:
        assert all(count >= 0 for count in ROWS.counts(Filter(), facet).values())


def test_that_rows_are_sorted_either_way_and_what_has_no_place_comes_last() -> None:
    every = Filter(every=True)
    assert told(every, Order("care"))[-1] == told(every, Order("care", reverse=True))[-1]
    assert told(Filter(), Order("care")) == ["Évora 2024", "Ashford 2021", "Bexley 2024"]
    assert told(Filter(), Order("date"))[0] == "Ashford 2021"
    assert told(Filter(), Order("due"))[0] == "Évora 2024"
    assert told(Filter(), Order("group:region", reverse=True))[0] == "Bexley 2024"
    assert can_order(MATRIX, "care")
    assert can_order(MATRIX, "group:region")
    assert not can_order(MATRIX, "nothing")
