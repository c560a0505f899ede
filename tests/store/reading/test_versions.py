"""Older files are brought up to date step by step; newer ones are refused."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from viewer.extraction.draft import FORMAT as DRAFT
from viewer.store.problem import Opened, Refused
from viewer.store.reading import versions
from viewer.store.reading.reader import parse_report
from viewer.store.reading.versions import migrated, too_new, version_of

GOOD = (Path(__file__).parents[1] / "harbour.inspection.json").read_bytes()


def test_that_migrations_run_one_after_the_other() -> None:
    steps = {
        1: lambda raw: {**raw, "trail": "1"},
        2: lambda raw: {**raw, "trail": raw["trail"] + "2"},
    }
    assert migrated({"version": 1}, 3, steps) == {"version": 3, "trail": "12"}
    assert migrated({"version": 2, "trail": ""}, 3, steps) == {"version": 3, "trail": "2"}


@pytest.mark.parametrize("version", [1, 7, 0, -1, True, "1", None])
def test_that_nothing_else_is_touched(version: Any) -> None:
    assert migrated({"version": version}, 1, {}) == {"version": version}


def test_that_only_a_later_version_is_too_new() -> None:
    assert too_new({"version": 2}, newest=2) is None
    flaw = too_new({"version": 3}, newest=2)
    assert flaw
    assert "version 3 of the format; this program reads up to version 2." in flaw.sentence


def test_that_an_older_file_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(versions.MIGRATIONS, 0, lambda raw: raw)
    old = GOOD.replace(b'"version": 1', b'"version": 0')
    assert isinstance(parse_report(old, Path("old.json")), Opened)


def test_that_a_draft_is_told_from_a_report_in_one_sentence() -> None:
    text = f'{{"format": "{DRAFT}", "version": 1, "document": {{}}, "candidates": []}}'
    refused = parse_report(text.encode(), Path("harbour.draft.json"))
    assert isinstance(refused, Refused)
    assert [problem.sentence for problem in refused.problems] == [
        "This is the draft of a document, not a report. Open it in Inspection Viewer, and save the"
        " report that it makes."
    ]


@pytest.mark.parametrize(
    ("given", "version"),
    [
        (1, 1), (Decimal("2.0"), 2), (Decimal("1.5"), None), (Decimal("1e9"), None),
        (Decimal("NaN"), None), (True, None), ("2", None), (999_999, 999_999),
    ],
)  # fmt: skip
def test_that_a_version_is_a_whole_number(given: object, version: int | None) -> None:
    assert version_of({"version": given}) == version
    assert version_of(given) is None
