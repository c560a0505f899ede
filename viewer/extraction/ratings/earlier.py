"""What a document says of an inspection before."""

import re
from collections.abc import Iterator

from viewer.extraction.source_text import SourcePage

WHY = "Of the inspection before"
_BEFORE = re.compile(
    r"\b(?:previous(?:ly)?|last|prior|earlier|preceding)\s+(?:\w+\s+){0,4}?"
    r"(?:inspections?|judge?ments?|grades?|gradings?|ratings?|reports?|reviews?|visits?|inspected|"
    r"judged|rated|graded|scores?|evaluations?|assessments?)\b"
    r"|\b(?:inspection|inspected|judged|rated|graded)\b.{0,40}\b(?:previously|last\s+year)\b"
    r"|\bsince\s+(?:then|our\s+last|the\s+last|(?:the\s+)?(?:\w+\s+)?inspection)\b|\bpreviously\b"
    r"|\bat\s+(?:the|its|our|their)\s+(?:last|previous|most\s+recent)\b|\bhad\s+been\b"
    r"|\bhas\s+been\b(?!\s+(?:rated|judged|graded|awarded|given)\b)"
    r"|\bwhen\s+(?:we|our\s+inspectors|inspectors)\s+(?:were\s+)?(?:last|previously)\b"
    r"|\bwhen\s+(?:it|they|the|services?)\b.{0,60}\binspected\b|\b(?:grad(?:e|ing)s?|inspections?|ratings?)\s+history\b|\bimproved\s+from\b"
    r"|\bmost\s+recent\s+(?:\w+\s+){0,2}inspections?\b|\blast\s+(?:inspected|judged|rated)\b",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    r"\b(?:previous|prior)\b|\blast\s+(?:\w+\s+)?(?:inspection|rating|grade|judge?ment|report|review)"
    r"|\b(?:inspection|rating|grade|judge?ment)s?\s+before\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[\s,;–-]*\((?:(?:it|this)\s+)?(?:was|were|had\s+been|previously|formerly|before|last\b|prior\b|from)\b"
    r"[^()]*\)[\s.;,]*$",
    re.IGNORECASE,
)
"""What a line tells behind a level of the one before: "(previously Good)"."""

_IN_YEAR = re.compile(
    r"\b(?:[Ii]n|of|on|since|from)\s+(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?((?:19|20)\d\d)\b"
)


def of_before(text: str, year: int | None) -> str | None:
    """Why this sentence speaks of an inspection before, if it does."""
    if _BEFORE.search(text):
        return WHY
    years = [int(match[1]) for match in _IN_YEAR.finditer(text)]
    if year and any(found < year for found in years):
        return f"{WHY}, of {min(years)}"
    return None


def of_a_year(text: str, year: int | None) -> str | None:
    """Why this sentence may be of any inspection: of some year, where that of this is not known."""
    match = _IN_YEAR.search(text) if year is None else None
    return f"Of {match[1]}, and when this inspection was is not known" if match else None


def before_behind(text: str) -> int:
    """Where a line ends, without what it tells in brackets behind of the level before."""
    match = _BEHIND.search(text)
    return match.start() if match else len(text)


def column_of_before(heading: str) -> str | None:
    """Why a column or a row with this heading is of an inspection before, if it is."""
    return WHY if _COLUMN.search(heading) else None


def under_before(page: SourcePage, year: int | None) -> Iterator[str | None]:
    """For each block of a page, why what it lists is of an inspection before.

    A heading says so of all that stands under it, words with a colon of the list that they open.
    """
    section = opened = None
    for block in page.blocks:
        if block.kind == "heading":
            section, opened = of_before(block.text, year), None
        elif block.text.endswith(":"):
            opened = of_before(block.text, year)
        elif block.kind == "paragraph" and len(block.text) > 150:
            opened = None
        yield section or (opened if block.kind in ("item", "cell") else None)
