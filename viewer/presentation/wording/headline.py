"""What a metric says, in one sentence: the title of its page and, later, of its chart."""

from viewer.domain.compare import Change, change
from viewer.domain.index import Index
from viewer.domain.metrics import Metric
from viewer.domain.rules.flaw import in_a_row
from viewer.domain.timeline import is_dated, latest, series, told_movements
from viewer.domain.units import unit_named
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.cautions import newest_gap_text, small_change
from viewer.presentation.wording.comparisons import comparison_text, told_comparisons
from viewer.presentation.wording.inspectorate import body_text
from viewer.presentation.wording.metric_summary import newest_text
from viewer.presentation.wording.movements import told_movement
from viewer.presentation.wording.numbers import (
    UNCHANGED,
    count_text,
    extent_text,
    period_text,
    sentence_case,
    sentences,
    way,
)
from viewer.presentation.wording.silence import lacking
from viewer.presentation.wording.unordered import NO_DATES, unordered_texts

PAIR = 2


def headline(index: Index, metric: Metric) -> str:
    """State the finding: Conviction rate rose 7.1 points to 62.3%."""
    title = one_line(metric.title)
    compared = told_comparisons(index, metric)
    words = [comparison_text(index, metric, item) for item in compared]
    plainly = [text for text, item in zip(words, compared, strict=True) if not item.is_twofold]
    disputed = [text for text, item in zip(words, compared, strict=True) if item.is_twofold]
    empty = newest_gap_text(index, metric)
    moved, printed = (
        change(metric),
        [told_movement(metric, item) for item in told_movements(metric)],
    )
    if moved is not None:
        first = ", ".join([f"{title}{_movement(metric, moved)}", *plainly])
        disputed = [*filter(None, [small_change(moved.earlier, moved.later)]), *disputed]
    elif latest(metric) is not None:
        remark = one_line(metric.remark or "")
        tail = printed + plainly or ([remark] if remark and not disputed else [])
        first = ", ".join([f"{title}: {newest_text(metric)}", *tail])
    elif listed := unordered_texts(metric):
        first = ", ".join([f"{title}: {in_a_row(listed)}", *printed, *plainly])
        disputed = [NO_DATES, *disputed]
    elif printed:
        said = f"{title}:" if printed[0].startswith(UNCHANGED) else title
        first = ", ".join([f"{said} {printed[0]}", *printed[1:], *plainly])
    elif words:
        first, disputed = f"{title}: {', '.join(plainly) or disputed[0]}", disputed[not plainly :]
    elif metric.figures:
        whose = body_text(index.report.about)
        first = f"{title}: no figure for {whose}, only for what it is compared with"
    elif empty:
        first, empty = f"{title}: {empty}", ""
    else:
        first = f"{title}: the {lacking(index, 'figure')}"
    return sentences(first, *map(sentence_case, [*disputed, empty]))


def measure(metric: Metric) -> str:
    """What was measured, of what, in which unit, and when."""
    own = [item for item in series(metric) if item.period]
    periods = [period_text(item.period) for item in list(filter(is_dated, own)) or own]
    named = list(dict.fromkeys(periods))
    if any(map(is_dated, own)):
        span = " to ".join(dict.fromkeys([periods[0], periods[-1]]))
    else:
        few = len(named) <= PAIR
        span = " and ".join(named) if few else count_text(len(named), "period", "periods")
    unit = unit_named(metric.unit).title if metric.unit else ""
    parts = [one_line(metric.title), one_line(metric.scope or ""), unit, span]
    return " · ".join(filter(None, parts))


def _movement(metric: Metric, moved: Change) -> str:
    """What it did, as it stands behind the title; the words suit a title in the plural too."""
    value, since = newest_text(metric), f" since {period_text(moved.earlier.period)}"
    direction, ways = moved.difference.direction, way(moved.difference)
    if not ways.did:
        return f": {UNCHANGED} at {value}{since}"
    if direction not in {"up", "down"}:
        return f" {ways.did}{since}: {value}"
    assert metric.unit is not None
    unit = unit_named(metric.unit)
    by = "" if unit.difference else "by "
    # With more figures than two, "rose" could mean since the first: so it says since when.
    several = len([item for item in series(metric) if is_dated(item)]) > PAIR
    amount = extent_text(moved.difference, unit)
    return f" {ways.did} {by}{amount} to {value}{since if several else ''}"
