"""The `compare` command."""

import json
from pathlib import Path

import pikepdf
import pytest

from tests.builders import about, criterion, finding, metric, observation, report
from tests.samples import broken, write
from viewer.cli import main


def pair(folder: Path) -> list[str]:
    """Two inspections of one body as files."""
    old = report(
        about=about(published="2019"),
        criteria=[criterion("care", "fair")],
        metrics=[metric(observation("58"))],
    )
    new = report(about=about(published="2023"), criteria=[criterion("care")], findings=[finding()])
    return [str(write(folder, old, "old")), str(write(folder, new, "new"))]


def test_that_two_reports_are_compared_on_standard_output(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *pair(tmp_path)]) == 0
    assert "1 level better" in capfd.readouterr().out


def test_that_json_is_a_list_of_rows(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    files = pair(tmp_path)
    assert main(["compare", *files, "--format", "json"]) == 0
    rows = json.loads(capfd.readouterr().out)
    assert [(row["level"], row["change"], row["levels"], row["file"]) for row in rows[:2]] == [
        ("Fair", "first", None, files[0]),
        ("Good", "rose", 1, files[1]),
    ]


def test_that_every_format_is_written(tmp_path: Path) -> None:
    out = tmp_path / "out"
    formats = "pdf,html,docx,xlsx,csv,md,txt,json"
    assert main(["compare", *pair(tmp_path), "--to", f"{out}/", "--format", formats]) == 0
    written = {file.suffix: file for file in out.iterdir()}
    assert sorted(written) == sorted(f".{one}" for one in formats.split(","))
    with pikepdf.open(written[".pdf"]) as pdf:
        assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()
        (enclosed,) = pdf.attachments.values()
        assert json.loads(enclosed.get_file().read_bytes())[0]["level"] == "Fair"


def test_that_a_page_can_lie_on_its_side_against_a_report_and_a_group(tmp_path: Path) -> None:
    first, second = pair(tmp_path)
    other_body = about(id="other", subject={"name": "Elsewhere"}, published="2023")
    write(tmp_path, report(about=other_body, criteria=[criterion("care")]), "other")
    options = ["--landscape", "--paper", "a3", "--force", "--to", str(tmp_path / "out.pdf")]
    for other in ([second], ["--group", str(tmp_path)]):
        assert main(["compare", first, *other, *options]) == 0
        with pikepdf.open(tmp_path / "out.pdf") as pdf:
            assert pdf.pages[0].mediabox[2] > pdf.pages[0].mediabox[3]
        (tmp_path / "out.pdf").unlink()


def test_that_a_file_with_problems_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, _ = pair(tmp_path)
    assert main(["compare", file, str(broken(tmp_path))]) == 1
    assert "broken.inspection.json" in capsys.readouterr().err


def test_that_a_file_which_is_there_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.md").write_text("mine", "utf-8")
    assert main(["compare", *pair(tmp_path), "--to", str(tmp_path / "x.md")]) == 1
    assert (tmp_path / "x.md").read_text("utf-8") == "mine"
    assert "--force" in capsys.readouterr().err


def test_that_a_report_is_held_against_a_group(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "areas"
    folder.mkdir()
    for name, level in (("A", "excellent"), ("B", "poor")):
        said = about(id=name.lower(), subject={"name": name}, published="2023")
        write(folder, report(about=said, criteria=[criterion("care", level)]), name)
    _, new = pair(tmp_path)
    assert main(["compare", new, "--group", str(folder)]) == 0
    assert "better than 1 and worse than 1 of 2" in capfd.readouterr().out
    assert main(["compare", new, "--group", str(folder), "--format", "json"]) == 0
    (row,) = json.loads(capfd.readouterr().out)
    assert (row["level"], row["better"], row["worse"]) == ("Good", 1, 1)
    assert main(["compare", new, "--group", str(folder), "--same", "region"]) == 1
    assert main(["compare", new]) == 2


def test_that_a_group_without_a_report_by_then_is_told_from_one_without_other_bodies(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "areas"
    folder.mkdir()
    said = about(id="a", subject={"name": "A"}, published="2023")
    write(folder, report(about=said, criteria=[criterion("care", "poor")]), "A")
    _, new = pair(tmp_path)
    assert main(["compare", new, "--group", str(folder), "--as-at", "2020"]) == 1
    assert "has a report by 31 December 2020." in capfd.readouterr().err
    assert main(["compare", new, "--group", str(folder), "--same", "region"]) == 1
    assert "is in this group." in capfd.readouterr().err


def test_that_a_hyphen_is_no_folder(capfd: pytest.CaptureFixture[str]) -> None:
    for words in (["search", "-", "x"], ["matrix", "-"], ["compare", "a", "--group", "-"]):
        assert main(words) == 2
        assert "a folder cannot come from standard input" in capfd.readouterr().err


def test_that_a_group_of_one_region_says_which(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "areas"
    folder.mkdir()
    files = []
    for name in ("A", "B"):
        subject = {"name": name, "groups": [{"kind": "Region", "value": "East"}]}
        made = report(about=about(id=name.lower(), subject=subject), criteria=[criterion("care")])
        files.append(str(write(folder, made, name)))
    assert main(["compare", files[0], "--group", str(folder), "--same", "region"]) == 0
    assert "against 1 other body: areas, Region East" in capfd.readouterr().out.replace("\n", " ")


@pytest.mark.parametrize(
    ("second", "code", "told"),
    [
        ("#new", 0, "1 level better"),
        (":2", 0, "1 level better"),
        ("", 1, "This is a collection of many reports. Name one of them"),
        ("#other", 1, "No report in this file has the id “other”."),
        (":9", 1, "The file has no line 9"),
    ],
)
def test_that_a_report_of_a_file_of_many_is_named_by_its_id_or_its_line(
    second: str, code: int, told: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    lines = [
        write(
            tmp_path,
            report(about=about(id=name, published=when), criteria=[criterion("care", level)]),
        ).read_text("utf-8")
        for name, when, level in (("old", "2019", "fair"), ("new", "2023", "good"))
    ]
    file = tmp_path / "all.inspections.jsonl"
    file.write_text("".join(f"{line}\n" for line in lines))
    assert main(["compare", f"{file}:1", f"{file}{second}"]) == code
    said = capfd.readouterr()
    assert told in said.out + said.err


def test_that_two_reports_of_one_id_are_told_apart_by_their_lines(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    made = (report(about=about(id="same", published=year)) for year in ("2019", "2023"))
    lines = [write(tmp_path, one).read_text("utf-8").replace("\n", " ") for one in made]
    file = tmp_path / "all.inspections.jsonl"
    file.write_text("\n".join(lines))
    assert main(["compare", f"{file}#same", f"{file}:1"]) == 1
    said = capfd.readouterr().err
    assert "2 reports in this file have the id “same”; name a line: 1 or 2." in said


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--as-at", "2020"], "--as-at goes with --group only"),
        (["--group", "."], "name a second report, or --group and a folder; not both"),
    ],
)
def test_that_what_goes_with_a_group_only_is_told(
    more: list[str], told: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *pair(tmp_path), *more]) == 2
    assert told in capfd.readouterr().err
