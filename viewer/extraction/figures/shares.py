"""Shares: a count and its per cent beside one another."""

import re
from collections.abc import Iterator
from decimal import Decimal

from viewer.domain.numbers.grammar import share
from viewer.extraction.figures.shape import SentenceShape, figure, number
from viewer.extraction.figures.told import Link, SentenceFigures, ToldLink

_SHARE = re.compile(rf"{figure('a')}(?P<noun>(?:\s[\w’-]+){{0,4}}?)\s*\((?:or\s+)?{figure('b')}\)")
_SHARE_COMMA = re.compile(
    rf"{figure('a')}(?:\s+[\w’-]+){{0,5}}?,?\s+(?:or|that\s+is|equivalent\s+to|representing)\s+"
    rf"{figure('b')}"
)
_SHARE_AFTER = re.compile(
    rf"{figure('a')}(?:\s+[\w’-]+){{0,4}}?,\s+(?:which\s+is\s+)?{figure('b')}\s+of\s+"
    r"(?:the|its|their|all|our|those)\b"
)
_SHARE_OF = re.compile(
    rf"{figure('a')}\s+of\s+(?:the|these|those|all|our|its|a\s+total\s+of)\s+{figure('b')}"
)


_SOME_OF = re.compile(
    rf"{figure('a')}(?P<between>[^\ue000.;:]{{0,90}}?),?\s(?:all\s+|each\s+)?of\s+(?:whom|which|these|"
    rf"this\s+number)\b,?\s*\(?(?:[a-z]+\s+){{0,2}}?{figure('b')}"
)
_OF_SOME = re.compile(
    rf"(?:^\W*|[.;:,]\s+|\b(?:that|and|but|shows?)\s+)of\s+(?:(?:the|these|those|this|our|its|all)\s+)?"
    rf"{figure('a')}[^\ue000.;:]{{0,160}}?(?:,|\band)\s+(?:only\s+|just\s+|however,\s+)?{figure('b')}"
)
_IN_ONE_OF = re.compile(r"\b(?:in|at|across|within|by|from|over)\s+(?:the\s+|all\s+)?$")
_APART = re.compile(rf"{figure('a')}[^\ue000.;:()]{{0,90}}?\({figure('b')}\)")


_COUNTED = ("count", "pounds")


def shares(known: SentenceFigures) -> Iterator[ToldLink]:
    """17 of 51 (33.3%), 203 (57%), 57% (203); £12 million, 8% of its budget."""
    shape = known.shape
    for pattern in (_SHARE, _SHARE_COMMA):
        for match in pattern.finditer(shape.text):
            pair = _part_and_count(shape, match)
            if pair and _agrees(shape, *pair) and not _is_change(known, *pair):
                yield Link(pair[0], "share", pair[1])
    for match in _SHARE_AFTER.finditer(shape.text):
        count, part = number(match["a"]), number(match["b"])
        if shape.figures[part].unit == "percent" and shape.figures[count].unit in _COUNTED:
            yield Link(part, "share", count)
    for match in _APART.finditer(shape.text):
        pair = _part_and_count(shape, match)
        if pair and shape.figures[pair[1]].of and _agrees(shape, *pair):
            yield Link(pair[0], "share", pair[1])


def shares_of(known: SentenceFigures) -> Iterator[ToldLink]:
    """Half of the 48 children; 48 children, of whom 12% are; of the 48 children, six are."""
    shape = known.shape
    for match in _SHARE_OF.finditer(shape.text):
        part, count = number(match["a"]), number(match["b"])
        if (shape.figures[part].unit, shape.figures[count].unit) == ("percent", "count"):
            yield Link(part, "share", count, whole=True)
    for pattern in (_SOME_OF, _OF_SOME):
        for match in pattern.finditer(shape.text):
            whole, part = number(match["a"]), number(match["b"])
            placed = _IN_ONE_OF.search(shape.text, 0, match.start())
            if not (placed and pattern is _SOME_OF) and _is_part(shape, part, whole):
                beside = known.links.get(part)
                counted = beside.to if beside and beside.relation == "share" else None
                yield Link(part if counted is None else counted, "share", whole, whole=True)


def _part_and_count(shape: SentenceShape, match: re.Match[str]) -> tuple[int, int] | None:
    """A per cent and a count beside one another, in this order."""
    one, other = number(match["a"]), number(match["b"])
    units = shape.figures[one].unit, shape.figures[other].unit
    if {*units} != {"percent", "count"}:
        return None
    return (one, other) if units[0] == "percent" else (other, one)


def _is_part(shape: SentenceShape, part: int, whole: int) -> bool:
    """Whether a figure can be so many of another: a per cent, or a count that is no larger."""
    some, all_of_them = shape.figures[part], shape.figures[whole]
    if all_of_them.unit != "count" or all_of_them.of or all_of_them.value % 1 or some.of:
        return False
    return some.unit == "percent" or (some.unit == "count" and some.value <= all_of_them.value)


def _is_change(known: SentenceFigures, part: int, count: int) -> bool:
    """Whether a per cent after a count tells of a change: by 12 (8%), from 340 to 305 (10.2%)."""
    if count in known.moved:
        return True
    link = known.links.get(count)
    if link is None or link.to is None or link.relation not in ("from_to", "earlier"):
        return False
    after, before = known.shape.figures[count].value, known.shape.figures[link.to].value
    changed = before and abs(100 * (after - before) / before)
    return abs(changed - known.shape.figures[part].value) < 1


def _agrees(shape: SentenceShape, part_at: int, count_at: int) -> bool:
    """Whether n of m is that per cent; without an m there is nothing to say against it."""
    part, count = shape.figures[part_at], shape.figures[count_at]
    if not count.of:
        return True
    return abs(share(int(count.value), int(count.of)) - part.value) <= Decimal(1)
