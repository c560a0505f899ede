"""A history has a bar for each spell, dashed where nobody knows, and says all of it in words."""

from datetime import date

import pytest

from tests.inspections import inspection
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.presentation.collection.filter_words import filter_sentence
from viewer.presentation.collection.history import HistoryWanted, history_page
from viewer.presentation.collection.over_time.lengths import between_text
from viewer.presentation.collection.over_time.lines import HistoryOrder
from viewer.presentation.collection.rated_words import on_text

INSPECTIONS = (
    inspection("Ashford", "2015-05-01", "overall=poor care=good", framework="old"),
    inspection("Ashford", "2017-05-01", "overall=? care=good", framework="old"),
    inspection("Ashford", "2021-05-01", "overall=good care=good", ids="urn:2"),
    inspection("Bexley", "2018-05-01", "overall=good", ids="urn:1"),
    inspection("Corby", "2024-05-01", "overall=fair", ids="urn:3", was="urn:1"),
)
ROWS = MatrixRows(matrix_of(programmes_of(INSPECTIONS).programmes[0], date(2026, 11, 28)))


def titles(order: HistoryOrder) -> list[str]:
    return [line.title for line in history_page(ROWS, HistoryWanted(order=order)).lines]


def test_that_each_spell_is_a_bar_and_one_that_is_not_known_is_dashed() -> None:
    ashford = history_page(ROWS, HistoryWanted()).lines[0]
    assert [(bar.text, bar.dashed, bar.until is None) for bar in ashford.bars] == [
        ("Poor", False, False), ("Not known", True, False), ("Good", False, True),
    ]  # fmt: skip
    assert ashford.sequence == "Poor → Not known → Good"
    assert ashford.totals == "Poor 2 years, Good 5 years 6 months"
    assert "Good from 1 May 2021 until today, 5 years 6 months" in ashford.spoken


def test_that_the_axis_begins_with_a_year_and_marks_frameworks() -> None:
    page = history_page(ROWS, HistoryWanted())
    assert (page.first, page.years[0], page.years[-1]) == (date(2015, 1, 1), 2015, 2026)
    assert [(line.text, line.day.year) for line in page.frameworks] == [
        ("OLD", 2015),
        ("NEW", 2018),
    ]
    assert page.sentence.endswith("Averages are across frameworks.")
    assert page.sentence.startswith(
        "3 bodies. 3.0 years from one inspection to the next on average"
    )


def test_that_one_body_has_the_one_criterion_that_is_asked_for() -> None:
    page = history_page(ROWS, HistoryWanted("care", body="Ashford", alone=True))
    assert (page.title, [line.title for line in page.lines]) == ("Ashford: Care", ["Care"])


def test_that_the_history_of_one_body_names_its_own_frameworks() -> None:
    page = history_page(ROWS, HistoryWanted(body="Corby"))
    assert "NEW first seen here 1 May 2018" in page.sentence  # as Bexley, which it was before
    assert "OLD" not in page.sentence
    alone = history_page(ROWS, HistoryWanted(body="Ashford"))
    assert "NEW first seen here 1 May 2021" in alone.sentence


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


def test_that_a_month_or_a_year_is_never_made_a_day() -> None:
    found = (
        inspection("Ashford", "2015", "overall=poor", framework="old"),
        inspection("Ashford", "2017-11", "overall=good"),
    )
    page = history_page(
        MatrixRows(matrix_of(programmes_of(found).programmes[0], date(2026, 11, 28))),
        HistoryWanted(),
    )
    assert "Frameworks: OLD first seen here 2015, NEW first seen here November 2017" in (
        page.sentence
    )
    (line,) = page.lines
    assert "Poor from 2015 until November 2017" in line.spoken
    assert [(bar.since, bar.until) for bar in line.bars] == [("2015", "2017-11"), ("2017-11", None)]


@pytest.mark.parametrize(
    ("when", "words"), [("2016-11", " in November 2016"), ("2016-11-03", " on 3 November 2016")]
)
def test_that_what_happened_is_told_with_no_more_than_is_known(when: str, words: str) -> None:
    assert (on_text(when), on_text(None)) == (words, "")


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2018, 4, 3), date(2026, 11, 28), "8 years 7 months"),
        (date(2018, 4, 29), date(2026, 11, 28), "8 years 6 months"),
        (date(2018, 1, 1), date(2020, 1, 1), "2 years"),
        (date(2018, 1, 1), date(2018, 1, 31), "30 days"),
    ],
)
def test_that_only_whole_months_are_counted(start: date, end: date, words: str) -> None:
    assert between_text(start, end) == words


def test_that_how_long_levels_stood_is_told_best_first() -> None:
    towns = (
        inspection("Ashford", "2015-05-01", "overall=poor"),
        inspection("Ashford", "2017-05-01", "overall=good"),
        inspection("Ashford", "2019-05-01", "overall=fair"),
        inspection("Ashford", "2021-05-01", "overall=poor"),
    )
    rows = MatrixRows(matrix_of(programmes_of(towns).programmes[0], date(2026, 11, 28)))
    told = history_page(rows, HistoryWanted()).sentence
    assert sorted(("Good", "Fair", "Poor"), key=lambda one: told.index(f"{one} was left")) == [
        "Good", "Fair", "Poor",
    ]  # fmt: skip


def test_that_a_criterion_whose_framework_has_gone_ends_with_its_last_rating() -> None:
    towns = (
        inspection("Ashford", "2015-05-01", "overall=poor records=good", framework="old"),
        inspection("Ashford", "2019-05-01", "overall=good"),
        inspection("Ashford", "2022-05-01", "overall=good"),
    )
    rows = MatrixRows(matrix_of(programmes_of(towns).programmes[0], date(2026, 11, 28)))
    lines = history_page(rows, HistoryWanted(body="Ashford")).lines
    assert [line.sequence for line in lines if line.title == "Records"] == ["Good"]


def test_that_a_body_whose_place_others_took_is_told_until_then_and_counts_no_more() -> None:
    lines = {line.title: line for line in history_page(ROWS, HistoryWanted()).lines}
    bexley = lines["Bexley"]
    assert [(bar.until, bar.end) for bar in bexley.bars] == [("2024-05-01", date(2024, 5, 1))]
    assert (bexley.followed, bexley.totals) == ("then Corby", "Good at most 6 years")
    assert [row.body.name for row in ROWS.latest(Filter())] == ["Ashford", "Corby"]
    told = filter_sentence(ROWS, Filter())
    assert told.startswith("All 2 bodies")
    assert "Others have taken the place of Bexley, not counted any more." in told


def test_that_the_body_still_counts_as_at_a_day_before_others_took_its_place() -> None:
    (programme,) = programmes_of(INSPECTIONS).programmes
    rows = MatrixRows(matrix_of(programme, date(2026, 11, 28), date(2023, 5, 1)))
    assert [row.body.name for row in rows.latest(Filter())] == ["Ashford", "Bexley"]
    assert rows.ended == ()


def test_that_the_frameworks_of_a_criterion_are_those_that_rate_it() -> None:
    found = (
        inspection("Ashford", "2015-05-01", "overall=poor care=good", framework="old"),
        inspection("Ashford", "2017-11-01", "overall=good"),
    )
    rows = MatrixRows(matrix_of(programmes_of(found).programmes[0], date(2026, 11, 28)))
    named = {
        column: [one.text for one in history_page(rows, HistoryWanted(column)).frameworks]
        for column in ("overall", "care")
    }
    assert named == {"overall": ["OLD", "NEW"], "care": ["OLD"]}
