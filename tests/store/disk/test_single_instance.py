"""One window for each user: who owns it, and what reaches it."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT
from viewer.store.disk import single_instance
from viewer.store.disk.single_instance import (
    Instance,
    Message,
    StartOutcome,
    acquire,
    claim,
    meeting_place,
)

OWNER = """
import sys
from pathlib import Path
from viewer.store.disk.single_instance import claim
post = claim(Path(sys.argv[1]))
print("owner" if post else "not", flush=True)
sys.stdin.readline()
for message in post.messages():
    print(*message.files, flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "meeting" / "here"


@pytest.fixture
def owner(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Run another process that owns the window."""
    command = [sys.executable, "-c", OWNER, str(folder)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "owner\n"
        yield process
        process.kill()


def message(folder: Path, content: object, name: str = "message-1") -> Path:
    file = folder / name
    file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return file


@pytest.fixture
def instance(folder: Path) -> Iterator[Instance]:
    made = claim(folder)
    assert made is not None
    yield made
    made.release()


def test_that_the_first_start_owns_the_window(folder: Path) -> None:
    met = acquire([Path("/a.json")], folder)
    assert isinstance(met, Instance)
    assert list(met.messages()) == []
    met.release()


def test_that_while_one_process_owns_it_no_other_can(
    owner: subprocess.Popen[str], folder: Path
) -> None:
    assert claim(folder) is None


def test_that_a_message_which_nobody_takes_is_taken_back(
    owner: subprocess.Popen[str], folder: Path
) -> None:
    assert acquire([Path("/a.json")], folder, patience=0.05) is StartOutcome.ALONE
    assert [file.name for file in folder.iterdir()] == ["owner.lock"]


def test_that_more_than_a_message_can_hold_is_not_handed_over(
    owner: subprocess.Popen[str], folder: Path
) -> None:
    assert acquire([Path("/" + "x" * 5_000)] * 500, folder) is StartOutcome.ALONE


def test_that_a_killed_owner_makes_room_for_the_next(
    owner: subprocess.Popen[str], folder: Path
) -> None:
    owner.kill()
    owner.wait()
    met = acquire([], folder)
    assert isinstance(met, Instance)
    met.release()


def test_that_what_is_left_is_taken_once(instance: Instance, folder: Path) -> None:
    message(folder, {"files": ["/a.json", "/b.json"], "token": "abc"})
    assert list(instance.messages()) == [Message((Path("/a.json"), Path("/b.json")), "abc")]
    assert list(instance.messages()) == []


def test_that_a_name_which_is_no_text_arrives_unharmed(instance: Instance, folder: Path) -> None:
    odd = os.fsdecode(b"/caf\xe9.json")
    message(folder, {"files": [odd], "token": ""})
    assert [str(file) for one in instance.messages() for file in one.files] == [odd]


GARBAGE = {
    "nothing": "",
    "no JSON": "{{{",
    "deep": "[" * 100_000,
    "a list": [1, 2],
    "no files": {"token": "x"},
    "files that are none": {"files": [1, None]},
    "a relative path": {"files": ["a.json"]},
    "too much": {"files": ["/" + "x" * 2_000_000]},
}


@pytest.mark.parametrize("content", GARBAGE.values(), ids=GARBAGE.keys())
def test_that_a_message_which_is_none_is_removed_and_passed_over(
    instance: Instance, folder: Path, content: object
) -> None:
    file = message(folder, content)
    message(folder, {"files": ["/good.json"], "token": ""}, "message-2")
    assert [one.files for one in instance.messages()] == [(Path("/good.json"),)]
    assert not file.exists()


def test_that_a_token_with_a_line_break_is_dropped(instance: Instance, folder: Path) -> None:
    message(folder, {"files": [], "token": "a\nb"})
    assert [one.token for one in instance.messages()] == [""]


def test_that_a_link_in_place_of_a_message_is_not_followed(
    instance: Instance, folder: Path, tmp_path: Path
) -> None:
    secret = message(tmp_path, {"files": ["/secret.json"], "token": ""}, "secret")
    (folder / "message-1").symlink_to(secret)
    assert list(instance.messages()) == []
    assert secret.exists()


def test_that_a_message_of_long_ago_opens_nothing(instance: Instance, folder: Path) -> None:
    long_ago = time.time() - 3600
    os.utime(message(folder, {"files": ["/a.json"], "token": ""}), (long_ago, long_ago))
    assert list(instance.messages()) == []


def test_that_a_folder_which_others_can_write_to_is_not_used(folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o777)
    assert claim(folder) is None
    assert acquire([], folder) is StartOutcome.ALONE


def test_that_a_link_in_place_of_the_folder_is_not_used(folder: Path, tmp_path: Path) -> None:
    folder.parent.mkdir()
    (tmp_path / "elsewhere").mkdir()
    folder.symlink_to(tmp_path / "elsewhere")
    assert claim(folder) is None


def test_that_where_nothing_can_be_written_each_start_has_its_window(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert acquire([], tmp_path / "file" / "here") is StartOutcome.ALONE


def test_that_two_screens_and_two_homes_are_kept_apart(tmp_path: Path) -> None:
    run = {"XDG_RUNTIME_DIR": str(tmp_path)}
    home = Path("/home/a/settings.json")
    first = meeting_place(home, {**run, "DISPLAY": ":0"})
    assert meeting_place(home, {**run, "DISPLAY": ":0.1"}) == first
    others = {
        meeting_place(home, {**run, "DISPLAY": ":1"}),
        meeting_place(home, {**run, "DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}),
        meeting_place(Path("/home/b/settings.json"), {**run, "DISPLAY": ":0"}),
    }
    assert len({first, *others}) == 4
    assert all(place.is_relative_to(tmp_path) for place in {first, *others})


def test_that_a_start_whose_message_was_just_taken_gives_the_window_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claimed = claim(folder)
    assert claimed is not None
    answers: list[Instance | None] = [None, claimed]
    monkeypatch.setattr(single_instance, "claim", lambda _folder: answers.pop(0))
    monkeypatch.setattr(single_instance, "_taken_back", lambda _message: False)
    assert acquire([], folder) is StartOutcome.HANDED
    assert claimed._handle is None
