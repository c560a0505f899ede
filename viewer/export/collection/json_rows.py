"""Rows as JSON, for other programs."""

import json
from collections.abc import Iterable
from decimal import Decimal

from viewer.presentation.parts.row_keys import Keyed


def json_bytes(rows: Iterable[Keyed]) -> bytes:
    """What other programs read: a list with an object a line."""
    lines = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return (f"[\n  {lines}\n]\n" if lines else "[]\n").encode("utf-8", "replace")


_RATING = (
    "body", "body_ids", "groups", "id", "date", "framework", "framework_id", "inspection_kind",
    "criterion", "criterion_id", "level", "state", "rank", "of", "given", "also", "score",
    "score_of", "joint", "change", "levels", "comparable", "before_level", "before_date",
    "next_due", "file", "line",
)  # fmt: skip
"""What the object of a rating holds."""


def json_row(row: Keyed) -> Keyed:
    """A rating as an object."""
    score = row["score"]
    points = (plain_number(score.value), plain_number(score.max)) if score else (None, None)
    told = row | dict(zip(("score", "score_of"), points, strict=True))
    return {key: told[key] for key in _RATING}


def plain_number(value: Decimal) -> int | float:
    """A number as JSON has it."""
    return int(value) if value == value.to_integral_value() else float(value)
