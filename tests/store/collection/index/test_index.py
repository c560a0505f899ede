"""The index is a cache: it spares reading, and is made anew whatever becomes of it."""

import os
import random
import signal
import sqlite3
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import get_args

import pytest

from tests.store.collection.indexing import indexed, items
from tests.store.collection.samples import finding, lines, report, save
from viewer.resources import Shipped, shipped_collection, shipped_report
from viewer.store.collection import quick_pass
from viewer.store.collection.collection import Collection
from viewer.store.collection.full_check import index_apart, index_process
from viewer.store.collection.full_check.index_check import checked_collection
from viewer.store.collection.index import index_update
from viewer.store.collection.index.index_file import reading_index
from viewer.store.collection.index_place import MemoryIndex, index_place
from viewer.store.collection.opened import opened_collection
from viewer.store.collection.renewed import confirmed
from viewer.store.collection.search.answer import SearchQuery
from viewer.store.collection.search.search import search
from viewer.store.read_progress import ReadProgress
from viewer.store.second_process import start

WRONG_SUM = {
    "id": "m", "title": "Rate", "unit": "count", "observations": [
        {"value": 3, "basis": "derived", "formula": "a + 1",
         "sources": [{"source": "s", "locator": "p"}], "inputs": [
            {"name": "a", "value": 1, "sources": [{"source": "s", "locator": "p"}]}]}],
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in "abc":
        file = save(tmp_path / "reports", f"{name}.inspection.json", report(name.upper()))
        os.utime(file, ns=(10**18, 10**18))  # long ago: its mark is believed
    return tmp_path / "reports"


def opened(folder: Path, place: Path) -> Collection:
    found = opened_collection(folder, index=place)
    assert isinstance(found, Collection)
    return found


def test_that_an_index_gives_the_same_rows_and_no_file_is_read(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "x.sqlite"
    before = opened(folder, place)
    assert not before.is_checked
    indexed(folder, place)
    monkeypatch.setattr(quick_pass, "text_in", None)  # would raise
    after = opened(folder, place)
    assert after.inspections == before.inspections
    assert after.is_checked


def test_that_a_score_keeps_its_decimals_in_the_index(folder: Path, tmp_path: Path) -> None:
    rating = {"level": "good", "sources": [{"source": "s", "locator": "p"}]}
    score = {"value": 62.50, "max": 100}
    text = lines(report(findings=[], criteria=[{"id": "c", "title": "C", "scale": "three",
                                   "rating": rating | {"score": score}}]))  # fmt: skip
    save(folder, "a.inspection.json", text.replace("62.5", "62.50"))
    collection = indexed(folder, tmp_path / "x.sqlite")
    given = collection.inspections[0].ratings[0].placed.criterion.rating.score
    assert given is not None
    assert str(given.value) == "62.50"


@pytest.mark.parametrize("shipped", [shipped_report(), *map(shipped_collection, get_args(Shipped))])
def test_that_reports_that_ship_are_the_same_from_the_index(shipped: Path, tmp_path: Path) -> None:
    text = shipped.read_text(encoding="utf-8")
    few = text if shipped.suffix == ".json" else "".join(text.splitlines(keepends=True)[:20])
    save(tmp_path / "reports", shipped.name, few)
    before = opened(tmp_path / "reports", tmp_path / "x.sqlite")
    assert before.inspections
    assert indexed(before.root, tmp_path / "x.sqlite").inspections == before.inspections


def test_that_a_wrong_sum_takes_the_row_once_it_is_found(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "x.sqlite"
    save(folder, "a.inspection.json", report("A", metrics=[WRONG_SUM]))
    assert len(opened(folder, place).inspections) == 3
    collection = indexed(folder, place)
    assert len(collection.inspections) == 2
    assert "makes 2" in collection.faults[0].problems[0].sentence


@pytest.mark.parametrize("where", [0, 100, 0.3, 0.6, 0.9])
def test_that_a_damaged_index_never_says_what_no_file_says(
    where: float, folder: Path, tmp_path: Path
) -> None:
    place = tmp_path / "x.sqlite"
    before = indexed(folder, place)
    data = bytearray(place.read_bytes())
    at = int(where if where >= 1 else where * len(data))
    data[at : at + 3_000] = b"x" * len(data[at : at + 3_000])
    place.write_bytes(data)
    assert opened(folder, place).inspections == before.inspections
    assert items(search(before, SearchQuery("letters"))) <= {"f1"}


def test_that_damage_anywhere_leaves_the_rows_as_they_are(folder: Path, tmp_path: Path) -> None:
    place, chance = tmp_path / "x.sqlite", random.Random(1)
    before = indexed(folder, place)
    whole = place.read_bytes()
    for _ in range(12):
        data, at = bytearray(whole), chance.randrange(len(whole))
        data[at : at + 500] = chance.randbytes(len(data[at : at + 500]))
        place.write_bytes(data)
        after = opened(folder, place)
        assert after.inspections == before.inspections
        assert items(search(after, SearchQuery("letters"))) <= {"f1"}
        assert confirmed(after).inspections == before.inspections


def test_that_an_index_whose_words_cannot_be_read_is_made_anew(
    folder: Path, tmp_path: Path
) -> None:
    place = tmp_path / "x.sqlite"
    before = indexed(folder, place)
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE searched_config SET v = 0 WHERE k = 'version'")
    assert search(before, SearchQuery("letters")).problem is not None
    assert search(checked_collection(opened(folder, place)), SearchQuery("letters")).count == 3


def test_that_a_changed_row_of_the_index_is_not_believed(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "x.sqlite"
    before = indexed(folder, place)
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE entries SET head = replace(head, 'good', 'poor')")
    assert opened(folder, place).inspections == before.inspections


@pytest.mark.parametrize("content", [b"", b"nothing", b"SQLite format 3\0"])
def test_that_what_is_no_index_is_made_anew(content: bytes, folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "x.sqlite"
    place.write_bytes(content)
    assert len(search(indexed(folder, place), SearchQuery("letters")).passages) == 3


def test_that_an_index_of_another_version_is_made_anew(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "x.sqlite"
    indexed(folder, place)
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE made SET mark = 'older'")
    assert not opened(folder, place).is_checked
    assert indexed(folder, place).is_checked


def test_that_reports_that_go_leave_the_index(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "x.sqlite"
    indexed(folder, place)
    (folder / "a.inspection.json").unlink()
    save(folder, "b.inspection.json", report("B", findings=[finding("n", "Other words.")]))
    collection = indexed(folder, place)
    assert search(collection, SearchQuery("letters")).count == 1
    with reading_index(place) as connection:
        for table in ("files", "entries", "texts"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (2,), table


def test_that_a_file_that_went_and_is_back_as_it_was_is_read_again(
    folder: Path, tmp_path: Path
) -> None:
    place, away = tmp_path / "x.sqlite", tmp_path / "away.json"
    before = indexed(folder, place)
    (folder / "a.inspection.json").rename(away)
    assert len(indexed(folder, place).inspections) == 2
    away.rename(folder / "a.inspection.json")
    after = indexed(folder, place)
    assert after.inspections == before.inspections
    assert search(after, SearchQuery("letters")).count == 3


def test_that_lines_added_to_a_file_leave_the_others_read(tmp_path: Path) -> None:
    file = save(tmp_path, "x.inspections.jsonl", lines(report("A")))
    place = tmp_path / "x.sqlite"
    indexed(file, place)
    save(tmp_path, "x.inspections.jsonl", lines(report("A"), report("B")))
    collection = indexed(file, place)
    assert len(search(collection, SearchQuery("letters")).passages) == 2
    with reading_index(place) as connection:
        rows = connection.execute("SELECT id, line FROM entries ORDER BY id").fetchall()
    assert rows == [(1, 1), (2, 2)]


@pytest.mark.usefixtures("apart")
def test_that_a_second_process_fills_the_index(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "cache" / "x.sqlite"
    checked = checked_collection(opened(folder, place))
    assert isinstance(checked, Collection)
    assert checked.is_checked
    assert search(checked, SearchQuery("letters")).count == 3


def test_that_two_checks_at_once_leave_each_report_once(tmp_path: Path) -> None:
    place = tmp_path / "x.sqlite"
    file = save(tmp_path, "x.inspections.jsonl", lines(*(report(f"N{n}") for n in range(100))))
    indexed(file, place)
    save(tmp_path, "x.inspections.jsonl", lines(*(report(f"M{n}") for n in range(100))))
    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(indexed, file, place) for _ in range(2)]
    assert [len(one.result().inspections) for one in both] == [100, 100]
    with reading_index(place) as connection:
        assert connection.execute("SELECT count(*) FROM entries").fetchone() == (100,)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_that_a_killed_check_leaves_an_index_that_the_next_one_finishes(tmp_path: Path) -> None:
    place = tmp_path / "x.sqlite"
    file = save(tmp_path, "x.inspections.jsonl", lines(*(report(f"N{n}") for n in range(300))))
    with start(index_process, str(file), str(place)) as process:
        while process.poll() is None and not place.exists():
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
    assert len(opened(file, place).inspections) == 300
    assert search(indexed(file, place), SearchQuery("letters")).count == 300


def test_that_each_folder_has_its_own_place(tmp_path: Path) -> None:
    places = {index_place(tmp_path / name, tmp_path) for name in ("a", "b", "\udce9")}
    assert len(places) == 3


def test_that_nobody_waits_for_an_index_that_another_program_holds(
    folder: Path, tmp_path: Path
) -> None:
    place = tmp_path / "x.sqlite"
    before = indexed(folder, place)
    with closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        held = opened(folder, place)
        assert held.inspections == before.inspections
        assert not held.is_checked
    assert place.exists()
    assert opened(folder, place).is_checked


def test_that_rows_that_an_index_has_lost_are_read_again(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "x.sqlite"
    before = indexed(folder, place)
    with sqlite3.connect(place) as connection:
        connection.execute("DELETE FROM entries WHERE id = 2")
    assert opened(folder, place).inspections == before.inspections
    assert indexed(folder, place).is_checked


def test_that_a_damaged_index_is_deleted_and_made_anew(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "x.sqlite"
    before = indexed(folder, place)
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE entries SET digest = x'00' WHERE id = 2")
    assert opened(folder, place).inspections == before.inspections
    assert not place.exists()
    assert indexed(folder, place).is_checked


def test_that_reports_that_are_in_order_stay_the_ones_that_were_read(
    folder: Path, tmp_path: Path
) -> None:
    place = tmp_path / "x.sqlite"
    save(folder, "c.inspection.json", report("C", metrics=[WRONG_SUM]))
    quick = opened(folder, place)
    indexed(folder, place)
    checked = confirmed(quick)
    assert checked.is_checked
    assert [one.about.subject.name for one in checked.inspections] == ["A", "B"]
    assert all(now is was for now, was in zip(checked.inspections, quick.inspections, strict=False))


def test_that_a_long_file_is_kept_in_parts_and_each_line_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_update, "_BATCH", 0.0)
    place = tmp_path / "x.sqlite"
    file = save(tmp_path, "x.inspections.jsonl", lines(*(report(f"N{n}") for n in range(20))))
    assert search(indexed(file, place), SearchQuery("letters")).count == 20
    save(tmp_path, "x.inspections.jsonl", lines(*(report(f"N{n}") for n in range(10, 30))))
    assert search(indexed(file, place), SearchQuery("letters")).count == 20


def test_that_a_check_makes_an_index_anew_that_is_damaged_where_nothing_has_changed(
    folder: Path, tmp_path: Path
) -> None:
    place = tmp_path / "x.sqlite"
    quick = opened(folder, place)
    indexed(folder, place)
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE entries SET digest = x'00' WHERE id = 2")
    checked = checked_collection(quick)
    assert checked.is_checked
    assert search(checked, SearchQuery("letters")).count == 3


def test_that_an_index_that_holds_everything_as_it_is_needs_no_second_process(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "x.sqlite"
    indexed(folder, place)
    before = opened(folder, place)
    run = index_apart._run
    monkeypatch.setattr(index_apart, "_run", None)  # would raise
    assert checked_collection(before).is_checked
    monkeypatch.setattr(index_apart, "_run", run)
    save(folder, "d.inspection.json", report("D"))
    after = checked_collection(before)
    assert after.is_checked
    assert items(search(after, SearchQuery("letters"))) == {"f1"}
    assert search(after, SearchQuery("letters")).reports == 4


def test_that_a_check_that_was_stopped_is_not_begun_anew_in_memory(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "x.sqlite"
    ran: list[object] = []
    monkeypatch.setattr(index_apart, "_run", lambda _, where, __: ran.append(where))
    progress = ReadProgress()
    progress.stop()
    assert index_apart.check_apart(opened(folder, place), progress) == place
    assert ran == [place]
    index_apart.check_apart(opened(folder, place), ReadProgress())
    assert ran == [place, place, None]


def test_that_a_cache_that_cannot_be_written_leaves_the_index_in_memory(folder: Path) -> None:
    found = checked_collection(opened(folder, folder / "a.inspection.json" / "x.sqlite"))
    assert isinstance(found.index, MemoryIndex)
    assert search(found, SearchQuery("letters")).reports == 3
