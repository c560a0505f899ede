"""A rating of a report that is dated after today counts nowhere, and says that it is to come."""

from datetime import date

from tests.inspections import inspection
from viewer.domain.collection.filtering.facets import TO_COME, Facet
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.ordering import Order
from viewer.domain.collection.programmes import programmes_of
from viewer.presentation.collection.filter_words import filter_sentence
from viewer.presentation.collection.paper.letters import key_of, letter_cell
from viewer.presentation.collection.paper.rating_rows import rating_rows
from viewer.presentation.collection.rated_words import cell_text
from viewer.presentation.collection.screen.matrix_cells import rated_cell

INSPECTIONS = (
    inspection("Ashford", "2031-05-01", "overall=poor"),
    inspection("Bexley", "2020-05-01", "overall=poor"),
    inspection("Corby", "2020-05-01", "overall=good"),
    inspection("Corby", "2031-05-01", "overall=poor"),
)
ROWS = MatrixRows(matrix_of(programmes_of(INSPECTIONS).programmes[0], date(2026, 11, 28)))
LEVEL, CHANGE = Facet("level", "overall"), Facet("change", "overall")


def test_that_it_is_at_no_level_and_moved_nowhere_in_any_count() -> None:
    assert ROWS.counts(Filter(), LEVEL) == {"Good": 1, "Poor": 1, TO_COME: 1}
    assert ROWS.counts(Filter(every=True), LEVEL) == {"Good": 1, "Poor": 1, TO_COME: 2}
    assert ROWS.counts(Filter(every=True), CHANGE) == {"unrated": 2, "first": 2}
    poor = Filter().choosing(LEVEL, ("Poor",))
    assert filter_sentence(ROWS, poor).startswith("1 of 3 bodies")


def test_that_it_has_no_place_in_an_order_by_level() -> None:
    found = ROWS.sorted(ROWS.matching(Filter()), Order("overall", reverse=True))
    assert [row.body.name for row in found] == ["Bexley", "Corby", "Ashford"]


def test_that_it_says_so_on_the_screen_on_paper_and_to_programs() -> None:
    row = ROWS.latest(Filter(words="ashford"))[0]
    cell = row.cells[0]
    assert cell_text(cell) == "To come: Poor"
    shown = rated_cell(cell, "Overall", across=False)
    assert (shown.text, shown.step, shown.mark) == ("To come: Poor", None, None)
    assert letter_cell(cell, across=False).text == "–"
    assert "– to come" in key_of(ROWS.matrix.columns, [cell])[1]
    told = next(iter(rating_rows(ROWS.matrix, [row], ["overall"])))
    assert (told["level"], told["rank"], told["state"]) == (None, None, "to_come")
