"""A path can lead to anything; reading it ends at once, in a sentence."""

import os
import socket
import stat
import sys
from pathlib import Path

import pytest

from viewer.store.problem import Opened, Refused
from viewer.store.reading import file_bytes
from viewer.store.reading.reader import read_report

GOOD = Path(__file__).parents[1] / "harbour.inspection.json"
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def refusal(file: Path) -> str:
    """The one sentence for a path that cannot be read."""
    outcome = read_report(file)
    assert isinstance(outcome, Refused)
    assert outcome.unreadable
    (problem,) = outcome.problems
    assert problem.line is None
    return problem.sentence


def test_that_a_good_file_opens_with_its_fingerprint() -> None:
    outcome = read_report(GOOD)
    assert isinstance(outcome, Opened)
    assert outcome.size == len(GOOD.read_bytes())
    assert len(outcome.sha256) == 64


def test_that_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "marked.json"
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.read_bytes())
    assert isinstance(read_report(file), Opened)


def test_that_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.json") == "There is no file with this name."
    assert "not a folder" in refusal(GOOD / "inside.json")


def test_that_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "This is a folder, not a file."


@pytest.mark.parametrize("name", ["a\0b", "\ud800.json", "x" * 5_000])
def test_that_an_impossible_name_is_refused(name: str) -> None:
    assert refusal(Path(name)).endswith(".")


@posix
def test_that_a_pipe_without_a_writer_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe").startswith("This is a pipe")


@posix
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_that_a_device_is_refused(device: str) -> None:
    assert refusal(Path(device)) == "This is a device, not a file."


@posix
def test_that_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path may not be long
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        assert refusal(Path("socket")) == "This is a socket, not a file."


@posix
def test_that_links_to_nowhere_and_in_circles_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "broken").symlink_to("gone.json")
    (tmp_path / "round").symlink_to("round")
    assert refusal(tmp_path / "broken") == "This is a link to a file that is not there."
    assert refusal(tmp_path / "round") == "This is a link that leads back to itself."


@posix
def test_that_a_link_to_a_good_file_opens(tmp_path: Path) -> None:
    (tmp_path / "link.json").symlink_to(GOOD)
    assert isinstance(read_report(tmp_path / "link.json"), Opened)


def test_that_missing_permission_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", forbidden)
    assert refusal(GOOD) == "You do not have permission to read this file."


def test_that_a_failing_disk_is_reported_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "read", failing)
    assert refusal(GOOD) == "The file could not be read (Input/output error)."


def test_that_more_than_50_mb_is_refused_without_being_read(tmp_path: Path) -> None:
    file = tmp_path / "large.json"
    with file.open("wb") as stream:
        stream.truncate(file_bytes.MAX_SIZE + 1)
    assert refusal(file).startswith("The file is larger than 50 MB")


def test_that_a_file_that_grows_while_it_is_read_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(file_bytes, "MAX_SIZE", 100)
    small = os.stat_result((stat.S_IFREG, *[0] * 9))
    monkeypatch.setattr(Path, "stat", lambda _: small)
    monkeypatch.setattr(os, "fstat", lambda _: small)
    assert refusal(GOOD).startswith("The file is larger than")


def test_that_too_little_memory_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("viewer.store.reading.reader.parse_report", exhausted)
    assert refusal(GOOD) == "There is not enough free memory to read this file."
