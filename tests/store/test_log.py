from pathlib import Path

from viewer.store.log import LONGEST_ENTRY, MOST_BYTES, OLDER_FILES, Log, default_file


def text_of(log: Log) -> str:
    assert log.file is not None
    return log.file.read_text("utf-8")


def test_that_an_entry_stands_in_the_log_with_its_time(tmp_path: Path) -> None:
    log = Log(tmp_path / "deep" / "log.txt")
    assert log.write("The first entry")
    log.close()
    (line,) = text_of(log).splitlines()
    assert line.startswith("20")
    assert line.endswith("The first entry")


def test_that_no_file_is_made_before_there_is_an_entry(tmp_path: Path) -> None:
    Log(tmp_path / "log.txt").close()
    assert list(tmp_path.iterdir()) == []


def test_that_the_log_never_grows_beyond_its_bound(tmp_path: Path) -> None:
    log = Log(tmp_path / "log.txt")
    for number in range(120):
        assert log.write(f"{number} " + "x" * 2 * LONGEST_ENTRY)
    log.close()
    sizes = [file.stat().st_size for file in tmp_path.iterdir()]
    assert len(sizes) == 1 + OLDER_FILES
    assert max(sizes) <= MOST_BYTES
    assert "119 x" in text_of(log)


def test_that_a_log_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    log = Log(in_the_way / "log.txt")
    assert not log.write("lost")
    assert not log.write("lost as well")
    log.close()


def test_that_a_folder_in_the_place_of_the_log_does_no_harm(tmp_path: Path) -> None:
    assert not Log(tmp_path).write("lost")


def test_that_half_a_character_can_be_logged(tmp_path: Path) -> None:
    log = Log(tmp_path / "log.txt")
    assert log.write("half \ud800 of one")
    log.close()
    assert "half \\ud800 of one" in text_of(log)


def test_that_the_log_lands_in_the_home_of_whoever_runs_it(home: Path) -> None:
    file = default_file()
    assert file is not None
    assert file.is_relative_to(home)
