"""What workers do for the window, and nothing else does: whatever asks or writes a disk.

A disk or a network may take minutes to answer. So these are handed to a `Worker` or a `Question`,
as those of `collection_tasks.py`, `draft_tasks.py` and `table_tasks.py` are, and never called where
somebody waits.
Each imports what it needs when it is run.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from viewer.store.disk import path_status
from viewer.store.endings import REPORT_ENDING, REPORTS_ENDING

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.domain.collection.inspection import Location
    from viewer.export.targets import SavePlan
    from viewer.presentation.collection.screen.search_page import SearchPage
    from viewer.presentation.window.start_preview import StartPreview
    from viewer.store.collection.collected import AnyAnswer
    from viewer.store.collection.collection import Collection
    from viewer.store.collection.search.answer import SearchAnswer, SearchChoices, SearchQuery
    from viewer.store.disk.settings import Settings
    from viewer.store.disk.single_instance import Instance, Message
    from viewer.store.disk.window_memory import WindowMemory
    from viewer.store.documents.page import PageBox, PageImage, PageWanted, ShownPage, Span
    from viewer.store.file_changes import Looked, Watched
    from viewer.store.problem import Problem
    from viewer.store.read_progress import ReadProgress

    Remembered = tuple[Settings, WindowMemory]

MOST_OF_CRASHES = 100_000  # bytes
SHIPPED_PREVIEW = "start-preview.json"


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a file that was to be written; `failure` is a sentence if it was not."""

    file: Path
    failure: str = ""


def look_at(path: Path | str) -> path_status.PathStatus:
    """What is at a path."""
    return path_status.look_at(path)


def usable_folder(*folders: str) -> str:
    """The first of these folders that is there; empty if none is."""
    return next((one for one in folders if one and path_status.look_at(one).kind == "folder"), "")


def looked(plan: "SavePlan") -> "SavePlan":
    """What the disk says of a plan."""
    from viewer.export import targets

    return targets.looked(plan)


def saved(data: bytes, file: Path, replace: bool = True) -> Saved:
    """Write a file whole or not at all."""
    from viewer.export.saving import NotSaved, save_whole

    try:
        save_whole(data, file, replace=replace)
    except NotSaved as failure:
        return Saved(file, str(failure))
    return Saved(file)


def read(
    tell: "Callable[[AnyAnswer], None]",
    file: Path,
    progress: "ReadProgress",
    worked_out: "Callable[[AnyAnswer], None]",
) -> "AnyAnswer":
    """Read a file, and work out what will be shown of it; of a folder tell what there is so far."""

    def tell_worked_out(answer: "AnyAnswer") -> None:
        worked_out(answer)
        tell(answer)

    answer = _answer_to(file, progress, tell_worked_out)
    worked_out(answer)
    return answer


def _answer_to(
    file: Path, progress: "ReadProgress", tell: "Callable[[AnyAnswer], None]"
) -> "AnyAnswer":
    """Read a file; what reads documents is imported for what is no report by its name or bytes."""
    if file.name.endswith(REPORT_ENDING):
        return _report_or_document(file, progress)
    if file.name.endswith(REPORTS_ENDING) or path_status.look_at(file).kind == "folder":
        from viewer.store.collection.answering import answer_to_collection

        return answer_to_collection(file, progress, tell)
    from viewer.store.any_file import answer_to_any

    return answer_to_any(file, progress)


def _report_or_document(file: Path, progress: "ReadProgress") -> "AnyAnswer":
    """A report by its name, if its bytes are not those of a document."""
    from viewer.store.problem import Refused
    from viewer.store.reading.answer import answer_to

    answer = answer_to(file, progress)
    if not isinstance(answer.result, Refused):
        return answer
    from viewer.store.any_file import answer_to_any, holds_document

    return answer_to_any(file, progress) if holds_document(file) else answer


def read_noting(
    tell: "Callable[[AnyAnswer], None]",
    file: Path,
    progress: "ReadProgress",
    worked_out: "Callable[[AnyAnswer], None]",
    answers: "list[AnyAnswer]",
) -> "AnyAnswer":
    """Read a file for somebody who is waiting for it."""
    answers.append(read(tell, file, progress, worked_out))
    return answers[0]


def read_line(
    collection: "Collection", location: "Location", worked_out: "Callable[[AnyAnswer], None]"
) -> "AnyAnswer":
    """Read the report in a line of a file of many."""
    from viewer.store.collection.answering import answer_to_line

    answer = answer_to_line(collection, location)
    worked_out(answer)
    return answer


def checked_collection(collection: "Collection", progress: "ReadProgress") -> "Collection | None":
    """The collection after every report in it was read in full, and what a page shows of it."""
    from viewer.presentation.collection.screen.prepared import prepare, warm
    from viewer.store.collection.full_check.index_check import checked_collection as checked

    warm(prepare(collection))  # a filter may be used while the check goes on
    found = checked(collection, progress)
    if progress.stopped:
        return None
    warm(prepare(found))
    return found


