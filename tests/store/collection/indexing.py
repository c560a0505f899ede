"""A collection with its index, and what a search of it finds."""

from pathlib import Path
from typing import Any

from viewer.store.collection.collection import Collection
from viewer.store.collection.index.index_update import update_index
from viewer.store.collection.index_place import MemoryIndex
from viewer.store.collection.opened import bare_collection, opened_collection, walk_of
from viewer.store.collection.search.answer import SearchAnswer, SearchQuery
from viewer.store.collection.search.search import search
from viewer.store.read_progress import ReadProgress


def indexed(folder: Path, place: Path | MemoryIndex) -> Collection:
    """The collection in a folder, with its index brought up to date here."""
    bare, progress = bare_collection(folder), ReadProgress()
    assert isinstance(bare, Collection)
    update_index(place, bare, walk_of(bare, progress), progress)
    opened = opened_collection(folder, index=place)
    assert isinstance(opened, Collection)
    return opened


def found(reports: Collection, words: str, **where: Any) -> SearchAnswer:
    answer = search(reports, SearchQuery(words, **where))
    assert answer.problem is None
    return answer


def items(answer: SearchAnswer) -> set[str]:
    return {one.passage.item for one in answer.passages}
