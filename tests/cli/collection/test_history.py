"""`history`: each rating and its time."""

from pathlib import Path

import pytest

from tests.cli.collection.folders import rows_of
from viewer.cli import main


def test_that_a_history_tells_each_rating_and_its_time(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    rows = rows_of(capfd, "history", str(folder), "--body", "ashford")
    assert [(row["criterion"], row["level"], row["until"]) for row in rows[:2]] == [
        ("Overall", "Fair", "2022"), ("Overall", "Good", None),
    ]  # fmt: skip
    assert main(["history", str(folder), "--body", "nobody"]) == 2


def test_that_a_criterion_of_all_bodies_is_the_history_of_each(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    rows = rows_of(capfd, "history", str(folder), "--criterion", "leaders")
    assert {(row["body"], row["criterion"]) for row in rows} == {
        ("Ashford", "How leaders lead"), ("Bexley", "How leaders lead"),
    }  # fmt: skip
    assert main(["history", str(folder), "--criterion", "leaders", "--format", "md"]) == 0
    assert "Bexley" in capfd.readouterr().out
