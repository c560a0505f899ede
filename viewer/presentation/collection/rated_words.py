"""How a rating of a collection is worded, and what it is to an earlier one."""

from collections.abc import Iterable, Iterator

from viewer.domain.collation.ratings import folded
from viewer.domain.collection.changes import COUNTED, Outcome, RatingChange
from viewer.domain.collection.columns import Column
from viewer.domain.collection.matrix import MatrixCell
from viewer.domain.collection.standings import Standing
from viewer.domain.dates import day_text
from viewer.presentation.content.text import Mark, one_line
from viewer.presentation.wording.numbers import count_text, mid_sentence
from viewer.presentation.wording.rating import STATES

TO_COME = "To come"
"""Before a rating of a report that is dated after today."""

ON_OTHERS = "on other levels"
"""Of ratings whose levels are not those of the latest report."""

DISPUTED = "the sources disagree"

NOT_ASKED = "Not in this file"
"""In a column of which the report has no criterion: not asked, or on a page that was not read."""

OUTCOMES: dict[Outcome, str] = {
    "rose": "Rose",
    "fell": "Fell",
    "same": "Stayed the same",
    "part": "Compared in part: one of the two judged more than this alone",
    "across": "Not compared: the framework changed",
    "unstated": "Not compared: the framework of one is not stated",
    "scales": "Not compared: other levels",
    "undated": "Not compared: the dates do not say which came first",
    "contradictory": "Not compared: reports contradict each other",
    "unmoved": "Not judged again since",
    "first": "No earlier rating",
    "unrated": "No rating",
}
MARKS: dict[Outcome, Mark] = {
    "rose": Mark("up", "better"),
    "fell": Mark("down", "worse"),
}


def rating_text(standing: Standing | None) -> str:
    """The word of a level, of each that its sources give, or why there is none."""
    if standing is None:
        return NOT_ASKED
    rating = standing.held.rating
    if standing.step is not None:
        levels = {rating.scale.levels[standing.step], *rating.disputing}
        return " or ".join(one_line(one.label) for one in rating.scale.levels if one in levels)
    state = rating.placed.criterion.rating.state
    return STATES[state] if state else STATES["unknown"]


EARLIER, EARLIER_WORDS = "†", "given before this report"
"""The sign of a rating that its report says is older than itself, and what it means."""


def cell_text(cell: MatrixCell | None) -> str:
    """What a report has in a column; a rating dated after today says that it is to come."""
    words = rating_text(cell.standing if cell else None)
    return f"{TO_COME}: {words}" if cell and cell.to_come else words


def noted_text(cell: MatrixCell) -> str:
    """The rating, and whether it was given with another criterion, or before, or is disputed."""
    joint = ["joint"] if cell.standing.is_joint else []
    notes = ", ".join((*joint, *rating_notes(cell.standing)))
    return f"{cell_text(cell)} ({notes})" if notes else cell_text(cell)


def rating_notes(standing: Standing) -> Iterator[str]:
    """What must be known of a rating: when it was given, if before; that sources disagree."""
    if standing.carried:
        yield f"given{on_text(standing.carried)}"
    if standing.held.rating.disputing:
        yield DISPUTED


def column_title(column: Column) -> str:
    """What a column is called."""
    return one_line(column.title)


def moved_text(change: RatingChange) -> str:
    """By how many levels a rating moved: 2 levels better; nothing where that is not known."""
    if not change.levels:
        return ""
    way = "better" if change.levels > 0 else "worse"
    return f"{count_text(abs(change.levels), 'level', 'levels')} {way}"


def skipped_text(change: RatingChange) -> str:
    """How many inspections without a rating lie between the two; nothing where none does."""
    if not change.skipped:
        return ""
    between = count_text(change.skipped, "inspection", "inspections")
    return f"{between} between without a rating"


def change_note(change: RatingChange, *, across: bool = False) -> str:
    """What must be known of a change: that frameworks differ, what was left out between."""
    return "; ".join(_notes(change, across=across))


def _notes(change: RatingChange, *, across: bool) -> Iterable[str]:
    if change.across and across:
        yield "across frameworks"
    if between := skipped_text(change):
        yield between
    told = {"rose", "fell", "same"} if not change.across or across else set()
    if change.outcome not in {*told, "first", "unrated"} and change.why:
        yield mid_sentence(change.why.rstrip("."))
    if change.after and (known := tuple(rating_notes(change.after))):
        yield ", ".join(known)
    if change.before and change.before.held.rating.disputing:
        yield f"{DISPUTED} about the one before"
    if change.before and change.after and not change.across and change.outcome in COUNTED:
        then, now = (one_line(one.criterion.title) for one in (change.before, change.after))
        if folded(then) != folded(now):
            yield f"called “{then}” before"


def change_sentence(change: RatingChange, *, across: bool = False) -> str:
    """A change as it is heard: Rose, from Fair on 1 May 2018 to Good on 2 June 2021."""
    outcome = change.counted(across)
    before, after = change.before, change.after
    if before is None or after is None:
        return OUTCOMES[outcome]
    then = f"{rating_text(before)}{on_text(before.when)}"
    now = f"{rating_text(after)}{on_text(after.when)}"
    parts = [f"{OUTCOMES[outcome]}, from {then} to {now}", moved_text(change)]
    return ", ".join(filter(None, (*parts, change_note(change, across=across))))


def on_text(when: str | None) -> str:
    """A date after what happened then: on 1 May 2018, in May 2018; nothing without one."""
    if when is None:
        return ""
    return f" {'on' if when.count('-') == 2 else 'in'} {day_text(when)}"
