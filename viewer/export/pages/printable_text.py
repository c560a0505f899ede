"""Words as a page can hold them."""

from viewer.presentation.content.text import cut as cut_text
from viewer.presentation.content.text import unbroken

UNSEEN = "\u200b\u2060\u2068\u2069"
"""What a page holds though nobody sees it: where words may part or not, and names set apart."""


def cut(text: str, most: int) -> str:
    """Printable text of at most so many letters."""
    return printable(cut_text(text, most))


def printable(text: str) -> str:
    """Text without what no page can hold: controls, stray direction marks, half characters."""
    if not text.isprintable():
        clean = "".join(one if one.isprintable() or one in UNSEEN else " " for one in text)
        text = clean.encode("utf-8", "replace").decode("utf-8")
    return unbroken(text)
