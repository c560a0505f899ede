"""Names of bodies: how a line looks that is one."""

import re

from viewer.extraction.inspectorates import INSPECTORATES, mentions

KIND_OF_BODY = (
    r"(?:Council|Authority|County|Borough|Police|Constabulary|Service|School|Academy|College|Prison|"
    r"Trust|Hospital|Home|Partnership|Nursery|University|Surgery|Practice|Centre|Brigade|Area)s?"
)
BODY = re.compile(
    r"(?:(?:London|Royal)\s+Borough\s+of\s+|City\s+of\s+|HMP(?:/YOI)?\s+|HMYOI\s+|CPS\s+|County\s+of\s+)?"
    r"(?:St\.|[A-Z](?:[\w’'&-]|\.(?=\w))*)"
    r"(?:,?\s+(?:(?:and|of|upon|on|in|the|with|under|le|next|y|yr|&)\s+)*"
    r"(?:St\.|[A-Z](?:[\w’'&-]|\.(?=\w))*))*"
)
IN_SMALL = re.compile(
    rf"(?!(?:the|an?|its|our|your|quality|care)\b)[\w’'&.-]+(?:\s+[\w’'&.-]+){{0,6}}?\s+{KIND_OF_BODY}$",
    re.IGNORECASE,
)
"""A body of a known kind in a line without capitals."""
_STARTS = re.compile(r"^(?:London\s+Borough|Royal\s+Borough|City\s+of|HMP|HMYOI|CPS)\b")
TITLE = re.compile(
    r"\b(?:inspections?|reports?|reviews?|re-?inspections?|visits?|assessments?|assurance|"
    r"adroddiad|arolygiad)\b",
    re.I,
)


def in_small(line: str) -> re.Match[str] | None:
    """The name of a body in a line that has no capitals."""
    return IN_SMALL.match(line.strip()) if line.islower() and not TITLE.search(line) else None


def is_name(line: str) -> bool:
    """Whether a line is a name and nothing else."""
    plain = line.strip()
    return bool(BODY.fullmatch(plain)) and not (
        TITLE.search(plain) or mentions(plain, INSPECTORATES)
    )


def is_body(line: str) -> bool:
    """Whether a line is the name of a body of a known kind."""
    cased = line.strip()
    if cased.isupper():
        cased = " ".join(word.capitalize() for word in cased.split())
    return is_name(line) and bool(_STARTS.match(line) or re.search(rf"\b{KIND_OF_BODY}$", cased))
