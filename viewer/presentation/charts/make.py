"""From a metric to its chart. The kind is chosen from the data alone."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from viewer.domain.index import Index
from viewer.domain.metrics import SUBJECT, Metric, Observation
from viewer.domain.timeline import alongside, steps
from viewer.domain.timeline import series as figures_of
from viewer.domain.units import unit_named
from viewer.presentation.charts.spec import (
    Axis,
    ChartSpec,
    Kind,
    Point,
    Role,
    Series,
    Standing,
    Tick,
)
from viewer.presentation.charts.ticks import month, value_axis
from viewer.presentation.front import Cite
from viewer.presentation.headline import headline, measure
from viewer.presentation.sourcing import sum_text
from viewer.presentation.standing import (
    comparison_mark,
    comparison_text,
    metric_name,
    newest_text,
    ranked,
)
from viewer.presentation.text import one_line
from viewer.presentation.words import (
    day_text,
    figure_text,
    move_text,
    period_text,
    sentence_case,
)

LONG = 12
"""From this many periods on, a chart can be zoomed."""

BAR_UNITS = frozenset({"pounds", "count"})
NOTHING_TO_COMPARE = "There is nothing to compare it with."
NOTHING_THEN = "There is nothing to compare it with for the same period."


def chart_kind(metric: Metric) -> Kind:
    """Which picture fits the metric's data."""
    own = figures_of(metric)
    dated = [item for item in own if item.period is not None]
    if not own:
        return "verdicts" if metric.positions else "nothing"
    if len(dated) >= 2:
        if metric.unit in BAR_UNITS:
            return "bars"
        return "change" if len(dated) == 2 else "trend"
    if _beside(metric, own[-1]):
        return "against"
    return "single" if metric.unit == "percent" else "figure"


def chart(index: Index, metric: Metric) -> ChartSpec:
    """The metric's chart, with every word and number on it."""
    kind = chart_kind(metric)
    title, subtitle = headline(index, metric), measure(metric)
    made = ChartSpec(kind, title, subtitle, "", _footer(index, metric))
    if kind in {"change", "trend", "bars"}:
        made = _over_time(index, metric, made)
    elif kind in {"against", "single", "figure"}:
        made = _side_by_side(index, metric, made)
    return _with_words(index, metric, made)


def _over_time(index: Index, metric: Metric, made: ChartSpec) -> ChartSpec:
    dated = [item for item in metric.observations if item.period is not None]
    labels = {
        month(item.period.last_day): one_line(item.period.label) for item in dated if item.period
    }
    step = _usual_step(sorted(labels))
    bodies = dict.fromkeys([SUBJECT, *(item.whose for item in dated)])
    drawn = tuple(_series(index, metric, whose, step) for whose in bodies)
    values = [float(point.value) for one in drawn for point in one.points]
    unit = unit_named(metric.unit or "count")
    ticks = [Tick(at, labels[at]) for at in sorted(labels)]
    periods = Axis(ticks[0].at, ticks[-1].at, tuple(ticks))
    return replace(
        made,
        values=value_axis(values, unit, from_zero=made.kind == "bars"),
        periods=periods,
        series=drawn,
        zoomable=len(labels) >= LONG,
    )


def _side_by_side(index: Index, metric: Metric, made: ChartSpec) -> ChartSpec:
    newest = figures_of(metric)[-1]
    same = (newest, *_beside(metric, newest))
    rows = tuple(
        Series(
            _name(index, item.whose),
            _role(index, item.whose),
            ((_point(index, metric, item, float(row), None, labelled=True),),),
        )
        for row, item in enumerate(same)
    )
    unit = unit_named(metric.unit or "count")
    values = [float(item.value) for item in same]
    if unit.id == "percent" and all(0 <= value <= 100 for value in values):
        values = [0.0, 100.0]
    return replace(made, values=value_axis(values, unit, from_zero=True), series=rows)


def _beside(metric: Metric, newest: Observation) -> tuple[Observation, ...]:
    """What other bodies have for the same period."""
    return tuple(alongside(metric, newest).values())


