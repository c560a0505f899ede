"""What several writers ask of words: letters that they can hold, and what is a list."""

import re

from viewer.characters import CONTROLS, DIRECTION_MARKS, HALVES, NO_CHARACTERS
from viewer.presentation.content.text import MarkShape, bare, unbroken

VERDICTS: dict[MarkShape, str] = {"up": "▲", "down": "▼", "level": "–"}
BULLETS: dict[MarkShape, str] = {"plus": "+", "minus": "–", "both": "±", "dot": "•"}
"""Marks as signs: the shape says the kind, whatever a printer makes of colours."""

LIST_FROM = 3  # more paragraphs than this are a list
# Controls but for the tab, halves of characters, direction marks, and what is no character at all.
_UNWRITABLE = re.compile(f"(?!\t)[{CONTROLS}{DIRECTION_MARKS}{HALVES}{NO_CHARACTERS}]")


def kept(text: str) -> str:
    """The text without letters that no file of text should hold; a space stands for each."""
    return bare(_UNWRITABLE.sub(" ", text))


def laid(text: str) -> str:
    """The text for a page that breaks lines and knows directions: names stay set apart."""
    return unbroken(_UNWRITABLE.sub(" ", text))
