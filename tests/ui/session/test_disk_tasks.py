"""What workers ask a disk for the window."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.store.collection.indexing import indexed
from tests.store.collection.samples import finding, report, save
from viewer.store.collection.collection import Collection
from viewer.store.collection.full_check import index_apart, index_check
from viewer.store.collection.index.index_file import forget_index
from viewer.store.collection.index_place import IndexPlace
from viewer.store.collection.search.answer import SearchQuery
from viewer.store.read_progress import ReadProgress
from viewer.ui.session.disk_tasks import searched


def test_that_searches_at_once_make_a_lost_index_anew_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = finding("f", "Visits are late.")
    save(tmp_path / "reports", "a.inspection.json", report("A", "2024-05-01", findings=[said]))
    for file in (tmp_path / "reports").iterdir():
        os.utime(file, (1_700_000_000, 1_700_000_000))  # of one that is new, nobody can be sure
    collection = indexed(tmp_path / "reports", tmp_path / "x.sqlite")
    made, make = list[Collection](), index_apart.check_apart

    def counted(one: Collection, progress: ReadProgress) -> IndexPlace | None:
        made.append(one)
        return make(one, progress)

    monkeypatch.setattr(index_check, "check_apart", counted)
    assert collection.index is not None
    forget_index(collection.index)
    with ThreadPoolExecutor(3) as threads:
        answers = threads.map(
            lambda words: searched(collection, SearchQuery(words)), ("v", "vi", "vis")
        )
        assert [answer.problem for _, answer, _ in answers] == [None] * 3
    assert made == [collection]
