"""Changes that a source prints without the two figures they lie between, as words and marks."""

from viewer.domain.compare import figures_of
from viewer.domain.metrics import QUALIFIERS, Metric, Movement
from viewer.domain.timeline import told_movements
from viewer.domain.units import unit_named
from viewer.domain.verdicts import by_movement
from viewer.presentation.content.text import Line, Mark, Run
from viewer.presentation.content.tile import Remark
from viewer.presentation.wording.cautions import small_numbers
from viewer.presentation.wording.marks import VERDICT_MARKS, judged
from viewer.presentation.wording.numbers import period_text, then_text

OF_EARLIER = " of the earlier figure"
"""Said of a change in per cent, which could be taken for one in points."""


def movement_parts(item: Movement, *, dated: bool = True) -> tuple[str, str]:
    """What it says, and of what and when: rose by 23%| of the earlier figure since 2019."""
    by, of = "", ""
    if item.by is not None and item.unit is not None:
        by = f" by {QUALIFIERS[item.qualifier]}{unit_named(item.unit).written(item.by)}"
        of = OF_EARLIER if item.unit == "percent" else ""
    if dated and item.since and item.period:
        when = f" from {period_text(item.since)} to {period_text(item.period)}"
    elif item.since:
        when = f" since {period_text(item.since)}"
    else:
        when = then_text(item.period) if dated else ""
    return f"{item.direction}{by}", f"{of}{when}"


def movement_text(item: Movement, *, dated: bool = True) -> str:
    """A movement in words; its own time is left out where that stands beside it."""
    return "".join(movement_parts(item, dated=dated))


def movement_caution(metric: Metric, item: Movement) -> str:
    """What is said of the figures that a movement lies between where they are of few."""
    return small_numbers(*figures_of(metric, item))


def told_movement(metric: Metric, item: Movement, *, dated: bool = True) -> str:
    """A movement in words, with what is said of small numbers."""
    words, caution = movement_text(item, dated=dated), movement_caution(metric, item)
    return f"{words} ({caution})" if caution else words


def movement_mark(metric: Metric, item: Movement) -> Mark | None:
    """The mark of its verdict; none of small numbers or for unchanged, as its words say so."""
    if movement_caution(metric, item):
        return None
    verdict = by_movement(item, metric.better)
    return VERDICT_MARKS[verdict] if verdict in {"better", "worse"} else None


def movement_remarks(metric: Metric) -> tuple[Remark, ...]:
    """The newest movements of the subject as lines under a figure."""
    remarks = []
    for item in told_movements(metric):
        mark = movement_mark(metric, item)
        said, rest = movement_parts(item)
        line: Line = (Run(said, "strong", mark.ink if mark else "text"), Run(rest, "strong"))
        if caution := movement_caution(metric, item):
            line = (*line, Run(f" ({caution})", "body", "muted"))
        remarks.append(Remark(judged(line, mark), mark))
    return tuple(remarks)
