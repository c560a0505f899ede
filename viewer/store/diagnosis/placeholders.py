"""Placeholders: texts of the starter file that nobody has replaced."""

from collections.abc import Iterator
from typing import Any

from viewer.characters import shown
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.rules.flaw import Path
from viewer.store.json_text.parsing import Parsed

PLACEHOLDER = "REPLACE"
"""What each of them begins with."""


def placeholder_doubts(source: Parsed) -> Iterator[Doubt]:
    """Each text of a file that is still to be replaced."""
    if f'"{PLACEHOLDER}' in source.text:
        yield from _within(source.value, ())


def _within(value: Any, path: Path) -> Iterator[Doubt]:
    if isinstance(value, str) and value.startswith(PLACEHOLDER):
        yield Doubt(path, f"This is still a text of the starter file: “{shown(value)}”.")
    elif isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _within(item, (*path, key))