def _series(index: Index, metric: Metric, whose: str, step: float) -> Series:
    own = steps(metric, whose)
    runs: list[list[Point]] = []
    for number, (before, item) in enumerate(own):
        assert item.period is not None
        at = month(item.period.last_day)
        labelled = number in {0, len(own) - 1} if whose == SUBJECT else number == len(own) - 1
        labelled = labelled or (whose == SUBJECT and len(own) <= 4)
        point = _point(index, metric, item, at, before, labelled=labelled)
        if not runs or at - runs[-1][-1].at > step * 1.5:
            runs.append([])
        runs[-1].append(point)
    shown = tuple(tuple(run) for run in runs)
    return Series(_name(index, whose), _role(index, whose), shown)


def _usual_step(places: Sequence[float]) -> float:
    """The distance that most neighbouring periods have; more than that and a half is a gap."""
    steps = sorted(later - earlier for earlier, later in pairwise(places))
    return steps[(len(steps) - 1) // 2] if steps else 12.0


def _point(
    index: Index,
    metric: Metric,
    item: Observation,
    at: float,
    before: Observation | None,
    *,
    labelled: bool,
) -> Point:
    assert metric.unit is not None
    text = figure_text(item, metric.unit)
    derived = item.basis == "derived"
    note = f"derived: {sum_text(index, item)}" if derived else ""
    spoken = [_name(index, item.whose), period_text(item.period), text]
    if before is not None:
        difference: Decimal = item.value - before.value
        spoken.append(move_text(difference, unit_named(metric.unit)))
    spoken.append(note)
    words = one_line(", ".join(filter(None, spoken)))
    cites = Cite("said", metric.id, str(index.number(item)))
    return Point(at, item.value, text, words, derived, note, labelled, cites)


def _with_words(index: Index, metric: Metric, made: ChartSpec) -> ChartSpec:
    standings = tuple(
        Standing(
            sentence_case(one_line(index.comparators[item.comparator].title)),
            one_line((item.position.rank if item.position else None) or ""),
            comparison_mark(item),
            comparison_text(index, metric, item),
            Cite("compared", metric.id, item.comparator),
        )
        for item in ranked(index, metric)
        if made.kind == "verdicts" or item.gap is None
    )
    remark = ""
    if made.kind in {"single", "figure"} and not standings:
        others = any(item.whose != SUBJECT for item in metric.observations)
        remark = NOTHING_THEN if others else NOTHING_TO_COMPARE
    if made.kind == "nothing":
        remark = "The report gives no figure and no verdict."
    spoken = [point.spoken for one in made.series for point in one.points]
    if len(spoken) > 6:
        spoken = [*spoken[:1], f"{len(spoken) - 2} figures between", *spoken[-1:]]
    said = "; ".join([*spoken, *(item.spoken for item in standings), remark])
    alternative = f"{made.title}. {metric_name(metric)}: {said}".rstrip("; ")
    if not spoken and not standings:
        alternative = f"{metric_name(metric)}: {newest_text(metric)}. {remark}".strip()
    return replace(made, standings=standings, remark=remark, alternative=alternative)


def _footer(index: Index, metric: Metric) -> str:
    about = index.report.about
    newest = max((revision.date for revision in about.revisions), default=about.published)
    dated = f", {day_text(newest.isoformat())}" if newest else ""
    seen = max((source.seen for source in index.report.sources if source.seen), default=None)
    read = f" Read {day_text(seen.isoformat())}." if seen else ""
    words = f"Source: {about.inspectorate}, {about.title}{dated}.{read}"
    if any(item.basis == "derived" for item in metric.observations):
        words += " Hollow marks and italics: derived."
    return one_line(words)


def _name(index: Index, whose: str) -> str:
    if whose == SUBJECT:
        return one_line(index.report.about.subject.name)
    return sentence_case(one_line(index.comparators[whose].title))


def _role(index: Index, whose: str) -> Role:
    return "subject" if whose == SUBJECT else index.comparators[whose].kind
