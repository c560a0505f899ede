"""The sentence that says what the whole got."""

import re
from functools import lru_cache

from viewer.extraction.ratings.levels import Levels
from viewer.extraction.ratings.naming import GIVEN


@lru_cache(maxsize=16)
def _overall_pattern(words: str) -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<name>overall\s+(?:judge?ment|effectiveness|rating|grade|assessment|score|evaluation))"
        r"(?:(?<!assessment)(?<!evaluation)\s+(?:of|for)\s+[^.,;]{3,80}?)?\s*(?:\bis\b|\bwas\b|\bhas\s+changed\s+to\b|:)"
        r"(?:\s+that\s+[^.,;]{3,80}?\b(?:is|are|was|were)?)?(?:\s+(?:now|therefore))?"
        rf"(?:\s+{GIVEN}(?:\s+(?:to\s+be|as))?)?\s*[“\"'‘]?"
        rf"(?P<level>{words})(?![\w-])",
        re.IGNORECASE,
    )


def overall_in(levels: Levels) -> re.Pattern[str]:
    """A sentence that says what the whole got, with the words of these levels in it."""
    return _overall_pattern("|".join(map(_spelt, sorted(levels.words, key=len, reverse=True))))


def _spelt(words: str) -> str:
    return re.sub(r"^(requires|needs) ", r"(?:\1|\1) ", words).replace(" ", r"\s+")
