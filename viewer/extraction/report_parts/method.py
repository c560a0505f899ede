"""How the report was made: by whom, and what of its document nobody has looked at."""

from collections.abc import Iterator
from typing import Any

from viewer.domain.report import NOT_LOOKED_AT
from viewer.extraction.counting import SECTIONS, counts
from viewer.extraction.draft import Document, Draft
from viewer.extraction.report_parts.facts import FactsByRole
from viewer.extraction.report_parts.references import references, whole

_NOUNS = {
    "report": ("fact", "facts"),
    "ratings": ("rating", "ratings"),
    "figures": ("figure", "figures"),
    "findings": ("finding", "findings"),
}


def method(facts: FactsByRole, draft: Draft) -> list[dict[str, Any]]:
    """The lead inspector, and what of the document nobody has looked at."""
    made = []
    if inspectors := facts.get("lead_inspector"):
        places = [place for fact in inspectors for place in fact.places]
        names = list(dict.fromkeys(fact.value for fact in inspectors))
        sources = references(places, draft.document)
        made.append({"label": "Lead inspector", "values": names, "sources": sources})
    if left := [*_left_open(draft), *_without_text(draft.document)]:
        made.append({"label": NOT_LOOKED_AT, "values": left, "sources": [whole()]})
    return made


def _left_open(draft: Draft) -> Iterator[str]:
    found = counts(draft)
    for section in SECTIONS:
        count, (singular, plural) = found[section].open, _NOUNS[section]
        if count == 1:
            yield f"1 {singular} of the document was not looked at."
        elif count:
            yield f"{count:,} {plural} of the document were not looked at."


def _without_text(document: Document) -> Iterator[str]:
    """Pages that could not be read, each of them named unless there are very many."""
    pages = document.without_text
    if len(pages) == 1:
        yield f"Page {pages[0]} of the document has no text that can be read."
    elif pages:
        named = ", ".join(map(str, pages[:20])) + (", …" if len(pages) > 20 else "")
        yield f"{len(pages):,} pages of the document have no text that can be read: {named}."
