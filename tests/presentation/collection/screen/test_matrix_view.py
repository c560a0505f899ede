from dataclasses import replace
from datetime import date

import pytest

from tests.inspections import inspection
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.filtering.filters import Filter
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.ordering import Order
from viewer.domain.collection.programmes import programmes_of
from viewer.presentation.collection.screen.matrix_view import (
    AS_AT,
    MatrixView,
    facet_key,
    fitting,
    is_hidden,
    picked,
)

NONE = frozenset[str]()
REGION = Facet("group", "region")
DAY = date(2024, 3, 31)
WORDS = Filter(words="ash").choosing(REGION, ("North",))


def test_that_values_of_a_facet_are_chosen_one_by_one_and_all_let_go_at_once() -> None:
    chip = facet_key(REGION, "")
    view = picked(MatrixView(), chip, facet_key(REGION, "North"), NONE)
    view = picked(view, chip, facet_key(REGION, "South"), NONE)
    assert view.filter.values(REGION) == ("North", "South")
    view = picked(view, chip, facet_key(REGION, "North"), NONE)
    assert view.filter.values(REGION) == ("South",)
    assert picked(view, chip, "", NONE).filter.values(REGION) == ()


def test_that_a_column_that_is_usually_hidden_can_be_shown_and_hidden_again() -> None:
    usual = frozenset({"joint"})
    view = picked(MatrixView(), "columns", "joint", usual)
    assert not is_hidden(view, "joint", usual)
    assert is_hidden(picked(view, "columns", "joint", usual), "joint", usual)
    assert is_hidden(picked(view, "columns", "care", usual), "care", usual)


def test_that_what_was_chosen_of_a_column_goes_with_it_and_all_else_stays() -> None:
    made = programmes_of((inspection("Ashford", "2024-05-01", "care=good"),))
    matrix = matrix_of(made.programmes[0], date(2026, 11, 28))
    care, gone = Facet("level", "care"), Facet("change", "overall")
    wanted = Filter(words="ash").choosing(care, ("Good",)).choosing(gone, ("rose",))
    view = fitting(MatrixView(filter=wanted, order=Order("overall")), matrix)
    assert view.filter == Filter(words="ash").choosing(care, ("Good",))
    assert view.order == Order()
    assert fitting(view, matrix) == view


@pytest.mark.parametrize(
    ("chip", "key", "before", "after"),
    [
        ("every", "", MatrixView(), MatrixView(filter=Filter(every=True))),
        ("every", "", MatrixView(filter=Filter(every=True)), MatrixView()),
        ("across", "", MatrixView(filter=WORDS), MatrixView(filter=replace(WORDS, across=True))),
        ("clear", "", MatrixView(filter=replace(WORDS, every=True), as_at=DAY),
         MatrixView(filter=Filter(every=True))),
        (AS_AT, "", MatrixView(filter=WORDS, as_at=DAY), MatrixView(filter=WORDS)),
        ("programme", "Ports", MatrixView(filter=WORDS, as_at=DAY),
         MatrixView(programme="Ports", as_at=DAY)),
        ("metric", "m", MatrixView(order=Order("n")), MatrixView(metric="m")),
        ("grouped", "region", MatrixView(), MatrixView(grouped="region")),
        ("grouped", "region", MatrixView(grouped="region"), MatrixView()),
    ],
)  # fmt: skip
def test_that_a_chip_changes_what_it_is_of_and_leaves_the_rest(
    chip: str, key: str, before: MatrixView, after: MatrixView
) -> None:
    assert picked(before, chip, key, NONE) == after
