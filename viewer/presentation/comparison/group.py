"""A report against a group, in words: the share at each level, and its place."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from viewer.domain.comparison.group import AgainstGroup, LeftOutReason
from viewer.domain.rules.flaw import in_a_row
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.rating import STATES

_LEFT_OUT: dict[LeftOutReason, str] = {
    "own": "as this report has no level",
    "criterion": "not judged on this",
    "level": "without a level",
    "framework": "under another framework or none that is stated",
    "scale": "on other levels",
}
NOTE = (
    "Only ratings of the same criterion are counted, under the same framework or where neither "
    "report states one. A percentage is of those that have a level."
)

NOTHING_TO_COMPARE = (
    "This report has no rating, and no figure of a headline, to hold against a group."
)


def title_of(one: AgainstGroup) -> str:
    """The criterion's title."""
    return one_line(one.rating.placed.criterion.title)


def word_of(one: AgainstGroup) -> str:
    """The report's own rating, as a word."""
    rating = one.rating.placed.criterion.rating
    labels = {level.id: one_line(level.label) for level in one.rating.scale.levels}
    if rating.level is not None:
        return labels.get(rating.level, rating.level)
    return STATES[rating.state or "unknown"]


def place_text(one: AgainstGroup) -> str:
    """Where it stands: better than 12, the same as 90 and worse than 50 of 152."""
    if one.rating.placed.criterion.rating.level is None:
        return "no level to compare"
    if not one.compared:
        return "none in the group may be compared"
    parts = (
        (one.worse, "better than"),
        (one.same, "the same as"),
        (one.better, "worse than"),
    )
    told = [f"{words} {count:,}" for count, words in parts if count]
    return f"{in_a_row(told)} of {one.compared:,}"


def shares(one: AgainstGroup) -> str:
    """How many of the group have each level, the best first: 12 Good (40%)."""
    every = sum(one.levels)
    told = [
        f"{count:,} {one_line(level.label)} ({share_text(count, every)}%)"
        for level, count in zip(one.rating.scale.levels, one.levels, strict=True)
        if count
    ]
    missing = left_out_text(one.left_out, [(count, _LEFT_OUT[why]) for why, count in one.reasons])
    return "; ".join(filter(None, (", ".join(told), missing))) or "no levels"


def left_out_text(left_out: int, reasons: Iterable[tuple[int, str]]) -> str:
    """How many are not counted, and why: 11 not counted, 8 under another framework."""
    told = [f"{count:,} {why}" for count, why in reasons]
    return f"{left_out:,} not counted: {in_a_row(told)}" if left_out else ""


def share_text(count: int, every: int) -> Decimal:
    """So many of all, in whole per cent."""
    return (Decimal(100 * count) / every).quantize(Decimal(1), ROUND_HALF_UP)
