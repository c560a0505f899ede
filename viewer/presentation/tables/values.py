"""The step in which every value that is no level gets a meaning, as content."""

from collections.abc import Mapping as Known
from dataclasses import dataclass

from viewer.characters import cut
from viewer.domain.criteria import KnownScale, Scale
from viewer.extraction.tables.counts import Counts
from viewer.extraction.tables.mapping import Mapping, Value
from viewer.extraction.tables.values import OtherValue, other_values
from viewer.presentation.tables.wording import LEFT_OUT, SKIPPED, scales_of, value_words
from viewer.presentation.wording.numbers import count_text
from viewer.presentation.wording.rating import STATES

CHOOSE = "Choose what it means"
MOST_SHOWN = 200
"""Values that are asked for: a column of more is none of ratings."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A meaning that can be chosen: the key of `with_value`, and its words."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A value: its words, where it is, what it may mean and what was chosen.

    `scale` is None for what means a state on every scale. `column` is the heading of the only
    column that it is asked for in; `can_part` says whether it can be asked for in each.
    """

    scale: str | None
    printed: str
    words: str
    where: str
    choices: tuple[Meaning, ...]
    chosen: str
    column: str | None = None
    can_part: bool = False


@dataclass(frozen=True, slots=True)
class ValuesContent:
    """All of them, and what is to be said over them."""

    said: str
    rows: tuple[ValueRow, ...]


def values_content(
    counts: Counts, mapping: Mapping, known: Known[str, KnownScale], *, levels: bool = False
) -> ValuesContent:
    """What every value that is no level may mean; with `levels` those too that are one."""
    scales = scales_of(mapping, known)
    others = other_values(counts, mapping, known, levels=levels)
    asked = tuple(one for one in others if not one.is_level)
    rows = tuple(_row(other, scales.get(other.scale or "")) for other in others[:MOST_SHOWN])
    return ValuesContent(_said(asked), rows)


def _said(others: tuple[OtherValue, ...]) -> str:
    if not others:
        return "Every value in the rating columns is a level of its scale."
    left = sum(other.value is None for other in others)
    values = count_text(len(others), "value is", "values are")
    begin = f"{values} no level of the scale. Say what each means."
    if len(others) > MOST_SHOWN:
        begin += f" The first {MOST_SHOWN} are listed; one of the columns may not be a rating."
    if not left:
        return f"{begin} All are decided."
    end = "Rows with values that are not decided become no reports."
    return f"{begin} {count_text(left, 'is', 'are')} not decided. {end}"


def _row(other: OtherValue, scale: Scale | None) -> ValueRow:
    cells = count_text(other.count, "cell", "cells")
    columns = cut(", ".join(other.columns), 90)
    chosen = _key(other.value)
    levels = scale.levels if scale else ()
    choices = (
        *([Meaning("", CHOOSE)] if not chosen else []),
        *(Meaning(f"level:{level.id}", level.label) for level in levels),
        *(Meaning(f"state:{state}", words) for state, words in STATES.items()),
        Meaning("left_out", LEFT_OUT),
        Meaning("skip_row", SKIPPED),
    )
    words = "Blank cells" if not other.printed else value_words(other.printed)
    can_part = scale is not None and other.column is None and len(other.columns) > 1
    where = f"{cells} in {columns}"
    return ValueRow(
        other.scale, other.printed, words, where, choices, chosen, other.column, can_part
    )


def _key(value: Value | None) -> str:
    if value is None:
        return ""
    if value.level is not None:
        return f"level:{value.level}"
    if value.state is not None:
        return f"state:{value.state}"
    return "left_out" if value.left_out else "skip_row"
