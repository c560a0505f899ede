"""What an index holds can be told, and it can be cleared."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.collection.indexing import found, indexed
from tests.store.collection.samples import report, save
from viewer.store.collection.full_check.index_check import checked_collection
from viewer.store.collection.index.index_held import IndexHeld, clear_index, index_held
from viewer.store.collection.index_place import MemoryIndex


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in "abc":
        save(tmp_path / "reports", f"{name}.inspection.json", report(name.upper()))
    save(tmp_path / "reports", "broken.inspection.json", "{")
    return tmp_path / "reports"


def test_that_files_reports_and_passages_are_counted(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "x.sqlite"
    held = index_held(indexed(folder, place))
    assert held.file == place
    assert held.size == place.stat().st_size
    assert held.counts is not None
    assert held.counts[:2] == (4, 3)
    assert held.counts[2] >= 3


def test_that_an_index_in_memory_has_no_file(folder: Path) -> None:
    held = index_held(indexed(folder, MemoryIndex()))
    assert held.in_memory
    assert held.file is None
    assert held.counts is not None


def test_that_a_cleared_index_leaves_no_file_and_is_made_again(
    folder: Path, tmp_path: Path
) -> None:
    place = tmp_path / "cache" / "x.sqlite"
    collection = indexed(folder, place)
    assert clear_index(collection) == ""
    assert list(place.parent.iterdir()) == []
    assert index_held(collection) == IndexHeld(None)
    assert found(checked_collection(collection), "letters").reports == 3


def test_that_an_index_that_cannot_be_deleted_is_a_sentence(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "x.sqlite"
    collection = replace(indexed(folder, place), index=folder)
    assert clear_index(collection).startswith("The index could not be cleared: ")
    assert clear_index(replace(collection, index=None)) == ""
