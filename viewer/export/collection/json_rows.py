"""Rows as JSON, for other programs."""

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from viewer.presentation.collection.paper.rating_rows import RatingRow


def json_bytes(rows: Iterable[dict[str, Any]]) -> bytes:
    """What other programs read: a list with an object a line."""
    lines = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return (f"[\n  {lines}\n]\n" if lines else "[]\n").encode("utf-8", "replace")


def json_row(row: RatingRow) -> dict[str, Any]:
    """A rating as an object."""
    return {
        "body": row.body,
        "body_ids": dict(row.body_ids),
        "groups": dict(row.groups),
        "id": row.id,
        "date": row.dated,
        "framework": row.framework or None,
        "framework_id": row.framework_id or None,
        "inspection_kind": row.kind or None,
        "criterion": row.criterion,
        "criterion_id": row.criterion_id,
        "level": row.level or None,
        "state": row.state or None,
        "rank": row.rank,
        "of": row.of,
        "given": row.given,
        "also": row.also or None,
        "score": plain_number(row.score.value) if row.score else None,
        "score_of": plain_number(row.score.max) if row.score else None,
        "joint": row.joint,
        "change": row.change,
        "levels": row.levels,
        "comparable": row.comparable,
        "before_level": row.before or None,
        "before_date": row.before_date,
        "next_due": row.next_due,
        "file": row.file,
        "line": row.line,
    }


def plain_number(value: Decimal) -> int | float:
    """A number as JSON has it."""
    return int(value) if value == value.to_integral_value() else float(value)
