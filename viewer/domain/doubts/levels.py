"""Levels are listed best first: whether their own words say so too."""

import re
from collections.abc import Iterator
from itertools import pairwise

from viewer.characters import shown
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.report import Report

STEPS: tuple[tuple[str, ...], ...] = (
    ("outstanding", "excellent", "exceptional", "rhagorol"),
    ("very good", "well above average", "strong standard"),
    (
        "good", "strong", "effective", "above average", "positive", "met", "fully met", "meets",
        "compliant", "pass", "passed", "green", "achieved", "fully achieved", "da",
        "substantial assurance", "low risk", "expected standard",
    ),
    ("generally satisfactory", "reasonably good", "substantially compliant"),
    (
        "satisfactory", "adequate", "fair", "average", "acceptable", "sufficient",
        "reasonable assurance", "moderate assurance", "medium risk", "digonol",
        "adequate and needs improvement",
    ),
    (
        "requires improvement", "needs improvement", "improvement needed", "improvement required",
        "improvement necessary", "requires improvement to be good", "below average",
        "partly met", "partially met", "partially compliant", "inconsistent", "amber",
        "adequate with weaknesses", "partly achieved", "partially achieved", "limited assurance",
        "angen gwella", "needs attention", "not sufficiently good",
    ),
    ("major improvement necessary", "weak", "poor", "well below average"),
    (
        "inadequate", "unsatisfactory", "ineffective", "insufficient", "unacceptable", "not met",
        "does not meet", "non-compliant", "not compliant", "fail", "failed", "failing",
        "urgent improvement necessary", "very poor", "very weak", "red", "not achieved",
        "no assurance", "high risk", "anfoddhaol", "anfoddhaol iawn", "urgent improvement",
        "unsatisfactory and needs urgent improvement",
    ),
)  # fmt: skip
"""Words for levels that people order alike, best first; those of one step are not compared."""

_STEP = {word: number for number, words in enumerate(STEPS) for word in words}
_LETTERS = "abcdefg"


def level_doubts(report: Report) -> Iterator[Doubt]:
    """Scales on which a level comes before one that its words place above it."""
    for number, scale in enumerate(report.scales):
        labels = [level.label for level in scale.levels]
        step_in = _letter_of if all(map(_is_letter, labels)) else step_of
        known = [(step, label) for label in labels if (step := step_in(label)) is not None]
        for (best, first), (next_best, second) in pairwise(known):
            if best > next_best:
                sentence = (
                    f"Levels are listed best first, but on “{shown(scale.title)}”"
                    f" “{shown(first)}” comes before “{shown(second)}”."
                )
                yield Doubt(("scales", number, "levels"), sentence)
                break


def step_of(label: str) -> int | None:
    """Where a level stands by its words alone, from 0 for the best; None for words not known."""
    words = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", label.casefold())
    return _STEP.get(re.sub(r"\s+", " ", words))


def _is_letter(label: str) -> bool:
    return len(label) == 1 and label.casefold() in _LETTERS


def _letter_of(label: str) -> int | None:
    """Where a letter stands on a scale of nothing but letters, of which A is the best."""
    return _LETTERS.index(label.casefold())
