"""What a reader has to know before making much of figures: small numbers, gaps, no better way."""

from collections.abc import Iterable

from viewer.domain.difference import SMALL, is_small
from viewer.domain.index import Index
from viewer.domain.lengths import named_time
from viewer.domain.metrics import SUBJECT, Gap, Metric, Observation
from viewer.domain.rules.flaw import in_a_row
from viewer.domain.timeline import ends, is_dated, latest
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import (
    count_text,
    number_text,
    period_text,
    unstopped,
    with_article,
)

NO_BETTER = (
    "The source does not say whether a higher or a lower figure is better, so no change or "
    "difference is called better or worse here."
)
SMALL_RULE = (
    f"Where a figure is of fewer than {SMALL}, one case more or less makes a large difference: a "
    "change or comparison is then said to be of small numbers, and called better or worse only "
    "where the source does so."
)
MOST_NAMED = 6  # periods named in one sentence


def small_numbers(*figures: Observation | None) -> str:
    """Said beside a difference between few: small numbers: 2 and 3; nothing where both are many."""
    small = [number_text(item.of) for item in figures if item and item.of and is_small(item)]
    if not small:
        return ""
    if len(small) == 1:
        return f"small number: {small[0]}"
    first, second = small
    return (
        f"small numbers: {first} each"
        if first == second
        else f"small numbers: {first} and {second}"
    )


def small_change(earlier: Observation, later: Observation) -> str:
    """Said after a change in full: a change between small numbers: 2 and 3."""
    words = small_numbers(earlier, later)
    joint = "between" if words.startswith("small numbers") else "with a"
    return f"a change {joint} {words}" if words else ""


def gaps_told(
    index: Index, metric: Metric, some: Iterable[Gap] | None = None
) -> list[tuple[str, str]]:
    """The periods without a figure, all or some, with the reason that they have in common."""
    found: dict[tuple[str, str], list[Gap]] = {}
    for gap in metric.gaps if some is None else some:
        key = (gap.whose, unstopped(one_line(gap.note or "")))
        found.setdefault(key, []).append(gap)
    told = []
    for (whose, note), gaps in found.items():
        title = "" if whose == SUBJECT else one_line(index.comparators[whose].title)
        of = f"of {with_article(title)} " if title else ""
        told.append((f"{of}for {_periods_of(metric, gaps)}", note))
    return told


def _periods_of(metric: Metric, gaps: list[Gap]) -> str:
    """Periods by their names; of many with a place in time how many, and the first and last."""
    if len(gaps) <= MOST_NAMED or not all(map(is_dated, gaps)):
        named = [period_text(gap.period) for gap in gaps[:MOST_NAMED]]
        if more := len(gaps) - len(named):
            named.append(count_text(more, "other period", "other periods"))
        return in_a_row(named)
    first, *_, last = sorted(gaps, key=ends)
    row = (item for item in metric.figures if item.whose == first.whose)
    between = any(ends(first) < ends(item) < ends(last) for item in row)
    start, end = period_text(first.period), period_text(last.period)
    if _year(start) and _year(start) == _year(end):
        start = start.rpartition(" ")[0]
    span = f"between {start} and {end}" if between else f"{start} to {end}"
    return f"{len(gaps):,} periods{' ' if between else ', '}{span}"


def _year(label: str) -> int:
    """The year of a label that is a month and a year; else 0."""
    year, month = named_time(label)
    return year if month else 0


def newest_gap(index: Index, metric: Metric) -> tuple[str, str] | None:
    """The periods after the subject's newest figure that have none, and the reason for the last."""
    newest = latest(metric)
    own = [gap for gap in metric.gaps if gap.whose == SUBJECT]
    if newest is not None:
        own = [gap for gap in own if ends(gap) > ends(newest)]
    own.sort(key=ends)
    return (
        gaps_told(index, metric, [gap for gap in own if gap.note == own[-1].note])[0]
        if own
        else None
    )


def newest_gap_text(index: Index, metric: Metric) -> str:
    """Said beside the newest figure: no figure for August 2024 (no appeals)."""
    found = newest_gap(index, metric)
    return f"no figure {found[0]} ({found[1]})" if found else ""


def gap_texts(index: Index, metric: Metric) -> list[str]:
    """A sentence for each reason: No figure for May 2020: no cases."""
    return [f"No figure {which}: {note}" for which, note in gaps_told(index, metric)]


def cautions(metric: Metric) -> tuple[str, ...]:
    """The notes that a metric's page and every export of it need."""
    every: list[str] = []
    if any(map(is_small, metric.figures)):
        every.append(SMALL_RULE)
    if metric.better is None and (metric.figures or metric.movements):
        every.append(NO_BETTER)
    return tuple(every)
