"""The count of a draft: of its candidates so many are used, set aside, or still open."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from viewer.extraction.candidates import Candidate
from viewer.extraction.decided import CandidateState, DecidedCandidate, decided_candidates
from viewer.extraction.draft import Draft

Section = Literal["report", "ratings", "figures", "findings"]
SECTIONS: tuple[Section, ...] = get_args(Section)
_SECTION_OF: dict[str, Section] = {
    "fact": "report",
    "rating": "ratings",
    "figure": "figures",
    "position": "findings",
    "finding": "findings",
}


@dataclass(frozen=True, slots=True)
class Count:
    """So many are used, set aside by a person or the rules, and open; that is all there are."""

    used: int = 0
    set_aside: int = 0
    open: int = 0

    @property
    def all(self) -> int:
        """How many there are."""
        return self.used + self.set_aside + self.open


def section_of(candidate: Candidate) -> Section:
    """The section that it is counted in."""
    return _SECTION_OF[candidate.type]


def counts(draft: Draft) -> dict[Section, Count]:
    """The count of each section; every number of the document is in that of the figures."""
    found = decided_candidates(draft).values()
    return {
        section: _count(item for item in found if section_of(item.candidate) == section)
        for section in SECTIONS
    }


def _count(items: Iterable[DecidedCandidate]) -> Count:
    states: list[CandidateState] = [item.state for item in items]
    return Count(states.count("accepted"), states.count("set_aside"), states.count("open"))
