"""Folders of reports for the commands, and the rows that these print."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.builders import about, criterion, report
from tests.samples import write
from viewer.cli import main


def write_report(
    folder: Path, body: str, year: str, overall: str, leaders: str, region: str
) -> None:
    """Write the report of one inspection."""
    subject = {
        "name": body.capitalize(),
        "ids": [{"scheme": "urn", "value": body}],
        "groups": [{"kind": "region", "value": region}],
    }
    framework = {"id": "new", "label": "New framework"}
    ratings = [
        criterion("overall", overall, role="overall"),
        criterion("leaders", leaders, title="How leaders lead"),
    ]
    name = f"{body}-{year}"
    made = report(
        about=about(id=name, published=year, subject=subject, framework=framework),
        criteria=ratings,
    )
    write(folder, made, name)


def rows_of(capfd: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    """The rows that a command prints as JSON."""
    assert main([*arguments, "--format", "json"]) == 0
    found: list[dict[str, Any]] = json.loads(capfd.readouterr().out)
    return found
