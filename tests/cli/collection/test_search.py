"""`search`: what it prints, what it takes, and how it ends."""

import json
from pathlib import Path

import pytest

from tests.store.collection.samples import finding, report, save
from viewer.cli import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    save(tmp_path / "reports", "a.inspection.json", report("Northmoor", "2024-05-01"))
    late = [finding("f9", "Letters\nare late.", criterion="lead", kind="strength")]
    save(tmp_path / "reports", "b.inspection.json", report("Eastmoor", "2023-05-01", findings=late))
    save(tmp_path / "reports", "c.inspection.json", "{")
    return tmp_path / "reports"


def test_that_passages_are_printed_with_their_place(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", str(folder), "letter", "--year", "2023"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "1 passage in 1 of 1 report",
        "  2023: 1 of 1",
        "",
        "Eastmoor · published 1 May 2023 · page 1 · strength · Leadership · Good",
        "Letters are late.",
        "b.inspection.json",
    ]
    assert "1 of the reports" in err


def test_that_an_argument_of_several_words_is_a_phrase_and_no_last_word_a_beginning(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", str(folder), "arrive late", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(row["body"], row["file"], row["matches"]) for row in told if row["body"]] == [
        ("Northmoor", "a.inspection.json", [[20, 31]])
    ]
    assert main(["search", str(folder), "lette"]) == 1
    assert main(["search", str(folder), "lette*", "--kind", "weakness", "--level", "good"]) == 0


def test_that_a_folder_that_is_not_there_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", str(tmp_path / "none"), "x"]) == 2
    assert "does not exist" in capsys.readouterr().err


def test_that_what_is_found_is_written_to_a_file(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "out" / "found.md"
    file.parent.mkdir()
    assert main(["search", str(folder), "letter", "--year", "2023", "--to", str(file)]) == 0
    assert "Search for “letter”, dated 2023" in file.read_text("utf-8")


def test_that_a_format_nobody_knows_is_refused(folder: Path) -> None:
    assert main(["search", str(folder), "letter", "--format", "word"]) == 2


def test_that_what_is_written_holds_all_that_was_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    letters = [finding(f"n{number}", f"Letter {number} is late.") for number in range(120)]
    save(tmp_path / "r", "a.inspection.json", report("A", findings=letters))
    file = tmp_path / "all.csv"
    assert main(["search", str(tmp_path / "r"), "letter", "--to", str(file)]) == 0
    assert len(file.read_text("utf-8-sig").splitlines()) == 121
    assert main(["search", str(tmp_path / "r"), "letter", "--to", str(file), "--force",
                 "--most", "5"]) == 0  # fmt: skip
    assert len(file.read_text("utf-8-sig").splitlines()) == 6


@pytest.mark.parametrize(
    "day", ["2023-12-31", "31 December 2023", "31/12/2023", "May 2023", "2023"]
)
def test_that_reports_from_after_a_day_are_not_searched(
    folder: Path, day: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["search", str(folder), "letter", "--as-at", day])
    assert capsys.readouterr().out.startswith("1 passage in 1 of 1 report, as at 31 ")


def test_that_a_hundred_passages_are_printed_and_all_are_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    findings = [finding(f"f{number}", f"Boats, {number}.") for number in range(101)]
    save(folder, "many.inspection.json", report("Many", "2024-05-01", findings=findings))
    assert main(["search", str(folder), "boats"]) == 0
    assert capsys.readouterr().out.rstrip().endswith("… and 1 more.")
    assert main(["search", str(folder), "boats", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert sum(bool(row["words"]) for row in rows) == 101
