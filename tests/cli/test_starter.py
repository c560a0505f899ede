"""`new` writes a file that is valid as it is; `scales` lists what it can be rated on."""

import json
import re
from pathlib import Path

import pytest

from viewer.cli import main
from viewer.domain.criteria import Criterion
from viewer.domain.report import About, Report
from viewer.store.diagnosis.placeholders import PLACEHOLDER
from viewer.store.problem import Opened
from viewer.store.reading.known_scales import known_scales
from viewer.store.reading.reader import read_report

IDS = list(known_scales())


def opened(file: Path) -> Report:
    """The report in a file that has no problems, and no warnings but of what is to be replaced."""
    outcome = read_report(file)
    assert isinstance(outcome, Opened), outcome
    texts = re.findall(r'"([^"]+)"', file.read_text("utf-8"))
    assert outcome.warnings.count == len(list(filter(PLACEHOLDER.fullmatch, texts))) > 30
    assert all("of the starter file" in item.sentence for item in outcome.warnings.listed)
    return outcome.report


def test_that_a_starter_file_is_valid_and_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new"]) == 0
    assert capsys.readouterr().out == "wrote report.inspection.json\n"
    opened(tmp_path / "report.inspection.json")
    assert main(["check", "report.inspection.json"]) == 0
    assert main(["check", "--strict", "report.inspection.json"]) == 1
    assert main(["format", "--check", "report.inspection.json"]) == 0


def test_that_it_shows_every_common_key_and_marks_what_to_replace(tmp_path: Path) -> None:
    assert main(["new", "--to", str(tmp_path)]) == 0
    made = opened(tmp_path / "report.inspection.json")
    assert [part for part in Report.model_fields if not getattr(made, part)] == [
        "schema_address",
        "method",
    ]
    left_out = {"next_due", "programme", "attribution", "licence", "revisions"}
    assert {key for key in About.model_fields if not getattr(made.about, key)} == left_out
    assert {item.kind for item in made.findings} == {"strength", "weakness", "recommendation"}
    assert made.about.title.startswith("REPLACE")


@pytest.mark.parametrize("scale", [None, "hmi-probation"])
def test_that_levels_and_figures_of_the_starter_file_have_to_be_replaced_too(
    scale: str | None, tmp_path: Path
) -> None:
    file = tmp_path / "mine.json"
    assert main(["new", str(file), *(["--scale", scale] if scale else [])]) == 0
    made = opened(file)
    ratings = [item.rating for item in made.criteria if isinstance(item, Criterion)]
    notes = [one.note for one in ratings if one.level]
    notes += [one.note for one in made.metrics[0].figures]
    assert notes
    assert all(note and note.startswith("REPLACE") for note in notes)


def test_that_a_file_that_is_there_stays_unless_it_is_forced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.inspection.json"
    file.write_text("mine")
    assert main(["new", str(tmp_path / "a")]) == 1
    assert "already exists; use --force to replace it." in capsys.readouterr().err
    assert file.read_text() == "mine"
    assert main(["new", str(tmp_path / "a"), "--force"]) == 0
    opened(file)


def test_that_check_says_where_something_is_still_to_be_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "a.json")
    assert main(["new", file]) == 0
    assert main(["check", file]) == 0
    told = capsys.readouterr().out
    for words in (
        "line 5, column 11, report.id: This is still an id of the starter file: “replace-me”.",
        "line 6, column 14, report.title: This is still a text of the starter file: “REPLACE",
        "report.subject.ids[1].scheme: This is still an id of the starter file: “replace”.",
        "report.published: This is still a date of the starter file: “1901-01-31”.",
        "report.inspected.end: This is still a date",
        "sources[1].seen: This is still a date",
        "metrics[1].observations[1].period.ends: This is still a date",
    ):
        assert words in told


@pytest.mark.parametrize("id", IDS)
def test_that_it_can_have_any_known_scale(id: str, tmp_path: Path) -> None:
    assert main(["new", str(tmp_path / "a.json"), "--scale", id]) == 0
    made, known = opened(tmp_path / "a.json"), known_scales()[id]
    assert made.scales == (known.scale,)
    assert made.about.inspectorate == known.inspectorate


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["new", "--scale", "ofstde"], "Did you mean “ofsted”?"),
        (["new", "--scale", "?"], "“inspection-viewer scales” lists them."),
        (["scales", "estyn"], "Did you mean “estyn-2010” or “estyn-2017”?"),
        (["scales", "cqcc"], "Did you mean “cqc”?"),
        (["new", "--scale", "cqc", "--scale", "ofsted"], "--scale is given more than once"),
        (["new", "a", "--to", "b"], "FILE and --to both name a file"),
        (["new", "--to", ""], "the name is empty"),
        (["nwe"], "Did you mean “new”?"),
    ],
)
def test_that_a_slip_is_told_with_what_was_meant(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert words in capsys.readouterr().err


def test_that_scales_are_listed_and_printed_as_a_report_holds_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["scales"]) == 0
    told = capsys.readouterr().out
    assert [block.splitlines()[0] for block in told.split("\n\n")] == IDS
    assert "Outstanding, Good, Requires improvement, Inadequate" in told
    assert main(["scales", "cqc"]) == 0
    assert json.loads(capsys.readouterr().out)["levels"][0]["id"] == "outstanding"
