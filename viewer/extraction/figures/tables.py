"""Tables: the first cells of a figure's row and column say what it is; lists of contents."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from viewer.extraction.figures.periods import periods
from viewer.extraction.figures.whose import comparator_in
from viewer.extraction.source_text import Block, SourcePage

Cell = tuple[int, int]
"""The number of a table, and that of a row or of a column of it."""

_CONTENTS = frozenset(("contents", "table of contents", "contents page", "list of contents"))
_OF_A_DATE = re.compile(r"\b(?:dates?|published|inspected|inspection)\b", re.IGNORECASE)
_FIRST_PAGES = 10
_LETTER = re.compile(r"[^\W\d_]{2}")
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Heads:
    """The words that lead the rows and columns of a page; `contents` says that it lists them."""

    rows: Mapping[Cell, str]
    columns: Mapping[Cell, str]
    contents: bool = False
    facts: frozenset[str] = frozenset()
    """Heads of columns that are no heads: beside the label of a date."""


def heads(page: SourcePage) -> Heads:
    """The heads of the tables of a page."""
    cells = [block for block in page.blocks if block.kind == "cell"]
    rows: dict[Cell, Block] = {}
    columns: dict[Cell, Block] = {}
    for cell in cells:
        row, column = (cell.table, cell.row), (cell.table, cell.column)
        rows[row] = min(rows.get(row, cell), cell, key=lambda one: one.column)
        columns[column] = min(columns.get(column, cell), cell, key=lambda one: one.row)
    lists = page.number <= _FIRST_PAGES and any(
        block.text.strip().casefold() in _CONTENTS for block in page.blocks
    )
    labels = {at for at, cell in rows.items() if _OF_A_DATE.search(cell.text)}
    facts = (cell.text for cell in columns.values() if (cell.table, cell.row) in labels)
    return Heads(_words(rows), _words(columns), lists, frozenset(facts))


def of_table(block: Block, known: Heads, said: Mapping[str, Any]) -> dict[str, Any]:
    """What its row and column say of a figure, where the cell itself says nothing."""
    row = known.rows.get((block.table, block.row), "")
    column = known.columns.get((block.table, block.column), "")
    leads = [words for words in (column, row) if words and words != block.text]
    found: dict[str, Any] = {}
    if row != block.text and 0 < len(row) <= _LONGEST and not said["metric"]:
        found["metric"] = row
    if said["unit"] == "count" and re.search(r"%|\bper ?cent\b", " ".join(leads).casefold()):
        found["unit"] = "percent"
    for words in leads:
        if said["whose"] == "subject" and (theirs := comparator_in(words)):
            found.setdefault("whose", theirs)
        named = [] if words in known.facts else [dated.period for dated in periods(words)]
        if said["period"] is None and len(named) == 1:
            why = f"Its row or column is headed “{words[:_LONGEST]}”."
            found.setdefault("period", named[0].model_copy(update={"carried_over": why}))
    return found


def _words(leading: Mapping[Cell, Block]) -> dict[Cell, str]:
    return {at: cell.text for at, cell in leading.items() if _LETTER.search(cell.text)
            or periods(cell.text)}  # fmt: skip
