"""What kind of inspection a report tells of, under what, and in which language."""

import re
from collections.abc import Iterator

from viewer.extraction.block_words import BlockWords
from viewer.extraction.candidates import FactRole
from viewer.extraction.facts.body import body_fact
from viewer.extraction.facts.found import FRONT, FoundFact, blocks
from viewer.extraction.facts.title import title_fact
from viewer.extraction.source_text import SourceText

_KINDS = re.compile(
    r"\b(?:re-?inspection|focused\s+visit|monitoring\s+visit|short\s+inspection|full\s+inspection|"
    r"standard\s+inspection|joint\s+(?:targeted\s+area\s+)?inspection|(?:un)?announced\s+inspection|"
    r"(?:un)?announced\s+(?=visit)|follow-?up\s+inspection|independent\s+review\s+of\s+progress|"
    r"thematic\s+inspection|core\s+inspection|graded\s+inspection|ungraded\s+inspection|"
    r"assurance\s+(?:inspection|visit)|interim\s+visit|baseline\s+(?:inspection|assessment))\b",
    re.IGNORECASE,
)
_PROGRAMME = re.compile(
    r"\b(?:[A-Z][\w’&-]*\s+)(?:(?:of|and|for|the)\s+|[A-Z][\w’&-]*\s+){0,6}Programme\b"
)
_FRAMEWORK = re.compile(
    r"\b(?:(?:[A-Z][\w’&-]*|[Ss]ingle|[Cc]ommon)\s+){1,4}[Ii]nspection\s+[Ff]ramework\b"
    r"|\b[Ff]ramework\s+(?:for|of)\s+(?:the\s+)?[Ii]nspect(?:ion|ing)\b[^.,;:()]{5,90}?(?=[.,;:()]|$)"
    r"|\bInspecting\s+[^.;:()]{8,90}?\s+(?:\([A-Z]{3,8}\)\s+)?[Ff]ramework\b"
)
_OF_INSPECTION = re.compile(r"\b(?:inspect\w*|assurance|assessment|audit)\b", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:previous|last|prior|earlier|then)\b", re.IGNORECASE)
_PRINTED: tuple[tuple[FactRole, re.Pattern[str], int], ...] = (
    ("kind", _KINDS, 1),
    ("programme", _PROGRAMME, FRONT),
    ("framework", _FRAMEWORK, 0),
)
_LINE = 120
_WELSH = re.compile(
    r"\b(?:yn|mae|ac|yr|gan|oedd|wedi|eu|ei|bod|ar|i’r|o’r|a’r|hyn)\b", re.IGNORECASE
)
_ENGLISH = re.compile(r"\b(?:the|and|of|to|is|are|was|for|that|with|by)\b", re.IGNORECASE)


def what_facts(text: SourceText) -> Iterator[FoundFact]:
    """Title, body, kind, programme, framework and language."""
    if title := title_fact(text):
        yield title
    if body := body_fact(text):
        yield body
    for role, pattern, pages in _PRINTED:
        if printed := next(_printings(text, role, pattern, pages), None):
            yield FoundFact(role, (printed,), "")
    yield FoundFact("language", (), "by its words", _language(text))


def _printings(
    text: SourceText, role: FactRole, pattern: re.Pattern[str], pages: int
) -> Iterator[BlockWords]:
    """Where a page says it; a kind of inspection is said in a line, not in prose."""
    for _, words in blocks(text, pages):
        if role == "kind" and words.end > _LINE:
            continue
        for match in pattern.finditer(words.text):
            around = words.text[max(0, match.start() - 80) : match.end() + 80]
            if role == "programme" and not _OF_INSPECTION.search(around):
                continue
            if not _EARLIER.search(around):
                yield words.cut(*match.span())


def _language(text: SourceText) -> str:
    if text.language:
        return text.language
    sample = " ".join(page.text for page in text.pages[:5])
    welsh = len(_WELSH.findall(sample)) > len(_ENGLISH.findall(sample))
    return "cy" if welsh else "en-GB"
