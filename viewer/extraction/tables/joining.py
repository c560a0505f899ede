"""Rows that are one report: their criteria and metrics together, or why they do not agree."""

from collections.abc import Sequence
from typing import Any

from viewer.characters import shown
from viewer.extraction.tables.row import RowResult


def joined_report(rows: Sequence[RowResult]) -> tuple[dict[str, Any], dict[int, str]]:
    """One report of rows with the same body and date; a sentence for each row that cannot join."""
    criteria: dict[str, dict[str, Any]] = {}
    metrics: dict[tuple[str, str], dict[str, Any]] = {}
    scales: dict[str, Any] = {}
    at: dict[object, int] = {}
    wrong: dict[int, str] = {}
    for row in rows:
        number, alone = row.row, row.report or {}
        scales |= {one["id"]: one for one in alone.get("scales", ())}
        for one in alone.get("criteria", ()):
            before = criteria.setdefault(one["id"], one)
            if before is not one and (said := _differ(before, one, at[one["id"]])):
                wrong.setdefault(number, said)
            at.setdefault(one["id"], number)
        for one in alone.get("metrics", ()):
            said = _add(metrics, one, at, number)
            if said:
                wrong.setdefault(number, said)
    report = (rows[0].report or {}) | {
        "scales": list(scales.values()),
        "criteria": list(criteria.values()),
        "metrics": list(metrics.values()),
    }
    return {key: value for key, value in report.items() if value != []}, wrong


def _differ(before: dict[str, Any], one: dict[str, Any], row: int) -> str:
    """Why two ratings of a criterion cannot both stand; of two that are alike both are sources."""
    ratings = [
        (rated["scale"], rated["rating"].get("level"), rated["rating"].get("state"))
        for rated in (before, one)
    ]
    if ratings[0] == ratings[1]:
        before["rating"]["sources"] += one["rating"]["sources"]
        return ""
    return (
        f"“{shown(one['title'])}” has another rating in row {row}, of the same body and date."
        " Choose a column that tells them apart as a criterion."
    )


def _add(
    metrics: dict[tuple[str, str], dict[str, Any]],
    one: dict[str, Any],
    at: dict[object, int],
    number: int,
) -> str:
    """Add a figure to those of its metric, or say why it cannot be."""
    metric = metrics.setdefault((one["id"], one["unit"]), {**one, "observations": []})
    for figure in one["observations"]:
        label = figure.get("period", {}).get("label", "")
        key = one["id"], one["unit"], label
        if key in at:
            when = f" for {shown(label)}" if label else ""
            return (
                f"“{shown(one['title'])}”{when} is in row {at[key]} too, of the same body. Choose a"
                " column that tells them apart as a criterion or a period."
            )
        at[key] = number
        metric["observations"].append(figure)
    return ""
