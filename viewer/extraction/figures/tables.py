"""Figures of tables: what their row, their column and the caption say of them."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from viewer.domain.numbers.words import SCALES
from viewer.extraction.candidates import Movement
from viewer.extraction.figures.heads import Heads
from viewer.extraction.figures.mentions import Mention
from viewer.extraction.figures.periods import periods
from viewer.extraction.figures.whose import comparator_in
from viewer.extraction.source_text import Block

_LONGEST = 90
_PERCENT = re.compile(r"%|\bper ?cent\b", re.IGNORECASE)
_POUNDS = re.compile(
    r"[(,]\s?(?:in\s)?£\s?[’'‘]?(?P<scale>000s?|k|m|bn|thousands?|millions?)?\s?[),]?\s*$"
    r"|[(,]\s?£\s?[’'‘]?(?P<within>000s?|k|m|bn|thousands?|millions?)?\s?\)"
    r"|^£\s?[’'‘]?(?P<alone>000s?|k|m|bn|thousands?|millions?)?$",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"(?:\((?:[a-z]+\s){0,2}|\bin\s|,\s)(?P<unit>years|months|weeks|days|hours|minutes|seconds|"
    r"points)(?:\)|$)",
    re.IGNORECASE,
)
_CHANGE = re.compile(r"\b(?:change|difference|movement|increase|decrease)\b|\+\s?/\s?[-−–]", re.I)
_MINUS, _PLUS = ("-", "−", "–", "▼", "↓"), ("+", "▲", "↑")


def of_table(
    block: Block, known: Heads, said: Mapping[str, Any], mention: Mention
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


def _measure(block: Block, leads: Iterable[str], mention: Mention) -> dict[str, Any]:
    """The unit of a bare number that its heads name, and its value where they scale it."""
    for words in leads:
        if _PERCENT.search(words):
            return {"unit": "percent"}
        if measure := _MEASURE.search(words):
            return {"unit": measure["unit"].casefold()}
        if pounds := _POUNDS.search(words):
            scale = pounds["scale"] or pounds["within"] or pounds["alone"] or ""
            return _pounds(block, scale.casefold().rstrip("s"), words, mention)
    return {}


def _pounds(block: Block, scale: str, words: str, mention: Mention) -> dict[str, Any]:
    """An amount of money: one in brackets is below zero, as in accounts."""
    times = Decimal(10) ** (3 if scale == "000" else SCALES.get(scale, 0))
    bracketed = block.text.startswith("(") and block.text.endswith(")")
    value = -abs(mention.value) if bracketed else mention.value
    value *= times
    value = value.to_integral_value() if value == value.to_integral_value() else value
    made: dict[str, Any] = {"unit": "pounds", "value": value}
    why = [f"Its row or column is headed “{words[:_LONGEST]}”."] if times > 1 else []
    why += ["Printed in brackets: below zero."] if bracketed else []
    return made | ({"why": tuple(why)} if why else {})


def _change(block: Block, said: Mapping[str, Any], mention: Mention) -> dict[str, Any]:
    """An amount of change, with its way where a sign or an arrow says it."""
    way: Movement = "unsaid"
    if mention.value and block.text.startswith(_PLUS):
        way = "rose"
    elif mention.value and block.text.startswith(_MINUS):
        way = "fell"
    of_points = said["unit"] == "percent" and mention.unit == "count"
    made: dict[str, Any] = {"movement": way, "value": abs(said.get("value", mention.value))}
    return made | ({"unit": "points"} if of_points else {})
