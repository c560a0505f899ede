"""Changes: how the rating of a body in one column stands to an earlier one of the same body."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from viewer.domain.collation.criteria import match_criteria
from viewer.domain.collation.ratings import folded, match_ratings
from viewer.domain.collection.standings import Standing, level_before, level_on
from viewer.domain.criteria import Scale
from viewer.domain.dates import is_before, is_day, last_day

Outcome = Literal[
    "rose", "fell", "same", "part", "across", "unstated", "scales", "undated", "contradictory",
    "unmoved", "first", "unrated",
]  # fmt: skip
"""What became of a rating. Only the first three are counted; the others are not comparable:

part: one of the two rates more than the other; across: under different frameworks; unstated: one
of the two does not say its framework; scales: on scales that nothing links; undated: nobody can
tell which came first; contradictory: two reports give different ratings of one day, or the later
one an older rating than the earlier one; unmoved: not judged again since then; first: none before;
unrated: no rating at all.
"""

COUNTED: tuple[Outcome, ...] = ("rose", "fell", "same")
OUTCOMES: tuple[Outcome, ...] = (
    *COUNTED, "part", "across", "unstated", "scales", "undated", "contradictory", "unmoved",
    "first", "unrated",
)  # fmt: skip
_VERDICTS: dict[str, Outcome] = {"better": "rose", "worse": "fell", "same": "same"}


@dataclass(frozen=True, slots=True, eq=False)
class RatingChange:
    """What a rating is to an earlier one of the same body.

    `across` says that their frameworks differ, and so that it counts only when that is asked
    for; `levels` is by how many it rose on their one scale; `skipped` is how many inspections
    between them have no level.
    """

    outcome: Outcome
    before: Standing | None
    after: Standing | None
    across: bool = False
    levels: int | None = None
    skipped: int = 0
    why: str = ""

    @property
    def unframed(self) -> bool:
        """Whether neither of the two reports states its framework."""
        both = (self.before, self.after)
        return all(one and one.held.rating.placed.framework is None for one in both)

    def counted(self, across: bool = False) -> Outcome:
        """The outcome; that of ratings of two frameworks only when asked for."""
        return "across" if self.across and not across and self.outcome in COUNTED else self.outcome


@dataclass(frozen=True, slots=True)
class ChangeSpan:
    """Between which two ratings a change lies.

    before: the last two; first: the first and the last under the framework of the last; dates:
    those that stood at the end of `since`, and of `until` where that is given; a rating that is
    suspended or no longer judged stands no more.
    """

    kind: Literal["before", "first", "dates"] = "before"
    since: date | None = None
    until: date | None = None


BEFORE = ChangeSpan()


def change_in(track: Sequence[Standing], span: ChangeSpan = BEFORE) -> RatingChange:
    """The change of one body in one column; `track` is what it had there, oldest first."""
    if span.kind == "dates":
        return _between(track, span)
    last = level_before(track, len(track))
    if last is None:
        return RatingChange("unrated", None, None)
    if span.kind == "before":
        return change_before(track, last)
    after = track[last]
    framework = after.held.rating.placed.framework
    levels = (one for one in track if one.step is not None)
    before = next(one for one in levels if one.held.rating.placed.framework == framework)
    if before is after:
        return RatingChange("first", None, after)
    return _change(track, before, after)


def change_before(track: Sequence[Standing], place: int) -> RatingChange:
    """The change from the one before to this place of a track."""
    after = track[place]
    if after.step is None:
        return RatingChange("unrated", None, after)
    back = level_before(track, place)
    if back is None:
        return RatingChange("first", None, after)
    return _change(track, track[back], after, place - 1 - back)


def _between(track: Sequence[Standing], span: ChangeSpan) -> RatingChange:
    before = level_on(track, span.since or date.min)
    after = level_on(track, span.until or date.max)
    if after is None or after.step is None:
        return RatingChange("unrated", before, after)
    if before is None or before.step is None:
        return RatingChange("first", None, after)
    if before is after:
        return RatingChange("unmoved", before, after)
    return _change([one for one in track if one.step is not None], before, after)


def _change(
    track: Sequence[Standing], before: Standing, after: Standing, skipped: int = 0
) -> RatingChange:
    if _contradicted(track, before) or _contradicted(track, after):
        return RatingChange("contradictory", before, after, skipped=skipped, why=_CONTRADICTED)
    return change(before, after, skipped)


def _contradicted(track: Sequence[Standing], one: Standing) -> bool:
    """Whether another report of the very day gives another level."""
    day = one.when
    if len(track) < 2 or day is None or not is_day(day):
        return False
    mine = one.step, one.scale.id
    return any(
        (other.step, other.scale.id) != mine
        for other in track
        if other is not one and other.step is not None and other.when == day
    )


def change(before: Standing, after: Standing, skipped: int = 0) -> RatingChange:
    """What a rating is to an earlier one, by collation alone."""
    if found := _untimely(before, after, skipped):
        return found
    one, other = after.held, before.held
    criteria = match_criteria(one.rating.placed, other.rating.placed)
    ratings = match_ratings(after.rated, before.rated)
    across = ratings.frameworks == "different"
    if ratings.verdict is None:
        return RatingChange("scales", before, after, across, skipped=skipped, why=ratings.why)
    if ratings.frameworks == "unstated":
        return RatingChange("unstated", before, after, skipped=skipped)
    levels = _levels(before, after) if ratings.rule == "scale" else None
    joint = "part" in {one.like, other.like} or criteria.answer == "part"
    if joint:
        why = _JOINT if criteria.answer != "part" else criteria.why
        return RatingChange("part", before, after, across, levels, skipped, why)
    outcome = _VERDICTS[ratings.verdict]
    why = _OTHERS if across and one.rating.placed.framework == other.rating.placed.framework else ""
    return RatingChange(outcome, before, after, across, levels, skipped, why or ratings.why)


def _untimely(before: Standing, after: Standing, skipped: int = 0) -> RatingChange | None:
    """What is to be said of the dates of two ratings; None where they are in order."""
    then, now, given = before.when, after.when, after.given
    if not (then and now and given and is_before(then, now)):
        return RatingChange("undated", before, after, skipped=skipped, why=_UNDATED)
    if last_day(given) <= last_day(then):
        if not _alike(before, after):
            return RatingChange("contradictory", before, after, skipped=skipped, why=_OLDER)
        return RatingChange("unmoved", before, after, skipped=skipped, why=_CARRIED)
    if not is_before(then, given):
        return RatingChange("undated", before, after, skipped=skipped, why=_UNDATED)
    return None


_UNDATED = "Their dates do not say which came first."
_CONTRADICTED = "Two reports of the same day give different ratings."
_OLDER = "The later report gives another level, from before the earlier report."
_CARRIED = "The later report repeats a rating given before."
_OTHERS = "They are of different inspectorates."
_JOINT = "A joint rating stands for more than this criterion alone."


def _alike(one: Standing, other: Standing) -> bool:
    """Whether two ratings are the very same level of one scale."""
    return one.step == other.step and one.scale.id == other.scale.id


def _levels(before: Standing, after: Standing) -> int | None:
    if before.step is None or after.step is None:
        return None
    return before.step - after.step


class Outcomes:
    """The outcomes of many changes since the one before; what ratings alike have is found once.

    Few ratings differ among ten thousand reports, and to hold two side by side takes long.
    """

    def __init__(self) -> None:
        self._found: dict[tuple[object, object], tuple[Outcome, bool]] = {}
        self._scales: dict[int, tuple[Scale, int]] = {}
        self._numbers: dict[object, int] = {}

    def before(self, track: Sequence[Standing], place: int) -> tuple[Outcome, bool]:
        """What became of a rating at this place, and whether frameworks lie between."""
        after = track[place]
        if after.step is None:
            return "unrated", False
        back = level_before(track, place)
        if back is None:
            return "first", False
        if _contradicted(track, track[back]) or _contradicted(track, after):
            return "contradictory", False
        return self._of(track[back], after)

    def _of(self, before: Standing, after: Standing) -> tuple[Outcome, bool]:
        if found := _untimely(before, after):
            return found.outcome, False
        pair = self._key(before), self._key(after)
        if pair not in self._found:
            told = change(before, after)
            self._found[pair] = told.outcome, told.across
        return self._found[pair]

    def _key(self, standing: Standing) -> object:
        """All that the answer depends on but the dates."""
        placed, criterion = standing.held.rating.placed, standing.criterion
        scale = self._number(standing.scale)
        by = folded(standing.inspection.about.inspectorate)
        where = (by, placed.framework, criterion.id, placed.titles, standing.held.like)
        if not criterion.succeeds:
            return (*where, standing.step, scale)
        said = tuple((item.id, item.like) for item in criterion.succeeds)
        return (*where, standing.step, scale, said, placed.beside)

    def _number(self, scale: Scale) -> int:
        """One number for all scales that are alike; the scale is held, or its id would be free."""
        if id(scale) not in self._scales:
            levels = tuple((level.id, level.equals) for level in scale.levels)
            number = self._numbers.setdefault((scale.id, levels), len(self._numbers))
            self._scales[id(scale)] = scale, number
        return self._scales[id(scale)][1]
