"""Accepted findings, in the document's words."""

from collections.abc import Iterable, Mapping
from typing import Any

from viewer.domain.findings import first_words
from viewer.extraction.candidates import FindingCandidate
from viewer.extraction.draft import Document
from viewer.extraction.report_parts.ids import Ids
from viewer.extraction.report_parts.references import references


def findings(
    candidates: Iterable[FindingCandidate], criteria: Mapping[str, str], document: Document
) -> list[dict[str, Any]]:
    """The findings; `criteria` has the id of the criterion of each accepted rating."""
    ids = Ids()
    made = []
    for item in candidates:
        entry: dict[str, Any] = {
            "id": ids.new(first_words(item.text), "finding"),
            "kind": item.kind,
            "text": item.text,
            "sources": references(item.places, document),
        }
        if item.criterion and item.criterion in criteria:
            entry["criterion"] = criteria[item.criterion]
        made.append(entry)
    return made
