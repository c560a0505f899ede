"""Several names with their levels, one after the other in a block: "Piers: Good; Lamps – Poor"."""

import re
from collections.abc import Iterator

from viewer.extraction.ratings.levels import Levels, LevelWords
from viewer.extraction.ratings.names import may_be_name

LEADERS = r"\s*(?:(?:\.\s?){3,}|(?:…\s?){1,}|(?:·\s?){3,}|_{3,})[.…·_\s]*"
"""Dots that lead from a name to its level."""

_BEFORE = re.compile(rf"(?:\s*:\s*|\s+[-–—]\s*|[–—]\s*|{LEADERS})[“\"'‘]?$")
_AFTER = re.compile(r"[”\"'’]?\s*(?:$|[;,.|·]|(?=[A-Z]))")
_BETWEEN = " \t;,.|·”\"'’"
_MOST_WORDS = 12


def in_row(text: str, levels: Levels) -> list[tuple[int, int, LevelWords]]:
    """Where each name begins and ends, with its level; none where they are not two or more.

    Each level of the text has to have a name, or it is prose.
    """
    hits = levels.find(text)
    found = list(_names_with_levels(text, hits)) if len(hits) > 1 else []
    return found if len(found) == len(hits) else []


def _names_with_levels(text: str, hits: list[LevelWords]) -> Iterator[tuple[int, int, LevelWords]]:
    end = 0
    for hit in hits:
        label = _BEFORE.search(text, end, hit.start)
        if label and _AFTER.match(text, hit.end):
            start = end + len(text[end:]) - len(text[end:].lstrip(_BETWEEN))
            name = text[start : label.start()]
            if may_be_name(name) and len(name.split()) <= _MOST_WORDS:
                yield start, label.start(), hit
        end = hit.end
