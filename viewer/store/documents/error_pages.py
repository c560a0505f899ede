"""Pages that a web server sent in place of a document: told apart by their titles."""

import re
from collections.abc import Sequence

from viewer.extraction.source_text import SourcePage

_THING = r"(?:page|document|report|file|resource|site|url|link|publication)"
_NOT_THERE = re.compile(
    r"^(?:error\s*:?\s*)?[45]\d\d(?:$|\s*[-–—:|]|\s+(?:not|error|forbidden|bad|page|access|internal"
    r"|service|unauthori[sz]ed|gone)\b)|\b(?:error|http)\s+[45]\d\d\b"
    rf"|\b{_THING}\s+(?:was\s+|is\s+)?not\s+(?:be\s+)?(?:found|available)\b|^not\s+found\b"
    rf"|\b{_THING}\s+(?:can\s*not|can[’']?t|could\s+not|couldn[’']?t)\s+be\s+(?:found|displayed|opened)\b"
    rf"|\b{_THING}\s+(?:is\s+)?no\s+longer\s+(?:here|available|exists)\b"
    r"|^(?:access\s+(?:is\s+)?denied|forbidden|bad\s+(?:request|gateway)|service\s+unavailable"
    r"|internal\s+server\s+error|gateway\s+time-?out|just\s+a\s+moment|attention\s+required"
    r"|are\s+you\s+a\s+robot|something\s+went\s+wrong)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 400
"""A longer page has more to say than that something is not there."""


def error_told(pages: Sequence[SourcePage], title: str) -> str:
    """The title or heading by which a page says that a document is not there; else nothing."""
    if sum(len(page.text.split()) for page in pages) > _MOST_WORDS:
        return ""
    headings = [block.text for page in pages for block in page.blocks if block.kind == "heading"]
    found = (words.strip() for words in (*headings[:2], title) if _NOT_THERE.search(words.strip()))
    return next(found, "")
