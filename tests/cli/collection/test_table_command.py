"""What all commands on a collection take, and write."""

import csv
import io
import json
from pathlib import Path

import pikepdf
import pytest

from viewer.cli import main
from viewer.export.formats import FORMATS


@pytest.mark.parametrize("command", ["matrix", "changes", "history"])
def test_that_every_format_is_written(folder: Path, command: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    ids = [one.id for one in FORMATS]
    assert main([command, str(folder), "--to", f"{out}/", "--format", ",".join(ids)]) == 0
    written = {file.suffix: file for file in out.iterdir()}
    assert sorted(written) == sorted(f".{one}" for one in ids)
    with pikepdf.open(written[".pdf"]) as pdf:
        assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()
        assert len(pdf.attachments) == 1
    lines = list(csv.reader(io.StringIO(written[".csv"].read_text("utf-8-sig"))))
    assert len({len(line) for line in lines}) == 1


def test_that_everything_can_be_as_at_a_day(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["matrix", str(folder), "--as-at", "2023-12-31", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {(row["body"], row["date"]) for row in rows} == {("Ashford", "2022")}
    assert main(["changes", str(folder), "--as-at", "2023-12-31", "--format", "md"]) == 0
    assert "as at 31 December 2023" in capsys.readouterr().out
    assert main(["history", str(folder), "--as-at", "2023-12-31", "--format", "md"]) == 0
    assert "Ashford" in (told := capsys.readouterr().out)
    assert "Bexley" not in told
    assert main(["matrix", str(folder), "--as-at", "2031-01-01"]) == 2
    assert "nobody knows what stands then" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["matrix", "changes", "history", "briefings", "search"])
def test_that_what_pages_look_like_is_asked_for_alike(
    command: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["good"] if command == "search" else []
    assert main([command, str(folder), *words, "--paper", "a5"]) == 2
    assert "“a5” is not one of a4, a3, us-letter" in capsys.readouterr().err
    assert main([command, "--help"]) == 0
    assert "--paper a4|a3|us-letter" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["matrix", "changes", "history", "search"])
@pytest.mark.parametrize(
    ("day", "told"), [("soon", "is not a date"), ("2031", "nobody knows what stands then")]
)
def test_that_a_day_that_has_not_been_is_refused_alike(
    folder: Path, command: str, day: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["good"] if command == "search" else []
    assert main([command, str(folder), *words, "--as-at", day]) == 2
    assert told in capsys.readouterr().err


def test_that_a_folder_gets_pages_where_no_format_is_asked_for(
    folder: Path, tmp_path: Path
) -> None:
    assert main(["changes", str(folder), "--to", f"{tmp_path}/out/"]) == 0
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["changes.pdf"]
