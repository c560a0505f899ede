"""`changes`: who rose and who fell."""

from pathlib import Path

import pytest

from tests.cli.collection.folders import rows_of
from viewer.cli import main


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
        ["--since", "2020-01-01", "--until", "2020-01-01"],
        ["--date", "2026-11-28", "--since", "2030-05-01"],
        ["--date", "2026-11-28", "--since", "2020-05-01", "--until", "2030-05-01"],
    ],
)
def test_that_times_that_do_not_go_together_are_refused(folder: Path, arguments: list[str]) -> None:
    assert main(["changes", str(folder), *arguments]) == 2
