"""A search holds for the day that all tabs of a collection are shown as at."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from viewer.presentation.collection.screen.matrix_view import AS_AT, MatrixView
from viewer.presentation.collection.screen.search_page import search_chips
from viewer.presentation.collection.screen.search_view import SEARCH, query_of
from viewer.store.collection.collection import Collection
from viewer.store.collection.search.answer import SearchAnswer, SearchQuery
from viewer.store.session.open_collection import MATRIX, OpenCollection


def test_that_the_day_of_the_matrix_is_that_of_a_search_and_has_its_chip() -> None:
    one = OpenCollection(1, Path("t"), Collection(Path("t"), Path("t")))
    one = one.viewed(SEARCH, SearchQuery("late"))
    asked = one.viewed(MATRIX, replace(MatrixView(), as_at=date(2019, 6, 30)))
    for state, chips in ((one, []), (asked, [AS_AT])):
        query = query_of(state)
        assert [chip.id for chip in search_chips(SearchAnswer(), query)] == chips
    assert query_of(asked).as_at == date(2019, 6, 30)
