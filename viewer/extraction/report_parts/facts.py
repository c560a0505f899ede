"""The accepted facts by what they say of the report."""

import re
from collections.abc import Iterable, Mapping

from viewer.domain.language import LANGUAGE_PATTERN
from viewer.extraction.candidates import Candidate, FactCandidate, FactRole

MANY: tuple[FactRole, ...] = ("id", "lead_inspector", "revised")
"""What a report may have several of."""

MOST_TAG = 35
FactsByRole = Mapping[FactRole, list[FactCandidate]]


def facts_in(candidates: Iterable[Candidate]) -> FactsByRole:
    """The facts among candidates, by role."""
    found: dict[FactRole, list[FactCandidate]] = {}
    for item in candidates:
        if isinstance(item, FactCandidate):
            found.setdefault(item.role, []).append(item)
    return found


def one(facts: FactsByRole, role: FactRole) -> FactCandidate | None:
    """The fact of this role, the first of several."""
    return next(iter(facts.get(role, ())), None)


def words(facts: FactsByRole, role: FactRole) -> str | None:
    """What the fact of this role says."""
    fact = one(facts, role)
    return fact.value if fact else None


def is_tag(words: str) -> bool:
    """Whether these words are the tag of a language."""
    return len(words) <= MOST_TAG and re.match(LANGUAGE_PATTERN, words) is not None


def are_different(facts: Iterable[FactCandidate]) -> bool:
    """Whether facts of one role say different things."""
    return len({(fact.value.casefold(), fact.start, fact.end) for fact in facts}) > 1
