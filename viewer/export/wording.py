"""What several writers ask of words: letters that they can hold, and what is a list."""

import re

from viewer.presentation.content.text import bare, unbroken

LIST_FROM = 3
"""More paragraphs than this are a list."""

# Controls but for the tab, halves of characters, direction marks, and what is no character at all.
_UNWRITABLE = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066\u2067"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def kept(text: str) -> str:
    """The text without letters that no file of text should hold; a space stands for each."""
    return bare(_UNWRITABLE.sub(" ", text))


def laid(text: str) -> str:
    """The same for a page that breaks lines and knows directions: names stay set apart."""
    return unbroken(_UNWRITABLE.sub(" ", text))
