"""A body of a folder is found by a few letters, and shown alone in the matrix."""

from pathlib import Path

import pytest

from tests.inspections import inspection
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.filtering.filters import Filter
from viewer.presentation.collection.screen.matrix_page import matrix_page
from viewer.presentation.collection.screen.matrix_view import MatrixView, view_of
from viewer.presentation.collection.screen.prepared import prepare
from viewer.presentation.window.bodies_offered import bodies_in, with_body
from viewer.presentation.window.palette import offer
from viewer.store.collection.collection import Collection
from viewer.store.session.open_collection import MATRIX, OpenCollection

TOWNS = (
    inspection("Ashford", "2024-05-01", "overall=good", ids="urn:1"),
    inspection("Ashford", "2024-05-01", "overall=poor", ids="urn:2", id="other"),
    inspection("Bexley; upon Hill", "2024-05-01", "overall=poor", ids="urn:3"),
)
FOUND = Collection(Path("t"), Path("t"), TOWNS)
OPEN = OpenCollection(1, Path("t"), FOUND).viewed(MATRIX, MatrixView(filter=Filter(words="zzz")))


@pytest.mark.parametrize(
    ("letters", "name"),
    [("ashf urn 2", "Ashford (urn 2)"), ("bexl", "Bexley; upon Hill")],
)
def test_that_a_body_found_by_its_letters_is_the_only_row(letters: str, name: str) -> None:
    known = bodies_in(OPEN)
    (item, *_) = offer([known], letters).groups[0].items
    assert item.title == name
    entry = known.by_key[item.id].entry
    assert entry is not None
    page = matrix_page(prepare(FOUND), view_of(with_body(OPEN, entry)), ("town", "towns"))
    assert page is not None
    assert [page.cell(line, page.heads[0]).text for line in page.lines] == [name]


def test_that_of_a_view_with_a_body_alone_only_what_counts_rows_is_kept() -> None:
    wide = Filter(words="zzz", every=True, across=True).choosing(Facet("group", "a"), ("b",))
    before = MatrixView(filter=wide, grouped="a", at=(TOWNS[0].location, "overall"))
    after = view_of(with_body(OPEN.viewed(MATRIX, before), "Bexley; upon Hill"))
    assert after == MatrixView(
        programme=prepare(FOUND).programmes[0].name,
        filter=Filter(words="Bexley  upon Hill", every=True, across=True),
        grouped="a",
    )
