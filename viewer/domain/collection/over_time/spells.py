"""Spells: how long each rating of a body stood."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from viewer.domain.collection.bodies import Body
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.over_time.moments import Moment, moments_of
from viewer.domain.collection.standings import Standing, Track
from viewer.domain.dates import PartialDate, is_before, is_day, last_day


@dataclass(frozen=True, slots=True, eq=False)
class Spell:
    """The time for which a rating stood: until the next inspection, or until today.

    It surely stood from `start` to `end`, and may have begun on `first`. `since` and `until` are
    no more of the dates than the files say. Without a standing, its inspection did not judge this,
    or its report does not say, or there is a `clash`: reports of one day, or whose order nobody
    knows, that give it different levels. A rating without a date may have come after the last one,
    which stands beside it then. It lasted `at_most` until then where others took the place of the
    body, nobody knows when before their first inspection.
    """

    start: date
    end: date
    standing: Standing | None
    framework: str | None
    inspection: Inspection
    since: PartialDate
    first: date
    until: PartialDate | None = None
    clash: tuple[Standing, ...] = ()
    of_one_day: bool = True
    at_most: bool = False

    @property
    def days(self) -> int:
        """How many days it has lasted at least."""
        return (self.end - self.start).days

    @property
    def exact(self) -> bool:
        """Whether it is known to the day how long one level stood."""
        vague = self.clash or self.at_most or not is_day(self.since)
        return not vague and (self.until is None or is_day(self.until))

    @property
    def known(self) -> bool:
        """Whether a level stood in this time."""
        return self.label is not None

    @property
    def label(self) -> str | None:
        """The word of its level; None where it has none."""
        return self.standing.label if self.standing else None

    @property
    def level(self) -> tuple[str, str | None] | None:
        """What tells its level from others: its scale and its id; None without a standing."""
        if self.standing is None:
            return None
        return self.standing.scale.id, self.standing.criterion.rating.level


def spells_of(
    body: Body, track: Track, today: date, ended: PartialDate | None = None
) -> tuple[Spell, ...]:
    """The spells of a body in one column, oldest first, from the first inspection that has it.

    A rating stands from when it was given, if its report says that this was before it.
    Inspections without a date have no spell, nor have those that are still to come. The last one
    is over once the body has `ended`.
    """
    by_inspection = {id(one.inspection): one for one in track}

    def given(one: Inspection) -> PartialDate | None:
        held = by_inspection.get(id(one))
        return (held.carried if held else None) or one.when

    moments = moments_of(_telling(body, track), today, given)
    held = [_held(moment, by_inspection, track) for moment in moments]
    if held and any(one.step is not None for one in held[-1]):
        held[-1] += [one for one in track if _is_undated(one) and one.step is not None]
    first = next((place for place, found in enumerate(held) if found), len(held))
    ends = [*((moment.first, moment.since) for moment in moments[1:]), (today, None)]
    found = [
        _spell(moments[place], held[place], *ends[place]) for place in range(first, len(moments))
    ]
    if found and ended and last_day(ended) >= found[-1].start:
        over = replace(found.pop(), end=last_day(ended), until=ended, at_most=True)
        found.append(over)
    return tuple(found)


def _telling(body: Body, track: Track) -> Iterator[Inspection]:
    """The inspections of a body, but for those that a later report passes over.

    What was given before such an inspection, which has nothing here, stands after it.
    """
    carried = [(since, one.when) for one in track if (since := one.carried) and one.when]
    rated = {id(one.inspection) for one in track}
    for one in body.inspections:
        when = one.when
        passed = (
            when and is_before(since, when) and is_before(when, until) for since, until in carried
        )
        if id(one) in rated or not any(passed):
            yield one


def _held(moment: Moment, by_inspection: Mapping[int, Standing], track: Track) -> list[Standing]:
    """What a moment has here, with older ratings that a later report gives as if it had nothing."""
    found = [by_inspection[id(one)] for one in moment.inspections if id(one) in by_inspection]
    levels = {_rated(one) for one in found if one.step is not None}
    denying = (one for one in track if _passes_over(one, moment) and _rated(one) not in levels)
    return [*found, *denying] if levels else found


def _passes_over(one: Standing, moment: Moment) -> bool:
    """Whether a later report repeats a rating from before this moment."""
    since, until, when = one.carried, one.when, moment.since
    return bool(since and until and is_before(since, when) and is_before(when, until))


def _is_undated(one: Standing) -> bool:
    return one.when is None and one.carried is None


def _spell(moment: Moment, held: Sequence[Standing], end: date, until: PartialDate | None) -> Spell:
    """The level of a moment goes before a state; two levels of one moment are no level."""
    levels = {_rated(one): one for one in held if one.step is not None}
    clash = tuple(levels.values()) if len(levels) > 1 else ()
    standing = None if clash else next(iter(levels.values()), held[-1] if held else None)
    inspection = standing.inspection if standing else moment.inspections[-1]
    framework = inspection.about.framework
    return Spell(
        moment.day,
        end,
        standing,
        framework.id if framework else None,
        inspection,
        moment.since,
        moment.first,
        until,
        clash,
        moment.of_one_day and not any(one.carried or one.when is None for one in held),
    )


def _rated(standing: Standing) -> tuple[object, ...]:
    scale = standing.scale
    return scale.id, tuple(level.id for level in scale.levels), standing.step


def unplaced(track: Track, today: date) -> tuple[Standing, ...]:
    """What of a track has no spell: ratings without a date, and those that are still to come."""
    return tuple(one for one in track if _is_undated(one) or one.inspection.is_after(today))


def days_at_level(spells: Iterable[Spell]) -> dict[str, int]:
    """For how many days each level stood, by its word."""
    found: dict[str, int] = {}
    for spell in spells:
        if spell.label is not None:
            found[spell.label] = found.get(spell.label, 0) + spell.days
    return found
