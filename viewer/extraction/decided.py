"""Decided candidates: what became of each of a draft, after the decisions that are in force."""

from dataclasses import dataclass, replace
from typing import Literal

from viewer.extraction.candidates import Candidate, FigureCandidate
from viewer.extraction.decisions import in_force
from viewer.extraction.draft import (
    Accept,
    Add,
    Correct,
    Decision,
    Draft,
    Reopen,
    SetAside,
    TakeApart,
)

CandidateState = Literal["open", "accepted", "set_aside"]
_STATES: dict[str, CandidateState] = {
    "accept": "accepted", "set_aside": "set_aside", "reopen": "open",
}  # fmt: skip
_ORDER = {"fact": 0, "rating": 1, "figure": 2, "position": 3, "finding": 3}


@dataclass(frozen=True, slots=True)
class DecidedCandidate:
    """A candidate as it is by now, and what became of it.

    `reason` is what a person gave for setting it aside. What the rules set aside is no figure, and
    its `aside` says what else it is.
    """

    candidate: Candidate
    state: CandidateState
    corrected: bool = False
    added: bool = False
    reason: str = ""


def decided_candidates(draft: Draft) -> dict[str, DecidedCandidate]:
    """Each candidate by its id, and what became of it: facts, ratings, figures, and so on.

    Each kind is in the order of the document; what stands nowhere in it comes last.
    """
    found: dict[str, DecidedCandidate] = {}
    for candidate in draft.candidates:
        found.setdefault(candidate.id, _untouched(candidate))
    for decision in in_force(draft):
        _apply(decision, found)
    return {item.candidate.id: item for item in sorted(found.values(), key=_place_of)}


def accepted(draft: Draft) -> tuple[Candidate, ...]:
    """What goes into the report, in the order of `decided_candidates`."""
    found = decided_candidates(draft).values()
    return tuple(item.candidate for item in found if item.state == "accepted")


def _untouched(candidate: Candidate) -> DecidedCandidate:
    aside = isinstance(candidate, FigureCandidate) and candidate.aside is not None
    return DecidedCandidate(candidate, "set_aside" if aside else "open")


def _place_of(item: DecidedCandidate) -> tuple[int, bool, int, int]:
    places = item.candidate.places
    page, start = (places[0].page, places[0].start) if places else (0, 0)
    return _ORDER[item.candidate.type], not places, page, start


def _apply(decision: Decision, found: dict[str, DecidedCandidate]) -> None:
    """Apply one decision to what was found; a candidate that is not there it leaves out."""
    match decision:
        case Accept() | SetAside() | Reopen():
            reason = (decision.reason or "") if decision.type == "set_aside" else ""
            for name in decision.candidates:
                if item := found.get(name):
                    found[name] = replace(item, state=_STATES[decision.type], reason=reason)
        case Correct():
            for new in (decision.candidate, *decision.others):
                if item := found.get(new.id):
                    found[new.id] = replace(_untouched(new), corrected=True, added=item.added)
        case Add():
            added = replace(_untouched(decision.candidate), added=True)
            found.setdefault(decision.candidate.id, added)
        case TakeApart():
            _take_apart(decision.candidate, found)


def _take_apart(lead: str, found: dict[str, DecidedCandidate]) -> None:
    """Take its relation from a figure and from those that are said to be related to it."""
    for name, item in found.items():
        figure = item.candidate
        if figure.type == "figure" and lead in (name, figure.other):
            alone = figure.model_copy(update={"relation": None, "other": None})
            found[name] = replace(item, candidate=alone)
