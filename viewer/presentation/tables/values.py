"""The step in which every value that is no level gets a meaning, as content."""

from collections.abc import Mapping as Known
from dataclasses import dataclass

from viewer.characters import cut
from viewer.domain.criteria import KnownScale, Scale
from viewer.extraction.tables.mapping import Mapping, Value
from viewer.extraction.tables.table import Sheet
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
    """A value that is no level: its words, where it is, what it may mean and what was chosen."""

    scale: str
    printed: str
    words: str
    where: str
    choices: tuple[Meaning, ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class ValuesContent:
    """All of them, and what is to be said over them."""

    said: str
    rows: tuple[ValueRow, ...]


def values_content(sheet: Sheet, mapping: Mapping, known: Known[str, KnownScale]) -> ValuesContent:
    """What every value that is no level may mean."""
    scales = scales_of(mapping, known)
    others = other_values(sheet, mapping, known)
    rows = tuple(_row(other, scales[other.scale]) for other in others[:MOST_SHOWN])
    return ValuesContent(_said(others), rows)


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


def _row(other: OtherValue, scale: Scale) -> ValueRow:
    cells = count_text(other.count, "cell", "cells")
    columns = cut(", ".join(other.columns), 160)
    chosen = _key(other.value)
    choices = (
        *([Meaning("", CHOOSE)] if not chosen else []),
        *(Meaning(f"level:{level.id}", level.label) for level in scale.levels),
        *(Meaning(f"state:{state}", words) for state, words in STATES.items()),
        Meaning("left_out", LEFT_OUT),
        Meaning("skip_row", SKIPPED),
    )
    words = "Blank cells" if not other.printed else value_words(other.printed)
    return ValueRow(other.scale, other.printed, words, f"{cells} in {columns}", choices, chosen)


def _key(value: Value | None) -> str:
    if value is None:
        return ""
    if value.level is not None:
        return f"level:{value.level}"
    if value.state is not None:
        return f"state:{value.state}"
    return "left_out" if value.left_out else "skip_row"
