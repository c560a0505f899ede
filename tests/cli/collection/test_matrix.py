"""`matrix`: each rating of the inspections that are wanted, and on paper a page."""

from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped] # it has no types
import pytest

from tests.cli.collection.folders import rows_of, write_report
from tests.samples import broken
from viewer.cli import main


def words_of(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return " ".join(" ".join(pages).split())


def test_that_each_rating_is_a_row_that_names_all_it_needs(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    rows = rows_of(capfd, "matrix", str(folder))
    assert [(row["body"], row["criterion"]) for row in rows] == [
        ("Ashford", "Overall"), ("Ashford", "How leaders lead"),
        ("Bexley", "Overall"), ("Bexley", "How leaders lead"),
    ]  # fmt: skip
    wanted = {
        "id": "ashford-2022", "date": "2022", "framework": "New framework", "level": "Good",
        "state": None, "rank": 2, "of": 4, "change": "rose", "comparable": True,
        "file": "ashford-2022.inspection.json",
    }  # fmt: skip
    assert {key: rows[0][key] for key in wanted} == wanted
    assert rows[2]["file"] == "south/bexley-2024.inspection.json"


def test_that_all_inspections_are_there_when_asked_for(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert len(rows_of(capfd, "matrix", str(folder), "--all")) == 6
    rows = rows_of(capfd, "matrix", str(folder), "--columns", "leaders", "--sort=-date")
    assert [row["body"] for row in rows] == ["Bexley", "Ashford"]
    rows = rows_of(capfd, "matrix", str(folder), "--columns", "leaders", "--sort=-age")
    assert [row["body"] for row in rows] == ["Ashford", "Bexley"]


def test_that_the_sentence_of_what_was_chosen_stands_on_every_format(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["matrix", str(folder), "--where", "region=North", "--format", "md"]) == 0
    text = capfd.readouterr().out
    assert "1 of 2 bodies, the latest inspection of each: Region: North." in text
    assert "Good, better" in text


def test_that_a_broken_file_gives_no_row_and_is_told(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    broken(folder)
    assert main(["matrix", str(folder), "--format", "csv"]) == 1
    told = capfd.readouterr()
    assert told.err
    assert "Ashford" in told.out


def test_that_a_folder_without_ratings_or_none_at_all_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["matrix", str(tmp_path)]) == 1
    assert "holds no report with ratings or figures" in capsys.readouterr().err
    assert main(["matrix", str(tmp_path / "none")]) == 2


def test_that_no_file_is_replaced_unasked(folder: Path, tmp_path: Path) -> None:
    taken = tmp_path / "x.md"
    taken.write_text("mine")
    assert main(["matrix", str(folder), "--to", str(taken)]) == 1
    assert taken.read_text() == "mine"
    assert main(["matrix", str(folder), "--to", str(taken), "--force"]) == 0


def test_that_a_matrix_of_a_hundred_bodies_is_one_page_with_the_key_of_its_letters(
    tmp_path: Path,
) -> None:
    for number in range(100):
        write_report(tmp_path, f"body{number}", "2022", "good", "poor", region="North")
    out = tmp_path / "x.pdf"
    options = ["--paper", "a3", "--portrait", "--to", str(out)]
    assert main(["matrix", str(tmp_path), *options]) == 0
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == 1
        assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()
    text = words_of(out)
    assert "Signs: E Excellent; G Good; F Fair; P Poor; ▲ better and ▼ worse" in text
    assert "Columns: 1 Overall; 2 How leaders lead." in text
    assert main(["matrix", str(tmp_path), *options, "--words", "--force"]) == 0
    assert "Signs:" not in words_of(out)
