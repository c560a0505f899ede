"""Whatever stands in the way of writing: a sentence, and the old file as it was."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.proof.killing import TODAY, shipped
from viewer.cli import main as command_line
from viewer.export.formats import FORMATS, format_named
from viewer.export.job import Job
from viewer.export.saving import NotSaved, save_whole
from viewer.presentation.charts.make import chart
from viewer.presentation.summary.document import Options
from viewer.resources import shipped_report
from viewer.store.disk import settings
from viewer.store.disk.settings import Settings
from viewer.ui.charts.leaving import chart_file
from viewer.ui.paper.exporting import Exporter
from viewer.ui.session import disk_tasks

if sys.platform == "win32":
    pytest.skip("the obstacles are those of POSIX", allow_module_level=True)

ROOT = Path(__file__).parents[2]
OLD = b"old" * 100


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Callable[..., Path]]:
    """Give disks of their own, where root may mount some."""
    made: list[Path] = []

    def mount(*options: str) -> Path:
        folder = tmp_path / f"disk{len(made)}"
        folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
        if subprocess.run(command, check=False, capture_output=True).returncode:
            pytest.skip("Only root may mount a small disk to fill.")
        made.append(folder)
        (folder / "summary.pdf").write_bytes(OLD)
        for option in options:
            subprocess.run(["mount", "-o", option, str(folder)], check=True)
        return folder

    yield mount
    for folder in made:
        subprocess.run(["umount", str(folder)], check=True)


def full(folder: Path) -> Path:
    """Fill a disk, but for a few bytes."""
    with (folder / "filling").open("wb", 0) as stream, suppress(OSError):
        while stream.write(b"x" * 1024):
            pass
    return folder / "summary.pdf"


def by_window(file: Path, qtbot: QtBot) -> str:
    """What the window says of an export."""
    exporter = Exporter()
    with qtbot.waitSignal(exporter.finished) as told:
        exporter.begin(file, format_named("txt"), Job(shipped(), Options(), TODAY))
    exporter.finish()
    assert told.args is not None
    assert told.args[1] is None
    return str(told.args[0])


def by_chart(file: Path, qtbot: QtBot) -> str:
    """What is said of a chart."""
    index = shipped()
    data = chart_file(chart(index, next(iter(index.metrics.values()))), file)
    return disk_tasks.saved(data, file).failure


def by_command(file: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What the command line says."""
    wanted = ["export", str(shipped_report()), "--to", str(file), "--format", "txt", "--force"]
    assert command_line(wanted) == 1
    return capsys.readouterr().err.strip()


def is_sentence(words: str) -> bool:
    """One line for people."""
    return words.isprintable() and words.endswith(".") and " not " in words and "[Err" not in words


