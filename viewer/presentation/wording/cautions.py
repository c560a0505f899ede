"""What a reader has to know before making much of figures: small numbers, gaps, no better way."""

from viewer.domain.difference import SMALL, is_small
from viewer.domain.index import Index
from viewer.domain.metrics import SUBJECT, Metric, Observation
from viewer.domain.rules.flaw import in_a_row
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import count_text, number_text, period_text, with_article

NO_BETTER = (
    "The source does not say whether a higher or a lower figure is better, so no change or "
    "difference is called better or worse here."
)
SMALL_RULE = (
    f"Where a figure is of fewer than {SMALL}, a change or comparison is said to be between small "
    "numbers: one case more or less makes a large difference."
)
MOST_NAMED = 6  # periods named in one sentence


def small_numbers(one: Observation, other: Observation) -> str:
    """Said beside a difference between few: small numbers: 2 and 3; nothing where both are many."""
    small = [
        number_text(item.of) for item in (one, other) if item.of is not None and is_small(item)
    ]
    if not small:
        return ""
    return f"small number{'s' if len(small) > 1 else ''}: {' and '.join(small)}"


def small_change(earlier: Observation, later: Observation) -> str:
    """Said after a change in full: a change between small numbers: 2 and 3."""
    words = small_numbers(earlier, later)
    joint = "between" if words.startswith("small numbers") else "with a"
    return f"a change {joint} {words}" if words else ""


def gaps_told(index: Index, metric: Metric) -> list[tuple[str, str]]:
    """The periods without a figure, with the reason that they have in common."""
    found: dict[tuple[str, str], list[str]] = {}
    for gap in metric.gaps:
        key = (gap.whose, one_line(gap.note or ""))
        found.setdefault(key, []).append(period_text(gap.period))
    told = []
    for (whose, note), labels in found.items():
        title = "" if whose == SUBJECT else one_line(index.comparators[whose].title)
        of = f"of {with_article(title)} " if title else ""
        named = labels[:MOST_NAMED]
        if more := len(labels) - len(named):
            named.append(count_text(more, "other period", "other periods"))
        told.append((f"{of}for {in_a_row(named)}", note))
    return told


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
