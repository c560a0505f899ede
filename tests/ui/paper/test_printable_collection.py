"""Of a collection whose document takes long to make, nothing is made before it is asked for."""

from pathlib import Path

import pytest

from tests.inspections import inspection
from viewer.store.collection.collection import Collection
from viewer.store.session.open_collection import OpenCollection
from viewer.ui.paper import printable_collection as printing
from viewer.ui.paper.printable_collection import printable_collection

TOWNS = tuple(inspection(name, "2024", "overall=good") for name in ("Ashford", "Holm", "Lund"))


@pytest.mark.parametrize(("most", "is_long"), [(2, True), (3, False)])
def test_that_a_collection_of_many_reports_takes_long(
    monkeypatch: pytest.MonkeyPatch, most: int, is_long: bool
) -> None:
    monkeypatch.setattr(printing, "LONG", most)
    made = printable_collection(
        OpenCollection(1, Path("/t"), Collection(Path("/t"), Path("/t"), TOWNS))
    )
    assert made is not None
    assert made.long == is_long
