"""What a document says of itself: title, body, inspectorate, dates, and who led it."""

import re
from datetime import date

from viewer.extraction.candidates import FactCandidate
from viewer.extraction.facts.body import body_fact
from viewer.extraction.facts.found import FoundFact
from viewer.extraction.facts.what import what_facts
from viewer.extraction.facts.when import when_facts
from viewer.extraction.facts.who import who_facts
from viewer.extraction.source_text import SourceText

_OF_ANY = re.compile(
    r"^(?:(?:London|Royal)\s+Borough\s+of|City\s+of|County\s+of|CPS)\s+"
    r"|\s+(?:(?:Metropolitan|County|City|Borough|District|Unitary)\s+)*(?:Council|Borough)$"
)


def read_facts(text: SourceText) -> tuple[FactCandidate, ...]:
    """The facts about the report that the document prints, in its order."""
    found = sorted(_found_facts(text), key=_place_of)
    return tuple(fact.candidate(number) for number, fact in enumerate(found, 1))


def body_of(text: SourceText) -> str:
    """The name of who was inspected as sentences use it; empty if it is not known."""
    body = body_fact(text)
    return _OF_ANY.sub("", body.said) if body and body.is_short else ""


def day_of(text: SourceText) -> date | None:
    """The last day of the inspection, or the day the report came out, as far as it says so."""
    days = {fact.role: fact for fact in when_facts(text)}
    for role in ("inspected", "published"):
        if fact := days.get(role):
            year = re.search(r"(?:19|20)\d\d", fact.said)
            return fact.last or (date(int(year[0]), 12, 31) if year else None)
    return None


def _found_facts(text: SourceText) -> list[FoundFact]:
    found = (*what_facts(text), *who_facts(text), *when_facts(text))
    return [fact for fact in found if fact.is_short]


def _place_of(found: FoundFact) -> tuple[int, int]:
    if not found.words:
        return (0, 0)
    place = found.words[0].place
    return place.page, place.start
