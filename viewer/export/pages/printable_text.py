"""Words as a page can hold them."""

from viewer.characters import LAID_IN
from viewer.characters import cut as cut_text
from viewer.presentation.content.text import unbroken


def cut(text: str, most: int) -> str:
    """Printable text of at most so many letters."""
    return printable(cut_text(text, most))


def printable(text: str) -> str:
    """Text without what no page can hold: controls, stray direction marks, half characters."""
    if not text.isprintable():
        clean = "".join(one if one.isprintable() or one in LAID_IN else " " for one in text)
        text = clean.encode("utf-8", "replace").decode("utf-8")
    return unbroken(text)
