"""`export`: what is written where, what is said of it, and how it ends."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.builders import about, report
from tests.cli.test_cli import BROKEN, GOOD, ROOT, WRONG_SUM
from tests.samples import write
from viewer.cli import main
from viewer.export.formats import FORMATS, Format
from viewer.export.job import AnyJob, Written
from viewer.export.naming import LONGEST, Names, plain_name
from viewer.resources import shipped_report
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report

SHIPPED = str(shipped_report())
STEM = "harbour-2024"
RESERVED = {"con", "prn", "aux", "nul", "com1", "lpt9"}


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is said about arguments that do not go together."""
    assert main(["export", *arguments]) == 2
    return capsys.readouterr().err


def names_in(folder: Path) -> set[str]:
    """The names of a folder's files."""
    return {file.name for file in folder.iterdir()}


def test_that_a_folder_gets_a_file_for_each_report_and_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", GOOD, SHIPPED, "--to", str(tmp_path), "--format", "html,md, txt"]) == 0
    stems = (STEM, "cps-east-of-england-2017")
    wanted = {f"{stem}-summary.{ending}" for stem in stems for ending in ("html", "md", "txt")}
    assert names_in(tmp_path) == wanted
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.splitlines()[0] == f"wrote {tmp_path / f'{STEM}-summary.html'}"
    assert len(said.out.splitlines()) == 6


def test_that_the_first_format_and_the_summary_are_what_one_gets(tmp_path: Path) -> None:
    assert main(["export", GOOD, "--to", str(tmp_path)]) == 0
    assert names_in(tmp_path) == {f"{STEM}-summary.pdf"}


def test_that_a_folder_that_ends_in_a_slash_is_made(tmp_path: Path) -> None:
    assert main(["export", GOOD, "--to", f"{tmp_path}/new/deep/", "--format", "txt"]) == 0
    assert names_in(tmp_path / "new" / "deep") == {f"{STEM}-summary.txt"}


