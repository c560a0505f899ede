"""What is decided at once: a candidate, related figures, or numbers that are no figures."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from viewer.extraction.candidates import Aside, Candidate, FactRole, FigureCandidate
from viewer.extraction.counting import SECTIONS, Section, section_of
from viewer.extraction.decided import DecidedCandidate, decided_candidates
from viewer.extraction.draft import Draft
from viewer.presentation.checking.content import RowState
from viewer.presentation.checking.same import Same
from viewer.presentation.content.text import one_line
from viewer.store.session.open_draft import OpenDraft

ASIDE = "aside-"
"""How the ids of groups of numbers begin that the rules set aside."""


@dataclass(frozen=True, slots=True, eq=False)
class CandidateGroup:
    """Candidates of a section that a decision is about; the first of them is its `lead`."""

    id: str
    section: Section
    members: tuple[DecidedCandidate, ...]
    aside: Aside | None = None

    @property
    def lead(self) -> DecidedCandidate:
        """The candidate that it is named after."""
        return self.members[0]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all candidates of the group."""
        return tuple(one.candidate.id for one in self.members)

    @property
    def state(self) -> RowState:
        """The state of the group: open while one of its candidates is."""
        states = {one.state for one in self.members}
        if "open" in states:
            return "open"
        if "accepted" in states:
            return "corrected" if any(one.corrected for one in self.members) else "accepted"
        return "set_aside"

    @property
    def page(self) -> int:
        """The page of its first place; 0 where it has none."""
        places = self.lead.candidate.places
        return places[0].page if places else 0


@dataclass(frozen=True, slots=True, eq=False)
class DraftGroups:
    """All groups of a draft by section, and the group of each candidate.

    `names` are what reports beside the document call their metrics.
    """

    decided: dict[str, DecidedCandidate]
    groups: tuple[CandidateGroup, ...]
    group_of: dict[str, CandidateGroup]
    names: tuple[str, ...] = ()

    def of(self, section: Section) -> tuple[CandidateGroup, ...]:
        """The groups of a section, in the order of the document."""
        return tuple(group for group in self.groups if group.section == section)

    def find(self, at: str) -> CandidateGroup | None:
        """The group of a name: a candidate's or its own."""
        return self.group_of.get(at)

    @property
    def facts(self) -> dict[FactRole, str]:
        """The facts of the report that are not set aside, the first of each role."""
        found: dict[FactRole, str] = {}
        for one in self.decided.values():
            if one.candidate.type == "fact" and one.state != "set_aside":
                found.setdefault(one.candidate.role, one_line(one.candidate.value))
        return found

    @property
    def dates(self) -> list[str]:
        """When it was inspected and published, as far as that is known."""
        roles: tuple[FactRole, ...] = ("inspected", "published")
        return [f"{role} {self.facts[role]}" for role in roles if role in self.facts]

    def open_ones(self, is_meant: Callable[[Candidate], bool]) -> tuple[str, ...]:
        """The ids of those open candidates that are meant."""
        every = (one for one in self.decided.values() if one.state == "open")
        return tuple(one.candidate.id for one in every if is_meant(one.candidate))


def overview_for(one: OpenDraft) -> DraftGroups:
    """The groups of an open draft."""
    return overview_of(one.draft, one.at, one.names)


def overview_of(draft: Draft, at: str = "", names: tuple[str, ...] = ()) -> DraftGroups:
    """The groups of a draft. A number that was set aside stands by itself while it is in hand."""
    known = Same(draft)
    here = _decided(known).get(at)
    return _overview(known, at if here is not None and is_aside(here) else "", names)


@lru_cache(maxsize=4)
def _decided(known: Same[Draft]) -> dict[str, DecidedCandidate]:
    return decided_candidates(known.value)


@lru_cache(maxsize=8)
def _overview(known: Same[Draft], at: str, names: tuple[str, ...]) -> DraftGroups:
    found = _decided(known)
    groups = tuple(_grouped(found, at))
    owner = {name: group for group in groups for name in (*group.ids, group.id)}
    return DraftGroups(found, groups, owner, names)


def _grouped(found: dict[str, DecidedCandidate], at: str) -> Iterable[CandidateGroup]:
    for section in SECTIONS:
        items = [one for one in found.values() if section_of(one.candidate) == section]
        if section == "figures":
            yield from _figures(items, found, at)
        else:
            yield from (CandidateGroup(one.candidate.id, section, (one,)) for one in items)


def _figures(
    items: list[DecidedCandidate], found: dict[str, DecidedCandidate], at: str
) -> Iterable[CandidateGroup]:
    led: dict[str, str] = {}
    for one in items:
        other = _figure(one).other
        if other in found and not is_aside(one) and not is_aside(found[other]):
            led.setdefault(other, one.candidate.id)
    leads = {name for name in led.values() if name not in led}
    parts: dict[str, list[DecidedCandidate]] = {name: [] for name in leads}
    for name, lead in led.items():
        if lead in leads:
            parts[lead].append(found[name])
    asides: dict[Aside, list[DecidedCandidate]] = {}
    for one in items:
        aside = _figure(one).aside
        if aside and one.state == "set_aside" and one.candidate.id != at:
            asides.setdefault(aside, []).append(one)
        elif led.get(one.candidate.id) not in leads:
            yield CandidateGroup(
                one.candidate.id, "figures", (one, *parts.get(one.candidate.id, ()))
            )
    for aside, numbers in asides.items():
        yield CandidateGroup(f"{ASIDE}{aside}", "figures", tuple(numbers), aside)


def is_aside(one: DecidedCandidate) -> bool:
    """Whether it is a number that the rules set aside."""
    candidate = one.candidate
    return one.state == "set_aside" and candidate.type == "figure" and candidate.aside is not None


def _figure(one: DecidedCandidate) -> FigureCandidate:
    assert isinstance(one.candidate, FigureCandidate)
    return one.candidate
