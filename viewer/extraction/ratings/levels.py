"""The words of levels: where a text has them, and what each scale calls by them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from viewer.domain.criteria import KnownScale

PrintedState = Literal["not_rated", "not_inspected", "suspended", "no_longer_judged"]

_STATES: tuple[tuple[PrintedState, str], ...] = (
    ("not_inspected", r"not\s+inspected|not\s+looked\s+at|inspected\s+but\s+not\s+rated"),
    ("suspended", r"(?:rating\s+)?suspended"),
    ("no_longer_judged", r"no\s+longer\s+(?:judged|graded|rated|awarded)"),
    (
        "not_rated",
        r"not\s+(?:yet\s+)?(?:judged|rated|graded|assessed|evaluated)|ungraded|unrated"
        r"|no\s+(?:rating|grade|judgement)(?:\s+given)?|insufficient\s+evidence(?:\s+to\s+rate)?",
    ),
)
_VERBS = ("requires", "needs")
_OPEN = r"[\s“”\"'‘’(\[]*"
_SHUT = r"[\s“”\"'‘’)\].;,*†‡●⬤○☆★◼■•✔✓←-⇿➔-➾⬀-⮿\ufe0e\ufe0f¹²³⁴-⁹]*"
_POINTS = (
    r"(?:(?:grade|score|rating|level|evaluation)\s*:?\s*)?(?:\d\s*(?:/\s*\d)?\s*[-–—:.)]?\s*)?"
)
_AFTER = r"(?:[-–—:(]?\s*(?:grade\s*)?\d{1,2}(?:\s*/\s*\d{1,2})?\)?)?"
_ONCE = r"(?:\([^()]*(?:\d{4}|last|previous|was)[^()]*\))?"
_MORE = (
    r"(?:\s+[(\[]?(?:(?:read|see|find\s+out|learn|show|view|tell\s+me)\s+(?:more|details?|all)"
    r"|more\s+(?:details?|information)|what\s+(?:is|does)\s+this(?:\s+mean)?)\b[\s.…»>?)\]]*)?"
)
"""What a page leads on with behind a level."""

_MONTH = r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:19|20)\d\d)?"


@dataclass(frozen=True, slots=True)
class LevelWords:
    """Words for a level, or a state in its place, from `start` to `end` of a text."""

    words: str
    start: int
    end: int
    state: PrintedState | None = None


@dataclass(frozen=True, slots=True)
class Levels:
    """The words of some scales, compiled once."""

    scales: tuple[KnownScale, ...]
    words: dict[str, dict[str, str]]
    anywhere: re.Pattern[str]
    alone: re.Pattern[str]
    at_end: re.Pattern[str]

    def find(self, text: str) -> list[LevelWords]:
        """All levels that the text has, as words among others."""
        return [_hit(match) for match in self.anywhere.finditer(text)]

    def whole(self, text: str) -> LevelWords | None:
        """The level or the state that is all the text says, with what adorns it."""
        match = self.alone.fullmatch(text) if len(text) < 90 else None
        return _hit(match) if match else None

    def ending(self, text: str) -> LevelWords | None:
        """The level or the state at the end of the text."""
        match = self.at_end.search(text)
        return _hit(match) if match else None

    def level(self, scale: str, words: str) -> str | None:
        """The id of the level that a scale calls by these words."""
        return self.words.get(words, {}).get(scale)


def _hit(match: re.Match[str]) -> LevelWords:
    start, end = match.span("level")
    state = next((state for state, _ in _STATES if match.groupdict().get(state)), None)
    return LevelWords(key(match["level"]), start, end, state)


def key(words: str) -> str:
    """Words of a level as they are looked up."""
    plain = re.sub(r"\s+", " ", words).strip().lower()
    for verb in _VERBS:
        if re.match(rf"{_inflected(verb)} ", plain):
            return verb + plain[plain.index(" ") :]
    return plain


def levels_of(scales: Iterable[KnownScale]) -> Levels:
    """The words of these scales."""
    return _compiled(tuple(scales))


@lru_cache(maxsize=16)
def _compiled(scales: tuple[KnownScale, ...]) -> Levels:
    words: dict[str, dict[str, str]] = {}
    for known in scales:
        for level, spelling in _spellings(known):
            words.setdefault(key(spelling), {}).setdefault(known.scale.id, level)
    spelt = "|".join(_pattern(word) for word in sorted(words, key=len, reverse=True))
    states = "|".join(f"(?P<{state}>{pattern})" for state, pattern in _STATES)
    either = rf"(?P<level>{spelt}|{states})"
    flags = re.IGNORECASE
    return Levels(
        scales,
        words,
        re.compile(rf"(?<![\w-])(?P<level>{spelt})(?![\w-])", flags),
        re.compile(
            rf"{_OPEN}{_POINTS}{_OPEN}{either}{_SHUT}{_AFTER}{_SHUT}{_MONTH}{_ONCE}{_SHUT}{_MORE}",
            flags,
        ),
        re.compile(rf"(?<![\w-]){either}(?![A-Za-z-]){_SHUT}\d?{_SHUT}{_MORE}$", flags),
    )


def is_code(words: str) -> bool:
    """Whether so short a word is a level: G1, or Welsh for good."""
    return words == "Da" or re.fullmatch(r"[A-Z]\d", words) is not None


def _spellings(known: KnownScale) -> list[tuple[str, str]]:
    """Level and words; digits and initials alone are none, they stand for too much else.

    A letter with a digit is one, for who gives such a code.
    """
    labels = [(level.id, level.label) for level in known.scale.levels]
    others = [(item.level, words) for item in known.spellings for words in item.words]
    plain = [(level, re.sub(r"^\d\s*[-–—]\s*", "", words)) for level, words in [*labels, *others]]
    return [(level, words) for level, words in plain if len(words) > 2 or is_code(words)]


def _pattern(words: str) -> str:
    first, *rest = words.split(" ")
    verb = _inflected(first) if first in _VERBS and rest else re.escape(first)
    return r"\s+".join([verb, *map(re.escape, rest)])


def _inflected(verb: str) -> str:
    """A pattern of a verb as sentences use it: requires, require, requiring."""
    stem = verb[:-1]
    return rf"(?:{stem}s?|{stem.removesuffix('e')}ing)"
