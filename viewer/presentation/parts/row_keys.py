"""What every row for programs names, the same whatever command makes it."""

from typing import Any

from viewer.domain.collection.changes import COUNTED, Outcome
from viewer.domain.collection.inspection import CriterionRating, Inspection
from viewer.domain.criteria import Scale
from viewer.domain.report import Subject
from viewer.presentation.content.text import bare, one_line

Keyed = dict[str, Any]

KEYS = (
    "body", "body_ids", "groups", "id", "date", "framework", "framework_id", "criterion",
    "criterion_id", "level", "state", "rank", "of", "given", "also", "change", "levels",
    "comparable", "file", "line",
)  # fmt: skip
"""In each row, null where there is none. `id` is the report's; `rank` 1 is the best of so many
levels; `given` is when it was given, where the report says so, and `also` which other levels its
sources give; `change` is what became of the rating since the one before, by so many `levels`,
above 0 for the better; it counts only where it is `comparable`.
"""

_RATED = ("criterion", "criterion_id")


def words_of(text: str) -> str:
    """A text of a file as a program may print it: in one line, without marks that steer letters."""
    return bare(one_line(text))


def of_body(subject: Subject, name: str) -> Keyed:
    """Whom a row is about, and what it belongs to, each by its kind."""
    return {
        "body": words_of(name),
        "body_ids": {item.scheme: item.value for item in subject.ids},
        "groups": {item.kind: item.value for item in subject.groups},
    }


def of_report(inspection: Inspection | None) -> Keyed:
    """Which report a row is of; nothing without one."""
    if inspection is None:
        return dict.fromkeys(("id", "date", "framework", "framework_id", "file", "line"))
    about, where = inspection.about, inspection.location
    return {
        "id": about.id,
        "date": inspection.when,
        "framework": words_of(about.framework.label) if about.framework else None,
        "framework_id": about.framework.id if about.framework else None,
        "file": where.file,
        "line": where.line,
    }


def of_rating(rating: CriterionRating | None) -> Keyed:
    """Which criterion a row is of, and its rating; nothing without one."""
    if rating is None:
        return dict.fromkeys((*_RATED, "level", "state", "rank", "of", "given", "also"))
    criterion = rating.placed.criterion
    return {
        "criterion": words_of(criterion.title),
        "criterion_id": criterion.id,
        **_level(criterion.rating.level, rating.scale),
        "state": criterion.rating.state,
        "given": criterion.rating.date,
        "also": others_text(rating) or None,
    }


def others_text(rating: CriterionRating) -> str:
    """The other levels that the sources give for it."""
    return "; ".join(words_of(one.label) for one in rating.disputing)


def _level(level: str | None, scale: Scale) -> Keyed:
    step = next((step for step, one in enumerate(scale.levels) if one.id == level), None)
    return {
        "level": None if step is None else words_of(scale.levels[step].label),
        "rank": None if step is None else step + 1,
        "of": len(scale.levels),
    }


def of_change(outcome: Outcome | None = None, levels: int | None = None) -> Keyed:
    """What became of the rating; nothing where no other one is looked at."""
    comparable = None if outcome is None else outcome in COUNTED
    return {"change": outcome, "levels": levels, "comparable": comparable}
