"""Changes name everybody, sum up to all, and never call a change of frameworks a rise."""

from datetime import date

from tests.inspections import inspection
from viewer.domain.collection.changes import ChangeSpan
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.presentation.collection.changes import ChangesPage, ChangesWanted, changes_page

INSPECTIONS = (
    inspection("Ashford", "2015-05-01", "overall=poor", framework="old"),
    inspection("Ashford", "2021-05-01", "overall=good"),
    inspection("Bexley", "2018-05-01", "overall=good"),
    inspection("Bexley", "2020-05-01", "overall=?"),
    inspection("Bexley", "2024-05-01", "overall=poor"),
    inspection("Corby", "2018-05-01", "overall=fair", groups="region:North"),
    inspection("Corby", "2024-05-01", "overall=good", groups="region:North"),
    inspection("Dover", "2024-05-01", "overall=good"),
)
ROWS = MatrixRows(matrix_of(programmes_of(INSPECTIONS).programmes[0], date(2026, 11, 28)))


def told(page: ChangesPage) -> dict[str, list[str]]:
    return {group.outcome: [line.body for line in group.lines] for group in page.groups}


def test_that_everybody_is_named_under_what_became_of_them() -> None:
    page = changes_page(ROWS, ChangesWanted())
    assert told(page) == {
        "rose": ["Corby"], "fell": ["Bexley"], "across": ["Ashford"], "first": ["Dover"],
    }  # fmt: skip
    assert page.title == "Overall: changes since the inspection before"


def test_that_the_sum_is_shown_and_says_whether_frameworks_are_crossed() -> None:
    assert changes_page(ROWS, ChangesWanted()).sentence == (
        "1 rose + 1 fell + 0 stayed the same = 2 of 4 bodies compared. Not compared: 1 under "
        "different frameworks; 1 with no earlier rating. Changes across frameworks are not counted."
    )
    page = changes_page(ROWS, ChangesWanted(filter=Filter(across=True)))
    assert page.sentence.startswith("2 rose + 1 fell + 0 stayed the same = 3 of 4 bodies")
    assert page.sentence.endswith("Changes across frameworks are counted.")


def test_that_a_line_says_in_words_what_its_mark_shows() -> None:
    page = changes_page(ROWS, ChangesWanted())
    (fell,) = page.groups[1].lines
    assert (fell.before, fell.after, fell.moved) == ("Good", "Poor", "2 levels worse")
    assert fell.note == "1 inspection between without a rating"
    assert fell.mark
    assert fell.mark.shape == "down"
    assert fell.spoken == (
        "Bexley: Fell, from Good on 1 May 2018 to Poor on 1 May 2024, 2 levels worse, "
        "1 inspection between without a rating"
    )


def test_that_a_filter_and_a_date_choose_who_is_compared_with_what() -> None:
    north = Filter().choosing(Facet("group", "region"), ("North",))
    assert told(changes_page(ROWS, ChangesWanted(filter=north))) == {"rose": ["Corby"]}
    since = ChangeSpan("dates", date(2022, 1, 1))
    page = changes_page(ROWS, ChangesWanted(span=since))
    assert told(page)["unmoved"] == ["Ashford"]
    assert page.title == "Overall: changes since 1 January 2022"


def test_that_changes_between_reports_that_state_no_framework_are_said_to_be() -> None:
    towns = (
        inspection("A", "2020-05-01", "overall=good", framework=None),
        inspection("A", "2024-05-01", "overall=poor", framework=None),
        inspection("B", "2020-05-01", "overall=good"),
        inspection("B", "2024-05-01", "overall=poor"),
    )
    rows = MatrixRows(matrix_of(programmes_of(towns).programmes[0], date(2026, 11, 28)))
    told = changes_page(rows, ChangesWanted()).sentence
    assert "= 2 of 2 bodies compared. 1 of these is between two reports that state no" in told
    assert "state no" not in changes_page(ROWS, ChangesWanted()).sentence
