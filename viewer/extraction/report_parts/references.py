"""Where something stands in the document, as a report says it."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from viewer.domain.quotes import holds_figure
from viewer.extraction.candidates import DocumentPlace
from viewer.extraction.draft import Document

SOURCE = "document"
"""The id of the one source of the report."""

WHOLE = "the whole document"
_NOWHERE = "not marked in the document"


def references(
    places: Iterable[DocumentPlace], document: Document, value: Decimal | None = None
) -> list[dict[str, Any]]:
    """Every place once; what a person added without one is in the document all the same.

    The words are quoted, those of a figure only where they hold its `value`.
    """
    found = [_reference(place, document, value) for place in dict.fromkeys(places)]
    return found or [whole(_NOWHERE)]


def whole(locator: str = WHOLE) -> dict[str, Any]:
    """The document, without a place in it."""
    return {"source": SOURCE, "locator": locator}


def locator(place: DocumentPlace, document: Document) -> str:
    """How the place is told: by its page, where the document has pages."""
    return f"page {place.page}" if document.kind == "pdf" else "text of the document"


def _reference(place: DocumentPlace, document: Document, value: Decimal | None) -> dict[str, Any]:
    made: dict[str, Any] = {"source": SOURCE, "locator": locator(place, document)}
    if value is None or holds_figure(place.printed, value):
        made["quote"] = place.printed
    made["page"] = place.page
    if place.start < place.end:
        made |= {"start": place.start, "end": place.end}
    return made
