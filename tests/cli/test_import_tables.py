"""A table becomes many report files, by a mapping that is printed, kept and used again."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.tables import HARBOURS, csv_of, xlsx_of
from viewer.cli import main
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report
from viewer.store.tables import mappings


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mappings, "user_folder", lambda _kind: tmp_path / "kept")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """The harbours in a file."""
    (tmp_path / "harbours.csv").write_text(csv_of(), "utf-8")
    return tmp_path / "harbours.csv"


def run(*words: object) -> int:
    """Import with these words; return the exit code."""
    return main(["import", *map(str, words)])


def test_that_reports_are_written_and_what_is_not_is_told(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(table, "--to", tmp_path / "out") == 1
    said = capsys.readouterr()
    assert "“not seen”, 1 cell: Not decided" in said.out
    assert "E  Overall effectiveness: Overall rating, Ofsted grade" in said.out
    assert "4 reports, 1 row with problems, no rows skipped" in said.out
    assert "row 4 (Holm): Column Safety: “not seen” is no level" in said.err
    files = sorted((tmp_path / "out").iterdir())
    assert len(files) == 4
    assert all(isinstance(read_report(file), Opened) for file in files)
    assert run(table, "--to", tmp_path / "out") == 1
    assert "already exists" in capsys.readouterr().err


def test_that_a_mapping_is_saved_changed_and_used_again(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, lines = tmp_path / "harbours.mapping.json", tmp_path / "all.inspections.jsonl"
    assert run(table, "--save-mapping", kept) == 1
    said = capsys.readouterr().out
    assert "nothing was written, because there is no --to" in said
    assert "harbours.mapping.json; 1 value in it still to be decided" in said
    raw = json.loads(kept.read_text("utf-8"))
    assert run(table, "--mapping", kept) == 1, "a value to be decided means nothing yet"
    assert "“not seen” is no level" in capsys.readouterr().err
    assert raw["values"][-1] == {"scale": "ofsted", "printed": "not seen"}
    raw["values"][-1]["state"] = "not_inspected"
    kept.write_text(json.dumps(raw), "utf-8")
    assert run(table, "--mapping", kept, "--to", lines) == 0
    assert "5 reports" in capsys.readouterr().out
    reports = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    assert [one["report"]["subject"]["name"] for one in reports] == [r[0] for r in HARBOURS[1:]]
    assert run(table, "--to", tmp_path / "again") == 0, "it is remembered for these headings"


def test_that_sheet_row_and_inspectorate_can_be_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "book.xlsx"
    file.write_bytes(xlsx_of(Old=[["Title"], *HARBOURS], New=[*HARBOURS, HARBOURS[1]]))
    assert run(file, "--sheet", "Old", "--heading-row", 2, "--inspectorate", "Harbour Board") == 1
    said = capsys.readouterr().out
    assert "sheet “Old”, headings in row 2" in said
    assert "inspectorate: Harbour Board" in said
    assert run(file, "--sheet", "None") == 1
    assert "There is no sheet “None”; there is “Old”, “New”." in capsys.readouterr().err


def test_that_what_cannot_be_used_has_a_sentence(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "other.csv").write_text("Name,Colour\nHolm,red\n", "utf-8")
    assert run(tmp_path / "other.csv") == 1
    assert "No column has ratings or figures" in capsys.readouterr().err
    assert run(tmp_path / "none.csv") == 1
    assert "There is no file with this name." in capsys.readouterr().err
    assert run(table, "--mapping", table) == 2
    assert "This is not JSON" in capsys.readouterr().err


def test_that_many_reports_go_where_there_is_room_for_them(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(table, "--to", tmp_path / "one.json") == 2
    assert "name a folder, or a file that ends in .inspections.jsonl" in capsys.readouterr().err
    assert run(table, table.with_name("x.csv"), "--to", tmp_path / "all.jsonl") >= 1
    assert "several tables need a folder" in capsys.readouterr().err
    assert not (tmp_path / "all.jsonl").exists()


def test_that_a_table_comes_through_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    book = tmp_path / "book.xlsx"
    book.write_bytes(xlsx_of(Ratings=HARBOURS))
    with book.open("rb") as stream:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
        assert run("-", "--to", tmp_path / "out") == 1
    assert len(list((tmp_path / "out").iterdir())) == 4


def test_that_a_mapping_of_last_time_can_be_left_out_of_account(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(table, "--to", tmp_path / "out")
    run(table)
    assert "as the last table with these headings" in capsys.readouterr().out
    run(table, "--anew")
    assert "by its own words" in capsys.readouterr().out


def test_that_what_a_row_is_can_be_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = ("Body,Area,Rating", "Holm,Safety,Good", "Holm,Care,Inadequate", "Lea,Safety,Good")
    (tmp_path / "areas.csv").write_text("\n".join(rows), "utf-8")
    run(tmp_path / "areas.csv", "--rows", "ratings", "--inspectorate", "Ofsted")
    assert "rows of the same body and date are one report" in capsys.readouterr().out
    run(tmp_path / "areas.csv", "--rows", "reports", "--inspectorate", "Ofsted")
    assert "rows of the same body and date are one report" not in capsys.readouterr().out


def test_that_a_file_that_cannot_be_written_is_told_by_the_exit_code_too(tmp_path: Path) -> None:
    table = tmp_path / "two.csv"
    table.write_text("\n".join(csv_of().splitlines()[:3]), "utf-8")
    assert run(table, "--to", tmp_path / "out") == 0
    assert run(table, "--to", tmp_path / "out") == 1
    assert run(table, "--to", tmp_path / "out", "--force") == 0
