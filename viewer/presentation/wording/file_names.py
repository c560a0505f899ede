"""What an exported file is called: which body, which report, and from when.

The report's id is always part of it, for two reports of one body must not take each other's name.
"""

import re

from viewer.domain.base import slug
from viewer.domain.report import About

MOST_WORDS, LONGEST = 6, 60
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def file_stem(about: About) -> str:
    """A name in small letters, digits and hyphens: `westmere-council-r7-2024-03`.

    An id that names the body, or has a year, already says as much; else they are put beside it.
    """
    parts = [about.id]
    body = slug(about.subject.name)
    if body and not _names(about.id, body):
        parts.insert(0, _shortened(body))
    if not _YEAR.search(about.id) and (when := _when(about)):
        parts.append(when)
    return "-".join(parts)


def _when(about: About) -> str:
    """The end of the inspection, or the day of publication, as exactly as the report says it."""
    seen = about.inspected
    dates = [seen.end, seen.start] if seen is not None else []
    return next((str(one) for one in [*dates, about.published] if one is not None), "")


def _names(identity: str, body: str) -> bool:
    """Whether an id holds the body's name, or the first word of it that tells it from others."""
    first = next((word for word in body.split("-") if len(word) > 3), body)
    return body in identity or first in re.split("[-_.]", identity)


def _shortened(body: str) -> str:
    return "-".join(body.split("-")[:MOST_WORDS])[:LONGEST].rstrip("-")
