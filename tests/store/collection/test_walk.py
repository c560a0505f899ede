"""A walk comes to an end and names what it could not see, whatever a folder holds."""

import os
import sys
from pathlib import Path

import pytest

from tests.store.collection.samples import report, save
from viewer.store.collection.collection import Collection
from viewer.store.collection.opened import opened_collection
from viewer.store.collection.walk import walked

linking = pytest.mark.skipif(sys.platform == "win32", reason="links need a permission")


def names(folder: Path) -> list[str]:
    return [mark.file for mark in walked(folder).marks]


@linking
def test_that_links_in_circles_are_walked_once(tmp_path: Path) -> None:
    root = tmp_path / "root"
    save(root, "a/x.inspection.json", report())
    (root / "a" / "back").symlink_to(root)
    (root / "b").symlink_to(root / "a")
    (root / "up").symlink_to(tmp_path)
    (root / "self").symlink_to(root / "self")
    assert names(root) == ["a/x.inspection.json"]


@linking
def test_that_a_link_to_another_folder_is_followed_under_its_name(tmp_path: Path) -> None:
    save(tmp_path, "elsewhere/x.inspection.json", report())
    root = tmp_path / "root"
    root.mkdir()
    (root / "linked").symlink_to(tmp_path / "elsewhere")
    assert names(root) == ["linked/x.inspection.json"]


@linking
def test_that_what_is_no_file_has_a_sentence(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.inspection.json")
    (tmp_path / "gone.inspection.json").symlink_to(tmp_path / "nowhere")
    opened = opened_collection(tmp_path)
    assert isinstance(opened, Collection)
    told = {fault.location.file: fault.problems[0].sentence for fault in opened.faults}
    assert "pipe" in told["pipe.inspection.json"]
    assert "link" in told["gone.inspection.json"]


def test_that_a_folder_that_cannot_be_entered_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path, "open/x.inspection.json", report())
    save(tmp_path, "shut/x.inspection.json", report())
    scandir = os.scandir

    def guarded(path: str) -> object:
        if "shut" in path:
            raise PermissionError(13, "no")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    found = walked(tmp_path)
    assert [mark.file for mark in found.marks] == ["open/x.inspection.json"]
    assert [fault.location.file for fault in found.faults] == ["shut"]


def test_that_a_stopped_walk_ends(tmp_path: Path) -> None:
    save(tmp_path, "a/x.inspection.json", report())
    assert walked(tmp_path, lambda: True).marks == ()


def test_that_a_file_that_vanishes_midway_has_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path, "a.inspection.json", report("A"))
    gone = save(tmp_path, "b.inspection.json", report("B"))

    def walked_then_gone(*given: object) -> object:
        found = walked(tmp_path)
        gone.unlink()
        return found

    monkeypatch.setattr("viewer.store.collection.opened.walked", walked_then_gone)
    opened = opened_collection(tmp_path)
    assert isinstance(opened, Collection)
    assert len(opened.inspections) == 1
    assert [fault.location.file for fault in opened.faults] == ["b.inspection.json"]
