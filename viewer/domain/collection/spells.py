"""Spells: how long each rating of a body stood."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from viewer.domain.collection.bodies import Body
from viewer.domain.collection.standings import Standing, Track
from viewer.domain.report import Framework


@dataclass(frozen=True, slots=True, eq=False)
class Spell:
    """The time for which a rating stood: until the next inspection, or until today.

    Without a rating, an inspection did not judge this, or its report does not say.
    """

    start: date
    end: date
    standing: Standing | None
    framework: str | None
    lasting: bool = False

    @property
    def days(self) -> int:
        """How many days it has lasted."""
        return (self.end - self.start).days

    @property
    def known(self) -> bool:
        """Whether a level stood in this time."""
        return self.standing is not None and self.standing.step is not None

    @property
    def label(self) -> str | None:
        """The word of its level; None where it has none."""
        if self.standing is None or self.standing.step is None:
            return None
        return self.standing.held.rating.scale.levels[self.standing.step].label


def spells_of(body: Body, track: Track, today: date) -> tuple[Spell, ...]:
    """The spells of a body in one column, oldest first, from the first inspection that has it.

    Inspections without a date have no spell.
    """
    by_inspection = {id(one.inspection): one for one in track}
    dated = [(one.dated, one) for one in body.inspections if one.dated and one.dated <= today]
    first = next((n for n, (_, one) in enumerate(dated) if id(one) in by_inspection), len(dated))
    rest = dated[first:]
    if not rest:
        return ()
    ends = [*(day for day, _ in rest[1:]), today]
    return tuple(
        Spell(start, end, by_inspection.get(id(one)), _framework(one.about.framework), end is today)
        for (start, one), end in zip(rest, ends, strict=True)
    )


def _framework(framework: Framework | None) -> str | None:
    return framework.id if framework else None


def days_at_level(spells: Iterable[Spell]) -> dict[str, int]:
    """For how many days each level stood, by its word."""
    found: dict[str, int] = {}
    for label, days in _labelled(spells):
        found[label] = found.get(label, 0) + days
    return found


def _labelled(spells: Iterable[Spell]) -> Iterator[tuple[str, int]]:
    for spell in spells:
        if spell.label is not None:
            yield spell.label, spell.days
