"""What is said where there is none of something: of the report, if its sources were read whole.

A file of sources that were read only in part cannot tell what the report has not, and neither can
a draft that is not decided on.
"""

from viewer.domain.index import Index, Undecided
from viewer.presentation.wording.numbers import count_text

VERBS = {
    "criteria": "rates",
    "strengths": "names",
    "weaknesses": "names",
    "findings": "names",
    "comparisons in words": "makes",
}
"""What a report would do with it; anything else it would give."""

_MADE_OF: dict[str, Undecided] = {
    "criteria": "ratings",
    "figures": "figures",
    "metrics": "figures",
    "comparisons in words": "figures",
    "findings": "findings",
    "strengths": "findings",
    "weaknesses": "findings",
    "context": "findings",
}
"""What of a draft they are made of."""


def is_read_in_part(index: Index) -> bool:
    """Whether a source has more to say than was read of it for this file."""
    return any(source.extent == "part" for source in index.report.sources)


def lacking(index: Index, what: str) -> str:
    """What has none of it, inside a sentence: report names no strengths; file has no strengths."""
    if is_read_in_part(index):
        return f"file has no {what}"
    return f"report {VERBS.get(what, 'gives')} no {what}"


def none_of(index: Index, what: str) -> str:
    """That there is none of it: This report rates no criteria; or none of a draft yet."""
    made_of = _MADE_OF.get(what)
    if made_of and (count := index.undecided.get(made_of, 0)):
        are = "is" if count == 1 else "are"
        return f"No {what} accepted yet: {count_text(count, made_of[:-1], made_of)} {are} open."
    return f"This {lacking(index, what)}."
