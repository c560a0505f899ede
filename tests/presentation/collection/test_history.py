"""A history has a bar for each spell, dashed where nobody knows, and says all of it in words."""

from datetime import date

from tests.inspections import inspection
from viewer.domain.collection.filters import Filter, Rows
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.presentation.collection.history import HistoryWanted, history_page
from viewer.presentation.collection.over_time.lines import HistoryOrder

INSPECTIONS = (
    inspection("Ashford", "2015-05-01", "overall=poor care=good", framework="old"),
    inspection("Ashford", "2017-05-01", "overall=? care=good", framework="old"),
    inspection("Ashford", "2021-05-01", "overall=good care=good", ids="urn:2"),
    inspection("Bexley", "2018-05-01", "overall=good", ids="urn:1"),
    inspection("Corby", "2024-05-01", "overall=fair", ids="urn:3", was="urn:1"),
)
ROWS = Rows(matrix_of(programmes_of(INSPECTIONS).programmes[0], date(2026, 11, 28)))


def titles(order: HistoryOrder) -> list[str]:
    return [line.title for line in history_page(ROWS, HistoryWanted(order=order)).lines]


def test_that_each_spell_is_a_bar_and_one_that_is_not_known_is_dashed() -> None:
    ashford = history_page(ROWS, HistoryWanted()).lines[0]
    assert [(bar.text, bar.dashed, bar.lasting) for bar in ashford.bars] == [
        ("Poor", False, False), ("Not known", True, False), ("Good", False, True),
    ]  # fmt: skip
    assert ashford.sequence == "Poor → Not known → Good"
    assert ashford.totals == "Poor 2 years, Good 5 years 7 months"
    assert "Good from 1 May 2021 until today, 5 years 7 months" in ashford.spoken


def test_that_the_axis_begins_with_a_year_and_marks_frameworks() -> None:
    page = history_page(ROWS, HistoryWanted())
    assert (page.first, page.years[0], page.years[-1]) == (date(2015, 1, 1), 2015, 2026)
    assert [(line.text, line.day.year) for line in page.frameworks] == [
        ("OLD", 2015),
        ("NEW", 2018),
    ]
    assert page.sentence.startswith(
        "3 bodies. 3.0 years from one inspection to the next on average"
    )


def test_that_bodies_are_sorted_by_name_by_their_last_change_or_by_age() -> None:
    assert titles("name") == ["Ashford", "Bexley", "Corby"]
    assert titles("change")[0] == "Ashford"
    assert titles("age") == ["Bexley", "Ashford", "Corby"]


def test_that_one_body_has_all_its_criteria_and_what_it_was_before() -> None:
    assert [line.title for line in history_page(ROWS, HistoryWanted(body="Ashford")).lines] == [
        "Overall", "Care",
    ]  # fmt: skip
    corby = history_page(ROWS, HistoryWanted(body="Corby")).lines
    assert [line.title for line in corby] == ["Overall", "Bexley (before), Overall"]


def test_that_nothing_to_show_is_a_page_all_the_same() -> None:
    page = history_page(ROWS, HistoryWanted(filter=Filter(words="nobody")))
    assert (page.lines, page.sentence) == ((), "No bodies.")
