"""What each row of a table is: a report, or one rating or one period of a report."""

from typing import Literal

from viewer.extraction.tables.counts import Counts
from viewer.extraction.tables.levels import heading_words
from viewer.extraction.tables.mapping import ColumnMapping, ColumnRole, Mapping
from viewer.extraction.tables.proposing.cues import CRITERION_WORDS, PERIOD_WORDS

RowKind = Literal["reports", "ratings", "periods"]
ROLES_OF_ROWS: dict[RowKind, ColumnRole] = {"ratings": "criterion", "periods": "period"}
"""What a row can be, and the role of the column that tells the rows of a report apart."""


def with_rows(mapping: Mapping, rows: RowKind, counts: Counts, proposed: Mapping) -> Mapping:
    """The mapping with rows that are each a report, or one rating or one period of a report."""
    role = ROLES_OF_ROWS.get(rows)
    wanted = {one.number for one in proposed.columns if one.role == role} if role else set()
    if role and not wanted:
        wanted = _likely(mapping, counts, role)
    columns = []
    for one in mapping.columns:
        given = {"number": one.number, "heading": one.heading}
        if one.number in wanted and role:
            columns.append(ColumnMapping.model_validate(given | {"role": role}))
        elif one.role in ROLES_OF_ROWS.values() and not (
            role == "criterion" and one.role == "period"
        ):
            columns.append(ColumnMapping.model_validate(given))
        else:
            columns.append(one)
    return mapping.model_copy(update={"columns": tuple(columns)})


def rows_of(mapping: Mapping) -> RowKind:
    """What each row of a table is."""
    if mapping.of("criterion"):
        return "ratings"
    return "periods" if mapping.of("period") else "reports"


def _likely(mapping: Mapping, counts: Counts, role: ColumnRole) -> set[int]:
    """The column that is likeliest to have a role that nothing spoke for."""
    cues = CRITERION_WORDS if role == "criterion" else PERIOD_WORDS
    free = [one for one in mapping.columns if one.role in ("ignored", "group", "kind", "inspected")]
    ranked = sorted(
        (not cues.search(heading_words(one.heading)), len(counts.of(one.number)), one.number)
        for one in free
        if len(counts.of(one.number)) > 1
    )
    return {number for _, _, number in ranked[:1]}
