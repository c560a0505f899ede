"""Lines that stand by themselves, and are no paragraph that goes on from one to the next."""

import re
from collections.abc import Sequence
from itertools import pairwise

_OPENS = re.compile(r"[“\"‘(]?[A-Z0-9£]")
_ROOM = 0.9
"""What of the widest line is surely free: letters are not all of one width."""


def opens(line: str) -> bool:
    """Whether a line begins as one that stands by itself."""
    return _OPENS.match(line) is not None


def stand_apart(lines: Sequence[str]) -> bool:
    """Whether each line opens as one of its own, and one leaves room for the word after it.

    The lines of a paragraph are broken only where there is none.
    """
    if not all(map(opens, lines)):
        return False
    widest = max(map(len, lines), default=0)
    needed = (len(line) + 1 + len(after.split()[0]) for line, after in pairwise(lines))
    return any(width <= widest * _ROOM for width in needed)
