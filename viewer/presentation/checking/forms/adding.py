"""Candidates that a person makes, of words that are selected in the document or of none."""

import re
from decimal import Decimal
from typing import Literal

from viewer.characters import unparted
from viewer.extraction.candidates import (
    OPEN_SCALE,
    Candidate,
    DocumentPlace,
    FactCandidate,
    FactRole,
    FigureCandidate,
    FindingCandidate,
    RatingCandidate,
)
from viewer.extraction.decisions import free_id
from viewer.extraction.draft import Accept, Add, Decision
from viewer.extraction.needed import WITHOUT
from viewer.presentation.checking.groups import overview_for
from viewer.presentation.content.text import one_line
from viewer.store.session.open_draft import OpenDraft

AddedKind = Literal["figure", "finding", "rating", "fact"]
KINDS: tuple[tuple[AddedKind, str], ...] = (
    ("figure", "Add as a &figure"),
    ("finding", "Add as a fi&nding"),
    ("rating", "Add as a &rating"),
    ("fact", "Add as a fact of the re&port"),
)
NO_NUMBER = "There is no number in these words, so they cannot be a figure."
LONGEST_NAME = 200

_NUMBER = re.compile(r"[-−]?\d[\d,]*(?:\.\d+)?")
_AROUND = 160
"""Characters before and after a figure in which its sentence is looked for."""


def candidate_made(
    kind: AddedKind, one: OpenDraft, page: int, span: tuple[int, int] | None
) -> Candidate | str:
    """A candidate of words of a page, or a sentence on why there is none of them."""
    place = _place(one, page, span) if span else None
    words = place.printed if place else ""
    places = (place,) if place else ()
    name = free_id(one.draft, f"added-{kind}")
    if kind == "figure":
        return _figure(name, one, place)
    if kind == "finding":
        return FindingCandidate(id=name, places=places, kind="context", text=words or "New finding")
    if kind == "rating":
        words = words[:LONGEST_NAME] or "New criterion"
        return RatingCandidate(id=name, places=places, criterion=words, scale=_scale(one))
    return FactCandidate(id=name, places=places, role="title", value=words or "New fact")


def facts_asked(one: OpenDraft) -> dict[FactRole, str]:
    """The facts that no report is without and that are not accepted yet, with what was read."""
    there: set[FactRole] = set()
    read: dict[FactRole, str] = {}
    for item in overview_for(one).decided.values():
        if item.candidate.type == "fact" and item.state == "accepted":
            there.add(item.candidate.role)
        elif item.candidate.type == "fact" and item.state == "open":
            read.setdefault(item.candidate.role, item.candidate.value)
    return {role: one_line(read.get(role, "")) for role in WITHOUT if role not in there}


def told_fact(one: OpenDraft, role: FactRole, words: str) -> tuple[Decision, ...]:
    """What decides that this is a fact of the report: what was read is accepted, or it is added."""
    facts = (item.candidate for item in overview_for(one).decided.values()
             if item.state == "open" and item.candidate.type == "fact")  # fmt: skip
    for known in facts:
        if (known.role, one_line(known.value)) == (role, words):
            return (Accept(candidates=(known.id,)),)
    name = free_id(one.draft, "added-fact")
    made = FactCandidate(id=name, places=(), role=role, value=words)
    return Add(candidate=made), Accept(candidates=(name,))


def known_at(one: OpenDraft, page: int, span: tuple[int, int]) -> str | None:
    """The figure that is printed within a span already, whatever became of it."""
    for item in overview_for(one).decided.values():
        for place in item.candidate.places if item.candidate.type == "figure" else ():
            if place.page == page and span[0] <= place.start and place.end <= span[1]:
                return item.candidate.id
    return None


def _figure(name: str, one: OpenDraft, place: DocumentPlace | None) -> FigureCandidate | str:
    if place is None:
        return FigureCandidate(id=name, places=(), value=Decimal(0), metric="New figure")
    found = _NUMBER.search(place.printed)
    if found is None:
        return NO_NUMBER
    value = Decimal(found[0].replace(",", "").replace("−", "-"))
    unit = "percent" if "%" in place.printed or "per cent" in place.printed else None
    return FigureCandidate(
        id=name, places=(place,), value=value, unit=unit, sentence=_sentence(one, place)
    )


def _sentence(one: OpenDraft, place: DocumentPlace) -> DocumentPlace | None:
    text = _text(one, place.page)
    start = max(text.rfind(". ", 0, place.start) + 1, place.start - _AROUND)
    end = text.find(". ", place.end)
    end = min(end + 1 if end > 0 else len(text), place.end + _AROUND)
    return _place(one, place.page, (start, end))


def _place(one: OpenDraft, page: int, span: tuple[int, int]) -> DocumentPlace | None:
    start, end = span
    words = unparted(_text(one, page)[start:end])
    return DocumentPlace(page=page, start=start, end=end, printed=words) if words else None


def _text(one: OpenDraft, page: int) -> str:
    pages = one.text.pages if one.text else ()
    return next((item.text for item in pages if item.number == page), "")


def _scale(one: OpenDraft) -> str:
    """The scale that most ratings of the draft are on, or the first that is known."""
    ratings = (item for item in one.draft.candidates if item.type == "rating")
    used = [item.scale for item in ratings if item.scale != OPEN_SCALE]
    return max(used, key=used.count) if used else next(iter(one.scales), "scale")
