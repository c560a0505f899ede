"""A collection follows its files: what changes, comes and goes, and nothing else is read again."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.collection.samples import finding, lines, report, save
from viewer.store.collection.collection import CollectedReport, Collection
from viewer.store.collection.entries import Reader, entries_in
from viewer.store.collection.opened import opened_collection, opening
from viewer.store.collection.renewed import confirmed, renewed
from viewer.store.read_progress import ReadProgress


def collection(path: Path) -> Collection:
    opened = opened_collection(path, index=path / "none.sqlite")
    assert isinstance(opened, Collection)
    return opened


def bodies(opened: Collection) -> list[str]:
    return [one.about.subject.name for one in opened.inspections]


def test_that_a_collection_that_nobody_has_touched_is_the_same(tmp_path: Path) -> None:
    save(tmp_path, "a.inspection.json", report("A"))
    before = collection(tmp_path)
    assert renewed(before) is before


def test_that_files_that_change_come_and_go_are_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "abc":
        save(tmp_path, f"{name}.inspection.json", report(name.upper()))
    before = collection(tmp_path)
    save(tmp_path, "b.inspection.json", report("Bee", findings=[finding("x", "Longer words.")]))
    (tmp_path / "c.inspection.json").unlink()
    save(tmp_path, "d/d.inspection.json", report("D"))
    read: list[str] = []

    def watched(folder: Path, file: str, reader: Reader) -> Iterator[CollectedReport]:
        read.append(file)
        return entries_in(folder, file, reader)

    monkeypatch.setattr("viewer.store.collection.opened.entries_in", watched)
    after = renewed(before)
    assert bodies(after) == ["A", "Bee", "D"]
    assert read == ["b.inspection.json", "d/d.inspection.json"]
    assert after.is_whole
    assert renewed(after) is after


def test_that_a_broken_file_loses_its_row_and_gets_it_back(tmp_path: Path) -> None:
    file = save(tmp_path, "a.inspection.json", report("A"))
    text = file.read_text("utf-8")
    before = collection(tmp_path)
    save(tmp_path, "a.inspection.json", text[:100])
    broken = renewed(before)
    assert (bodies(broken), len(broken.faults)) == ([], 1)
    save(tmp_path, "a.inspection.json", text)
    assert bodies(renewed(broken)) == ["A"]


def test_that_a_change_of_the_same_size_is_seen_by_its_time(tmp_path: Path) -> None:
    file = save(tmp_path, "x.inspections.jsonl", lines(report("A"), report("B")))
    before = collection(file)
    save(tmp_path, "x.inspections.jsonl", lines(report("A"), report("C")))
    os.utime(file, ns=(1, 1))
    assert bodies(renewed(before)) == ["A", "C"]


def test_that_a_folder_that_goes_away_stays_as_it_was_and_says_why(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    save(folder, "a.inspection.json", report("A"))
    before = collection(folder)
    folder.rename(tmp_path / "elsewhere")
    gone = renewed(before)
    assert bodies(gone) == ["A"]
    assert gone.gone == "it does not exist"
    assert renewed(gone) is gone
    (tmp_path / "elsewhere").rename(folder)
    assert renewed(gone).gone == ""


def test_that_of_two_files_alike_the_one_that_was_there_first_is_no_copy(tmp_path: Path) -> None:
    kept = save(tmp_path, "z.inspection.json", report("A"))
    copy = save(tmp_path, "a.inspection.json", report("A"))
    os.utime(kept, ns=(1, 1))
    os.utime(copy, ns=(2, 2))
    opened = collection(tmp_path)
    assert [one.location.file for one in opened.inspections] == ["z.inspection.json"]
    assert [(one.location.file, one.first.file) for one in opened.duplicates] == [
        ("a.inspection.json", "z.inspection.json")
    ]


@pytest.mark.parametrize("put", [None, "not a folder"])
def test_that_a_folder_that_goes_while_it_is_read_has_no_faults_and_comes_back(
    tmp_path: Path, put: str | None
) -> None:
    folder = tmp_path / "areas"
    for number in range(30):
        save(folder, f"{number:02}.inspection.json", report(f"Area{number}"))
    parts = opening(folder, index=tmp_path / "none.sqlite")
    first = next(parts)
    folder.rename(tmp_path / "elsewhere")
    if put is not None:
        folder.write_text(put)
    (last,) = parts
    assert isinstance(first, Collection)
    assert isinstance(last, Collection)
    assert last.inspections == first.inspections
    assert last.faults == ()
    assert last.gone == ("it is not a folder any more" if put else "it does not exist")
    assert renewed(last) is last
    folder.unlink(missing_ok=True)
    (tmp_path / "elsewhere").rename(folder)
    back = renewed(last)
    assert len(back.inspections) == 30
    assert back.gone == ""


def test_that_a_folder_that_a_file_takes_the_place_of_stays_as_it_was(tmp_path: Path) -> None:
    save(tmp_path / "areas", "a.inspection.json", report("A"))
    before = collection(tmp_path / "areas")
    (tmp_path / "areas").rename(tmp_path / "elsewhere")
    (tmp_path / "areas").write_text("")
    after = renewed(before)
    assert after.gone == "it is not a folder any more"
    assert confirmed(before).inspections == after.inspections == before.inspections


def test_that_a_folder_that_cannot_be_listed_any_more_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path, "a.inspection.json", report("A"))
    before = collection(tmp_path)

    def faulty(path: str) -> object:
        raise OSError(errno.EIO, os.strerror(errno.EIO), path)

    monkeypatch.setattr(os, "scandir", faulty)
    after = renewed(before)
    assert after.gone == "the disk is faulty or was taken out"
    assert after.inspections == before.inspections


def test_that_a_look_that_is_stopped_changes_nothing(tmp_path: Path) -> None:
    save(tmp_path, "a.inspection.json", report("A"))
    before, progress = collection(tmp_path), ReadProgress()
    save(tmp_path, "b.inspection.json", report("B"))
    progress.stop()
    assert renewed(before, progress) is before
