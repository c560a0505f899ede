"""Findings in prose: sentences whose words decide, of a short document without lists."""

import re
from collections.abc import Iterator, Sequence

from viewer.domain.base import MAX_TEXT
from viewer.domain.findings import FindingKind
from viewer.extraction.candidates import FindingCandidate
from viewer.extraction.findings.passages import Passage, finding_id
from viewer.extraction.findings.words import told_by_words

MOST_WORDS = 3_000
"""A longer document has more to say than anybody would check one sentence at a time."""

_SENTENCE = re.compile(r"\S.*?(?:[.!?][”’\")]?(?=\s+[“‘\"(]?[A-Z0-9])|$)", re.DOTALL)
_LEAST = 30
_NO_FINDING = re.compile(
    r"[“\"‘][^”\"’]{1,40}[”\"’]|\b(?:judge?ments?|rated|ratings?|graded?|overall effectiveness"
    r"|assessment (?:for|of|was)|good because|evaluates|examined|fieldwork|this report)\b",
    re.IGNORECASE,
)
"""What tells a rating, or how the inspection was done."""

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
    rf"(?:you (?:should|must|need to)\b|{_WHO_IS_ASKED},? (?:should|must|needs? to)\b"
    r"|(?:we|inspectors) (?:also )?recommend\b)(?! (?:have|not have)\b)",
    re.IGNORECASE,
)
"""How a sentence begins that says what is to be done."""


def prose_findings(
    text: Sequence[Passage], heading: str | None = None
) -> Iterator[FindingCandidate]:
    """Sentences that praise or criticise in words that leave no doubt."""
    paragraphs = [one for one in text if one.block.kind == "paragraph"]
    if sum(len(one.text.split()) for one in paragraphs) > MOST_WORDS:
        return
    for passage in paragraphs:
        for match in _SENTENCE.finditer(passage.text):
            yield from _sentence(passage, match.start(), match.end(), heading)


def _sentence(
    passage: Passage, start: int, end: int, heading: str | None
) -> Iterator[FindingCandidate]:
    words = passage.text[start:end].rstrip()
    asked = _ASKS.match(words)
    told = told_by_words(words) if asked is None else _asked(asked)
    if told is None or len(words) < _LEAST or (_NO_FINDING.search(words) and not asked):
        return
    if _LAST_TIME.search(words) and not _SINCE.search(words):
        return
    kind, word = told
    place = passage.place(start, start + len(words))
    yield FindingCandidate(
        id=finding_id(place),
        places=(place,),
        why=(f"says “{word}”",),
        kind=kind,
        text=words,
        heading=heading[:MAX_TEXT] if heading else None,
    )


def _asked(found: re.Match[str]) -> tuple[FindingKind, str]:
    return "recommendation", found[0]