def test_that_no_folder_is_made_for_nothing(tmp_path: Path) -> None:
    assert main(["export", WRONG_SUM, "--to", f"{tmp_path}/new/", "--format", "txt"]) == 1
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.html", "<!DOCTYPE html>"),
        ("a.HTML", "<!DOCTYPE html>"),
        ("a.md", "# Harbour office"),
        ("a.txt", "Harbour office\n="),
        ("a.inspection.json", "{"),
        ("a.json", "{"),
    ],
)
def test_that_the_ending_of_a_file_tells_its_format(tmp_path: Path, name: str, start: str) -> None:
    assert main(["export", GOOD, "--to", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_that_a_format_may_be_named_for_any_file_name(tmp_path: Path) -> None:
    assert main(["export", GOOD, "--to", str(tmp_path / "plain"), "--format", "md"]) == 0
    assert (tmp_path / "plain").read_text(encoding="utf-8").startswith("# ")


def test_that_form_paper_colour_and_day_are_as_wanted(tmp_path: Path) -> None:
    options = "--form briefing --mono --paper a3 --landscape --date 2020-02-29".split()
    assert main(["export", GOOD, "--to", str(tmp_path), "--format", "html", *options]) == 0
    text = (tmp_path / f"{STEM}-briefing.html").read_text(encoding="utf-8")
    assert '<body class="briefing">' in text
    assert "@page{size:A3 landscape;" in text
    assert "Made on 29 February 2020." in text
    assert "#12497f}" not in text


def test_that_a_file_that_is_there_is_replaced_only_by_force(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "summary.txt"
    file.write_text("old", encoding="utf-8")
    assert main(["export", GOOD, "--to", str(file)]) == 1
    assert capsys.readouterr().err == f"“{file}” already exists; use --force to replace it.\n"
    assert file.read_text(encoding="utf-8") == "old"
    assert main(["export", GOOD, "--to", str(file), "--force"]) == 0
    assert file.read_text(encoding="utf-8").startswith("Harbour office")
    assert names_in(tmp_path) == {"summary.txt"}


def test_that_one_bad_file_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", WRONG_SUM, "missing.json"]) == 2
    problems = capsys.readouterr().out
    bad = [WRONG_SUM, "missing.json"]
    assert main(["export", *bad, GOOD, "--to", str(tmp_path), "--format", "txt"]) == 1
    said = capsys.readouterr()
    assert said.err == problems
    assert said.out == f"wrote {tmp_path / f'{STEM}-summary.txt'}\n"


def test_that_a_writer_that_fails_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_: AnyJob) -> Written:
        raise ValueError("no such glyph")

    kinds = (Format("bad", "Bad", ".bad", failing), *FORMATS)
    monkeypatch.setattr("viewer.cli.output.options.FORMATS", kinds)
    assert main(["export", GOOD, "--to", str(tmp_path), "--format", "bad,txt"]) == 1
    said = capsys.readouterr()
    assert "was not written: no such glyph" in said.err
    assert names_in(tmp_path) == {f"{STEM}-summary.txt"}


def test_that_notices_are_told_apart_from_results(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kind = Format("odd", "Odd", ".odd", lambda _: Written(b"x", ("A letter is missing.",)))
    monkeypatch.setattr("viewer.cli.output.options.FORMATS", (kind,))
    assert main(["export", GOOD, "--to", str(tmp_path / "x.odd")]) == 0
    said = capsys.readouterr()
    assert said.out == f"wrote {tmp_path / 'x.odd'}\n"
    assert said.err == f"{tmp_path / 'x.odd'}: A letter is missing.\n"


def test_that_progress_is_shown_only_to_who_watches(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert main(["export", GOOD, SHIPPED, "--to", str(tmp_path), "--format", "txt"]) == 0
    assert capsys.readouterr().err == f"1 of 2: {GOOD}\n2 of 2: {SHIPPED}\n"


def test_that_two_reports_of_one_id_get_two_files(tmp_path: Path) -> None:
    where = ["--to", str(tmp_path), "--format", "txt,md"]
    assert main(["export", GOOD, GOOD, GOOD, *where]) == 0
    endings = [f"{tail}.{kind}" for tail in ("", "-2", "-3") for kind in ("txt", "md")]
    assert names_in(tmp_path) == {f"{STEM}-summary{ending}" for ending in endings}


def test_that_options_may_stand_anywhere(tmp_path: Path) -> None:
    assert main(["export", GOOD, "--to", str(tmp_path), "--format", "txt", SHIPPED]) == 0
    assert len(names_in(tmp_path)) == 2


def test_that_a_folder_that_cannot_be_made_is_said_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert main(["export", GOOD, "--to", f"{tmp_path}/file/", "--format", "txt"]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"The folder “{tmp_path}/file” cannot be made: ")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([GOOD], "the following arguments are required: --to"),
        ([GOOD, "--to", ""], "--to is empty; name a folder or a file"),
        ([GOOD, "--to", "x.zip"], "“x.zip” is not a folder, and its name does not end in"),
        ([GOOD, SHIPPED, "--to", "x.html"], "“x.html” is one file; several need a folder"),
        ([GOOD, "--to", "x", "--format", "md,txt"], "“x” is one file; several need a folder"),
        ([GOOD, "--to", "x/", "--format", "pdf,doc"], "“doc” is not one of pdf, html"),
        ([GOOD, "--to", "x/", "--format", ""], "“” is not one of pdf, html"),
        ([GOOD, "--to", "x/", "--date", "tomorrow"], "“tomorrow” is not a date written YYYY-MM-DD"),
        ([GOOD, "--to", "x/", "--paper", "a5"], "“a5” is not one of a4, a3, us-letter"),
    ],
)
def test_that_misuse_ends_with_2_and_a_sentence(
    arguments: list[str],
    sentence: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert sentence in refused(capsys, *arguments)
    assert list(tmp_path.iterdir()) == []


def test_that_the_data_file_opens_again_as_the_same_report(tmp_path: Path) -> None:
    assert main(["export", SHIPPED, "--to", str(tmp_path / "again.inspection.json")]) == 0
    before, after = read_report(Path(SHIPPED)), read_report(tmp_path / "again.inspection.json")
    assert isinstance(before, Opened)
    assert isinstance(after, Opened)
    assert after.report == before.report


@pytest.mark.parametrize(
    "words",
    ["con", "NUL.x", "../up", "/etc/passwd", "a\\b:c", " .hidden. ", "", "..", "x" * 300, "é"],
)
def test_that_a_name_is_never_a_path_and_never_a_device(words: str) -> None:
    name = plain_name(words, ".pdf")
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*\.pdf", name)
    assert len(name) <= LONGEST
    assert name.partition(".")[0].lower() not in RESERVED


def test_that_long_names_stay_apart(tmp_path: Path) -> None:
    names = Names(tmp_path)
    files = [names.file("x" * 300, "summary", ".inspection.json") for _ in range(12)]
    assert len({file.name.lower() for file in files}) == 12
    assert all(len(file.name) <= LONGEST and file.parent == tmp_path for file in files)


def test_that_the_longest_id_still_names_its_form(tmp_path: Path) -> None:
    made = report(about=about(id="a" * 100))
    file = write(tmp_path, made, "long")
    out = tmp_path / "out"
    assert main(["export", str(file), "--to", f"{out}/", "--format", "txt,md"]) == 0
    assert all(len(name) <= LONGEST and "-summary." in name for name in names_in(out))


def test_that_today_is_printed_unless_another_day_is_named(tmp_path: Path) -> None:
    day = date.today()  # noqa: DTZ011 - the reader's day
    assert main(["export", GOOD, "--to", str(tmp_path / "x.txt")]) == 0
    text = (tmp_path / "x.txt").read_text(encoding="utf-8")
    assert f"Made on {day.day} " in text
    assert f" {day.year}." in text


def test_that_nothing_of_qt_is_loaded(tmp_path: Path) -> None:
    kinds = ("html", "md", "txt", "json", "pdf")
    code = """
import sys, json
from viewer.cli import main
loaded = {}
for kind in sys.argv[1:]:
    main(["export", %r, "--to", %r, "--format", kind])
    loaded[kind] = [name for name in sys.modules
                    if name.startswith(("PySide6", "shiboken6", "pyqtgraph", "viewer.ui"))]
print(json.dumps(loaded))
"""
    done = subprocess.run(
        [sys.executable, "-c", code % (GOOD, str(tmp_path)), *kinds],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert json.loads(done.stdout.splitlines()[-1]) == {kind: [] for kind in kinds}
    assert len(names_in(tmp_path)) == len(kinds)


def test_that_a_batch_reads_its_templates_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from viewer import resources

    where = ["--to", str(tmp_path), "--format", "pdf,html", "--force"]
    assert main(["export", GOOD, *where]) == 0
    asked: list[str] = []

    def found(folder: str, name: str) -> Path:
        asked.append(name)
        raise AssertionError(folder)

    monkeypatch.setattr(resources, "_found", found)
    loaded = set(sys.modules)
    assert main(["export", GOOD, GOOD, *where]) == 0
    assert asked == []
    assert set(sys.modules) == loaded


def test_that_a_broken_file_of_every_kind_is_survived(tmp_path: Path) -> None:
    files = [str(file) for file in sorted(BROKEN.glob("*.json"))]
    assert main(["export", *files, GOOD, "--to", str(tmp_path), "--format", "txt"]) == 1
    assert names_in(tmp_path) == {f"{STEM}-summary.txt"}


def test_that_an_option_is_written_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "x.json", "--to", "y/", "--mon"]) == 2
    assert "unrecognized arguments: --mon" in capsys.readouterr().err
