"""Words as a page can hold them."""

import re

from viewer.presentation.text import unbroken

ENDLESS, PIECE = re.compile(r"[!-~\u00a1-\u024f]{31,}"), 16
"""Words that a line may not hold, and after how many letters they may be parted."""


def cut(text: str, most: int) -> str:
    """Printable text of at most so many letters."""
    return printable(text if len(text) <= most else f"{text[: most - 1].rstrip()}…")


def printable(text: str) -> str:
    """Text without what no page can hold: controls, direction marks, half characters."""
    if not text.isprintable():
        clean = "".join(letter if letter.isprintable() else " " for letter in text)
        text = clean.encode("utf-8", "replace").decode("utf-8")
    return unbroken(ENDLESS.sub(_partable, text) if len(text) > PIECE else text)


def _partable(found: re.Match[str]) -> str:
    """An endless word that a line may end in: with spaces of no width."""
    word = found[0]
    return "\u200b".join(word[at : at + PIECE] for at in range(0, len(word), PIECE))
