"""Published reports become drafts on the command line, or a list of what was read in them."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.documents import pdf_of
from tests.tables import csv_of
from viewer.cli import main
from viewer.extraction.decided import decided_candidates
from viewer.extraction.decisions import decided
from viewer.extraction.draft import Accept, Draft
from viewer.extraction.source_text import SourceText
from viewer.store.documents.document_reader import read_bytes
from viewer.store.drafts.draft_file import load_draft, save_draft
from viewer.store.drafts.draft_text import draft_in

PAGE = """
= Inspection of Northshire
Overall effectiveness: Good

In 2024, 62% of visits were on time, compared with a national average of 58%.
== What needs to improve
- Visit every home within 5 days.
- Write to parents.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A published report."""
    file = tmp_path / "northshire.pdf"
    file.write_bytes(pdf_of(PAGE))
    return file


def _listed(capsys: pytest.CaptureFixture[str], *words: object, code: int = 0) -> Any:
    assert main(["import", *map(str, words), "--format", "json"]) == code
    return json.loads(capsys.readouterr().out)


def test_that_documents_become_drafts_beside_each_other(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "northshire.pdf").write_bytes(pdf_of("= Another"))
    assert main(["import", str(report), str(tmp_path / "more"), "--to", f"{out}/"]) == 0
    names = ["northshire-2.draft.json", "northshire.draft.json"]
    assert sorted(file.name for file in out.iterdir()) == names
    assert capsys.readouterr().out.count("wrote ") == 2
    draft = load_draft(out / "northshire.draft.json")
    assert isinstance(draft, Draft)
    assert (draft.document.file, draft.decisions) == (str(report), ())
    assert {"figure", "finding"} <= {item.type for item in draft.candidates}


def test_that_a_draft_is_replaced_only_if_asked_and_keeps_what_was_decided(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.draft.json"
    command = ["import", str(report), "--to", str(file)]
    assert main(command) == 0
    draft = load_draft(file)
    assert isinstance(draft, Draft)
    name = draft.candidates[-1].id
    save_draft(decided(draft, Accept(candidates=(name,))), file)
    assert main(command) == 1
    assert "already exists" in capsys.readouterr().err
    assert main([*command, "--force"]) == 0
    after = load_draft(file)
    assert isinstance(after, Draft)
    assert decided_candidates(after)[name].state == "accepted"


def test_that_what_was_read_is_listed_and_nothing_is_written(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (entry,) = _listed(capsys, report)
    assert list(entry) == [
        "file", "problems", "report", "ratings", "figures", "findings", "counts",
        "positions",
    ]  # fmt: skip
    assert (entry["file"], entry["problems"]) == (str(report), [])
    assert list(entry["report"]) == [
        "title", "subject", "inspectorate", "language", "inspected", "published"
    ]  # fmt: skip
    first = entry["figures"][0]
    assert list(first) == [
        "value", "unit", "printed", "qualifier", "page", "start", "end", "quote", "period", "whose",
        "movement", "relation", "of", "count",
    ]  # fmt: skip
    assert (first["value"], first["unit"], first["page"]) == (62, "percent", 1)
    text = read_bytes(report.read_bytes(), report.name)
    assert isinstance(text, SourceText)
    printed = text.pages[0].text[first["start"] : first["end"]]
    assert " ".join(printed.split()) == first["quote"]
    assert [(one["kind"], one["text"]) for one in entry["findings"]] == [
        ("recommendation", "Visit every home within 5 days."),
        ("recommendation", "Write to parents."),
    ]
    counts = entry["counts"]
    assert counts["numbers"] == counts["figures"] + counts["set_aside"]
    assert counts["figures"] == len(entry["figures"])
    assert [file.name for file in tmp_path.iterdir()] == ["northshire.pdf"]


def test_that_a_bad_file_is_a_problem_of_its_own_and_the_others_are_read(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "picture.pdf").write_bytes(b"\x89PNG\r\n\x1a\n")
    found = _listed(capsys, tmp_path, tmp_path / "missing.pdf", code=1)
    told = {Path(one["file"]).name: [item["sentence"] for item in one["problems"]] for one in found}
    assert told["northshire.pdf"] == []
    assert told["picture.pdf"][0].startswith("“picture.pdf” is a PNG picture.")
    assert told["missing.pdf"] == ["There is no file with this name."]


def test_that_a_draft_goes_to_standard_output_where_it_is_named(
    report: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["import", str(report), "--to", "-"]) == 0
    assert isinstance(draft_in(capfdbinary.readouterr().out), Draft)


def test_that_a_report_file_is_no_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text('{"version": 2, "format": "inspection-report"}')
    (entry,) = _listed(capsys, tmp_path / "a.txt", code=1)
    assert entry["problems"][0]["sentence"].startswith("This is a report file or a draft")


def test_that_a_pattern_that_the_shell_has_left_alone_is_followed(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [one["file"] for one in _listed(capsys, tmp_path / "*.pdf")] == [str(report)]


@pytest.mark.usefixtures("home")
def test_that_tables_become_reports_and_are_no_documents(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    table = tmp_path / "harbours.csv"
    table.write_text(csv_of(), "utf-8")
    (entry,) = _listed(capsys, table, code=1)
    assert entry["problems"][0]["sentence"].startswith("This is a table of ratings")
    assert main(["import", str(table), "--to", f"{tmp_path}/out/"]) == 1
    assert len(list((tmp_path / "out").iterdir())) == 4


def test_that_what_is_skipped_in_a_folder_is_named(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.md").write_text("# Notes")
    (tmp_path / "x.inspection.json").write_text("{}")
    assert main(["import", str(tmp_path), "--format", "json"]) == 0
    said = capsys.readouterr()
    assert [one["file"] for one in json.loads(said.out)] == [str(report)]
    assert "skipped notes.md: no document by its name." in said.err
    assert "x.inspection.json" not in said.err


def test_that_it_says_what_is_missing_from_the_command(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(report)]) == 2
    assert "name a folder with --to, or use --format json" in capsys.readouterr().err
    (tmp_path / "empty").mkdir()
    assert main(["import", str(tmp_path / "empty"), "--to", f"{tmp_path}/out/"]) == 1
    assert "there is no document in this folder" in capsys.readouterr().err


def test_that_nothing_hidden_is_read_and_names_that_differ_in_capitals_are_told_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = tmp_path / "files"
    for name in ("a/harbour.txt", "b/Harbour.txt", ".c/d.txt", "b/.e.txt"):
        (files / name).parent.mkdir(parents=True, exist_ok=True)
        (files / name).write_text(f"Inspection of {name}\n\nOverall: Good")
    assert main(["import", str(files), "--to", f"{tmp_path}/out/"]) == 0
    written = sorted(file.name for file in (tmp_path / "out").iterdir())
    assert written == ["Harbour-2.draft.json", "harbour.draft.json"]
    assert "skipped" not in capsys.readouterr().err


def test_that_of_many_files_that_are_skipped_five_are_named(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(6):
        (tmp_path / f"{number}.md").write_text("# Notes")
    assert main(["import", str(tmp_path), "--format", "json"]) == 0
    assert "skipped 0.md, 1.md, 2.md, 3.md, 4.md and 1 more: " in capsys.readouterr().err
    assert report.exists()
