"""What kind of findings stand under a heading, or below a sentence that leads up to them."""

import re
from collections.abc import Iterator
from typing import Literal

from viewer.domain.findings import FindingKind

ToldKind = FindingKind | Literal["by words"]
"""What a heading says: a kind, or that there are findings, each told by its own words."""

LONGEST_HEADING, LONGEST_LEAD = 120, 300

_HEADINGS: tuple[tuple[ToldKind, tuple[str, ...]], ...] = (
    (
        "by words",
        (
            r".*\bstrengths? and (?:weaknesses|areas|limitations)\b.*",
            r".*\b(?:do|does|doing) well and what\b.*",
            r"(?:(?:summary of|key|main) )+findings",
            r"key messages|executive summary",
        ),
    ),
    (
        "weakness",
        (
            r"(?:\S+ ){0,6}(?:key )?weaknesses|shortcomings",
            r"(?:(?:key|priority|main|serious|and) )*concerns",
            r"(?:areas|causes?) (?:of|for) concern",
            r"what\b.*\bnot (?:work\w*|go\w*) well|what is not good.*",
            r"breach(?:es)?(?: of regulations?)?",
        ),
    ),
    (
        "recommendation",
        (
            r"(?:what|where|how)\b.*\bneeds? to (?:improve|be improved|do|get better)\b.*",
            r"(?:what|where|how)\b.*\b(?:must|should|could|can|ha[sv]e? to) "
            r"(?:\w+ )?(?:improve|do|be better)\b.*",
            r"(?:\w+ ){0,2}(?:areas?|points?|scope) (?:for|of|requiring|needing) (?:further )?"
            r"(?:improvements?|developments?|action)",
            r"(?:area|point) for (?:improvement|development) \d{1,2}",
            r"(?:\w+ ){0,2}recommendations?|recommendation \d{1,2}",
            r"issues? (?:to (?:address|be addressed)|for improvement)|improvements? needed",
            r"(?:(?:priority|required|immediate|further|and) )+actions?",
            r"(?:must|should) do",
            r"actions? (?:required|needed)|priorities for (?:improvement|action|development)",
            r"actions? (?:that )?(?:\w+ ){1,4}(?:must|should) take.*",
            r"even better if|(?:statutory )?requirements|requirement \d+|next steps",
        ),
    ),
    (
        "strength",
        (
            r"(?:\S+ ){0,6}(?:key )?strengths|areas of strength",
            r"what\b.*\b(?:works?|worked|working|goes|went|going|does|do) well\b.*",
            r"(?:areas? of |examples? of )?"
            r"(?:good|notable|notable positive|positive|outstanding|effective|innovative|promising)"
            r" practice",
            r"what is good.*",
        ),
    ),
)
_LEADS: tuple[tuple[ToldKind, tuple[str, ...]], ...] = (
    (
        "weakness",
        (
            r"\b(?:inadequate|not (?:yet )?good|requires? improvement|poor|fair)\b.*\bbecause\b",
            r"\b(?:weaknesses|concerns|shortcomings|criticised)\b.*:$",
        ),
    ),
    (
        "recommendation",
        (
            r"\b(?:should|must|needs? to|recommends?(?: that\b.*)?)\s*:$",
            r"\b(?:recommendations?|areas for improvement)\b.*:$",
        ),
    ),
    (
        "strength",
        (
            r"\b(?:good|outstanding|excellent)\b.*\bbecause\b",
            r"\b(?:applauded|praised|commended|strengths|work(?:s|ed) well)\b.*:$",
        ),
    ),
)
_Patterns = tuple[tuple[ToldKind, re.Pattern[str]], ...]


def _compiled(
    rows: tuple[tuple[ToldKind, tuple[str, ...]], ...], around: str
) -> Iterator[tuple[ToldKind, re.Pattern[str]]]:
    for kind, patterns in rows:
        yield kind, re.compile(around.format("|".join(patterns)), re.IGNORECASE)


_BY_HEADING: _Patterns = tuple(_compiled(_HEADINGS, r"(?:the )?(?:{})[\s?:.…]*"))
_BY_LEAD: _Patterns = tuple(_compiled(_LEADS, "{}"))
_NONE = re.compile(
    r"(?:no|none|there (?:are|were|is) no)\b.{0,60}\b(?:identified|made|found|areas|actions?"
    r"|recommendations?|requirements|concerns|breaches)\b.{0,60}|none|not applicable|n/a"
    r"|[^.]{0,80}\bwe (?:have )?(?:made|make|identified) (?:\S+ ){1,3}(?:recommendations?|areas)\b"
    r"[^.]*\.?|(?:(?:reasonably|not sufficiently|very) )?"
    r"(?:good|poor|outstanding|excellent|adequate|fair) for [^.,;]{3,60}[.;]?",
    re.IGNORECASE,
)


_OF_ONE = re.compile(
    r"(?:(?:key|priority|main) )?(?:(?:area|point|cause|issue) (?:for|of) (?:further )?"
    r"(?:improvement|development|concern|action)|recommendation|strength|weakness|concern"
    r"|requirement|(?:good|notable|notable positive|positive|innovative|promising|effective)"
    r" practice)(?: \d{1,2})?[\s:.…]*",
    re.IGNORECASE,
)


def told_by_heading(words: str) -> ToldKind | None:
    """What a heading says of what stands under it; None where it says nothing."""
    if len(words) > LONGEST_HEADING:
        return None
    return next((kind for kind, pattern in _BY_HEADING if pattern.fullmatch(words.strip())), None)


def told_of_one(words: str) -> bool:
    """Whether a heading says that one finding follows, although it is set like a paragraph."""
    return _OF_ONE.fullmatch(words.strip()) is not None


def told_by_lead(words: str) -> ToldKind | None:
    """What a sentence says of the list that it leads up to."""
    if len(words) > LONGEST_LEAD:
        return None
    return next((kind for kind, pattern in _BY_LEAD if pattern.search(words.strip())), None)


def says_there_is_none(words: str) -> bool:
    """Whether an item only says that the list has none or how many, or is a grade."""
    return _NONE.fullmatch(words.strip()) is not None
