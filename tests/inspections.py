"""Inspections for tests, each written in a line."""

import re
from typing import Any

from tests.builders import FOUR, about, criterion, rated, reference, scale
from viewer.domain.collation.criteria import Placed
from viewer.domain.collection.inspection import CriterionRating, Inspection, Location
from viewer.domain.criteria import Criterion, Rating, RatingState, Scale, Succession

STATES: dict[str, RatingState] = {
    "?": "unknown",
    "-": "no_longer_judged",
    "x": "not_rated",
}


def inspection(
    body: str,
    day: str | None,
    ratings: str = "",
    /,
    *,
    framework: str | None = "new",
    **changes: Any,
) -> Inspection:
    """A report: `ratings` such as “overall=good care=?”, a state as ?, - or x.

    `care=good+poor` is poor elsewhere in its sources, `care=good@2019` was given then, whenever
    the report is from. `care<old*` is a criterion that takes the place of `old` in part,
    `care<old` as a whole.
    """
    ids = changes.pop("ids", "")
    subject: dict[str, Any] = {
        "name": body,
        "ids": [{"scheme": one[0], "value": one[1]} for one in _pairs(ids)],
        "groups": [{"kind": one[0], "value": one[1]} for one in _pairs(changes.pop("groups", ""))],
        "was": [{"scheme": one[0], "value": one[1]} for one in _pairs(changes.pop("was", ""))],
        "kind": changes.pop("kind_of_body", None),
    }
    on: Scale = changes.pop("scale", scale(*FOUR))
    given: dict[str, Any] = {
        "id": "-".join(re.findall("[a-z0-9]+", f"{body} {day}".lower())),
        "subject": subject,
        "published": day,
        "framework": {"id": framework, "label": framework.upper()} if framework else None,
    }
    rated_ones = [_criterion(word, on) for word in ratings.split()]
    beside = frozenset(one.id for one in rated_ones)
    return Inspection(
        Location(f"{given['id']}.inspection.json"),
        about(**given | changes),
        tuple(
            CriterionRating(Placed(one, framework, (one.title,), beside), on) for one in rated_ones
        ),
    )


def _pairs(words: str) -> list[list[str]]:
    return [word.split(":") for word in words.split()]


def _criterion(word: str, on: Scale) -> Criterion:
    name, level = word.split("=")
    level, _, given = level.partition("@")
    level, *others = level.split("+")
    also = [{"level": one, "sources": [reference()]} for one in others]
    name, *earlier = name.split("<")
    rating = (
        Rating(state=STATES[level])
        if level in STATES
        else rated(level, date=given or None, also=also)
    )
    said = tuple(
        Succession(id=one.rstrip("*"), like="part" if one.endswith("*") else "whole")
        for one in earlier
    )
    role = "overall" if name == "overall" else None
    return criterion(name, rating, scale=on.id, role=role, succeeds=said)
