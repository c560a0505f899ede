"""What is said where there is none of something: of the report, if its sources were read whole.

A file of sources that were read only in part cannot tell what the report has not.
"""

from viewer.domain.index import Index

VERBS = {
    "criteria": "rates",
    "strengths": "names",
    "weaknesses": "names",
    "findings": "names",
    "comparisons in words": "makes",
}
"""What a report would do with it; anything else it would give."""


def is_read_in_part(index: Index) -> bool:
    """Whether a source has more to say than was read of it for this file."""
    return any(source.extent == "part" for source in index.report.sources)


def lacking(index: Index, what: str) -> str:
    """What has none of it, inside a sentence: report names no strengths; file has no strengths."""
    if is_read_in_part(index):
        return f"file has no {what}"
    return f"report {VERBS.get(what, 'gives')} no {what}"


def none_of(index: Index, what: str) -> str:
    """That there is none of it: This report rates no criteria."""
    return f"This {lacking(index, what)}."
