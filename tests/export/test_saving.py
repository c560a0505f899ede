"""A file is written whole or not at all, and a sentence says why it was not."""

import errno
import os
import sys
from pathlib import Path

import pytest

from viewer.export.saving import LONGEST_NAME, NameTaken, NotSaved, fresh_folder, save_whole

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rules here")


def refusal(file: Path) -> str:
    """The sentence on a file that cannot be written."""
    with pytest.raises(NotSaved) as caught:
        save_whole(b"new", file)
    return str(caught.value)


def full(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fill the disk."""

    def fsync(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", fsync)


def test_that_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    file = tmp_path / "summary.pdf"
    save_whole(b"old", file)
    save_whole(b"new", file)
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


def test_that_a_long_name_that_is_taken_is_shortened_in_its_sentence(tmp_path: Path) -> None:
    file = tmp_path / ("x" * (LONGEST_NAME + 40))
    save_whole(b"old", file)
    with pytest.raises(NameTaken) as caught:
        save_whole(b"new", file, replace=False)
    assert file.name not in str(caught.value)
    assert str(caught.value).endswith("” already exists.")
    assert len(str(caught.value)) < LONGEST_NAME + 40


def test_that_a_missing_folder_is_named_as_the_reason(tmp_path: Path) -> None:
    sentence = refusal(tmp_path / "nowhere" / "summary.pdf")
    assert sentence == "“summary.pdf” was not saved: the folder does not exist."


@posix
def test_that_a_folder_that_must_not_be_written_to_is_named_as_the_reason(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("permissions do not bind this user")
    assert "do not have permission to write to" in refusal(folder / "summary.pdf")
    assert list(folder.iterdir()) == []


def test_that_a_folder_of_that_name_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "summary.pdf"
    folder.mkdir()
    (folder / "inside").write_text("kept", encoding="utf-8")
    sentence = refusal(folder)
    assert sentence.startswith("“summary.pdf” was not saved: ")
    assert (folder / "inside").read_text(encoding="utf-8") == "kept"
    assert list(tmp_path.iterdir()) == [folder]


def test_that_a_file_in_the_place_of_a_folder_is_named_as_the_reason(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("no folder", encoding="utf-8")
    assert "“summary.pdf” was not saved: " in refusal(tmp_path / "folder" / "summary.pdf")


@posix
def test_that_a_name_with_a_line_break_is_written_and_shown_on_one_line(tmp_path: Path) -> None:
    name = "two\nlines.pdf"
    save_whole(b"new", tmp_path / name)
    assert (tmp_path / name).read_bytes() == b"new"
    assert "\n" not in refusal(tmp_path / "nowhere" / name)


def test_that_a_name_no_file_can_have_makes_a_sentence(tmp_path: Path) -> None:
    sentence = refusal(tmp_path / ("x" * 300))
    assert sentence.startswith("“xxx")
    assert sentence.endswith(".")
    assert list(tmp_path.iterdir()) == []


@posix
def test_that_a_symbolic_link_stays_one_and_its_end_is_written(tmp_path: Path) -> None:
    far = tmp_path / "far"
    far.mkdir()
    link = tmp_path / "link.pdf"
    (far / "real.pdf").write_bytes(b"old")
    link.symlink_to(far / "real.pdf")
    save_whole(b"new", link)
    assert link.is_symlink()
    assert (far / "real.pdf").read_bytes() == b"new"


@posix
def test_that_permissions_are_kept_and_a_new_file_has_the_usual_ones(tmp_path: Path) -> None:
    old, new = tmp_path / "old.pdf", tmp_path / "new.pdf"
    old.write_bytes(b"old")
    old.chmod(0o640)
    save_whole(b"new", old)
    save_whole(b"new", new)
    (tmp_path / "plain").write_bytes(b"")
    assert old.stat().st_mode & 0o777 == 0o640
    assert new.stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_that_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "summary.pdf"
    file.write_bytes(b"old")
    full(monkeypatch)
    assert refusal(file) == "“summary.pdf” was not saved: the disk is full."
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_that_a_full_disk_leaves_no_half_of_a_new_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full(monkeypatch)
    refusal(tmp_path / "summary.pdf")
    assert list(tmp_path.iterdir()) == []


def test_that_stopping_the_program_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "summary.pdf"
    file.write_bytes(b"old")

    def fsync(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", fsync)
    with pytest.raises(KeyboardInterrupt):
        save_whole(b"new", file)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_that_a_folder_of_briefings_never_falls_into_another(tmp_path: Path) -> None:
    made = [fresh_folder(tmp_path / "briefings").name for _ in range(3)]
    assert made == ["briefings", "briefings-2", "briefings-3"]
