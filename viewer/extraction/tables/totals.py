"""Rows of a table that are no inspection: those that sum up others, notes and headings between."""

import re
from collections.abc import Sequence

from viewer.characters import shown
from viewer.extraction.tables.levels import folded
from viewer.extraction.tables.mapping import Mapping

_TOTAL = re.compile(
    r"(?:(?:grand |sub |overall )?totals?|averages?|means?|medians?|sum)"
    r"(?: (?:of|for|across)? ?(?:all|the|overall|services|areas|bodies|england|wales|uk|region).*)?"
    r"|all (?:services|areas|bodies|schools|forces|councils|prisons|providers|establishments)"
)
SUMS_UP = "sums up other rows"
FEWEST_USED = 3
"""Columns in use from which on a row with one cell is a note or a heading."""


def is_total(body: str) -> bool:
    """Whether what stands for a body says that its row sums up others."""
    return bool(_TOTAL.fullmatch(folded(body)))


def no_inspection(cells: Sequence[str], body: str, mapping: Mapping) -> str:
    """Why a row is no inspection, in a sentence; empty for one that may be."""
    used = [one.number for one in mapping.columns if one.role != "ignored"]
    if len(used) >= FEWEST_USED and sum(map(bool, cells)) == 1:
        return "Only one cell of this row is filled: it is a note or a heading."
    if is_total(body) and not mapping.totals:
        return f"“{shown(body)}” {SUMS_UP}, and is no inspected body."
    return ""
