"""Where the program keeps what it keeps, and that it may have to keep nothing."""

from pathlib import Path
from typing import get_args

import pytest

from viewer.store.disk import log, settings
from viewer.store.disk.log import Log
from viewer.store.disk.path_status import home_folder, temporary_folder
from viewer.store.disk.single_instance import StartOutcome, acquire, meeting_place
from viewer.store.disk.user_folders import FolderKind, user_folder

KINDS: tuple[FolderKind, ...] = get_args(FolderKind)


@pytest.mark.parametrize("kind", KINDS)
def test_that_each_folder_is_in_the_home_of_whoever_runs_the_program(
    home: Path, kind: FolderKind
) -> None:
    folder = user_folder(kind)
    assert folder is not None
    assert folder.is_relative_to(home)


@pytest.mark.usefixtures("homeless")
@pytest.mark.parametrize("home", [None, "", "not/absolute"])
def test_that_a_user_without_a_home_has_no_folders(
    monkeypatch: pytest.MonkeyPatch, home: str | None
) -> None:
    if home is not None:
        monkeypatch.setenv("HOME", home)
    assert {user_folder(kind) for kind in KINDS} == {None}
    assert settings.default_file() is None
    assert log.default_file() is None


def test_that_a_folder_that_depends_on_where_one_stands_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("platformdirs.user_config_dir", lambda *_, **__: "not/absolute")
    assert user_folder("config") is None


@pytest.mark.usefixtures("homeless")
def test_that_a_folder_which_the_environment_names_needs_no_home(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert settings.default_file() == tmp_path / "inspection-viewer" / "settings.json"
    assert user_folder("cache") is None


@pytest.mark.usefixtures("homeless")
def test_that_without_a_home_nothing_is_logged() -> None:
    log = Log(soon=60)
    assert log.file is None
    log.write("lost")
    assert log.written is None
    log.close()


@pytest.mark.usefixtures("homeless")
def test_that_a_dialog_begins_in_a_folder_that_is_there() -> None:
    assert Path(home_folder()).is_dir()


def test_that_there_may_be_no_folder_to_write_to(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def none() -> str:
        raise FileNotFoundError("No usable temporary directory found")

    monkeypatch.setattr("tempfile.gettempdir", none)
    assert Path(temporary_folder()).is_absolute()
    place = meeting_place(None, {"XDG_RUNTIME_DIR": str(tmp_path / "missing")})
    assert place.is_absolute()


LONG = "/".join(["x" * 200] * 30)


@pytest.mark.parametrize("given", ["missing", "file", "file/below", LONG, "x" * 300])
def test_that_a_runtime_folder_of_no_use_is_not_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given: str
) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    (tmp_path / "file").touch()
    place = meeting_place(None, {"XDG_RUNTIME_DIR": str(tmp_path / given)})
    instance = acquire((), place)
    assert not isinstance(instance, StartOutcome)
    assert instance.folder.parent.parent == tmp_path
    instance.release()


def test_that_a_meeting_place_that_cannot_be_made_leaves_the_start_alone(tmp_path: Path) -> None:
    (tmp_path / "inspection-viewer").touch()
    place = meeting_place(None, {"XDG_RUNTIME_DIR": str(tmp_path)})
    assert acquire((), place) is StartOutcome.ALONE
