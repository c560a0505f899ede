from viewer.domain.collection.facets import Facet
from viewer.presentation.collection.screen.matrix_view import (
    MatrixView,
    facet_key,
    is_hidden,
    picked,
)

NONE = frozenset[str]()
REGION = Facet("group", "region")


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
