"""How the subject stands against others, as words and marks.

What the source says and what its figures say are told side by side where they do not plainly agree:
viewer/domain/verdicts.py has the rules.
"""

from viewer.domain.compare import AgainstComparator, Change, change, comparisons
from viewer.domain.index import Index
from viewer.domain.metrics import SUBJECT, Basis, ComparatorKind, Metric, Position
from viewer.domain.units import unit_named
from viewer.presentation.content.text import Mark, Run, one_line, plain
from viewer.presentation.wording.cautions import small_numbers
from viewer.presentation.wording.inspectorate import body_text
from viewer.presentation.wording.marks import VERDICT_MARKS, judged
from viewer.presentation.wording.numbers import (
    UNCHANGED,
    extent_text,
    gap_text,
    period_text,
    sentence_case,
    then_text,
    verdict_text,
    way,
)

WEIGHT: dict[ComparatorKind, int] = {"average": 0, "target": 0, "other": 1, "earlier": 2}
"""Which comparisons come first; those of weight 0 come before the movement in a list."""

BY_FIGURES: dict[Basis, str] = {
    "stated": "by its figures it",
    "derived": "by figures derived from it, it",
}


def body_name(index: Index, whose: str) -> str:
    """A body by the id of its figures, as it stands in a table: the subject or a comparator."""
    if whose == SUBJECT:
        return body_text(index.report.about)
    return sentence_case(one_line(index.comparators[whose].title))


def ranked(index: Index, metric: Metric) -> tuple[AgainstComparator, ...]:
    """Its comparisons, those with an average or a target first."""
    found = comparisons(metric, index.past)
    return tuple(sorted(found, key=lambda item: WEIGHT[index.comparators[item.comparator].kind]))


def is_weighty(index: Index, comparison: AgainstComparator) -> bool:
    """Whether it is against an average or a target."""
    return WEIGHT[index.comparators[comparison.comparator].kind] == 0


def told_comparisons(index: Index, metric: Metric) -> tuple[AgainstComparator, ...]:
    """The comparisons that are told wherever one is: in a title, a tile and a list.

    First the one with an average or a target, or any where nothing has moved; then whatever says
    something else than is told by then, so that nothing is told by half.
    """
    moved, found = change(metric), ranked(index, metric)
    weighty = [item for item in found if is_weighty(index, item)]
    chosen = weighty[:1] or list(found[: 0 if moved else 1])
    said = {None, moved.verdict if moved else None, *(item.verdict for item in chosen)}
    first = {item.comparator for item in chosen}
    for item in found:
        if item.comparator in first:
            continue
        if item.agreement == "contradicts" or item.verdict not in said:
            chosen.append(item)
            said.add(item.verdict)
    return tuple(chosen)


def comparison_text(index: Index, metric: Metric, comparison: AgainstComparator) -> str:
    """A comparison in words: 5 points below the national average; one of the top performers.

    Where the figures do not plainly bear the source's verdict out, both are told; only where they
    contradict it do the words say so. A comparison of small numbers is said to be one.
    """
    caution = caution_text(comparison)
    words = plain_comparison(index, metric, comparison)
    return f"{words} ({caution})" if caution else words


def caution_text(comparison: AgainstComparator) -> str:
    """What is said of the figures behind a comparison where they are of few."""
    mine, figure, moved = comparison.mine, comparison.figure, comparison.moved
    if comparison.gap and mine and figure:
        return small_numbers(mine, figure)
    return small_numbers(moved.earlier, moved.later) if moved else ""


def plain_comparison(index: Index, metric: Metric, comparison: AgainstComparator) -> str:
    """A comparison in words, without what is said of small numbers."""
    title = one_line(index.comparators[comparison.comparator].title)
    position = comparison.position
    if position and comparison.is_twofold:
        return _both_text(metric, comparison, position, title)
    then = then_text(comparison.then)
    if position and position.rank:
        return f"{one_line(position.rank)}{then}"
    if comparison.gap:
        return gap_text(comparison.gap, unit_named(metric.unit or "count"), title)
    return f"{verdict_text(comparison.verdict or 'similar', title)}{then}"


def judged_text(index: Index, metric: Metric, comparison: AgainstComparator) -> str:
    """A comparison in words with its verdict: 5 points below the national average, worse."""
    words = (Run(comparison_text(index, metric, comparison)),)
    return plain(judged(words, comparison_mark(comparison)))


def _both_text(
    metric: Metric, comparison: AgainstComparator, position: Position, title: str
) -> str:
    given = position.verdict or "similar"
    said = verdict_text(given, title) if comparison.moved else given
    rank = f" ({one_line(position.rank)})" if position.rank else ""
    figures, is_gap = _figures_text(metric, comparison, title), comparison.gap is not None
    if comparison.agreement == "contradicts":
        figures = f"{BY_FIGURES[comparison.basis]} {'is ' if is_gap else ''}{figures}"
        return f"the source says {said}{rank}; {figures}"
    figures = figures if is_gap else f"it {figures}"
    derived = " by figures derived from it" if comparison.basis == "derived" else ""
    return f"{said}{rank}, as the source says; {figures}{derived}"


def _figures_text(metric: Metric, comparison: AgainstComparator, title: str) -> str:
    if comparison.gap:
        return gap_text(comparison.gap, unit_named(metric.unit or "count"), title)
    return moved_text(metric, comparison.moved) if comparison.moved else ""


def moved_text(metric: Metric, moved: Change) -> str:
    """What a figure did, as it stands after a name: rose 7.1 points since 2015-16."""
    unit, ways = unit_named(metric.unit or "count"), way(moved.difference)
    since = f" since {period_text(moved.earlier.period)}"
    if moved.difference.direction not in {"up", "down"}:
        return f"{ways.did or f'is {UNCHANGED}'}{since}"
    by = "" if unit.difference else "by "
    return f"{ways.did} {by}{extent_text(moved.difference, unit)}{since}"


def comparison_mark(comparison: AgainstComparator) -> Mark | None:
    """The mark of its verdict; None where nothing is better, or source and figures disagree.

    Figures of few make no mark: `SMALL_RULE` of cautions says so. The source's own verdict does.
    """
    stated = comparison.position is not None and comparison.position.verdict is not None
    if caution_text(comparison) and not stated:
        return None
    return VERDICT_MARKS[comparison.verdict] if comparison.verdict else None
