"""From text to a plain JSON value: exact numbers, and nothing that JSON does not know."""

import json
import re
from dataclasses import dataclass, replace
from decimal import Decimal, DecimalException
from typing import TYPE_CHECKING, Any

from viewer.store.problem import Problem

if TYPE_CHECKING:
    from viewer.store.json_text.syntax import Mistake

_MANY, _TOO_MANY = 50_000, 2_000_000
_LEAST = 25  # letters of an object, on average; the shortest that a report can hold has 29
_LONGEST_INT = 400  # digits; Python itself refuses to convert more than 4,300
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(u[dD][89a-fA-F]..)|.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A JSON value, and what the parser noticed on the way.

    `text` is what was parsed: half characters (lone surrogates) are replaced, at the same length;
    `halves` says where they stood. `repeats` tells that some object holds a key twice.
    `objects` counts all that stands in braces. `mistakes` were put right in `text`.
    """

    value: Any
    text: str
    repeats: bool
    halves: tuple[int, ...]
    objects: int = 0
    mistakes: "tuple[Mistake, ...]" = ()


def sound(text: str) -> Parsed:
    """Parse a whole text; NaN and infinities become decimals that no report may hold.

    Raises JSONDecodeError, or RecursionError, for what `mending.parsed` is to look at.
    """
    text, halves = whole_characters(text)
    return replace(value_of(text), halves=halves)


def value_of(text: str) -> Parsed:
    """Parse a text without half characters."""
    repeats, objects = False, 0

    def object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal repeats, objects
        objects += 1
        found = dict(pairs)
        repeats = repeats or len(found) != len(pairs)
        return found

    value = json.loads(
        text,
        parse_float=_decimal,
        parse_int=_integer,
        parse_constant=Decimal,
        object_pairs_hook=object_of,
    )
    return Parsed(value, text, repeats, (), objects)


def too_thin(source: Parsed) -> Problem | None:
    """What to say of countless objects that hold next to nothing, each of them a few problems.

    Looking at a million of them would take minutes and gigabytes.
    """
    count = source.objects
    if count <= _MANY or (count <= _TOO_MANY and count * _LEAST < len(source.text)):
        return None
    little = " with almost nothing in them" if count <= _TOO_MANY else ""
    return Problem(
        f"The file holds {count:,} objects in braces {{ }}{little}, so it is not a report."
    )


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except DecimalException:  # an exponent of twenty digits
        return Decimal("1E+999999")


def _integer(text: str) -> int | Decimal:
    return int(text) if len(text) <= _LONGEST_INT else Decimal(text)


def whole_characters(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with each half character replaced, and where they stood."""
    if not _SURROGATE.search(text):
        return text, ()
    halves: list[int] = []

    def repaired(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0]
        halves.append(match.start())
        return "\\uFFFD"

    return _ESCAPE.sub(repaired, text), tuple(halves)
