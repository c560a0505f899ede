"""Sentences as letters have them: what is asked for, and what an inspection before had found."""

import re

from viewer.domain.findings import FindingKind

_LAST_TIME = re.compile(
    r"\b(?:when|at|in|during|after)\s+(?:(?:we|inspectors|our|the|its|their|that|it|they)\s+)?"
    r"(?:(?:was|were)\s+)?(?:last|previous(?:ly)?|prior|earlier)\s+(?:(?:full|graded|core|joint)\s+)?"
    r"(?:came|visit\w*|inspect\w*|report\w*|review\w*|assess\w*|judge\w*)\b"
    r"|^(?:in|at|during)\s+(?:its|our|the|their)\s+(?:19|20)\d\d\s+(?:inspection|visit|report)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:since|now|still|remains?|continues?|today|compared|than|again|improved|declined)\b",
    re.IGNORECASE,
)
"""What tells of an inspection before; and what holds this one against it."""

_WHO_IS_ASKED = (
    r"(?:leaders|managers|governors|trustees|(?:senior )?staff|inspectors recommend that \w+"
    r"|the (?:\w+ )?(?:force|service|provider|council|local authority|school|college|trust|home"
    r"|authority|prison|governor|landlord|area|partnership|nursery|department|board|constabulary))"
)
_ASKS = re.compile(
    r"(?:(?-i:MUST|SHOULD)\s*[:–-]?\s+)?"
    rf"(?:you (?:should|must|need to)\b|{_WHO_IS_ASKED},? (?:should|must|needs? to)\b"
    r"|(?:we|inspectors) (?:also )?recommend\b)(?! (?:have|not have)\b)",
    re.IGNORECASE,
)
"""How a sentence begins that says what is to be done."""


def asked_by(words: str) -> tuple[FindingKind, str] | None:
    """The kind of a sentence that begins with what somebody should do, and how it begins."""
    found = _ASKS.match(words)
    return ("recommendation", found[0]) if found else None


def is_of_last_time(words: str) -> bool:
    """Whether a sentence tells of an inspection before, and of nothing since."""
    return _LAST_TIME.search(words) is not None and _SINCE.search(words) is None
