"""A disk is asked in one place, and whatever it answers is a value with a reason."""

import errno
import os
import sys
from pathlib import Path

import pytest

from viewer.store.disk.path_status import (
    because,
    is_taken,
    look_at,
    look_for_folder,
)

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rules here")

TROUBLES = [
    errno.EACCES, errno.ENOTCONN, errno.ENAMETOOLONG, errno.EIO, errno.ESTALE, errno.ETIMEDOUT,
    errno.ELOOP, errno.ENOTDIR, errno.EMFILE, errno.ENOMEM, 9999,
]  # fmt: skip


def failing(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that answers every question so."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    for question in ("stat", "lstat", "access"):
        monkeypatch.setattr(os, question, fail)


@pytest.mark.parametrize("number", TROUBLES)
def test_that_no_trouble_of_a_disk_is_an_exception(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(number, monkeypatch)
    found = look_at(tmp_path)
    assert found.kind == "nothing"
    assert found.reason
    assert look_for_folder(tmp_path) == found.reason
    assert not is_taken(tmp_path)


@pytest.mark.parametrize("path", ["a\0b", "\ud800", "x" * 5_000, ""])
def test_that_a_path_that_cannot_be_is_not_there(path: str) -> None:
    found = look_at(path)
    assert not found.is_there
    assert found.reason
    assert look_for_folder(path) == found.reason


def test_that_what_is_there_is_named(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_bytes(b"12345")
    assert (look_at(file).kind, look_at(file).size) == ("file", 5)
    assert look_at(tmp_path).kind == "folder"
    assert look_for_folder(tmp_path) == ""
    assert look_for_folder(file) == "it is not a folder"
    assert look_for_folder(tmp_path / "none") == "it does not exist"
    assert look_for_folder(file / "inside") == "part of the path is a file, not a folder"


@posix
def test_that_a_link_is_what_it_leads_to_and_its_name_is_taken_all_the_same(
    tmp_path: Path,
) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "gone")
    assert not look_at(link).is_there
    assert is_taken(link)
    os.mkfifo(tmp_path / "pipe")
    assert look_at(tmp_path / "pipe").kind == "pipe"
    assert look_at("/dev/null").kind == "device"


@posix
def test_that_a_folder_that_may_not_be_written_to_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert look_for_folder(tmp_path) == "you do not have permission to write to it"


@pytest.mark.parametrize("number", [*TROUBLES, errno.ENOSPC, errno.EROFS, 0])
def test_that_a_reason_ends_a_sentence(number: int) -> None:
    words = because(OSError(number, os.strerror(number)))
    assert words
    assert not words.endswith(".")
    assert words[0].islower()
    assert because(ValueError()) == "a file cannot have that name"
