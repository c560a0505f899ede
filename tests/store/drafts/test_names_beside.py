"""Names of metrics in the reports of a folder, whatever else lies there."""

import json
from pathlib import Path

from viewer.store.drafts.names_beside import names_beside


def put(folder: Path, name: str, *titles: object) -> None:
    """A file with metrics of these titles."""
    metrics = [{"title": title} for title in titles]
    (folder / f"{name}.inspection.json").write_text(json.dumps({"metrics": metrics}), "utf-8")


def test_that_the_names_most_reports_use_come_first(tmp_path: Path) -> None:
    put(tmp_path, "a", "Visits on time", "Staff")
    put(tmp_path, "b", "Staff", "Staff", 3, "")
    assert names_beside(tmp_path / "x.pdf") == ("Staff", "Visits on time")


def test_that_what_is_no_report_offers_no_names(tmp_path: Path) -> None:
    (tmp_path / "a.inspection.json").write_text("{", "utf-8")
    (tmp_path / "b.inspection.json").write_text("[1]", "utf-8")
    (tmp_path / "c.inspection.json").write_text('{"metrics": 4}', "utf-8")
    (tmp_path / "d.inspection.json").mkdir()
    assert names_beside(tmp_path / "x.pdf") == ()
    assert names_beside(tmp_path / "gone" / "x.pdf") == ()
