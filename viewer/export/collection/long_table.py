"""Every rating as a row of a table."""

from collections.abc import Iterable

from viewer.export.table_rows import Amount, TableRows, TableValue, day_cell, number_cell
from viewer.presentation.parts.row_keys import Keyed

LONG = (
    "Body", "Body ids", "Report id", "Date", "Framework", "Kind of inspection", "Criterion",
    "Criterion id", "Level", "State", "Rank", "Of", "Score", "Score of", "Given", "Also", "Joint",
    "Change", "Levels moved", "Comparable", "Level before", "Date before", "Next due", "File",
    "Line",
)  # fmt: skip
LONG_NOTE = (
    "One row for each rating. Rank 1 is the best of so many levels. A change is counted only "
    "where it is comparable: like for like, under one framework unless that was asked for."
)


def long_table(found: Iterable[Keyed]) -> TableRows:
    """One row for each rating."""
    return TableRows("Ratings", "Every rating", LONG, tuple(map(_long, found)), LONG_NOTE)


def _long(row: Keyed) -> tuple[TableValue, ...]:
    score = row["score"]
    return (
        row["body"],
        "; ".join(f"{scheme} {value}" for scheme, value in row["ids"]),
        row["id"],
        day_cell(row["date"]),
        row["framework"] or "",
        row["inspection_kind"] or "",
        row["criterion"],
        row["criterion_id"],
        row["level"] or "",
        row["state"] or "",
        number_cell(row["rank"]),
        number_cell(row["of"]),
        Amount(score.value) if score else "",
        Amount(score.max) if score else "",
        day_cell(row["given"]),
        row["also"] or "",
        "yes" if row["joint"] else "",
        row["change"],
        number_cell(row["levels"]),
        "yes" if row["comparable"] else "no",
        row["before_level"] or "",
        day_cell(row["before_date"]),
        day_cell(row["next_due"]),
        row["file"],
        number_cell(row["line"]),
    )
