"""Texts of two reports made alike before they are held side by side."""

import re
from functools import lru_cache

_STOPS = re.compile(r"[\s.;:,!?]+$")


@lru_cache(maxsize=4096)
def folded(text: str | None) -> str:
    """A text without capitals, extra white space and the stop that ends it."""
    return _STOPS.sub("", " ".join((text or "").split())).casefold()
