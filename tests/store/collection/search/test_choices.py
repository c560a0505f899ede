"""What a search can be restricted to is counted, and a collection without findings says so."""

from pathlib import Path

from tests.store.collection.indexing import indexed
from tests.store.collection.samples import PLACE, finding, report, save
from viewer.store.collection.collection import Collection
from viewer.store.collection.full_check.index_check import checked_collection
from viewer.store.collection.index_place import MemoryIndex
from viewer.store.collection.search.answer import SearchQuery
from viewer.store.collection.search.choices import counted_choices, holds_findings

CARE = {
    "id": "care",
    "title": "Care",
    "scale": "three",
    "rating": {"level": "poor", "sources": PLACE},
}


def checked(folder: Path) -> Collection:
    found = checked_collection(indexed(folder, MemoryIndex()))
    assert isinstance(found, Collection)
    return found


def test_that_each_choice_says_how_many_passages_it_would_leave(tmp_path: Path) -> None:
    texts = [
        finding("f1", "Letters come late.", criterion="care"),
        finding("f2", "Letters are kind."),
    ]
    save(tmp_path, "a.inspection.json", report("A", "2024-05-01", criteria=[CARE], findings=texts))
    collection = checked(tmp_path)
    choices = counted_choices(collection, SearchQuery("letters "))
    assert choices.criteria == (("Care", 1),)
    assert dict(choices.levels)["Poor"] == 1
    assert dict(counted_choices(collection, SearchQuery("")).criteria) == {"Care": None}


def test_that_reports_without_findings_are_told_from_others(tmp_path: Path) -> None:
    bare, told = tmp_path / "bare", tmp_path / "told"
    save(bare, "a.inspection.json", report("A", "2024-05-01", criteria=[CARE], findings=[]))
    save(told, "a.inspection.json", report("A", "2024-05-01", findings=[finding("f", "Words.")]))
    assert not holds_findings(checked(bare))
    assert holds_findings(checked(told))
