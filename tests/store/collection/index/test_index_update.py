"""An index holds what files say now, and says of each how it was when it was read."""

import os
import time
from pathlib import Path

from tests.store.collection.indexing import indexed
from tests.store.collection.samples import lines, report, save
from viewer.store.collection.index.rows import mark_rows
from viewer.store.collection.index_place import MemoryIndex


def test_that_a_file_that_has_just_been_written_is_looked_at_again(tmp_path: Path) -> None:
    place = MemoryIndex()
    old, new = (save(tmp_path, f"{name}.inspection.json", report(name)) for name in "ab")
    long_ago = time.time_ns() - 60_000_000_000
    os.utime(old, ns=(long_ago, long_ago))
    os.utime(new)
    indexed(tmp_path, place)
    held = {file: mark.changed for file, mark in mark_rows(place.connection).items()}
    assert held == {"a.inspection.json": old.stat().st_mtime_ns, "b.inspection.json": -1}
    moment = time.time_ns() - 3_000_000_000
    os.utime(new, ns=(moment, moment))
    indexed(tmp_path, place)
    assert mark_rows(place.connection)["b.inspection.json"].changed == new.stat().st_mtime_ns


def test_that_what_has_gone_is_forgotten_and_what_stays_keeps_its_number(tmp_path: Path) -> None:
    place = MemoryIndex()
    save(tmp_path, "x.inspections.jsonl", lines(*(report(name) for name in "abc")))
    indexed(tmp_path, place)
    numbers = "SELECT line, id FROM entries ORDER BY line"
    before = dict(place.connection.execute(numbers))
    save(tmp_path, "x.inspections.jsonl", lines(report("a"), report("changed"), report("c")))
    indexed(tmp_path, place)
    after = dict(place.connection.execute(numbers))
    assert (after[1], after[3]) == (before[1], before[3])
    assert after[2] != before[2]
    (tmp_path / "x.inspections.jsonl").unlink()
    indexed(tmp_path, place)
    for table in ("files", "entries", "texts", "searched_docsize"):
        assert place.connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table
