"""How the rows of a table belong together: each a report, or one rating or period of a report."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from viewer.extraction.tables.levels import heading_words
from viewer.extraction.tables.mapping import ColumnMapping, ColumnRole
from viewer.extraction.tables.periods import is_period
from viewer.extraction.tables.proposing import cues
from viewer.extraction.tables.proposing.seen import Proposed, SheetColumn
from viewer.extraction.tables.table import words_of

OFTEN = 1.5
"""Rows for each body and date from which on several rows are one report."""

MOST_NAMED = 300
"""Different words in a column of criteria, at most."""

ALONE = 0.98
"""The share of rows that a criterion tells apart from others of the same report."""

_KEY: tuple[ColumnRole, ...] = (
    "body", "body_id", "inspected", "inspected_start", "inspected_end", "published", "framework",
)  # fmt: skip
_MAY_NAME: tuple[ColumnRole, ...] = ("ignored", "group", "kind")

ColumnCells = Sequence[str]


def with_joined_rows(
    columns: tuple[SheetColumn, ...], proposed: tuple[Proposed, ...]
) -> tuple[Proposed, ...]:
    """The roles with criteria and periods, where bodies and dates come again and again."""
    words = [[words_of(cell) for cell in seen.cells] for seen in columns]
    changed = list(proposed)
    if not any(one.column.role == "body" for one in changed):
        return proposed
    if not any(one.column.role == "rating" for one in changed):
        changed = _with_periods(columns, changed)
    judged = [one for one in changed if one.column.role == "rating"]
    few = judged or [one for one in changed if one.column.role == "figure"]
    key = _rows(words, changed, (*_KEY, "period"))
    if not few or len(few) > 2 or len(key) < OFTEN * len(set(key)):
        return tuple(changed)
    for number in _naming(columns, changed, words, key):
        changed[number] = _as(columns[number], changed[number], "criterion", "names what is rated")
    return tuple(changed)


def _with_periods(columns: tuple[SheetColumn, ...], proposed: list[Proposed]) -> list[Proposed]:
    """The columns that say for when the figures are, where a body has several rows."""
    bodies = [
        words_of(c) for s, p in _both(columns, proposed) for c in s.cells if p.column.role == "body"
    ]
    if len(bodies) < OFTEN * len(set(bodies)):
        return proposed
    changed = list(proposed)
    for place, (seen, one) in enumerate(_both(columns, proposed)):
        dated = one.column.role in ("ignored", "inspected", "figure", "group", "published")
        named = cues.PERIOD_WORDS.search(heading_words(seen.heading))
        known = [is_period(cell) for cell in seen.filled]
        differ = len(set(map(words_of, seen.filled))) > 1
        if dated and named and differ and sum(known) >= 0.9 * len(known):
            changed[place] = _as(seen, one, "period", "months or years of the figures")
    return changed


def _naming(
    columns: tuple[SheetColumn, ...],
    proposed: list[Proposed],
    words: Sequence[ColumnCells],
    key: Sequence[object],
) -> tuple[int, ...]:
    """The places of the one or two columns that tell the rows of a report apart; else none."""
    places = [
        place
        for place, (seen, one) in enumerate(_both(columns, proposed))
        if one.column.role in _MAY_NAME and _may_name(seen, words[place], key)
    ]
    places.sort(key=lambda at: not cues.CRITERION_WORDS.search(heading_words(columns[at].heading)))
    tries = [*((place,) for place in places), *combinations(places[:6], 2)]
    for some in tries:
        pairs = set(zip(key, *(words[place] for place in some), strict=True))
        if len(pairs) >= ALONE * len(key):
            return tuple(sorted(some))
    return ()


def _may_name(seen: SheetColumn, cells: ColumnCells, key: Sequence[object]) -> bool:
    """Whether the words of a column are few, filled, and differ within a report."""
    different = len(set(cells))
    if not 2 <= different <= MOST_NAMED or len(seen.filled) < 0.98 * len(cells):
        return False
    return len(set(zip(key, cells, strict=True))) > 1.2 * len(set(key))


def _rows(
    words: Sequence[ColumnCells], proposed: Sequence[Proposed], roles: tuple[ColumnRole, ...]
) -> list[tuple[str, ...]]:
    """What each row has in the columns of these roles."""
    used = [cells for cells, one in zip(words, proposed, strict=True) if one.column.role in roles]
    return list(zip(*used, strict=True))


def _both(
    columns: tuple[SheetColumn, ...], proposed: Sequence[Proposed]
) -> Iterator[tuple[SheetColumn, Proposed]]:
    return zip(columns, proposed, strict=True)


def _as(seen: SheetColumn, one: Proposed, role: ColumnRole, why: str) -> Proposed:
    given = {"number": seen.number, "heading": seen.heading, "role": role}
    order = one.column.order
    return Proposed(ColumnMapping.model_validate(given | {"order": order}), why)
