"""Steps of a collection are done in a process of its own. Tells of each its times, or its memory.

python -P -m tests.benchmarks.probes.collection STEP,STEP… TIMES FOLDER INDEX
"""

import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.benchmarks.watched import memory
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.ordering import DATED, GROUP, NAME, Order
from viewer.presentation.collection.screen.heading import body_words
from viewer.presentation.collection.screen.matrix_page import matrix_page
from viewer.presentation.collection.screen.matrix_view import MatrixView
from viewer.presentation.collection.screen.prepared import prepare, warm
from viewer.store.collection.collection import Collection
from viewer.store.collection.index.index_update import update_index
from viewer.store.collection.index_place import IndexPlace
from viewer.store.collection.opened import bare_collection, opened_collection, opening, walk_of
from viewer.store.collection.renewed import renewed
from viewer.store.collection.search.answer import SearchQuery
from viewer.store.collection.search.search import search
from viewer.store.gc_pause import collector_paused
from viewer.store.read_progress import ReadProgress

Told = dict[str, Any]


def first_rows(folder: Path, index: Path, _times: int) -> Told:
    """How long until the first rows are there, and until all are."""
    begun = time.perf_counter()
    states = opening(folder, index=index)
    last = next(states)
    first = time.perf_counter() - begun
    for last in states:  # noqa: B007 - the last one stays
        pass
    whole = time.perf_counter() - begun
    assert isinstance(last, Collection)
    return {"first": first * 1000, "whole": whole * 1000, **memory()}


def one_row(folder: Path, index: Path, _times: int) -> Told:
    """What the same program holds with one report."""
    file = next(folder.rglob("*.json"))
    with TemporaryDirectory() as alone:
        (Path(alone) / file.name).write_bytes(file.read_bytes())
        opened = _opened(Path(alone), index.with_name("none"))
        assert len(opened.inspections) == 1
        return {**memory()}


def check(folder: Path, index: Path, _times: int) -> Told:
    """The processor time of a full check, and of only parsing the same files for scale."""
    bare, progress = bare_collection(folder), ReadProgress()
    assert isinstance(bare, Collection)
    walk = walk_of(bare, progress)
    spent = _processor(lambda: update_index(index, bare, walk, progress))
    files = [folder / mark.file for mark in walk.marks]
    with collector_paused():
        parsed = _processor(lambda: [json.loads(file.read_bytes()) for file in files])
    size = sum(mark.size for mark in walk.marks)
    return {"check": spent, "parsed": parsed, "share": index.stat().st_size / size}


def follow(folder: Path, index: Path, times: int) -> Told:
    """How long a look at all files takes that finds nothing new, and one changed file."""
    opened = _opened(folder, index)
    rescans = max(1, times // 11)
    same = [_clock(lambda: renewed(opened)) for _ in range(rescans)]
    file = next(folder.rglob("*.json"))
    text = file.read_bytes()
    changed = []
    for number in range(1, rescans + 1):
        file.write_bytes(text + b"\n" * number)
        changed.append(_clock(lambda: renewed(opened)))
    file.write_bytes(text)
    return {"same": same, "changed": changed}


def searches(folder: Path, index: Path, times: int) -> Told:
    """Searches for words that the reports hold, each as likely as any other."""
    opened = _opened(folder, index)
    chance = random.Random(1)
    words = sorted(_words(folder, chance))
    search(opened, SearchQuery("nothing"))  # what is worked out once
    drawn = [chance.choice(words) for _ in range(times)]
    whole = [_clock(partial(search, opened, SearchQuery(f"{word} "))) for word in drawn]
    typed = [word[:letters] for word in drawn for letters in (2, 3, 4)]
    begun = [_clock(partial(search, opened, SearchQuery(letters))) for letters in typed]
    return {"whole": whole, "begun": begun}


def arrange(folder: Path, index: Path, _times: int) -> Told:
    """How long a page of the matrix takes in each order, and with each value filtered by."""
    made = prepare(_opened(folder, index))
    warm(made)
    rows, names = made.rows(0), body_words(made)
    assert rows is not None
    orders = [Order(by, way) for by in _orders(rows) for way in (False, True)]
    views = [MatrixView(order=order) for order in orders]
    filters = [
        MatrixView(filter=Filter(every=every).choosing(facet, (value,)))
        for facet in rows.facets
        for value in list(rows.counts(Filter(), facet))[:3]
        for every in (False, True)
    ]
    filters += [MatrixView(filter=Filter(words=words)) for words in ("a", "ba", "ba 1", "none")]
    return {
        "sort": [_clock(partial(matrix_page, made, view, names)) for view in views],
        "filter": [_clock(partial(matrix_page, made, view, names)) for view in filters],
    }


def _orders(rows: MatrixRows) -> Iterator[str]:
    yield from (NAME, DATED, *(f"{GROUP}{kind}" for kind in rows.kinds))
    yield from (column.name for column in rows.matrix.columns)


def _words(folder: Path, chance: random.Random) -> set[str]:
    files = sorted(folder.rglob("*.json"))
    found: set[str] = set()
    for file in chance.sample(files, min(len(files), 50)):
        findings = json.loads(file.read_bytes()).get("findings", ())
        found.update(word for one in findings for word in re.findall(r"\w{4,}", one["text"]))
    return found


def _opened(folder: Path, index: IndexPlace) -> Collection:
    opened = opened_collection(folder, index=index)
    assert isinstance(opened, Collection)
    return opened


def _processor(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _clock(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


STEPS = {
    "first": first_rows,
    "one": one_row,
    "check": check,
    "follow": follow,
    "searches": searches,
    "arrange": arrange,
}

if __name__ == "__main__":
    steps, times, folder, index = sys.argv[1:]
    told = {one: STEPS[one](Path(folder), Path(index), int(times)) for one in steps.split(",")}
    print(json.dumps(told))
