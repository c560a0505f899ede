"""Which columns hold ratings, and on which scale: told by values, and by the table's words."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from viewer.domain.criteria import KnownScale
from viewer.extraction.tables.levels import folded, state_of
from viewer.extraction.tables.proposing.cues import RATING_WORDS

MOSTLY, UNDER_ITS_HEADING = 0.5, 0.15
"""The share of values that are levels in a column of ratings; where the heading says so, fewer."""

NEARLY, ENOUGH = 0.9, 0.7
"""Scales that explain nearly as many values as the best are looked at by what the table says; the
scale of the table is taken for a column of which it explains this share of what another does."""

_CUES = {
    "ofsted": r"ofsted|urn|laestab|school\w*|ilacs|sif|children\w*|local authority"
    r"|overall effectiveness|quality of education|behaviour and attitudes",
    "cqc": r"cqc|care quality commission|location id|provider id|nhs|hospital|adult social care"
    r"|(?:care|nursing|residential) homes?|domiciliary|gp|surgery|caring|responsive|well led",
    "hmicfrs": r"hmicfrs|hmic|police|force|fire|constabulary",
    "hmicfrs-four": r"hmicfrs|hmic|police|force|fire|constabulary",
    "hmi-probation": r"probation|hmip|youth justice|yot|yjs|yos",
    "care-inspectorate": r"care inspectorate|scotland",
    "food-hygiene": r"fhrs|fhrsid|hygiene|food|business\w*",
    "hmi-prisons": r"prison\w*|hmp|purposeful|resettlement",
    "ofsted-adequate": r"ofsted|children\w*",
}
_REGISTER = re.compile(r"\b(?:urn|laestab|fhrsid|location id|provider id)\b")
_FALLBACK = ("ofsted", "cqc", "hmicfrs", "food-hygiene")
"""Which is taken of scales with the same words where nothing speaks for one."""


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """A column that may hold ratings: its folded heading, and how often each value is in it."""

    heading: str
    values: Counter[str]


def is_rated(column: ColumnWords, words: Mapping[str, str], scale: str = "") -> bool:
    """Whether the values of a column are mostly levels with these words."""
    levels = {word: column.values[word] for word in words if word in column.values}
    if not levels:
        return False
    filled = {value: count for value, count in column.values.items() if value}
    stated = {value for value in filled if state_of(value, scale) is not None}
    judged = sum(count for value, count in filled.items() if value not in stated)
    named = bool(RATING_WORDS.search(column.heading))
    if not judged:
        return False
    others = {
        value for value in filled.keys() - levels.keys() - stated if not _marked(value, words)
    }
    if all(value.isdecimal() for value in levels) and (
        not named or any(any(map(str.isdecimal, value)) for value in others)
    ):
        return False  # numbers may be anything
    if len(filled) - len(levels) > max(10, 2 * len(words)):
        return False  # names of bodies, among them one that is a level
    return sum(levels.values()) / judged >= (UNDER_ITS_HEADING if named else MOSTLY)


def _marked(value: str, words: Mapping[str, str]) -> bool:
    """Whether a value is a level in numbers with a sign that leads to a note: 2*."""
    return value.rstrip("*†‡^# ") in words


def scales_of_columns(
    columns: Sequence[ColumnWords],
    words: Mapping[str, Mapping[str, str]],
    known: Mapping[str, KnownScale],
    said: str,
) -> tuple[str | None, ...]:
    """The scale of each column that is rated, one for all of them where that explains nearly all.

    `said` is what the table says of itself, folded.
    """
    explained = [_explained(column, words) for column in columns]
    totals = Counter[str]()
    for counts in explained:
        totals.update(counts)

    def chosen(counts: Mapping[str, int]) -> str | None:
        near = [one for one, count in counts.items() if count >= NEARLY * max(counts.values())]
        return max(
            near, key=lambda s: (_weight(s, said, known), _order(s), counts[s]), default=None
        )

    common = chosen(totals)
    return tuple(
        common
        if common in counts and counts[common] >= ENOUGH * max(counts.values())
        else chosen(counts)
        for counts in explained
    )


def _explained(column: ColumnWords, words: Mapping[str, Mapping[str, str]]) -> dict[str, int]:
    """How many values of a column each scale explains that it may be rated on."""
    return {
        scale: sum(count for value, count in column.values.items() if value in of_scale)
        for scale, of_scale in words.items()
        if is_rated(column, of_scale, scale)
    }


def _weight(scale: str, said: str, known: Mapping[str, KnownScale]) -> int:
    """How much speaks for a scale: its inspectorate's name weighs more than other words."""
    own = scale in known and folded(known[scale].inspectorate) in said
    cues = _CUES.get(scale)
    return 5 * own + (len(set(re.findall(rf"\b(?:{cues})\b", said))) if cues else 0)


def says_whose(scale: str, said: str, known: Mapping[str, KnownScale]) -> bool:
    """Whether a table says whose scale it is by more than the ids of a register of its bodies."""
    return _weight(scale, _REGISTER.sub(" ", said), known) > 0


def _order(scale: str) -> int:
    return len(_FALLBACK) - _FALLBACK.index(scale) if scale in _FALLBACK else 0
