"""The day that a matrix is as at stands in every sentence, and ages and bars end with it."""

from datetime import date
from pathlib import Path

import pytest

from tests.inspections import inspection
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.presentation.collection.filter_words import filter_sentence, not_there
from viewer.presentation.collection.history import HistoryWanted, history_page
from viewer.presentation.collection.paper.history_sheet import key_text
from viewer.presentation.collection.screen.matrix_page import matrix_page
from viewer.presentation.collection.screen.matrix_view import AS_AT, MatrixView, picked
from viewer.presentation.collection.screen.prepared import prepare
from viewer.presentation.collection.screen.time_views import HistoryView, history_chips
from viewer.presentation.collection.screen.typed_dates import NO_DATE, as_at_typed
from viewer.store.collection.collection import Collection

INSPECTIONS = (
    inspection("Ashford", "2022-05-01", "overall=good"),
    inspection("Ashford", "2025-05-01", "overall=poor"),
    inspection("Bexley", "2025-05-01", "overall=poor"),
)
DAY, TODAY = date(2024, 5, 1), date(2026, 11, 28)
ROWS = MatrixRows(matrix_of(programmes_of(INSPECTIONS).programmes[0], TODAY, DAY))
MADE = prepare(Collection(Path("towns"), Path("towns"), INSPECTIONS))


def test_that_prints_and_exports_say_the_day_and_who_is_not_there() -> None:
    told = filter_sentence(ROWS, Filter())
    assert told == (
        "1 of 1 body, the latest inspection of each, as at 1 May 2024. "
        "1 body has no inspection by then."
    )
    nobody = MatrixRows(matrix_of(ROWS.matrix.programme, TODAY, date(2001, 1, 1)))
    assert filter_sentence(nobody, Filter()).startswith(
        "No bodies, the latest inspection of each, as"
    )


def test_that_who_and_what_is_not_there_on_a_day_is_counted_and_named() -> None:
    found = (
        inspection("Ashford", "2022-05-01", "overall=good"),
        inspection("Bexley", "2025", "overall=good"),
        inspection("Corby", "2024", "overall=good"),
        inspection("Dover", "2020", "overall=good"),
        inspection("Dover", "2024", "overall=poor"),
        inspection("Eling", None, "overall=poor"),
        inspection("Old Fareham", "2019", "overall=good", ids="urn:1"),
        inspection("New Fareham", "2023", "overall=good", ids="urn:2", was="urn:1"),
    )

    def told(*some: Inspection) -> list[str]:
        matrix = matrix_of(programmes_of(some).programmes[0], TODAY, DAY)
        return list(not_there(MatrixRows(matrix)))

    assert told(*found) == [
        "others have taken the place of Old Fareham, not counted any more",
        "1 body has no inspection by then",
        "2 bodies may have one, or none",
        "3 inspections are left out, as nobody can tell whether they were by then",
    ]
    assert told(found[0], found[2]) == [
        "1 body may have one, or none",
        "1 inspection is left out, as nobody can tell whether it was by then",
    ]
    assert told(found[0]) == []


def test_that_the_page_says_it_counts_ages_to_it_and_lets_go_of_it() -> None:
    view = MatrixView(as_at=DAY)
    page = matrix_page(MADE, view, ("town", "towns"))
    assert page is not None
    assert page.sentence == "1 town, as at 1 May 2024  ·  1 body has no inspection by then"
    dated = next(head for head in page.heads if head.by == "date")
    assert page.cell(page.lines[0], dated).spoken == "1 May 2022, 2 years ago"
    chips = history_chips(page.rows, view, HistoryView())
    assert [chip.text for chip in chips if chip.id == AS_AT] == ["As at 1 May 2024 ✕"]
    assert picked(view, AS_AT, "", frozenset()) == MatrixView()
    assert picked(view, "clear", "", frozenset()) == MatrixView()


def test_that_a_filter_on_what_nobody_had_by_then_leaves_no_row() -> None:
    chosen = Filter().choosing(Facet("year"), ("2025",))
    page = matrix_page(MADE, MatrixView(filter=chosen, as_at=date(2001, 1, 1)), ("town", "towns"))
    assert page is not None
    assert page.lines == ()
    assert page.sentence.startswith("No towns, as at 1 January 2001: Year of inspection: 2025")


def test_that_bars_last_until_that_day_and_not_until_today() -> None:
    page = history_page(ROWS, HistoryWanted())
    assert page.last == DAY
    assert "Good from 1 May 2022 until 1 May 2024, 2 years" in page.lines[0].spoken
    assert page.sentence.startswith("1 body, as at 1 May 2024")
    assert "or until 1 May 2024" in key_text(page)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("1 May 2024", DAY),
        ("March 2024", date(2024, 3, 31)),
        ("2023", date(2023, 12, 31)),
        (" ", None),
        ("28 November 2026", None),
        ("2026", None),
        ("some day", NO_DATE.format("some day")),
        ("2031", "2031 is after today. Write a day that has been."),
    ],
)
def test_that_a_day_is_typed_as_people_write_it(words: str, found: date | str | None) -> None:
    assert as_at_typed(words, TODAY) == found
