"""Whether the printing system took the pages: Qt hands them over and does not look."""

import ctypes
from functools import cache

LIBRARY = "libcups.so.2"
LAST_SUCCESS = 0x0007
"""Answers up to this one are kinds of success in the Internet Printing Protocol."""


def refusal() -> str:
    """Why CUPS refused what this thread printed last, in its words; empty where it did not."""
    cups = _library()
    if cups is None or 0 <= cups.cupsLastError() <= LAST_SUCCESS:
        return ""
    words = bytes(cups.cupsLastErrorString() or b"").decode("utf-8", "replace")
    return words.strip().rstrip(".") or "it gives no reason"


@cache
def _library() -> ctypes.CDLL | None:
    """CUPS, where printing goes through it."""
    try:
        cups = ctypes.CDLL(LIBRARY)
        cups.cupsLastErrorString.restype = ctypes.c_char_p
    except (OSError, AttributeError):
        return None
    return cups
