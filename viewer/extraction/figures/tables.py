"""Figures of tables: what their row, their column and the caption say of them."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from viewer.domain.numbers.measures import measure_named
from viewer.extraction.candidates import MovementKind
from viewer.extraction.figures.heads import Heads
from viewer.extraction.figures.periods import periods
from viewer.extraction.figures.printed.number import PrintedNumber
from viewer.extraction.figures.whose import comparator_in
from viewer.extraction.source_text import Block

_LONGEST = 90
_CHANGE = re.compile(r"\b(?:change|difference|movement|increase|decrease)\b|\+\s?/\s?[-−–]", re.I)
_MINUS, _PLUS = ("-", "−", "–", "▼", "↓"), ("+", "▲", "↑")


def of_table(
    block: Block, known: Heads, said: Mapping[str, Any], mention: PrintedNumber
) -> dict[str, Any]:
    """What its row, its column and its caption say of a figure that says nothing itself."""
    row = known.rows.get((block.table, block.row), "")
    above = known.columns.get((block.table, block.column), ())
    leads = [words for words in (*above, row) if words and words != block.text]
    found: dict[str, Any] = {}
    if row != block.text and 0 < len(row) <= _LONGEST and not said["metric"]:
        found["metric"] = row
    if said["unit"] == "count" and said["noun"] is None and leads:
        found |= _measure(block, (*leads, known.captions.get(block.table, "")), mention)
    if said["whose"] == "subject" and (theirs := _theirs(leads)):
        found["whose"] = theirs
    if above and block.text not in above and _CHANGE.search(above[0]):
        return found | _change(block, {**said, **found}, mention)
    for words in leads if said["period"] is None else ():
        named = [] if words in known.facts else [dated.period for dated in periods(words)]
        if len(named) == 1:
            why = f"Its row or column is headed “{words[:_LONGEST]}”."
            found["period"] = named[0].model_copy(update={"carried_over": why})
            break
    return found


def _theirs(leads: Iterable[str]) -> str | None:
    """Whose a figure is by its heads; of two the nearest tells which of the comparators."""
    nearer = ""
    for words in leads:
        if theirs := comparator_in(words):
            return f"{theirs}: {nearer}" if nearer else theirs
        nearer = "" if periods(words) else nearer or words
    return None


def _measure(block: Block, leads: Iterable[str], mention: PrintedNumber) -> dict[str, Any]:
    """The unit of a bare number that its heads name, and its value where they scale it.

    An amount of money in brackets is below zero, as in accounts.
    """
    named = ((words, measure) for words in leads if (measure := measure_named(words)))
    words, measure = next(named, ("", None))
    if measure is None or measure.unit != "pounds":
        return {"unit": measure.unit} if measure else {}
    bracketed = block.text.startswith("(") and block.text.endswith(")")
    value = (-abs(mention.value) if bracketed else mention.value) * measure.times
    whole = value.to_integral_value()
    why = [f"Its row or column is headed “{words[:_LONGEST]}”."] if measure.times > 1 else []
    why += ["Printed in brackets: below zero."] if bracketed else []
    return {"unit": "pounds", "value": whole if value == whole else value, "why": tuple(why)}


def _change(block: Block, said: Mapping[str, Any], mention: PrintedNumber) -> dict[str, Any]:
    """An amount of change, with its way where a sign or an arrow says it."""
    way: MovementKind = "unsaid"
    if mention.value and block.text.startswith(_PLUS):
        way = "rose"
    elif mention.value and block.text.startswith(_MINUS):
        way = "fell"
    of_points = said["unit"] == "percent" and mention.unit == "count"
    made: dict[str, Any] = {"movement": way, "value": abs(said.get("value", mention.value))}
    return made | ({"unit": "points"} if of_points else {})
