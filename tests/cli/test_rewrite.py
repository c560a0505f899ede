"""`format` and `migrate` rewrite files in place or elsewhere, and lose nothing on the way."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_cli import GOOD, ROOT, WRONG_SUM
from viewer.cli import main
from viewer.export.formats import FORMATS

SHIPPED = ROOT / "data" / "cps-east-of-england.inspection.json"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of version 1 in a style of its own."""
    made = tmp_path / "harbour.inspection.json"
    made.write_text(json.dumps(json.loads(Path(GOOD).read_text("utf-8"))), "utf-8")
    return made


@pytest.mark.parametrize("command", ["format", "migrate"])
def test_that_a_second_time_changes_nothing(
    command: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(file)]) == 0
    once, status = file.read_bytes(), file.stat()
    assert main([command, str(file)]) == 0
    assert file.read_bytes() == once
    assert file.stat().st_mtime_ns == status.st_mtime_ns
    assert capsys.readouterr().out == f"wrote {file}\n{file}: in order\n"


def test_that_format_keeps_the_version_and_migrate_brings_it_up_to_date(file: Path) -> None:
    before = json.loads(file.read_text("utf-8"))
    assert main(["format", str(file)]) == 0
    assert json.loads(file.read_text("utf-8")) == before
    assert main(["migrate", str(file)]) == 0
    assert json.loads(file.read_text("utf-8")) == before | {"version": 2}
    assert main(["format", "--check", str(file)]) == 0


def test_that_check_only_lists_what_would_change(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = file.read_bytes()
    assert main(["format", "--check", str(file)]) == 1
    assert capsys.readouterr().out == f"{file}: would change\n"
    assert file.read_bytes() == before


@pytest.mark.parametrize("command", ["format", "migrate"])
def test_that_a_file_with_problems_stays_as_it_is_and_the_others_go_on(
    command: str, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_bytes(Path(WRONG_SUM).read_bytes())
    assert main([command, str(wrong), str(tmp_path / "none.json"), str(file)]) == 1
    told = capsys.readouterr()
    assert told.out == f"wrote {file}\n"
    assert f"{wrong}: line 67, column 20, metrics[1]" in told.err
    assert "There is no file with this name." in told.err
    assert wrong.read_bytes() == Path(WRONG_SUM).read_bytes()


def test_that_files_are_written_elsewhere_and_never_over_others_by_mistake(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, out = file.read_bytes(), tmp_path / "new" / "folder"
    command = ["migrate", str(file), "--to", f"{out}/"]
    assert main(command) == 0
    assert file.read_bytes() == before
    assert [item.name for item in out.iterdir()] == [file.name]
    assert main(command) == 1
    assert "already exists; use --force to replace it." in capsys.readouterr().err
    assert main([*command, "--force"]) == 0


def test_that_two_files_of_one_name_do_not_go_to_one_place(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second = tmp_path / "second" / file.name
    second.parent.mkdir()
    second.write_bytes(file.read_bytes())
    assert main(["format", str(file), str(second), "--force", "--to", f"{tmp_path}/out/"]) == 1
    assert "another FILE has the same name" in capsys.readouterr().err


@pytest.mark.parametrize(
    "options",
    [["--to", ""], ["--check", "--to", "x.json"], [GOOD, "--to", "x.json"], ["--force=1"]],
)
def test_that_what_does_not_go_together_is_misuse(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["format", GOOD, *options]) == 2
    assert capsys.readouterr().err.startswith("“inspection-viewer --help” lists")


def test_that_a_pdf_gives_its_report_and_stays_a_pdf(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = tmp_path / "summary.pdf"
    assert FORMATS[0].id == "pdf"
    assert main(["export", str(file), "--to", str(pdf)]) == 0
    held = pdf.read_bytes()
    assert main(["format", str(pdf)]) == 1
    assert "is a PDF and stays as it is" in capsys.readouterr().err
    assert main(["format", str(pdf), "--to", f"{tmp_path}/out/"]) == 0
    assert pdf.read_bytes() == held
    assert [item.suffix for item in (tmp_path / "out").iterdir()] == [".json"]


def test_that_a_link_leads_to_what_is_rewritten(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(file)
    assert main(["format", str(link)]) == 0
    assert link.is_symlink()
    assert file.read_bytes().startswith(b'{\n  "format"')


def test_that_what_another_program_has_just_changed_is_not_replaced(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        "viewer.cli.rewrite.rewritten", lambda *_, **__: file.write_text("x") and ""
    )
    assert main(["format", str(file)]) == 1
    assert "another program has just changed it" in capsys.readouterr().err
    assert file.read_text() == "x"


@pytest.mark.skipif(sys.platform != "linux", reason="the streams of Linux")
@pytest.mark.parametrize("word", ["-", "/dev/stdin"])
def test_that_standard_input_goes_on_to_standard_output(word: str) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "viewer", "migrate", word],
        input=SHIPPED.read_bytes(),
        capture_output=True,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        timeout=60,
        check=True,
    )
    assert json.loads(done.stdout)["version"] == 2
    assert done.stderr == b""


def test_that_a_file_of_the_newest_version_is_laid_out_where_it_goes_elsewhere(
    file: Path, tmp_path: Path
) -> None:
    assert main(["migrate", str(file)]) == 0
    tidy = file.read_bytes()
    file.write_bytes(json.dumps(json.loads(tidy)).encode())
    before = file.read_bytes()
    assert main(["migrate", str(file)]) == 0
    assert file.read_bytes() == before
    assert main(["migrate", str(file), "--to", f"{tmp_path}/out/"]) == 0
    assert (tmp_path / "out" / file.name).read_bytes() == tidy
