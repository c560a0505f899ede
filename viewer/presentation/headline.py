"""What a metric says, in one sentence: the title of its page and, later, of its chart."""

from viewer.domain.compare import Change, change
from viewer.domain.index import Index
from viewer.domain.metrics import Metric
from viewer.domain.timeline import latest, series
from viewer.domain.units import unit_named
from viewer.presentation.standing import comparison_text, is_weighty, newest_text, ranked
from viewer.presentation.text import one_line
from viewer.presentation.words import UNCHANGED, amount_text, period_text, roughly

PAIR = 2


def headline(index: Index, metric: Metric) -> str:
    """State the finding: Conviction rate rose 7.1 points to 62.3%."""
    title = one_line(metric.title)
    moved = change(metric)
    against = _against(index, metric)
    if moved is not None:
        sentence = f"{title} {_movement(metric, moved)}"
        return f"{sentence}, {against}" if against else sentence
    if latest(metric) is not None:
        tail = against or one_line(metric.remark or "")
        return f"{title}: {newest_text(metric)}" + (f", {tail}" if tail else "")
    return f"{title}: {against or _any(index, metric) or 'the report gives no figure'}"


def measure(metric: Metric) -> str:
    """What was measured, of what, in which unit, and when."""
    periods = [period_text(item.period) for item in series(metric) if item.period]
    span = " to ".join(dict.fromkeys([periods[0], periods[-1]])) if periods else ""
    unit = unit_named(metric.unit).title if metric.unit else ""
    return one_line(" · ".join(filter(None, [metric.title, metric.scope, unit, span])))


def _movement(metric: Metric, moved: Change) -> str:
    value = newest_text(metric)
    if moved.difference == 0:
        return f"is {UNCHANGED} at {value}"
    assert metric.unit is not None
    verb = "rose" if moved.difference > 0 else "fell"
    unit = unit_named(metric.unit)
    amount = roughly(amount_text(moved.difference, unit), exact=moved.exact)
    by = "" if unit.difference else "by "
    # With more figures than two, "rose" could mean since the first: so it says since when.
    several = len([item for item in series(metric) if item.period is not None]) > PAIR
    since = f" since {period_text(moved.earlier.period)}" if several else ""
    return f"{verb} {by}{amount} to {value}{since}"


def _against(index: Index, metric: Metric) -> str:
    for item in ranked(index, metric):
        if is_weighty(index, item):
            return comparison_text(index, metric, item)
    return ""


def _any(index: Index, metric: Metric) -> str:
    found = ranked(index, metric)
    return comparison_text(index, metric, found[0]) if found else ""
