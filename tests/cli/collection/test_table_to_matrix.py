"""From tables in the shapes that inspectorates publish to the matrix of what they say."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.tables import csv_of
from viewer.cli import main
from viewer.store.tables import mappings

Rows = Sequence[Sequence[str]]
GRADES = ("Outstanding", "Good", "Requires improvement", "Inadequate")

KITCHENS: Rows = (
    ("FHRSID", "BusinessName", "BusinessType", "RatingValue", "RatingDate", "LocalAuthorityCode"),
    *(
        (str(700 + n), f"Kitchen {n}", ("Pub", "School")[n % 2], value, "2024-03-0" + day, "9")
        for n, (value, day) in enumerate(
            [("5", "1"), ("0", "2"), ("3", "3"), ("Exempt", "4"), ("5", "5"), ("2", "6")]
        )
    ),
    ("706", "Kitchen 6", "Pub", "AwaitingInspection", "", "9"),
)
SCHOOLS: Rows = (
    ("State-funded schools at 30 April",),
    (),
    ("URN", "School name", "Overall effectiveness", "Sixth form provision", "Publication date"),
    *(
        (str(100100 + n), f"School {n}", str(n % 4 + 1), "9" if n % 2 else "2", "04/03/2024")
        for n in range(8)
    ),
    ("100200", "School 99", "NULL", "NULL", "NULL"),
)
HOMES: Rows = (
    ("Location ID", "Location name", "Domain", "Latest rating", "Publication date"),
    *(
        (f"1-{n}", f"Home {n}", domain, GRADES[(n + place) % 4], "04/03/2024")
        for n in range(5)
        for place, domain in enumerate(("Safe", "Caring", "Overall"))
    ),
)
SERVICES: Rows = (
    ("Youth justice service", "Fieldwork started", "Overall rating", "Score (out of 36)", "Staff"),
    *(
        (f"Borough {n}", f"0{n}/03/2024", GRADES[n % 4], str(9 * n), GRADES[-n % 4])
        for n in range(1, 5)
    ),
)


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mappings, "user_folder", lambda _kind: tmp_path / "kept")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where tables and reports lie."""
    return tmp_path


def matrix(
    rows: Rows, name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> list[dict[str, Any]]:
    """The rows of the matrix of the reports that a table becomes."""
    table, lines = folder / name, folder / "all.inspections.jsonl"
    table.write_text(csv_of(rows), "utf-8")
    assert main(["import", str(table), "--to", str(lines)]) == 0
    capsys.readouterr()
    assert main(["matrix", str(lines), "--format", "json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def said(rows: list[dict[str, Any]], criterion: str) -> Counter[str]:
    """How often each level or state is under a criterion."""
    return Counter(one["level"] or one["state"] for one in rows if one["criterion"] == criterion)


def test_that_hygiene_is_six_levels_and_two_states(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = matrix(KITCHENS, "kitchens.csv", folder, capsys)
    assert len({one["body"] for one in rows}) == 7
    assert said(rows, "Rating value")["5 – Very good"] == 2
    assert said(rows, "Rating value").total() == 7
    assert {"kitchen-0-700-2024-03-01", "kitchen-6-706"} < {one["id"] for one in rows}


def test_that_grades_in_codes_are_levels(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = matrix(SCHOOLS, "schools.csv", folder, capsys)
    overall = said(rows, "Overall effectiveness")
    assert [overall[grade] for grade in GRADES] == [2, 2, 2, 2]
    assert said(rows, "Sixth form provision")["Good"] == 4


def test_that_a_row_for_each_domain_is_one_line_of_the_matrix(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = matrix(HOMES, "cqc homes.csv", folder, capsys)
    assert len({one["body"] for one in rows}) == 5
    assert {one["criterion"] for one in rows} == {"Overall", "Safe", "Caring"}
    assert said(rows, "Safe") == {grade: 2 if grade == "Outstanding" else 1 for grade in GRADES}


def test_that_sub_ratings_are_columns_and_a_score_is_a_metric(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = matrix(SERVICES, "youth justice.csv", folder, capsys)
    assert said(rows, "Overall rating").total() == 4
    lines = (folder / "all.inspections.jsonl").read_text("utf-8").splitlines()
    (metric,) = json.loads(lines[0])["metrics"]
    assert (metric["title"], metric["unit"]) == ("Score (out of 36)", "score")
