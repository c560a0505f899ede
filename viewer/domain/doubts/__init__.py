"""What a report may well say and probably does not mean. A new rule is one line in `DOUBTS`.

A file with doubts opens like any other; what cannot be true at all is in viewer/domain/rules.
"""

from viewer.domain.doubts.about import language_doubts
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.doubts.findings import response_doubts
from viewer.domain.doubts.gaps import period_doubts, rating_doubts, source_doubts
from viewer.domain.doubts.levels import level_doubts
from viewer.domain.doubts.movements import movement_doubts
from viewer.domain.doubts.names import name_doubts
from viewer.domain.doubts.periods import label_doubts
from viewer.domain.doubts.printed import name_missing_doubts, printed_doubts
from viewer.domain.doubts.shares import share_doubts
from viewer.domain.doubts.verdicts import verdict_doubts
from viewer.domain.report import Report

DOUBTS = (
    level_doubts,
    name_doubts,
    verdict_doubts,
    movement_doubts,
    period_doubts,
    label_doubts,
    rating_doubts,
    share_doubts,
    source_doubts,
    response_doubts,
    language_doubts,
    printed_doubts,
    name_missing_doubts,
)


def doubts(report: Report) -> tuple[Doubt, ...]:
    """Everything about the report that is worth a second look, in the order of `DOUBTS`."""
    return tuple(doubt for rule in DOUBTS for doubt in rule(report))
