"""Findings in prose: sentences whose words decide, of a short document without lists."""

import re
from collections.abc import Iterator, Sequence

from viewer.domain.base import MAX_TEXT
from viewer.extraction.candidates import FindingCandidate
from viewer.extraction.findings.letters import asked_by, is_of_last_time
from viewer.extraction.findings.passages import PageBlock, finding_id
from viewer.extraction.findings.words import told_by_words
from viewer.extraction.sentences import sentences

MOST_WORDS = 3_000
"""A longer document has more to say than anybody would check one sentence at a time."""

_LEAST = 30
_NO_FINDING = re.compile(
    r"[“\"‘][^”\"’]{1,40}[”\"’]|\b(?:judge?ments?|rated|ratings?|graded?|overall effectiveness"
    r"|evidence shows (?:an? )?\w+ (?:standard|shortfalls)"
    r"|assessment (?:for|of|was)|good because|evaluates|examined|fieldwork|this report)\b",
    re.IGNORECASE,
)
"""What tells a rating, or how the inspection was done."""


def prose_findings(
    text: Sequence[PageBlock], heading: str | None = None
) -> Iterator[FindingCandidate]:
    """Sentences that praise or criticise in words that leave no doubt."""
    paragraphs = [one for one in text if one.block.kind == "paragraph"]
    if sum(len(one.text.split()) for one in paragraphs) > MOST_WORDS:
        return
    for passage in paragraphs:
        for start, end in sentences(passage.text):
            yield from _sentence(passage, start, end, heading)


def _sentence(
    passage: PageBlock, start: int, end: int, heading: str | None
) -> Iterator[FindingCandidate]:
    words = passage.text[start:end]
    asked = asked_by(words)
    told = asked or told_by_words(words)
    if told is None or len(words) < _LEAST or (_NO_FINDING.search(words) and not asked):
        return
    if is_of_last_time(words):
        return
    kind, word = told
    place = passage.place(start, end)
    yield FindingCandidate(
        id=finding_id(place),
        places=(place,),
        why=(f"says “{word}”",),
        kind=kind,
        text=words,
        heading=heading[:MAX_TEXT] if heading else None,
    )
