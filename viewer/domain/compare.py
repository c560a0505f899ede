"""How a metric moved, and how the subject stands against its comparators."""

from dataclasses import dataclass, replace
from datetime import date

from viewer.domain.difference import Difference, difference_of
from viewer.domain.lengths import may_be_one
from viewer.domain.metrics import Basis, Metric, Movement, Observation, Period, Position, Verdict
from viewer.domain.timeline import Timeline, ends, folded_label, is_dated, length, timeline_of
from viewer.domain.verdicts import Agreement, by_figures, ruling

KINDEST: tuple[Agreement, ...] = ("agrees", "alone", "nuance", "contradicts")
"""Of several earlier figures, the one that bears a verdict out best is taken to be meant."""


@dataclass(frozen=True, slots=True)
class Change:
    """From one period to the next: `difference` is later minus earlier, in the metric's unit."""

    earlier: Observation
    later: Observation
    difference: Difference
    verdict: Verdict | None
    basis: Basis


@dataclass(frozen=True, slots=True)
class AgainstComparator:
    """The subject against one comparator, by figures, by the source's own verdict, or both.

    `gap` is subject minus comparator, `mine` minus `figure`, in the metric's unit; None where the
    figures do not tell it.
    `moved` is the change that a verdict on the subject's own past speaks of. `verdict` is what a
    mark may show: None where nothing is better, and where source and figures contradict each other.
    `then` is the period of a verdict that does not end with that of the figure shown.
    """

    comparator: str
    verdict: Verdict | None
    gap: Difference | None = None
    basis: Basis = "stated"
    mine: Observation | None = None
    figure: Observation | None = None
    position: Position | None = None
    moved: Change | None = None
    agreement: Agreement = "alone"
    then: Period | None = None

    @property
    def is_twofold(self) -> bool:
        """Whether the source's verdict is not plainly borne out, so that both have to be told."""
        return self.agreement in {"nuance", "contradicts"}


def change(metric: Metric) -> Change | None:
    """The subject's newest figure against the one before it; None where nothing can be told."""
    moves = timeline_of(metric).steps()
    return _change(metric, *moves[-1]) if moves else None


def comparisons(
    metric: Metric, past: frozenset[str] = frozenset()
) -> tuple[AgainstComparator, ...]:
    """The subject's newest figure against each comparator's for the same period, one each.

    What the report says of an earlier period is left out: that is history, not standing. A verdict
    of a later one says so. A verdict that ends with the figure but is on another one, such as that
    of a last quarter, has no say against its figures. `past` are the comparators that stand for the
    subject's own past.
    """
    timeline = timeline_of(metric)
    mine = timeline.latest
    known: list[Observation | Position] = [*([mine] if mine else []), *metric.positions]
    newest = max(map(ends, known), default=date.min)
    is_newest = mine is not None and _is_current(mine, newest)
    found = _by_figures(metric, timeline, mine) if mine and is_newest else {}
    current = [(item, timeline.figure_for(item)) for item in metric.positions]
    current = [(item, own) for item, own in current if _is_current(item, newest)]
    for item, own in sorted(current, key=lambda one: (ends(one[0]), one[1] is not None)):
        whose = item.comparator
        if own is not None and own is mine:
            found[whose] = _judged(metric, timeline, item, past, own)
        elif own is None and (whose not in found or found[whose].gap is None):
            then = item.period if mine and ends(mine) != ends(item) else None
            found[whose] = AgainstComparator(whose, item.verdict, position=item, then=then)
    return tuple(found.values())


def _by_figures(
    metric: Metric, timeline: Timeline, mine: Observation
) -> dict[str, AgainstComparator]:
    found: dict[str, AgainstComparator] = {}
    for whose, figure in timeline.alongside(mine).items():
        if gap := difference_of(mine, figure):
            basis, verdict = _basis(mine, figure), by_figures(gap, metric.better)
            found[whose] = AgainstComparator(whose, verdict, gap, basis, mine, figure)
    return found


