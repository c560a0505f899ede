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
