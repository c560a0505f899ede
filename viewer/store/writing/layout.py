"""JSON text in one style: two spaces for each step in, and on one line what fits there.

The file and the parts of it have each entry on a line of its own, and so has a list of several
objects. All else is on one line where that is no longer than `WIDTH`.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any

from viewer.characters import BYTE_ORDER_MARK, CONTROLS, DIRECTION_MARKS, HALVES, LAID_IN

WIDTH = 100
INDENT = "  "
_PARTS = 2  # the file, and the parts of it
_UNSEEN = re.compile(f"[{CONTROLS}{DIRECTION_MARKS}{LAID_IN}{BYTE_ORDER_MARK}{HALVES}]")


class WrittenNumber(Decimal):
    """A number that remembers how it was written, as 1e3 or 62.0."""

    text: str

    def __new__(cls, text: str) -> "WrittenNumber":
        """The number that JSON text says."""
        made = super().__new__(cls, text)
        made.text = text
        return made


def laid_out(value: Any) -> str:
    """A JSON value as the text of a file. Numbers keep the digits that they are written with."""
    return f"{_text(value, 0, 0)}\n"


def on_one_line(value: Any) -> str:
    """A JSON value as one line of a file of many."""
    return "".join(piece for piece in _pieces(value) if piece is not None)


def _text(value: Any, depth: int, before: int) -> str:
    """The text of a value that has this much before it on its line."""
    if not isinstance(value, dict | list | tuple) or not value:
        return _scalar(value)
    room = WIDTH - before - 1  # for a comma
    flat = _flat(value, room) if depth >= _PARTS else None
    if flat is not None:
        return flat
    indent = INDENT * (depth + 1)
    if isinstance(value, dict):
        keys = [f"{indent}{_quoted(key)}: " for key in value]
        entries = zip(keys, value.values(), strict=True)
    else:
        entries = zip([indent] * len(value), value, strict=True)
    lines = [f"{start}{_text(item, depth + 1, len(start))}" for start, item in entries]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    inner = ",\n".join(lines)
    return f"{opening}\n{inner}\n{INDENT * depth}{closing}"


def _flat(value: Any, room: int) -> str | None:
    """The value on one line; None where that is too long, or no way to write it."""
    found = []
    for piece in _pieces(value):
        room -= WIDTH if piece is None else len(piece)
        if piece is None or room < 0:
            return None
        found.append(piece)
    return "".join(found)


def _pieces(value: Any) -> Iterator[str | None]:
    """What one line would be made of; None for what has to stand on several."""
    if isinstance(value, dict):
        joint = "{"
        for key, item in value.items():
            yield f"{joint}{_quoted(key)}: "
            yield from _pieces(item)
            joint = ", "
        yield "}" if value else "{}"
    elif isinstance(value, list | tuple):
        if sum(isinstance(item, dict) for item in value) > 1:
            yield None
        joint = "["
        for item in value:
            yield joint
            yield from _pieces(item)
            joint = ", "
        yield "]" if value else "[]"
    else:
        yield _scalar(value)


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, WrittenNumber):
        return value.text
    if isinstance(value, Decimal):
        return f"{value:f}"  # a float would change 62.10, an exponent would surprise people
    if isinstance(value, date):
        return _quoted(value.isoformat())
    return json.dumps(value)  # an empty list or object too


def _quoted(text: str) -> str:
    """Text as JSON; what an editor would not show, or take for a line's end, is spelled out."""
    quoted = encode_basestring(text)
    if text.isprintable():
        return quoted
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