def judgements(metric: Metric, past: frozenset[str]) -> tuple[AgainstComparator, ...]:
    """Each verdict of the source, in file order, beside the figures of its own period."""
    timeline = timeline_of(metric)
    return tuple(
        _judged(metric, timeline, item, past, timeline.figure_for(item))
        for item in metric.positions
    )


def _judged(
    metric: Metric,
    timeline: Timeline,
    position: Position,
    past: frozenset[str],
    mine: Observation | None,
) -> AgainstComparator:
    """A verdict of the source beside what figures there are for it; `mine` is the subject's."""
    whose, given = position.comparator, position.verdict
    is_past = whose in past
    figure = _held_against(timeline, mine, whose, is_past=is_past) if mine else None
    gap = difference_of(mine, figure) if mine and figure else None
    if mine and figure and gap:
        found = ruling(gap, metric.better, given)
        seen = AgainstComparator(
            whose, found.verdict, gap, _basis(mine, figure), mine, figure, position
        )
        return replace(seen, agreement=found.agreement)
    dated = is_dated(position) and not timeline.series(whose)
    if mine and given and is_past and dated:
        return _over_time(metric, timeline, position, given, mine)
    return AgainstComparator(whose, given, position=position)


def _held_against(
    timeline: Timeline, mine: Observation, whose: str, *, is_past: bool
) -> Observation | None:
    """The comparator's figure for the same period; of the past, failing that, its newest before."""
    figure = timeline.beside(mine, whose)
    if figure is not None or not is_past:
        return figure
    return next(reversed(timeline.before(mine, whose)), None)


def figures_of(metric: Metric, moved: Movement) -> tuple[Observation | None, Observation | None]:
    """The figures that a movement lies between, the later one last, where the report has them.

    One that does not say since when is from the figure that the later one is a change from.
    """
    later = _figure_then(metric, moved)
    if moved.since is None:
        steps = timeline_of(metric).steps(moved.whose)
        return next((earlier for earlier, item in steps if item is later), None), later
    return _figure_then(metric, moved.model_copy(update={"period": moved.since})), later


def _figure_then(metric: Metric, moved: Movement) -> Observation | None:
    """The one figure of the same body for the period that the movement leads up to."""
    together = [
        item
        for item in metric.figures
        if is_dated(moved) and item.whose == moved.whose and ends(item) == ends(moved)
    ]
    alike = [item for item in together if folded_label(item) == folded_label(moved)]
    found = alike or [item for item in together if may_be_one(length(item), length(moved))]
    return found[0] if len(found) == 1 else None


def _over_time(
    metric: Metric, timeline: Timeline, position: Position, given: Verdict, mine: Observation
) -> AgainstComparator:
    """A verdict on the subject's own past; nobody knows which, so any may bear it out.

    It has a period, as without one nobody knows which figure it is a verdict on either.
    """
    whose = position.comparator
    before = timeline.before(mine)
    moved = _change(metric, before[-1], mine) if before else None
    if moved is None:
        return AgainstComparator(whose, given, position=position)
    rulings = (ruling(difference_of(mine, item), metric.better, given) for item in before)
    found = min(rulings, key=lambda item: KINDEST.index(item.agreement))
    seen = AgainstComparator(whose, found.verdict, None, moved.basis, mine, None, position, moved)
    return replace(seen, agreement=found.agreement)


def _change(metric: Metric, earlier: Observation | None, later: Observation) -> Change | None:
    difference = difference_of(later, earlier) if earlier else None
    if earlier is None or difference is None:
        return None
    verdict = by_figures(difference, metric.better)
    return Change(earlier, later, difference, verdict, _basis(earlier, later))


def _is_current(item: Observation | Position, newest: date) -> bool:
    return item.period is None or ends(item) == newest


def _basis(*observations: Observation) -> Basis:
    derived = any(observation.basis == "derived" for observation in observations)
    return "derived" if derived else "stated"
