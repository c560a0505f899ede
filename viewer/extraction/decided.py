"""Decided candidates: what became of each of a draft, after the decisions that are in force."""

from collections.abc import Callable, Iterable, Iterator
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
        case Accept():
            _change(
                found, decision.candidates, lambda one: replace(one, state="accepted", reason="")
            )
        case SetAside():
            why = decision.reason or ""
            _change(
                found,
                decision.candidates,
                lambda one: replace(one, state="set_aside", reason=why),
            )
        case Reopen():
            _change(found, decision.candidates, lambda one: replace(one, state="open", reason=""))
        case Correct():
            new = {one.id: one for one in (decision.candidate, *decision.others)}
            _change(found, new, lambda one: _corrected(one, new[one.candidate.id]))
        case Add():
            added = replace(_untouched(decision.candidate), added=True)
            found.setdefault(decision.candidate.id, added)
        case TakeApart():
            _change(found, _related(found, decision.candidate), _alone)


def _change(
    found: dict[str, DecidedCandidate],
    names: Iterable[str],
    change: Callable[[DecidedCandidate], DecidedCandidate],
) -> None:
    for name in names:
        if name in found:
            found[name] = change(found[name])


def _corrected(item: DecidedCandidate, candidate: Candidate) -> DecidedCandidate:
    return replace(_untouched(candidate), corrected=True, added=item.added)


def _related(found: dict[str, DecidedCandidate], name: str) -> Iterator[str]:
    """This candidate and all that are said to be related to it."""
    yield from [
        item.candidate.id
        for item in found.values()
        if item.candidate.id == name or _other(item.candidate) == name
    ]


def _other(candidate: Candidate) -> str | None:
    return candidate.other if isinstance(candidate, FigureCandidate) else None


def _alone(item: DecidedCandidate) -> DecidedCandidate:
    if not isinstance(item.candidate, FigureCandidate):
        return item
    return replace(
        item, candidate=item.candidate.model_copy(update={"relation": None, "other": None})
    )
