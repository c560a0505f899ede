"""A file is the old one or the new one, and nothing lies about beside it."""

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Barrier, Thread

import pytest

from viewer.store.disk import atomic_write, free_name
from viewer.store.disk.atomic_write import sweep, write_whole

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rules here")


def half_done(folder: Path, minutes: float, name: str = ".saving-0123456789abcdef") -> Path:
    """What a writer that was killed so long ago would leave."""
    file = folder / name
    file.write_bytes(b"half")
    then = time.time() - 60 * minutes
    os.utime(file, (then, then))
    return file


@pytest.mark.parametrize("name", [".saving-0123456789abcdef", ".saving-0badcafe-4711-0123abcd"])
def test_that_a_save_an_hour_later_takes_away_what_a_killed_one_left(
    name: str, tmp_path: Path
) -> None:
    half_done(tmp_path, 61, name)
    write_whole(b"new", tmp_path / "summary.pdf")
    assert [file.name for file in tmp_path.iterdir()] == ["summary.pdf"]


def test_that_what_may_still_be_written_is_left_alone(tmp_path: Path) -> None:
    fresh, stranger = half_done(tmp_path, 59), half_done(tmp_path, 61, ".saving-mine")
    sweep(tmp_path)
    assert {*tmp_path.iterdir()} == {fresh, stranger}


@posix
def test_that_links_and_folders_of_such_a_name_are_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"kept")
    link, folder = tmp_path / ".saving-0000000000000000", tmp_path / ".saving-1111111111111111"
    link.symlink_to(target)
    folder.mkdir()
    os.utime(link, (0, 0), follow_symlinks=False)
    os.utime(folder, (0, 0))
    sweep(tmp_path)
    assert link.is_symlink()
    assert folder.is_dir()


@posix
def test_that_a_disk_without_nameless_files_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic_write, "_NAMELESS", 0)
    file = tmp_path / "summary.pdf"
    file.write_bytes(b"old")
    file.chmod(0o640)
    write_whole(b"new", file)
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


@posix
@pytest.mark.parametrize("nameless", [atomic_write._NAMELESS, 0])
def test_that_a_kill_before_the_name_is_taken_leaves_the_old_file(
    nameless: int, tmp_path: Path
) -> None:
    file = tmp_path / "summary.pdf"
    file.write_bytes(b"old")
    code = f"""
import os, pathlib
from viewer.store.disk import atomic_write
atomic_write._NAMELESS = {nameless}
os.fsync = lambda handle: os.kill(os.getpid(), 9)
atomic_write.write_whole(b"new" * 1000, pathlib.Path({str(file)!r}))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=Path.cwd(), check=False)
    assert done.returncode == -signal.SIGKILL
    assert file.read_bytes() == b"old"
    if nameless:
        assert list(tmp_path.iterdir()) == [file]
    for left in tmp_path.glob(".saving-*"):
        os.utime(left, (0, 0))
    write_whole(b"newer", file)
    assert list(tmp_path.iterdir()) == [file]


@posix
@pytest.mark.parametrize("kind", ["pipe", "device", "loop", "folder", "read-only"])
def test_that_what_is_no_ordinary_file_is_never_replaced(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "odd"
    if kind == "pipe":
        os.mkfifo(file)
    elif kind == "device":
        file.symlink_to(os.devnull)
    elif kind == "loop":
        file.symlink_to(file)
    elif kind == "folder":
        file.mkdir()
    else:
        file.write_bytes(b"old")
        file.chmod(0o444)
    before = os.lstat(file)
    with pytest.raises(OSError, match=r"\w"):
        write_whole(b"new", file)
    assert os.lstat(file) == before
    assert not Path(os.devnull).is_file()
    assert list(tmp_path.iterdir()) == [file]


@posix
def test_that_a_name_already_taken_by_a_folder_in_between_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(IsADirectoryError):
        write_whole(b"new", tmp_path / "summary.pdf")
    assert list(tmp_path.iterdir()) == []


def disk_with(able: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that has links, or can at least rename without replacing, or neither."""

    def no_link(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    if able != "links":
        monkeypatch.setattr(os, "link", no_link)
        monkeypatch.setattr(atomic_write, "_NAMELESS", 0)
    if able == "neither":
        monkeypatch.setattr(free_name, "_renamed", lambda *_: False)


@pytest.mark.parametrize("able", ["links", "renames", "neither"])
def test_that_of_many_who_want_a_name_one_gets_it(
    able: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk_with(able, monkeypatch)
    file, count = tmp_path / "summary.pdf", 8
    together, won, lost = Barrier(count), list[int](), list[int]()

    def write(number: int) -> None:
        together.wait()
        try:
            write_whole(b"%d" % number, file, replace=False)
        except FileExistsError:
            lost.append(number)
        else:
            won.append(number)

    threads = [Thread(target=write, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1
    assert len(lost) == count - 1
    assert file.read_bytes() == b"%d" % won[0]
    assert list(tmp_path.iterdir()) == [file]


@posix
@pytest.mark.parametrize("able", ["links", "renames", "neither"])
def test_that_a_name_that_is_taken_in_the_last_moment_stays_as_it_is(
    able: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk_with(able, monkeypatch)
    file = tmp_path / "summary.pdf"
    monkeypatch.setattr(atomic_write, "is_taken", lambda _: file.write_bytes(b"theirs") == 0)
    with pytest.raises(FileExistsError):
        write_whole(b"ours", file, replace=False)
    assert file.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [file]


@posix
def test_that_a_link_that_leads_nowhere_is_a_name_that_is_taken(tmp_path: Path) -> None:
    link = tmp_path / "summary.pdf"
    link.symlink_to(tmp_path / "far.pdf")
    with pytest.raises(FileExistsError):
        write_whole(b"ours", link, replace=False)
    assert list(tmp_path.iterdir()) == [link]


@posix
def test_that_what_another_user_left_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = half_done(tmp_path, 61)
    monkeypatch.setattr(os, "getuid", lambda: theirs.stat().st_uid + 1)
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == [theirs]
