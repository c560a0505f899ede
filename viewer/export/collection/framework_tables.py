"""A table for each framework: a row for each inspection, of each rating its word and level."""

import re
from collections.abc import Iterable, Iterator, Sequence

from viewer.domain.collection.columns import Column
from viewer.domain.collection.matrix import Matrix, MatrixRow
from viewer.export.table_rows import TableRows, TableValue, day_cell, number_cell
from viewer.presentation.collection.rated_words import (
    MARKS,
    NOT_ASKED,
    column_title,
    noted_text,
)
from viewer.presentation.collection.row_groups import group_of
from viewer.presentation.content.text import bare, one_line
from viewer.presentation.wording.marks import VERDICTS
from viewer.presentation.wording.numbers import sentence_case

_NO_NAME = re.compile(r"[^A-Za-z0-9]+")
_SHORT = re.compile(r"\(([A-Z][A-Za-z0-9]{1,11})\)$")
_LONGEST = 25  # letters of the name of a sheet, of 31 that Excel takes


def framework_tables(
    matrix: Matrix,
    rows: Iterable[MatrixRow],
    columns: Sequence[Column],
    kinds: Sequence[str],
    *,
    across: bool = False,
) -> Iterator[TableRows]:
    """A table for each framework: a row for each inspection, of each rating its word and level.

    It has those of the columns that are criteria of the framework.
    """
    groups: dict[str, list[MatrixRow]] = {}
    for row in rows:
        framework = row.inspection.about.framework
        groups.setdefault(framework.label if framework else "", []).append(row)
    names: set[str] = set()
    for label, found in groups.items():
        own = [one for one in columns if _is_of(matrix.place(one.name), found)]
        places = [matrix.place(column.name) for column in own]
        due = any(row.inspection.about.next_due for row in found)
        heads = tuple(_heads(own, kinds, due=due))
        title = one_line(label) or "No framework stated"
        lines = tuple(tuple(_line(row, places, kinds, due=due, across=across)) for row in found)
        yield TableRows(_sheet_name(title, names), bare(title), heads, lines, _NOTE)


def _is_of(place: int, found: Iterable[MatrixRow]) -> bool:
    """Whether a report of these has the criterion of this column itself, and not as a joint one."""
    cells = (row.cells[place] for row in found)
    return any(cell is not None and not cell.standing.is_joint for cell in cells)


_NOTE = (
    "Level 1 is the best. The change is that since the inspection before, and stands only where "
    "like is compared with like."
)


def _heads(columns: Iterable[Column], kinds: Iterable[str], *, due: bool) -> Iterator[str]:
    days = ("Date", "Next due") if due else ("Date",)
    taken = dict.fromkeys(("Body", *map(sentence_case, kinds), *days))
    yield from taken
    for column in columns:
        for ending in ("", " – level", " – change"):
            name = f"{bare(column_title(column))}{ending}"
            while name in taken:
                name += " "
            taken[name] = None
            yield name


def _line(
    row: MatrixRow, places: Iterable[int], kinds: Iterable[str], *, due: bool, across: bool
) -> Iterator[TableValue]:
    yield bare(one_line(row.body.name))
    yield from (bare(group_of(row, kind)) for kind in kinds)
    yield day_cell(row.inspection.when)
    if due:
        yield day_cell(row.inspection.about.next_due)
    for place in places:
        cell = row.cells[place]
        if cell is None:
            yield from (NOT_ASKED, "", "")
            continue
        step = cell.step
        mark = MARKS.get(cell.change.counted(across))
        yield bare(noted_text(cell))
        yield number_cell(step + 1 if step is not None else None)
        yield VERDICTS[mark.shape] if mark else ""


def _shortened(name: str) -> str:
    """A name cut behind a whole word, if one ends in its second half."""
    if len(name) <= _LONGEST:
        return name
    end = name.rfind("_", _LONGEST // 2, _LONGEST + 1)
    return name[: end if end > 0 else _LONGEST]


def _sheet_name(title: str, taken: set[str]) -> str:
    """A name that a sheet and a table can have, and no other one has."""
    short = _SHORT.search(title)
    title = short.group(1) if short else title
    plain = _shortened(_NO_NAME.sub("_", title).strip("_")) or "Framework"
    plain = plain if plain[0].isalpha() else f"F_{plain}"
    name, number = plain, 1
    while name.casefold() in taken:
        number += 1
        name = f"{plain}_{number}"
    taken.add(name.casefold())
    return name
