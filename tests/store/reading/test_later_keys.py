"""A file that says it is version 1 and has keys of version 2 is told so."""

import json
from pathlib import Path
from typing import Any

from tests.export.documents import recorded
from viewer.store.problem import Opened
from viewer.store.reading.later_keys import ADDED
from viewer.store.reading.reader import parse_report
from viewer.store.reading.schema import report_schema

GOOD = json.loads((Path(__file__).parents[1] / "harbour.inspection.json").read_bytes())


def told(raw: dict[str, Any]) -> list[tuple[str, str]]:
    """The warnings on keys of version 2, by path."""
    opened = parse_report(json.dumps(raw).encode(), Path("x"))
    assert isinstance(opened, Opened)
    listed = opened.warnings.listed
    return [(one.path, one.sentence) for one in listed if "belongs to version" in one.sentence]


def mixed(version: int) -> dict[str, Any]:
    """The report with a language, and with a page for each of the first two findings."""
    raw: dict[str, Any] = json.loads(json.dumps(GOOD))
    raw["version"] = version
    raw["report"]["language"] = "en-GB"
    for one in raw["findings"][:2]:
        one["sources"][0]["page"] = 3
    return raw


def test_that_each_key_of_version_2_is_named_once_with_what_to_write() -> None:
    assert told(mixed(1)) == [
        (
            "report.language",
            "“language” belongs to version 2 of the format, and this file says that it is version"
            " 1. Write it as version 2: “inspection-viewer migrate” does.",
        ),
        ("findings[1].sources[1].page", told(mixed(1))[1][1]),
    ]


def test_that_files_that_are_what_they_say_are_left_alone() -> None:
    assert told(GOOD) == []


def test_that_the_table_names_only_keys_that_there_are() -> None:
    parts = report_schema()["$defs"].values()
    known = {key for part in parts for key in part.get("properties", {})}
    assert {key for keys in ADDED.values() for key in keys} <= known


def test_that_what_version_2_added_is_on_record_for_version_1_is_frozen() -> None:
    lines = (f"{holder}: {', '.join(sorted(keys))}" for holder, keys in ADDED.items())
    text = "\n".join(lines) + "\n"
    assert text == recorded("../later-keys.txt", text)
