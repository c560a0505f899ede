"""What was accepted of a draft becomes a report."""

from datetime import date
from typing import Any

from pydantic import TypeAdapter, ValidationError

from viewer.domain.report import FORMAT, VERSION
from viewer.domain.sources import FileName
from viewer.extraction.candidates import (
    FigureCandidate,
    FindingCandidate,
    PositionCandidate,
    RatingCandidate,
)
from viewer.extraction.decided import accepted
from viewer.extraction.draft import Draft
from viewer.extraction.report_parts.about import about
from viewer.extraction.report_parts.criteria import ScalesById, criteria, criteria_ids, scales_of
from viewer.extraction.report_parts.facts import facts_in, words
from viewer.extraction.report_parts.findings import findings
from viewer.extraction.report_parts.method import method
from viewer.extraction.report_parts.metrics import metrics
from viewer.extraction.report_parts.references import SOURCE

_FILE_NAME: TypeAdapter[str] = TypeAdapter(FileName)


def to_report(draft: Draft, scales: ScalesById, seen: date | None = None) -> dict[str, Any]:
    """A report of this version, ready to be JSON, with exact numbers; only what was accepted.

    It can be opened whatever was decided. What a report cannot be without has something in its
    place that says so; `viewer.extraction.needed` lists what that is. `seen` is the day on which
    the document was read.
    """
    found = accepted(draft)
    facts = facts_in(found)
    ratings = tuple(item for item in found if isinstance(item, RatingCandidate))
    figures = tuple(item for item in found if isinstance(item, FigureCandidate))
    positions = tuple(item for item in found if isinstance(item, PositionCandidate))
    measured, comparators = metrics(figures, draft.document, positions)
    told = findings(
        (item for item in found if isinstance(item, FindingCandidate)),
        criteria_ids(ratings),
        measured,
        draft.document,
    )
    parts = {
        "scales": scales_of(ratings, scales),
        "criteria": criteria(ratings, scales, draft.document),
        "findings": told,
        "metrics": measured,
        "comparators": comparators,
        "method": method(facts, draft),
    }
    return {
        "format": FORMAT,
        "version": VERSION,
        "report": about(facts, draft.document, draft.report_id),
        "sources": [_source(draft, words(facts, "title"), seen)],
    } | {key: part for key, part in parts.items() if part}


def _source(draft: Draft, title: str | None, seen: date | None) -> dict[str, Any]:
    document = draft.document
    made: dict[str, Any] = {"id": SOURCE, "title": title or document.name}
    if seen is not None:
        made["seen"] = seen.isoformat()
    if document.kind == "pdf":
        made["locators"] = "Pages are counted from the first of the file, which is page 1."
    made["extent"] = "part"  # Rules find what is listed; what the prose tells besides, they cannot.
    if document.file is not None and _is_file_name(document.name):
        made |= {"file": document.name, "sha256": document.sha256}
    return made


def _is_file_name(name: str) -> bool:
    try:
        _FILE_NAME.validate_python(name)
    except ValidationError:
        return False
    return True
