"""Shares: a count and its per cent beside one another."""

import re
from collections.abc import Iterator
from decimal import Decimal

from viewer.domain.numbers.grammar import share
from viewer.extraction.figures.mentions import Mention
from viewer.extraction.figures.shape import figure, number
from viewer.extraction.figures.told import Known, Link, Told

_SHARE = re.compile(rf"{figure('a')}(?P<noun>(?:\s[\w’-]+){{0,4}}?)\s*\((?:or\s+)?{figure('b')}\)")
_SHARE_COMMA = re.compile(
    rf"{figure('a')}(?:\s+[\w’-]+){{0,5}}?,?\s+(?:or|that\s+is|equivalent\s+to|representing)\s+"
    rf"{figure('b')}"
)
_SHARE_OF = re.compile(
    rf"{figure('a')}\s+of\s+(?:the|these|those|all|our|its|a\s+total\s+of)\s+{figure('b')}"
)


def shares(known: Known) -> Iterator[Told]:
    """17 of 51 (33.3%), 203 (57%), 57% (203)."""
    shape = known.shape
    for pattern in (_SHARE, _SHARE_COMMA):
        for match in pattern.finditer(shape.text):
            one, other = number(match["a"]), number(match["b"])
            first, second = shape.figures[one], shape.figures[other]
            if {first.unit, second.unit} != {"percent", "count"}:
                continue
            part, count = (one, other) if first.unit == "percent" else (other, one)
            if _agrees(shape.figures[part], shape.figures[count]):
                yield Link(part, "share", count)


def shares_of(known: Known) -> Iterator[Told]:
    """Half of the 48 children."""
    shape = known.shape
    for match in _SHARE_OF.finditer(shape.text):
        part, count = number(match["a"]), number(match["b"])
        if (shape.figures[part].unit, shape.figures[count].unit) == ("percent", "count"):
            yield Link(part, "share", count, whole=True)


def _agrees(part: Mention, count: Mention) -> bool:
    """Whether n of m is that per cent; without an m there is nothing to say against it."""
    if not count.of:
        return True
    return abs(share(int(count.value), int(count.of)) - part.value) <= Decimal(1)
