"""Characters that nobody sees, in one table, and text fit to be quoted. Anybody may ask.

The groups are written to stand between the brackets of a pattern.
"""

import re

CONTROLS = "\x00-\x1f\x7f-\x9f\u2028\u2029"
DIRECTION_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066\u2067"
"""What turns the direction of the words around it; the signs around a name are not among them."""

HALVES = "\ud800-\udfff"
"""Halves of characters, as a broken pair of UTF-16 leaves them."""

NO_CHARACTERS = "\ufdd0-\ufdef\ufffe\uffff"
"""What will never be a character."""

NAME_OPENS, NAME_CLOSES = "\u2068", "\u2069"
"""Signs around a name in another direction than its sentence."""

SOFT_HYPHEN = "\u00ad"
"""Where a word may be parted at the end of a line."""

LINE_ENDS = "\r\n\f\v\x85\u2028\u2029"
"""What ends a line of plain text."""

JOINER, ZERO_WIDTH_SPACE = "\u2060", "\u200b"
"""Where a line may not end, and where it may."""

LINE_END_HYPHEN = "\ufffe"
"""What PDFium reads for the hyphen of a word that is parted at the end of a line."""

_PARTED = re.compile(rf"{LINE_END_HYPHEN}\s*")

LEFT_TO_RIGHT, BYTE_ORDER_MARK = "\u200e", "\ufeff"
LAID_IN = ZERO_WIDTH_SPACE + JOINER + NAME_OPENS + NAME_CLOSES
"""What the program itself puts between letters for whoever sets them: nobody types it."""

IGNORABLE = SOFT_HYPHEN + ZERO_WIDTH_SPACE + BYTE_ORDER_MARK + JOINER
"""What stands between letters and means nothing to who reads them."""

NOT_XML = re.compile(f"(?![\t\n\r])[\x00-\x1f{HALVES}\ufffe\uffff]")
"""What XML 1.0 cannot hold."""


def cut(text: str, most: int) -> str:
    """The text, ended with … where it has more letters than `most`; names stay set apart."""
    if len(text) <= most:
        return text
    left = f"{text[: most - 1].rstrip()}…"
    return left + NAME_CLOSES * (left.count(NAME_OPENS) - left.count(NAME_CLOSES))


def cut_at_word(text: str, most: int) -> str:
    """The text, ended with … after a whole word where it is too long; a word too long is cut."""
    if len(text) <= most:
        return text
    whole = text[:most].rpartition(" ")[0].rstrip()
    return cut(text, len(whole) + 1 if len(whole) >= most // 2 else most)


def shown(text: str, length: int = 60) -> str:
    """`text` fit to be quoted in a sentence: short, on one line, without control characters."""
    return cut("".join(map(_visible, text[: length + 1])), length)


def _visible(letter: str) -> str:
    if letter.isprintable():
        return letter
    return " " if letter.isspace() else "\N{REPLACEMENT CHARACTER}"


def unparted(text: str) -> str:
    """The words of a document in one line, parted by no hyphen at the end of a line."""
    return " ".join(_PARTED.sub("", text).split())
