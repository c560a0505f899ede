"""Ratings of a collection as tables: one row a rating, and one sheet a framework."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from viewer.domain.collection.columns import Column
from viewer.domain.collection.matrix import Matrix, Row
from viewer.export.tables.rows import Amount, Cell, Rows
from viewer.presentation.collection.paper.matrix_document import group_of
from viewer.presentation.collection.paper.rating_rows import RatingRow
from viewer.presentation.collection.rated_words import (
    MARKS,
    NOT_ASKED,
    column_title,
    rating_text,
)
from viewer.presentation.content.text import bare, one_line
from viewer.presentation.wording.marks import VERDICTS
from viewer.presentation.wording.numbers import sentence_case

LONG = (
    "Body", "Body ids", "Report id", "Date", "Framework", "Kind of inspection", "Criterion",
    "Criterion id", "Level", "State", "Rank", "Of", "Joint", "Change", "Levels moved",
    "Comparable", "Level before", "Date before", "File", "Line",
)  # fmt: skip
LONG_NOTE = (
    "One row for each rating. Rank 1 is the best of so many levels. A change is counted only "
    "where it is comparable: like for like, under one framework unless that was asked for."
)
_NO_NAME = re.compile(r"[^A-Za-z0-9]+")
_LONGEST = 25  # letters of the name of a sheet, of 31 that Excel takes


def long_table(found: Iterable[RatingRow]) -> Rows:
    """One row for each rating."""
    return Rows("Ratings", "Every rating", LONG, tuple(map(_long, found)), LONG_NOTE)


def _long(row: RatingRow) -> tuple[Cell, ...]:
    return (
        row.body,
        "; ".join(f"{scheme} {value}" for scheme, value in row.body_ids),
        row.id,
        row.dated or "",
        row.framework,
        row.kind,
        row.criterion,
        row.criterion_id,
        row.level,
        row.state,
        _number(row.rank),
        _number(row.of),
        "yes" if row.joint else "",
        row.change,
        _number(row.levels),
        "yes" if row.comparable else "no",
        row.before,
        row.before_date or "",
        row.file,
        _number(row.line),
    )


def _number(value: int | None) -> Cell:
    return "" if value is None else Amount(Decimal(value))


def framework_tables(
    matrix: Matrix,
    rows: Iterable[Row],
    columns: Sequence[Column],
    kinds: Sequence[str],
    *,
    across: bool = False,
) -> Iterator[Rows]:
    """A table for each framework: a row for each inspection, of each rating its word and level."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        framework = row.inspection.about.framework
        groups.setdefault(framework.label if framework else "", []).append(row)
    places = [matrix.place(column.name) for column in columns]
    heads = tuple(_heads(columns, kinds))
    names: set[str] = set()
    for label, found in groups.items():
        title = one_line(label) or "No framework stated"
        lines = tuple(tuple(_line(row, places, kinds, across=across)) for row in found)
        yield Rows(_sheet_name(title, names), bare(title), heads, lines, _NOTE)


_NOTE = (
    "Level 1 is the best. The change is that since the inspection before, and stands only where "
    "like is compared with like."
)


def _heads(columns: Iterable[Column], kinds: Iterable[str]) -> Iterator[str]:
    taken = dict.fromkeys(("Body", *map(sentence_case, kinds), "Date"))
    yield from taken
    for column in columns:
        for ending in ("", " – level", " – change"):
            name = f"{bare(column_title(column))}{ending}"
            while name in taken:
                name += " "
            taken[name] = None
            yield name


def _line(row: Row, places: Iterable[int], kinds: Iterable[str], *, across: bool) -> Iterator[Cell]:
    yield bare(one_line(row.body.name))
    yield from (bare(group_of(row, kind)) for kind in kinds)
    yield row.inspection.dated or ""
    for place in places:
        cell = row.cells[place]
        if cell is None:
            yield from (NOT_ASKED, "", "")
            continue
        step = cell.standing.step
        mark = MARKS.get(cell.change.counted(across))
        joint = " (joint)" if cell.standing.held.like == "part" else ""
        yield bare(rating_text(cell.standing)) + joint
        yield _number(step + 1 if step is not None else None)
        yield VERDICTS[mark.shape] if mark else ""


def _sheet_name(title: str, taken: set[str]) -> str:
    """A name that a sheet and a table can have, and no other one has."""
    plain = _NO_NAME.sub("_", title).strip("_")[:_LONGEST] or "Framework"
    plain = plain if plain[0].isalpha() else f"F_{plain}"
    name, number = plain, 1
    while name.casefold() in taken:
        number += 1
        name = f"{plain}_{number}"
    taken.add(name.casefold())
    return name


def json_bytes(rows: Iterable[dict[str, Any]]) -> bytes:
    """What other programs read: a list with an object a line."""
    lines = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return (f"[\n  {lines}\n]\n" if lines else "[]\n").encode()


def json_row(row: RatingRow) -> dict[str, Any]:
    """A rating as an object."""
    return {
        "body": row.body,
        "body_ids": dict(row.body_ids),
        "groups": dict(row.groups),
        "id": row.id,
        "date": row.dated.isoformat() if row.dated else None,
        "framework": row.framework or None,
        "kind": row.kind or None,
        "criterion": row.criterion,
        "criterion_id": row.criterion_id,
        "level": row.level or None,
        "state": row.state or None,
        "rank": row.rank,
        "of": row.of,
        "joint": row.joint,
        "change": row.change,
        "levels": row.levels,
        "comparable": row.comparable,
        "before": row.before or None,
        "before_date": row.before_date.isoformat() if row.before_date else None,
        "file": row.file,
        "line": row.line,
    }
