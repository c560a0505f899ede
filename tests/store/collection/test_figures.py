"""The figures of reports make a table: from files, from an index, and where some are wrong."""

from pathlib import Path
from typing import Any

from tests.store.collection.indexing import indexed
from tests.store.collection.samples import PLACE, report, save
from viewer.domain.collection.figure import Figure
from viewer.store.collection.collection import Collection
from viewer.store.collection.figures import figures_in
from viewer.store.collection.opened import opened_collection


def metric(name: str, value: object, ends: str = "2025-01", **parts: Any) -> dict[str, Any]:
    said = {"value": value, "basis": "stated", "sources": PLACE}
    other = said | {"whose": "average", "value": 1}
    period = {"period": {"label": f"To {ends}", "ends": ends}}
    observations = [other | period, said | period]
    found = {"id": name, "title": name.title(), "unit": "percent", "observations": observations}
    return found | parts


def values(figures: tuple[Figure, ...]) -> list[str]:
    return [f"{one.metric.id} {one.value} {one.ends}" for one in figures]


AVERAGE = [{"id": "average", "title": "average", "kind": "average"}]


def test_that_all_figures_of_a_report_that_rates_nothing_are_kept_and_headlines_of_others(
    tmp_path: Path,
) -> None:
    metrics = [metric("rate", 77.6), metric("days", 5, headline=True)]
    bare: dict[str, Any] = {"criteria": [], "scales": [], "findings": [], "comparators": AVERAGE}
    save(tmp_path, "a.inspection.json", report("A", metrics=metrics, **bare))
    save(tmp_path, "b.inspection.json", report("B", metrics=metrics, comparators=AVERAGE))
    opened = opened_collection(tmp_path)
    kept = indexed(tmp_path, tmp_path / "index.sqlite")
    assert isinstance(opened, Collection)
    assert not opened.faults
    for one in (opened, kept):
        first, second = one.inspections
        assert values(first.figures) == ["rate 77.6 2025-01", "days 5 2025-01"]
        assert values(second.figures) == ["days 5 2025-01"]


def test_that_what_is_no_figure_is_left_out() -> None:
    wrong = [
        metric("a", "12"),
        metric("b", 1, unit="furlongs"),
        metric("c", 1, ends="2025-13"),
        metric("d", True),
        metric("e", 1, title=None),
        metric("f", 2, observations="none"),
        "no metric",
    ]
    assert values(figures_in({"metrics": [*wrong, metric("right", 3)]})) == ["right 3 2025-01"]
    assert figures_in({"metrics": "none"}) == ()
