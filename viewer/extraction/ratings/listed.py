"""The criteria that a sentence lists before another says what each of them got."""

import re

from viewer.extraction.ratings.names import may_be_name, tidy

_LISTED = re.compile(
    r"\b(?:criteria|areas?|themes?|standards?|questions?|aspects?|judge?ments?|tests|pillars|"
    r"headings|domains?)\s*:\s*(?P<names>[^.:;]{5,400})",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)


def names_listed(sentence: str) -> tuple[str, ...]:
    """The criteria that a sentence lists."""
    match = _LISTED.search(sentence)
    names = tuple(tidy(_article(name)) for name in _AND.split(match["names"])) if match else ()
    return names if len(names) > 1 and all(map(may_be_name, names)) else ()


def _article(name: str) -> str:
    return name.strip().removeprefix("and ")
