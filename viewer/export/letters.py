"""Words as a page can hold them."""

from viewer.presentation.text import unbroken

JOINER = "\u2060"
"""Not printable, yet a page holds it: no line ends there."""


def cut(text: str, most: int) -> str:
    """Printable text of at most so many letters."""
    return printable(text if len(text) <= most else f"{text[: most - 1].rstrip()}…")


def printable(text: str) -> str:
    """Text without what no page can hold: controls, direction marks, half characters."""
    if not text.isprintable():
        clean = "".join(
            letter if letter.isprintable() or letter == JOINER else " " for letter in text
        )
        text = clean.encode("utf-8", "replace").decode("utf-8")
    return unbroken(text)
