"""`--where`, `--sort` and `--group`: words that name what there is, and words that do not."""

import re
from pathlib import Path

import pytest

from tests.cli.collection.folders import rows_of, write_report
from viewer.cli import main


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


def test_that_a_kind_of_group_that_no_report_names_is_refused_in_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in folder.rglob("*.json"):
        file.write_text(re.sub(r'"groups": *\[[^]]*\],?', "", file.read_text()))
    assert main(["matrix", str(folder), "--group", "region"]) == 2
    assert "“region” is nothing that these reports have" in capsys.readouterr().err


def test_that_nothing_is_sorted_by_a_day_that_no_report_states(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["matrix", str(folder), "--sort", "due"]) == 2
    assert "no report says when the next one is due" in capsys.readouterr().err


def test_that_years_begin_with_one_and_a_name_that_fits_two_is_none(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["matrix", str(folder), "--where", "age>0"]) == 2
    assert "is not a number of years" in capsys.readouterr().err
    for name in ("Southend", "Southport"):
        write_report(folder, name.lower(), "2021", "good", "good", region=name)
    assert main(["matrix", str(folder), "--where", "region=southe"]) == 0
    assert main(["matrix", str(folder), "--where", "region=north,southend"]) == 0
    capsys.readouterr()
    assert main(["matrix", str(folder), "--where", "region=sout"]) == 2
    assert "is not one of" in capsys.readouterr().err
