"""Properties of a collection: its files, how far they were checked, and what its index holds."""

from collections.abc import Iterator

from viewer.presentation.collection.screen.heading import GONE, title_of
from viewer.presentation.content.text import one_line
from viewer.presentation.parts.properties import Properties
from viewer.presentation.wording.numbers import count_text
from viewer.store.collection.collection import Collection
from viewer.store.collection.index.index_held import IndexHeld
from viewer.store.session.open_collection import OpenCollection

LOOKING = "Looking at the index…"
NO_ANSWER = "The disk of the index does not answer. Still waiting."
_HOLDS = (
    "The index holds ratings, dates and words of the reports, their problems, and the names of"
    " their files, so that they open and are searched at once. Clear it at any time: it is made"
    " again when the reports are opened or searched."
)
_NO_INDEX = "There is no index now. It is made when the reports are opened or searched."
_BUSY = "The index cannot be read now: another window may be writing it."
_IN_MEMORY = "In memory until you quit, because the cache folder cannot be used."


def collection_properties(one: OpenCollection, index: IndexHeld | str) -> Properties:
    """What is known of an open collection; `index` is a sentence while that is not known."""
    collection = one.collection
    name = one_line(one.file.name) or one_line(str(one.file))
    size = sum(max(0, mark.size) for mark in collection.marks)
    rows: list[tuple[str, tuple[str, ...]]] = [
        ("Folder" if one.is_folder else "File", (name,)),
        ("Location", (one_line(str(one.file.parent)),)),
        ("Files", (f"{count_text(collection.total, 'file', 'files')}, {_bytes(size)}",)),
        ("Reports", tuple(_reports(collection))),
        ("Checked", (_checked(collection),)),
        ("Index", (index,) if isinstance(index, str) else tuple(_index(index))),
    ]
    kind = "folder" if one.is_folder else "file"
    return Properties(title_of(one), tuple(rows), f"Properties of the {kind} of reports")


def _reports(collection: Collection) -> Iterator[str]:
    yield count_text(len(collection.inspections), "report", "reports")
    if collection.faults:
        yield f"{count_text(len(collection.faults), 'file', 'files')} with problems"
    if collection.duplicates:
        yield count_text(len(collection.duplicates), "duplicate", "duplicates")


def _checked(collection: Collection) -> str:
    if collection.gone:
        return GONE.format(collection.gone)
    return "Every report, in full" if collection.is_checked else "Not all of the reports yet"


def _index(index: IndexHeld) -> Iterator[str]:
    if index.counts is None:
        yield _BUSY if index.file is not None else _NO_INDEX
        return
    _, reports, passages = index.counts
    held = count_text(reports, "report", "reports"), count_text(passages, "passage", "passages")
    yield " with ".join(held)
    if index.file is not None:
        yield one_line(str(index.file))
        yield _bytes(index.size)
    yield _IN_MEMORY if index.in_memory else _HOLDS


def _bytes(size: int) -> str:
    return f"{size:,} bytes"
