"""`matrix` of reports that rate nothing: their figures by body, by metric or by period."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.store.collection.samples import PLACE, report, save
from viewer.cli import main


def test_that_figures_of_reports_that_rate_nothing_are_a_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for month, value in (("2025-01", 70), ("2025-02", 72.5)):
        period = {"label": month, "ends": month}
        said = {"value": value, "basis": "stated", "sources": PLACE, "period": period}
        rate = {"id": "rate", "title": "Rate", "unit": "percent", "observations": [said]}
        bare: dict[str, Any] = {"criteria": [], "scales": [], "findings": []}
        save(
            tmp_path, f"{month}.inspection.json", report("A", f"{month}-28", metrics=[rate], **bare)
        )
    assert main(["matrix", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "Rate, February 2025" in told
    assert "72.5%" in told
    for columns, dated in (("rate", True), ("rate,rate", False)):
        assert main(["matrix", str(tmp_path), "--columns", columns, "--format", "md"]) == 0
        assert ("January 2025" in capsys.readouterr().out) is dated
    assert main(["matrix", str(tmp_path), "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["value"], row["period_ends"]) for row in rows] == [
        (72.5, "2025-02"),
        (70, "2025-01"),
    ]
    assert main(["changes", str(tmp_path)]) == 1
    assert "matrix writes their figures" in capsys.readouterr().err
    page = tmp_path / "pages.txt"
    assert main(["briefings", str(tmp_path), "--to", str(page)]) == 0
    assert "72.5%" in page.read_text("utf-8-sig")


def test_that_headline_figures_stand_beside_ratings_where_they_are_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = {"value": 12, "basis": "stated", "sources": PLACE}
    metric = {"id": "boats", "title": "Boats", "unit": "count", "headline": True}
    save(tmp_path, "a.inspection.json", report("A", metrics=[metric | {"observations": [said]}]))
    for columns, wanted in (("care", []), ("care,boats", [12])):
        assert main(["matrix", str(tmp_path), "--columns", columns, "--format", "json"]) == 0
        rows = json.loads(capsys.readouterr().out)
        assert [row["level"] for row in rows if row["criterion"]] == ["Good"]
        assert [row["value"] for row in rows if row.get("metric") == "Boats"] == wanted
        assert main(["matrix", str(tmp_path), "--columns", columns, "--format", "csv"]) == 0
        table = list(csv.DictReader(io.StringIO(capsys.readouterr().out.lstrip("\ufeff"))))
        assert [row["Level"] for row in table if row["Criterion"]] == ["Good"]
        assert [row["Value"] for row in table if row.get("Metric")] == list(map(str, wanted))
        assert {row["File"] for row in table} == {"a.inspection.json"}


def test_that_a_name_that_a_criterion_has_too_is_that_of_the_criterion(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = {"value": 12, "basis": "stated", "sources": PLACE}
    metric = {"id": "spent", "title": "Care", "unit": "count", "headline": True}
    save(tmp_path, "a.inspection.json", report("A", metrics=[metric | {"observations": [said]}]))
    for words, wanted in (("care", []), ("spent", [12])):
        assert main(["matrix", str(tmp_path), "--columns", words, "--format", "json"]) == 0
        rows = json.loads(capsys.readouterr().out)
        assert [row["value"] for row in rows if row.get("metric")] == wanted
