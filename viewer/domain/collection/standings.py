"""Standings: what a body has in a column, at one inspection and over time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from viewer.domain.collation.ratings import Rated
from viewer.domain.collection.columns import ColumnRating
from viewer.domain.collection.inspection import Inspection
from viewer.domain.criteria import Criterion, Scale
from viewer.domain.dates import PartialDate, is_before

_ENDINGS = frozenset({"suspended", "no_longer_judged"})


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """What one inspection has in a column.

    `step` is its place on its scale, 0 for the best; None where it has no level.
    """

    inspection: Inspection
    held: ColumnRating
    step: int | None

    @property
    def rated(self) -> Rated:
        """The rating with by whom it was given, ready to be held beside another one."""
        by = self.inspection.about.inspectorate
        return replace(self.held.rating.rated, inspectorate=by)

    @property
    def criterion(self) -> Criterion:
        """What is rated, as the report has it."""
        return self.held.rating.placed.criterion

    @property
    def scale(self) -> Scale:
        """The scale that the report rates it on."""
        return self.held.rating.scale

    @property
    def label(self) -> str | None:
        """The word of its level; None where it has none."""
        return None if self.step is None else self.scale.levels[self.step].label

    @property
    def is_joint(self) -> bool:
        """Whether its criterion was judged together with another one."""
        return self.held.like == "part"

    @property
    def ends_level(self) -> bool:
        """Whether it says that no level stands any more."""
        return self.criterion.rating.state in _ENDINGS

    @property
    def dated(self) -> date | None:
        """The day its inspection counts from."""
        return self.inspection.dated

    @property
    def when(self) -> PartialDate | None:
        """What its inspection counts from, as the file says it."""
        return self.inspection.when

    @property
    def given(self) -> PartialDate | None:
        """When the rating was given, which lies before its inspection if it was carried on."""
        return self.criterion.rating.date or self.when

    @property
    def carried(self) -> PartialDate | None:
        """When the level was given, if its report says that this was before it; None otherwise."""
        own = self.criterion.rating.date
        if own is None or self.step is None:
            return None
        return own if self.when is None or is_before(own, self.when) else None


def standing(inspection: Inspection, held: ColumnRating) -> Standing:
    """What this inspection has in a column."""
    level = held.rating.placed.criterion.rating.level
    levels = held.rating.scale.levels
    step = next((step for step, one in enumerate(levels) if one.id == level), None)
    return Standing(inspection, held, step)


Track = tuple[Standing, ...]
"""What a body had in one column, oldest first."""


def until(track: Track, today: date) -> Track:
    """What a body had in one column but for what is still to come."""
    if track and track[-1].inspection.is_after(today):
        return tuple(one for one in track if not one.inspection.is_after(today))
    return track


def level_before(track: Sequence[Standing], place: int) -> int | None:
    """The place of the last level before a place of a track; None where there is none."""
    places = (back for back in range(place - 1, -1, -1) if track[back].step is not None)
    return next(places, None)


def standing_on(track: Sequence[Standing], day: date) -> Standing | None:
    """What stood at the end of a day; it may be a state in place of a level."""
    given = [one for one in track if one.dated and one.dated <= day]
    return given[-1] if given else None


def level_on(track: Sequence[Standing], day: date) -> Standing | None:
    """The last level by the end of a day, or the state that took it away.

    That a report did not look, or does not know, takes no level away.
    """
    return standing_on([one for one in track if one.step is not None or one.ends_level], day)
