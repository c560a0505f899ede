"""A folder of three reports."""

from pathlib import Path

import pytest

from tests.cli.collection.folders import write_report


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two bodies, one of them inspected twice."""
    made = tmp_path / "reports"
    inner = made / "south"
    inner.mkdir(parents=True)
    write_report(made, "ashford", "2018", "fair", "good", region="North")
    write_report(made, "ashford", "2022", "good", "poor", region="North")
    write_report(inner, "bexley", "2024", "poor", "fair", region="South")
    return made
