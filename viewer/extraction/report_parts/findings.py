"""Accepted findings, in the document's words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from viewer.domain.findings import first_words
from viewer.extraction.candidates import DocumentPlace, FindingCandidate
from viewer.extraction.draft import Document
from viewer.extraction.ids import ClaimedIds, short_id
from viewer.extraction.report_parts.references import references


def findings(
    candidates: Iterable[FindingCandidate],
    criteria: Mapping[str, str],
    metrics: Iterable[dict[str, Any]],
    document: Document,
) -> list[dict[str, Any]]:
    """The findings; `criteria` has the id of the criterion of each accepted rating.

    The metrics of a finding are those of which a figure stands within its words.
    """
    printed = tuple(_printed(metrics))
    ids = ClaimedIds()
    made = []
    for item in candidates:
        entry: dict[str, Any] = {
            "id": ids.take(short_id(first_words(item.text), "finding")),
            "kind": item.kind,
            "text": item.text,
            "sources": references(item.places, document),
        }
        if item.criterion and item.criterion in criteria:
            entry["criterion"] = criteria[item.criterion]
        if related := _within(item.places, printed):
            entry["metrics"] = related
        made.append(entry)
    return made


def _printed(metrics: Iterable[dict[str, Any]]) -> Iterator[tuple[int, int, str]]:
    """The page and the character where each figure of each metric is printed."""
    for metric in metrics:
        for part in ("observations", "movements", "positions"):
            for entry in metric.get(part, ()):
                for source in entry["sources"]:
                    if "start" in source:
                        yield source["page"], source["start"], metric["id"]


def _within(places: Iterable[DocumentPlace], printed: Iterable[tuple[int, int, str]]) -> list[str]:
    found = {
        name: None
        for place in places
        for page, start, name in printed
        if page == place.page and place.start <= start < place.end
    }
    return list(found)
