"""The commands on many reports: `matrix`, `changes` and `history`."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped] # it has no types
import pytest

from tests.builders import about, criterion, report
from tests.samples import broken, write
from viewer.cli import main

FORMATS = "pdf,html,docx,xlsx,csv,md,txt,json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two bodies, one of them inspected twice."""
    made = tmp_path / "reports"
    inner = made / "south"
    inner.mkdir(parents=True)
    _write(made, "ashford", "2018", "fair", "good", region="North")
    _write(made, "ashford", "2022", "good", "poor", region="North")
    _write(inner, "bexley", "2024", "poor", "fair", region="South")
    return made


def _write(folder: Path, body: str, year: str, overall: str, leaders: str, region: str) -> None:
    subject = {
        "name": body.capitalize(),
        "ids": [{"scheme": "urn", "value": body}],
        "groups": [{"kind": "region", "value": region}],
    }
    framework = {"id": "new", "label": "New framework"}
    ratings = [
        criterion("overall", overall, role="overall"),
        criterion("leaders", leaders, title="How leaders lead"),
    ]
    name = f"{body}-{year}"
    made = report(
        about=about(id=name, published=year, subject=subject, framework=framework),
        criteria=ratings,
    )
    write(folder, made, name)


def rows_of(capfd: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert main([*arguments, "--format", "json"]) == 0
    found: list[dict[str, Any]] = json.loads(capfd.readouterr().out)
    return found


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


@pytest.mark.parametrize(
    ("where", "bodies"),
    [
        ("overall=Good", ["Ashford"]),
        ("leaders-lead=poor", ["Ashford"]),
        ("how leaders lead=Fair,Poor", ["Ashford", "Bexley"]),
        ("overall=rose", ["Ashford"]),
        ("overall=never fair", ["Bexley"]),
        ("region=south", ["Bexley"]),
        ("framework=new", ["Ashford", "Bexley"]),
        ("age>3", ["Ashford"]),
        ("age<3", ["Bexley"]),
        ("age<90", ["Ashford", "Bexley"]),
        ("year=2024", ["Bexley"]),
        ("name=bex", ["Bexley"]),
    ],
)
def test_that_words_choose_rows(
    folder: Path, where: str, bodies: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    arguments = ("--where", where, "--columns", "overall", "--date", "2026-06-01")
    rows = rows_of(capfd, "matrix", str(folder), *arguments)
    assert [row["body"] for row in rows] == bodies


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--where", "overal=Good"], "did you mean “overall”?"),
        (["--where", "overall=Goood"], "did you mean “Good”?"),
        (["--where", "overall"], "is not written KEY=VALUE"),
        (["--where", "age>old"], "is not a number of years"),
        (["--where", "overall<Good"], "only an age has “<”"),
        (["--all", "--latest"], "do not go together"),
        (["--group", "shire"], "is not one of region"),
        (["--sort", "colour"], "is not one of overall, leaders"),
        (["--programme", "other"], "is not one of"),
    ],
)
def test_that_words_that_mean_nothing_are_answered_with_what_there_is(
    folder: Path, arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["matrix", str(folder), *arguments]) == 2
    assert sentence in capsys.readouterr().err


def test_that_the_sentence_of_what_was_chosen_stands_on_every_format(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["matrix", str(folder), "--where", "region=North", "--format", "md"]) == 0
    text = capfd.readouterr().out
    assert "1 of 2 bodies, the latest inspection of each: Region: North." in text
    assert "Good, better" in text


@pytest.mark.parametrize("command", ["matrix", "changes", "history"])
def test_that_every_format_is_written(folder: Path, command: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main([command, str(folder), "--to", f"{out}/", "--format", FORMATS]) == 0
    written = {file.suffix: file for file in out.iterdir()}
    assert sorted(written) == sorted(f".{one}" for one in FORMATS.split(","))
    with pikepdf.open(written[".pdf"]) as pdf:
        assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()
        assert len(pdf.attachments) == 1
    lines = list(csv.reader(io.StringIO(written[".csv"].read_text("utf-8-sig"))))
    assert len({len(line) for line in lines}) == 1


def test_that_changes_tell_who_and_the_sum(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["changes", str(folder)]) == 0
    words = " ".join(capfd.readouterr().out.split())
    assert "1 rose + 0 fell + 0 stayed the same = 1 of 2 bodies compared." in words
    rows = rows_of(capfd, "changes", str(folder), "--criterion", "leaders")
    assert [(row["body"], row["change"], row["levels"]) for row in rows] == [
        ("Ashford", "fell", -2), ("Bexley", "first", None),
    ]  # fmt: skip
    rows = rows_of(capfd, "changes", str(folder), "--since", "2023-01-01")
    assert [row["change"] for row in rows] == ["unmoved", "first"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--until", "2020-01-01"],
        ["--first", "--since", "2020-01-01"],
        ["--since", "2020-01-01", "--until", "2019-01-01"],
        ["--date", "2026-11-28", "--since", "2030-05-01"],
        ["--date", "2026-11-28", "--since", "2020-05-01", "--until", "2030-05-01"],
    ],
)
def test_that_times_that_do_not_go_together_are_refused(folder: Path, arguments: list[str]) -> None:
    assert main(["changes", str(folder), *arguments]) == 2


def test_that_a_history_tells_each_rating_and_its_time(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    rows = rows_of(capfd, "history", str(folder), "--body", "ashford")
    assert [(row["criterion"], row["level"], row["until"]) for row in rows[:2]] == [
        ("Overall", "Fair", "2022"), ("Overall", "Good", None),
    ]  # fmt: skip
    assert main(["history", str(folder), "--body", "nobody"]) == 2


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
        _write(tmp_path, f"body{number}", "2022", "good", "poor", region="North")
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


def words_of(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return " ".join(" ".join(pages).split())


def test_that_briefings_of_what_is_chosen_are_files_of_their_own_or_one(
    folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    options = ["--where", "region=North", "--format", "md,txt"]
    assert main(["briefings", str(folder), "--to", f"{out}/", *options]) == 0
    assert sorted(file.name for file in out.iterdir()) == [
        "ashford-2022-briefing.md", "ashford-2022-briefing.txt",
    ]  # fmt: skip
    whole = tmp_path / "all.pdf"
    assert main(["briefings", str(folder), "--all", "--to", str(whole)]) == 0
    with pikepdf.open(whole) as pdf:
        assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()
        assert len(pdf.pages) == 3  # one for each report, upright
        assert all(page.mediabox[3] > page.mediabox[2] for page in pdf.pages)
    assert main(["briefings", str(folder), "--to", str(tmp_path / "x.csv")]) == 2


def test_that_a_kind_of_group_that_no_report_names_is_refused_in_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in folder.rglob("*.json"):
        file.write_text(re.sub(r'"groups": *\[[^]]*\],?', "", file.read_text()))
    assert main(["matrix", str(folder), "--group", "region"]) == 2
    assert "“region” is nothing that these reports have" in capsys.readouterr().err


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


def test_that_nothing_is_sorted_by_a_day_that_no_report_states(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["matrix", str(folder), "--sort", "due"]) == 2
    assert "no report says when the next one is due" in capsys.readouterr().err
