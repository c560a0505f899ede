import os
from pathlib import Path

import pytest

import viewer
from viewer.store.disk.cache import (
    MOST_BYTES,
    MOST_FILES,
    cache_text,
    cached_text,
    key_of,
    program_mark,
)


def test_that_a_text_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    assert cache_text("key", "mark", "Großes – ▲", folder)
    assert cached_text("key", "mark", folder) == "Großes – ▲"


def test_that_another_key_and_another_program_find_nothing(tmp_path: Path) -> None:
    cache_text("key", "mark", "text", tmp_path)
    assert cached_text("key", "other", tmp_path) is None
    assert cached_text("other", "mark", tmp_path) is None
    assert key_of("00") != "00"


def test_that_the_later_text_takes_the_place_of_the_earlier(tmp_path: Path) -> None:
    cache_text("key", "mark", "earlier", tmp_path)
    cache_text("key", "mark", "later", tmp_path)
    assert cached_text("key", "mark", tmp_path) == "later"
    assert len(list(tmp_path.iterdir())) == 1


def test_that_where_nothing_can_be_written_nothing_is_kept_and_nothing_raised(
    tmp_path: Path,
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", "utf-8")
    assert not cache_text("key", "mark", "text", blocked)
    assert cached_text("key", "mark", blocked) is None
    (tmp_path / "first-mark-key.json").mkdir()
    assert not cache_text("key", "mark", "text", tmp_path)
    assert cached_text("key", "mark", tmp_path) is None
    assert not list(tmp_path.glob(".first-*"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name here")
def test_that_a_pipe_in_the_way_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "first-mark-key.json")
    assert cached_text("key", "mark", tmp_path) is None


def test_that_what_is_no_text_or_endless_is_not_given_back(tmp_path: Path) -> None:
    file = tmp_path / "first-mark-key.json"
    file.write_bytes(b"\xff\xfe\xff")
    assert cached_text("key", "mark", tmp_path) is None
    file.write_bytes(b" " * (MOST_BYTES + 1))
    assert cached_text("key", "mark", tmp_path) is None
    assert not cache_text("key", "mark", " " * (MOST_BYTES + 1), tmp_path)


def test_that_the_oldest_of_too_many_are_forgotten(tmp_path: Path) -> None:
    unfinished = tmp_path / ".first-killed"
    unfinished.write_text("half", "utf-8")
    os.utime(unfinished, (0, 0))
    others = tmp_path / "somebody-else.json"
    others.write_text("kept", "utf-8")
    for number in range(MOST_FILES + 5):
        cache_text(f"{number}", "mark", "text", tmp_path)
        os.utime(tmp_path / f"first-mark-{number}.json", (number, number))
    assert cached_text("0", "mark", tmp_path) is None
    assert cached_text(f"{MOST_FILES + 4}", "mark", tmp_path) == "text"
    assert not unfinished.exists()
    assert others.exists()
    assert len(list(tmp_path.glob("first-*"))) <= MOST_FILES


def test_that_a_changed_program_has_another_mark(tmp_path: Path) -> None:
    for room in ("domain", "store", "presentation"):
        (tmp_path / room / "deep").mkdir(parents=True)
        (tmp_path / room / "deep" / "code.py").write_text("a = 1", "utf-8")
    before = program_mark(tmp_path)
    assert program_mark(tmp_path) == before
    code = tmp_path / "presentation" / "deep" / "code.py"
    code.write_text("a = 2", "utf-8")
    os.utime(code, (5, 5))
    assert program_mark(tmp_path) != before


def test_that_the_mark_is_of_the_program_that_runs(tmp_path: Path) -> None:
    package = Path(viewer.__file__).parent
    assert program_mark() == program_mark(package)
    assert program_mark() != program_mark(tmp_path)