def refused(file: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    """No way of writing may say anything but a sentence."""
    for said in (by_window(file, qtbot), by_chart(file, qtbot), by_command(file, capsys)):
        assert is_sentence(said), said
        assert len(said) < 600, said


def beside(file: Path) -> set[str]:
    names = {item.name for item in file.parent.iterdir()}
    return names - {"filling", file.name}


def test_that_a_full_disk_is_a_sentence_and_keeps_the_old_file(
    mounted: Callable[..., Path], qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    file = full(mounted())
    refused(file, qtbot, capsys)
    assert "the disk is full" in by_chart(file, qtbot)
    assert file.read_bytes() == OLD
    assert beside(file) == set()


def test_that_a_disk_for_reading_only_is_a_sentence(
    mounted: Callable[..., Path], qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    file = mounted("remount,ro") / "summary.pdf"
    refused(file, qtbot, capsys)
    assert file.read_bytes() == OLD


def test_that_settings_on_a_full_disk_stay_as_they_were(mounted: Callable[..., Path]) -> None:
    folder = mounted()
    file = folder / "settings.json"
    assert settings.save(Settings(theme="dark"), file)
    full(folder)
    assert not settings.save(Settings(theme="light", recent=("x" * 9_000,)), file)
    assert settings.load(file).theme == "dark"


LIMITED = """
import io, json, resource, sys
from contextlib import redirect_stderr
from viewer.cli import main

resource.setrlimit(resource.RLIMIT_FSIZE, (900, 900))
report, *targets = sys.argv[1:]
told = {}
for target in targets:
    with redirect_stderr(io.StringIO()) as said:
        told[target] = main(["export", report, "--to", target, "--force"]), said.getvalue().strip()
print(json.dumps(told))
"""


def test_that_a_file_larger_than_allowed_is_a_sentence_in_every_format(tmp_path: Path) -> None:
    files = [tmp_path / f"summary{item.ending}" for item in FORMATS]
    for file in files:
        file.write_bytes(OLD)
    command = [sys.executable, "-c", LIMITED, str(shipped_report()), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert [*told] == [*map(str, files)]
    assert [one for one in told.items() if one[1][0] != 1 or not is_sentence(one[1][1])] == []
    assert [file for file in files if file.read_bytes() != OLD] == []
    assert sorted(tmp_path.iterdir()) == sorted(files)


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.txt")
    return folder / "pipe.txt"


def device(folder: Path) -> Path:
    (folder / "device.txt").symlink_to(os.devnull)
    return folder / "device.txt"


def loop(folder: Path) -> Path:
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    return folder / "loop.txt"


def folder_there(folder: Path) -> Path:
    (folder / "folder.txt").mkdir()
    return folder / "folder.txt"


def file_in_the_way(folder: Path) -> Path:
    (folder / "file").write_bytes(OLD)
    return folder / "file" / "summary.txt"


def read_only(folder: Path) -> Path:
    (folder / "old.txt").write_bytes(OLD)
    (folder / "old.txt").chmod(0o400)
    return folder / "old.txt"


OBSTACLES: dict[str, Callable[[Path], Path]] = {
    "no folder": lambda folder: folder / "gone" / "summary.txt",
    "a line break in the name": lambda folder: folder / "gone" / "two\nlines\x1b[31m\u202e.txt",
    "a long name": lambda folder: folder / ("x" * 300 + ".txt"),
    "a long path": lambda folder: folder.joinpath(*["x" * 200] * 30) / "summary.txt",
    "a pipe": pipe,
    "a device": device,
    "a link in a circle": loop,
    "a folder": folder_there,
    "a file in place of a folder": file_in_the_way,
    "a file to be read only": read_only,
}


def looks(folder: Path) -> dict[Path, tuple[int, int, int]]:
    """What lies in a folder, without when it was last read: to follow a link is to read it."""
    found = {item: os.lstat(item) for item in folder.iterdir()}
    return {item: (it.st_mode, it.st_size, it.st_mtime_ns) for item, it in found.items()}


@pytest.mark.parametrize("obstacle", OBSTACLES)
def test_that_an_obstacle_is_a_sentence_and_stays_as_it_is(
    obstacle: str, tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    file = OBSTACLES[obstacle](tmp_path)
    before = looks(tmp_path)
    chart_file = file.with_suffix(".svg") if obstacle == "no folder" else file
    for said in (by_window(file, qtbot), by_chart(chart_file, qtbot)):
        assert is_sentence(said), said
    # The command line writes into a folder, and on to a pipe or a device.
    if obstacle not in {"a folder", "a pipe", "a device"}:
        assert is_sentence(by_command(file, capsys))
    assert looks(tmp_path) == before


def test_that_a_folder_that_vanishes_while_writing_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    write = os.fsync

    def vanish(handle: int) -> None:
        write(handle)
        folder.rename(tmp_path / "elsewhere")

    monkeypatch.setattr("os.fsync", vanish)
    with pytest.raises(NotSaved) as caught:
        save_whole(b"new", folder / "summary.pdf")
    assert is_sentence(str(caught.value))


def test_that_kills_at_any_moment_leave_old_files_or_new_ones() -> None:
    command = [sys.executable, "-P", "-m", "tests.proof.killing", "--seed", "22"]
    # What is quickly made: the kill then comes while something is written.
    command += ["--rounds", "1", "--drafts", "1", "--formats", "txt", "csv", "md", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "nothing left behind" in done.stdout
    assert "saved decisions lost" in done.stdout


def test_that_a_decision_that_is_lost_would_be_noticed(tmp_path: Path) -> None:
    from tests.proof.killing_drafts import DraftKiller

    killer = DraftKiller(tmp_path, 1)
    assert killer._wrong("resumed 0\n", []) == []
    assert killer._wrong("resumed 0\nsaved 4\nsaved 15\nsaved 1", []) == [
        "0 drafts, and none that opens: None"
    ]
    assert killer._wrong("resumed 14\n", [])[0].startswith("decision 15 was saved, and 14")
    (tmp_path / "x.draft.json").write_bytes(b"{")
    assert "none that opens" in killer._wrong("resumed 15\n", [])[0]


def test_that_a_half_of_a_file_would_be_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.proof.killing import Killer

    monkeypatch.setattr("tests.proof.killing.versions", lambda _: {"summary.txt": {"0" * 64}})
    killer = Killer(tmp_path, 1)
    (tmp_path / "summary.txt").write_bytes(b"hal")
    (tmp_path / "chart0.png").write_bytes(b"\x89PNG")
    (tmp_path / "settings.json").write_bytes(b"{")
    assert len(killer._broken()) == 3
