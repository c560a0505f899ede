from pathlib import Path

from tests.disks import DeadDisk
from viewer.store.disk.log import (
    LONGEST_ENTRY,
    MOST_BYTES,
    OLDER_FILES,
    Log,
    default_file,
)

LONG = 60.0


def log_in(file: Path) -> Log:
    """A log that waits for a busy machine."""
    return Log(file, soon=LONG, at_the_end=LONG)


def text_of(log: Log) -> str:
    assert log.file is not None
    return log.file.read_text("utf-8")


def test_that_an_entry_stands_in_the_log_with_its_time(tmp_path: Path) -> None:
    log = log_in(tmp_path / "deep" / "log.txt")
    log.write("The first entry")
    assert log.written == log.file
    log.close()
    (line,) = text_of(log).splitlines()
    assert line.startswith("20")
    assert line.endswith("The first entry")


def test_that_no_file_is_made_before_there_is_an_entry(tmp_path: Path) -> None:
    Log(tmp_path / "log.txt").close()
    assert list(tmp_path.iterdir()) == []


def test_that_an_entry_of_any_length_is_cut(tmp_path: Path) -> None:
    log = log_in(tmp_path / "log.txt")
    log.write("x" * 2 * LONGEST_ENTRY)
    log.close()
    assert text_of(log).count("x") == LONGEST_ENTRY


def test_that_the_log_never_grows_beyond_its_bound(tmp_path: Path) -> None:
    log = log_in(tmp_path / "log.txt")
    for number in range(120):
        log.write(f"{number} " + "x" * 2 * LONGEST_ENTRY)
    log.close()
    sizes = [file.stat().st_size for file in tmp_path.iterdir()]
    assert len(sizes) == 1 + OLDER_FILES
    assert max(sizes) <= MOST_BYTES
    assert "119 x" in text_of(log)


def test_that_a_log_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    log = log_in(in_the_way / "log.txt")
    log.write("lost")
    assert log.written is None
    log.write("lost as well")
    assert log.written is None
    log.close()


def test_that_a_folder_in_the_place_of_the_log_does_no_harm(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.write("lost")
    assert log.written is None
    log.close()


def test_that_half_a_character_can_be_logged(tmp_path: Path) -> None:
    log = log_in(tmp_path / "log.txt")
    log.write("half \ud800 of one")
    log.close()
    assert "half \\ud800 of one" in text_of(log)


def test_that_the_log_lands_in_the_home_of_whoever_runs_it(home: Path) -> None:
    file = default_file()
    assert file is not None
    assert file.is_relative_to(home)


def test_that_a_disk_that_does_not_answer_holds_up_nobody(disk: DeadDisk) -> None:
    log = Log(disk.folder / "log.txt", at_the_end=0.01)
    disk.die()
    for number in range(3):
        log.write(f"entry {number}")
    assert log.written is None
    log.close()
    assert disk.asked_in_front == []
    disk.live()
    log = log_in(disk.folder / "log.txt")
    log.write("after")
    assert log.written
    log.close()


def test_that_entries_stand_in_their_order_whatever_the_disk_does(disk: DeadDisk) -> None:
    log = log_in(disk.folder / "log.txt")
    log.write("entry 0")
    assert log.written
    disk.die()
    for number in range(1, 9):
        log.write(f"entry {number}")
    disk.live()
    log.close()
    assert [line[-7:] for line in text_of(log).splitlines()] == [f"entry {n}" for n in range(9)]


def test_that_a_log_can_be_written_again_after_it_was_closed(tmp_path: Path) -> None:
    log = log_in(tmp_path / "log.txt")
    for word in ("first", "second"):
        log.write(word)
        log.close()
    assert [line.split()[-1] for line in text_of(log).splitlines()] == ["first", "second"]