def searched(
    collection: "Collection", query: "SearchQuery"
) -> "tuple[SearchQuery, SearchAnswer, SearchPage]":
    """What a collection says of some words, and the page that shows it."""
    from viewer.presentation.collection.screen.search_page import search_page
    from viewer.store.collection.full_check.index_check import checked_collection as read_in_full
    from viewer.store.collection.search.choices import holds_findings
    from viewer.store.collection.search.search import search

    answer = search(collection, query)
    if answer.problem is not None and collection.is_checked and not collection.gone:
        anew = read_in_full(collection)  # the index was damaged or deleted
        answer = search(anew, query)
    return query, answer, search_page(answer, query, findings=holds_findings(collection))


def search_choices(
    collection: "Collection", query: "SearchQuery"
) -> "tuple[SearchQuery, SearchChoices]":
    """What a search can be restricted to, with what that would leave."""
    from viewer.store.collection.search.choices import counted_choices

    return query, counted_choices(collection, query)


def renewed_collection(collection: "Collection", progress: "ReadProgress") -> "Collection":
    """The collection as its files are now; the same one if none has changed."""
    from viewer.presentation.collection.screen.prepared import prepare, warm
    from viewer.store.collection.renewed import renewed

    found = renewed(collection, progress)
    if found is not collection:
        warm(prepare(found))
    return found


def shown_page(wanted: "PageWanted", width: int) -> "ShownPage | Problem":
    """A page of a document that lies beside a report, drawn so many pixels wide."""
    from viewer.store.documents import page_reader

    return page_reader.shown_page(wanted, width)


def small_pages(
    wanted: "PageWanted", numbers: tuple[int, ...], width: int
) -> "dict[int, PageImage]":
    """Pages of a document, drawn so many pixels wide: those that can be."""
    from viewer.store.documents import page_reader

    return page_reader.small_pages(wanted, numbers, width)


def read_pasted(
    html: str,
    text: str,
    name: Path,
    progress: "ReadProgress",
    worked_out: "Callable[[AnyAnswer], None]",
) -> "AnyAnswer":
    """Read what was copied elsewhere, and work out what will be shown of it."""
    from viewer.store.any_file import answer_to_pasted

    answer = answer_to_pasted(html, text, name, progress)
    worked_out(answer)
    return answer


def region_words(wanted: "PageWanted", region: "PageBox") -> "Span | Problem":
    """Where the words of a region of a page are in its text."""
    from viewer.store.documents import page_reader

    return page_reader.region_words(wanted, region)


def taken_messages(instance: "Instance") -> "list[Message]":
    """What later starts want to see."""
    return list(instance.messages())


def looked_at(files: "list[Watched]", progress: "ReadProgress", closely: bool) -> "list[Looked]":
    """Which files of open reports have changed."""
    from viewer.store import file_changes

    return file_changes.looked_at(files, progress, closely=closely)


def start_preview(file: Path, folder: Path) -> "StartPreview | None":
    """What a start on this file can show at once: None unless just these bytes were read before."""
    from hashlib import sha256

    from viewer.presentation.window.start_preview import from_text
    from viewer.resources import resource
    from viewer.store.disk import cache
    from viewer.store.reading.file_bytes import LARGE, loaded

    there = path_status.look_at(file)
    data = loaded(file) if there.kind == "file" and there.size <= LARGE else b""
    if not isinstance(data, bytes) or not data:
        return None
    key = cache.key_of(sha256(data).hexdigest())
    text = resource(SHIPPED_PREVIEW).read_text("utf-8")
    found = from_text(text, key) if key in text[:200] else None
    if found is None and (text := cache.cached_text(key, cache.program_mark(), folder) or ""):
        found = from_text(text, key)
    return found


def load_settings(file: Path) -> "Remembered":
    """What the program remembers."""
    from viewer.store.disk import settings

    return settings.load(file), settings.load_window(file)


def save_settings(now: "Remembered", file: Path, before: "Remembered") -> bool:
    """Write what has changed; tell whether all of it was written."""
    from viewer.store.disk import settings

    written = now[0] == before[0] or settings.save(now[0], file, before[0])
    return (now[1] == before[1] or settings.save(now[1], file, before[1])) and written


def keep_text(key: str, text: str, folder: Path) -> bool:
    """Keep the preview of a report for a later start."""
    from viewer.store.disk import cache

    return cache.cache_text(key, cache.program_mark(), text, folder)


def sweep(*folders: str) -> None:
    """Take away what a save that was killed has left."""
    from viewer.store.disk import atomic_write

    for folder in filter(None, folders):
        atomic_write.sweep(Path(folder))


def open_crashes(log_file: Path) -> "IO[str] | None":
    """The file beside the log for what ends the process; begun anew when it is long."""
    file = log_file.with_name("crashes.txt")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        full = path_status.look_at(file).size > MOST_OF_CRASHES
        return file.open("w" if full else "a", encoding="utf-8")
    except OSError:
        return None


def real_path(path: str) -> str:
    """The file or folder that a path leads to; empty where there is none."""
    there = path_status.look_at(path).kind in {"file", "folder"}
    return os.path.realpath(path) if there else ""
