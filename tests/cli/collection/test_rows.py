"""The rows of every command on a collection name the same things by the same keys."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.export.documents import recorded
from tests.store.collection.samples import PLACE, lines, report
from viewer.cli import main
from viewer.presentation.parts.row_keys import KEYS

DAY = ("--date", "2026-11-28")
OLD = report(
    "Northmoor",
    "2019-05-01",
    criteria=[
        {
            "id": "care",
            "title": "Care",
            "scale": "three",
            "rating": {"level": "poor", "sources": PLACE},
        },
        {"id": "lead", "title": "Leadership", "scale": "three", "rating": {"state": "unknown"}},
    ],
)
NEW = report("Northmoor", "2024-05-01")
OTHER = report("Eastmoor", "2022-03")
for made, framework in ((OLD, "a"), (NEW, "a"), (OTHER, "b")):
    made["report"]["framework"] = {"id": framework, "label": f"Framework {framework.upper()}"}


@pytest.fixture
def collection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "moors.inspections.jsonl"
    file.write_text(lines(OLD, NEW, OTHER))
    return Path(file.name)


def told(capfd: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert main([*arguments, "--format", "json"]) == 0
    rows: list[dict[str, Any]] = json.loads(capfd.readouterr().out)
    return rows


def test_that_rows_of_all_commands_are_as_they_are_on_record(
    collection: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    name = str(collection)
    found = {
        "matrix": told(capfd, "matrix", name, "--all", *DAY),
        "changes": told(capfd, "changes", name, *DAY),
        "history": told(capfd, "history", name, *DAY),
        "search": told(capfd, "search", name, "letters", "arrive late"),
        "compare": told(capfd, "compare", f"{name}:1", f"{name}:2", *DAY),
        "compare --group": told(capfd, "compare", f"{name}:3", "--group", name, *DAY),
    }
    for rows in found.values():
        assert rows
        assert all(set(KEYS) <= row.keys() for row in rows)
        assert len({tuple(row) for row in rows}) == 1
    text = json.dumps(found, indent=1, ensure_ascii=False) + "\n"
    assert text == recorded("collection-rows.json", text)


def test_that_one_rating_is_the_same_whatever_names_it(
    collection: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    name = str(collection)
    rows = [
        *told(capfd, "matrix", name, "--where", "name=northmoor", "--columns", "care", *DAY),
        *told(capfd, "changes", name, "--where", "name=northmoor", "--criterion", "care", *DAY),
        told(capfd, "history", name, "--criterion", "care", *DAY)[-1],
        told(capfd, "search", name, "letters", "--year", "2024")[0],
    ]
    compared = told(capfd, "compare", f"{name}:1", f"{name}:2", *DAY)[1]
    wanted = {key: rows[0][key] for key in KEYS}
    assert wanted["change"] == "rose"
    for row in rows:
        assert {key: row[key] for key in KEYS} == wanted
    assert {key: compared[key] for key in KEYS} == wanted
