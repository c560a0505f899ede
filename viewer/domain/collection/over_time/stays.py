"""Stays: how long a body stayed at a level, over all spells that follow one another."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from viewer.domain.collection.over_time.spells import Spell


@dataclass(frozen=True, slots=True)
class Stay:
    """How long a body stayed at a level, over all its spells; `ended` if it left it for another.

    It is `exact` where its first and its last day are known; at `step` 0 stands the best level.
    """

    level: tuple[str, str | None]
    label: str
    days: int
    ended: bool
    exact: bool = True
    step: int = 0


def stays_of(spells: Iterable[Spell]) -> tuple[Stay, ...]:
    """The spells of one body joined where the level stayed the same, whatever it was called."""
    found: list[Stay] = []
    last: tuple[str, str | None] | None = None
    for spell in spells:
        level = spell.level
        if level is None or spell.label is None:
            last = None
            continue
        if level == last:
            exact = found[-1].exact and spell.exact
            found[-1] = replace(found[-1], days=found[-1].days + spell.days, exact=exact)
        else:
            if last is not None:
                found[-1] = replace(found[-1], ended=True)
            step = spell.standing.step if spell.standing else None
            found.append(Stay(level, spell.label, spell.days, False, spell.exact, step or 0))
        last = level
    return tuple(found)
