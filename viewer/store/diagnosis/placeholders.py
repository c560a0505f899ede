"""Placeholders: texts, ids and dates of the starter file that nobody has replaced."""

import re
from collections.abc import Iterator
from typing import Any

from viewer.characters import shown
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.rules.flaw import Path
from viewer.store.json_text.parsing import Parsed

PLACEHOLDER = re.compile(r"REPLACE.*|replace-me.*|replace|1901(?:-\d\d){1,2}", re.DOTALL)
"""What they look like; no report that anybody writes a file of is of the year 1901."""

_KINDS = {"1": "a date", "r": "an id", "R": "a text"}


def placeholder_doubts(source: Parsed) -> Iterator[Doubt]:
    """Each text, id and date of a file that is still to be replaced."""
    if any(f'"{sign}' in source.text for sign in ("REPLACE", "replace", "1901-")):
        yield from _within(source.value, ())


def _within(value: Any, path: Path) -> Iterator[Doubt]:
    if isinstance(value, str) and PLACEHOLDER.fullmatch(value):
        kind = _KINDS[value[0]]
        yield Doubt(path, f"This is still {kind} of the starter file: “{shown(value)}”.")
    elif isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _within(item, (*path, key))
