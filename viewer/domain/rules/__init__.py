"""What must hold across a whole report. A new rule is one module and one line in `RULES`."""

from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Known
from viewer.domain.rules.hierarchy import hierarchy_flaws
from viewer.domain.rules.identity import identity_flaws
from viewer.domain.rules.movements import movement_flaws
from viewer.domain.rules.references import reference_flaws
from viewer.domain.rules.series import series_flaws
from viewer.domain.rules.sums import sum_flaws
from viewer.domain.rules.times import time_flaws

RULES = (
    identity_flaws,
    reference_flaws,
    hierarchy_flaws,
    time_flaws,
    series_flaws,
    movement_flaws,
    sum_flaws,
)


def flaws(report: Report, known: Known | None = None) -> tuple[Flaw, ...]:
    """Everything about the report that cannot be true, in the order of `RULES`.

    `known` names ids that exist in the file although their parts could not be read, so that a
    reference to them is not called dangling as well.
    """
    also = known or Known()
    return tuple(flaw for rule in RULES for flaw in rule(report, also))
