"""Levels are listed best first: whether their own words say so too."""

import re
from collections.abc import Iterator
from itertools import pairwise

from viewer.domain.criteria import Level
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.report import Report
from viewer.domain.rules.flaw import shown

STEPS: tuple[tuple[str, ...], ...] = (
    ("outstanding", "excellent", "exceptional"),
    ("very good", "well above average"),
    (
        "good", "strong", "effective", "above average", "positive", "met", "fully met", "meets",
        "compliant", "pass", "passed", "green",
    ),
    ("generally satisfactory",),
    ("satisfactory", "adequate", "fair", "average", "acceptable", "sufficient"),
    (
        "requires improvement", "needs improvement", "improvement needed", "improvement required",
        "improvement necessary", "requires improvement to be good", "below average",
        "partly met", "partially met", "partially compliant", "inconsistent", "amber",
        "adequate with weaknesses",
    ),
    ("major improvement necessary", "weak", "poor", "well below average"),
    (
        "inadequate", "unsatisfactory", "ineffective", "insufficient", "unacceptable", "not met",
        "does not meet", "non-compliant", "not compliant", "fail", "failed", "failing",
        "urgent improvement necessary", "very poor", "very weak", "red",
    ),
)  # fmt: skip
"""Words for levels that people order alike, best first; those of one step are not compared."""

_STEP = {word: number for number, words in enumerate(STEPS) for word in words}


def level_doubts(report: Report) -> Iterator[Doubt]:
    """Scales on which a level comes before one that its words place above it."""
    for number, scale in enumerate(report.scales):
        known = [level for level in scale.levels if step_of(level) is not None]
        for first, second in pairwise(known):
            if _step(first) > _step(second):
                sentence = (
                    f"Levels are listed best first, but on “{shown(scale.title)}”"
                    f" “{shown(first.label)}” comes before “{shown(second.label)}”."
                )
                yield Doubt(("scales", number, "levels"), sentence)
                break


def step_of(level: Level) -> int | None:
    """Where a level stands by its words alone, from 0 for the best; None for words not known."""
    words = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", level.label.casefold())
    return _STEP.get(re.sub(r"\s+", " ", words))


def _step(level: Level) -> int:
    step = step_of(level)
    assert step is not None
    return step
