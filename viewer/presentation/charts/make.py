"""From a metric to its chart. The kind is chosen from the data alone."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from viewer.domain.compare import AgainstComparator
from viewer.domain.dates import day_text
from viewer.domain.difference import difference_of
from viewer.domain.index import Index
from viewer.domain.metrics import SUBJECT, Metric, Observation
from viewer.domain.timeline import Timeline, ends, is_dated, timeline_of
from viewer.domain.units import unit_named
from viewer.presentation.charts.extent import drawn
from viewer.presentation.charts.places import Places, places_of
from viewer.presentation.charts.ticks import value_axis
from viewer.presentation.content.chart import (
    ChartKind,
    ChartPosition,
    ChartSpec,
    Point,
    Series,
    SeriesRole,
)
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.cautions import gap_texts, small_change
from viewer.presentation.wording.comparisons import (
    body_name,
    comparison_mark,
    comparison_text,
    ranked,
)
from viewer.presentation.wording.headline import headline, measure
from viewer.presentation.wording.inspectorate import inspectorate_text
from viewer.presentation.wording.metric_summary import metric_name, newest_text
from viewer.presentation.wording.movements import told_movement
from viewer.presentation.wording.numbers import (
    count_text,
    figure_text,
    full_stop,
    move_text,
    period_text,
    printed_text,
    sentence_case,
    sentences,
    then_text,
)
from viewer.presentation.wording.silence import lacking
from viewer.presentation.wording.sources import issued, sum_text

PAIR, FEW = 2, 4  # two figures make a change; a figure of so few is always labelled
MOST_OF_GAPS = 80  # letters
LONG = 12  # from this many periods on, a chart can be zoomed
MOST_SPOKEN = 6  # of more figures, words in place of the chart tell the first and the last
SIDE_BY_SIDE: frozenset[ChartKind] = frozenset({"against", "single", "figure"})
BAR_UNITS = frozenset({"pounds", "count"})
HOLLOW = "Hollow marks and italics: derived."
NOTHING_TO_COMPARE = "There is nothing to compare it with."
NOTHING_THEN = "There is nothing to compare it with for the same period."


def chart_kind(metric: Metric) -> ChartKind:
    """Which picture fits the metric's data."""
    if not metric.figures:
        return "verdicts" if metric.positions else "nothing"
    dated = Counter(item.whose for item in metric.figures if is_dated(item))
    if max(dated.values(), default=0) >= PAIR:
        if metric.unit in BAR_UNITS:
            return "bars"
        return "change" if dated[SUBJECT] == PAIR else "trend"
    if len(metric.figures) > 1:
        return "against"
    return "single" if metric.unit == "percent" else "figure"


def chart(index: Index, metric: Metric) -> ChartSpec:
    """The metric's chart, with every word and number on it."""
    kind = chart_kind(metric)
    title, subtitle = headline(index, metric), measure(metric)
    derived = any(item.basis == "derived" for item in metric.figures)
    key = HOLLOW if derived and kind != "figure" else ""
    made = ChartSpec(kind, title, subtitle, "", _footer(index), key=key)
    metric, not_all = drawn(index, metric)
    if kind in {"change", "trend", "bars"}:
        made = _over_time(index, metric, made)
    elif kind in SIDE_BY_SIDE:
        made = _side_by_side(index, metric, made)
    made = _with_words(index, metric, made)
    return replace(made, remark=sentences(made.remark, not_all)) if not_all else made


def _over_time(index: Index, metric: Metric, made: ChartSpec) -> ChartSpec:
    places = places_of(metric)
    bodies = dict.fromkeys(item.whose for item in metric.figures)
    timeline = timeline_of(metric)
    ordered = sorted(bodies, key=lambda whose: whose != SUBJECT)
    lines = tuple(_series(index, metric, timeline, whose, places) for whose in ordered)
    values = [float(point.value) for one in lines for point in one.points]
    unit = unit_named(metric.unit or "count")
    return replace(
        made,
        values=value_axis(values, unit, from_zero=made.kind == "bars"),
        periods=places.axis,
        series=lines,
        remark=places.remark,
        zoomable=len(places.axis.ticks) >= LONG,
    )


def _side_by_side(index: Index, metric: Metric, made: ChartSpec) -> ChartSpec:
    """A row for each figure: the subject's newest, what others have then, and what else there is.

    With their periods, where these differ.
    """
    timeline = timeline_of(metric)
    newest = timeline.latest
    same = [newest, *timeline.alongside(newest).values()] if newest else []
    known = {id(item) for item in same}
    rest = [item for item in metric.figures if id(item) not in known]
    shown = same + sorted(rest, key=ends, reverse=True)
    alike = not rest or len({period_text(item.period) for item in shown}) == 1
    rows = []
    for row, item in enumerate(shown):
        name = body_name(index, item.whose)
        name = name if alike else f"{name}, {one_line(period_text(item.period))}"
        point = _point(index, metric, item, float(row), "", labelled=True)
        rows.append(Series(name, _role(index, item.whose), ((point,),)))
    unit = unit_named(metric.unit or "count")
    values = [float(item.value) for item in shown]
    if unit.id == "percent" and all(0 <= value <= 100 for value in values):
        values = [0.0, 100.0]
    return replace(made, values=value_axis(values, unit, from_zero=True), series=tuple(rows))


def _series(index: Index, metric: Metric, timeline: Timeline, whose: str, places: Places) -> Series:
    """A body's figures; a line joins each to the one that it is a change from, over no gap."""
    before = {id(item): earlier for earlier, item in timeline.steps(whose)}
    own = timeline.series(whose)
    few = LONG if metric.unit in BAR_UNITS else FEW
    told = _told_before(own, places, all_told=len(metric.figures) <= MOST_SPOKEN)
    runs: list[list[Point]] = []
    ends_in: dict[int, list[Point]] = {}
    # Of figures that end together, the one that stands for them has the first claim to the line.
    for number, item in sorted(enumerate(own), key=lambda pair: (ends(pair[1]), -pair[0])):
        earlier = before.get(id(item))
        labelled = number in {0, len(own) - 1} if whose == SUBJECT else number == len(own) - 1
        labelled = labelled or (whose == SUBJECT and len(own) <= few)
        tick = places.ticks[id(item)]
        moved = _moved(metric, item, earlier, since=told.get(id(item)) is not earlier)
        point = _point(index, metric, item, tick.at, moved, labelled=labelled)
        run = ends_in.pop(id(earlier), None) if places.joins(earlier, item) else None
        if run is None:
            runs.append(run := [])
        run.append(replace(point, side=tick.side))
        ends_in[id(item)] = run
    shown = tuple(tuple(run) for run in runs)
    return Series(body_name(index, whose), _role(index, whose), shown)


def _told_before(
    own: Sequence[Observation], places: Places, *, all_told: bool
) -> dict[int, Observation]:
    """By `id`, the figure whose words come right before a figure's own, wherever words are told."""
    ticks = places.ticks
    placed = sorted(own, key=lambda item: (ticks[id(item)].at, ticks[id(item)].side))
    before = {id(later): earlier for earlier, later in pairwise(placed)}
    if not all_told:
        before.pop(id(placed[-1]), None)
    return before


def _moved(metric: Metric, item: Observation, earlier: Observation | None, *, since: bool) -> str:
    """What a figure did since an earlier one, which has to be named if it was not just told."""
    difference = difference_of(item, earlier) if earlier else None
    if earlier is None or difference is None:
        return ""
    words = move_text(difference, unit_named(metric.unit or "count"))
    words = f"{words} since {period_text(earlier.period)}" if since else words
    return ", ".join(filter(None, (words, small_change(earlier, item))))


def _point(
    index: Index, metric: Metric, item: Observation, at: float, moved: str, *, labelled: bool
) -> Point:
    assert metric.unit is not None
    text = figure_text(item, metric.unit)
    derived = item.basis == "derived"
    note = f"derived: {sum_text(index, item)}" if derived else ""
    said = f"{text} {printed_text(item)}".strip()
    spoken = [body_name(index, item.whose), period_text(item.period), said, moved, note]
    spoken.append(one_line(item.note or "").rstrip("."))
    words = one_line(", ".join(filter(None, spoken)))
    cites = Cite("said", metric.id, str(index.number(item)))
    return Point(at, item.value, text, words, derived, note, labelled, cites)


def _with_words(index: Index, metric: Metric, made: ChartSpec) -> ChartSpec:
    positions = tuple(
        ChartPosition(
            body_name(index, item.comparator),
            _lane_words(index, metric, item),
            comparison_mark(item),
            comparison_text(index, metric, item),
            Cite("compared", metric.id, item.comparator),
        )
        for item in ranked(index, metric)
        if made.kind == "verdicts" or item.gap is None
    )
    remark = made.remark
    timeline = timeline_of(metric)
    newest = timeline.latest
    if made.kind in SIDE_BY_SIDE and newest and not positions and not timeline.alongside(newest):
        others = any(item.whose != SUBJECT for item in metric.figures)
        remark = NOTHING_THEN if others or metric.positions else NOTHING_TO_COMPARE
    if made.kind == "nothing":
        remark = f"The {lacking(index, 'figure and no comparison')}."
        if metric.movements or metric.gaps:
            remark = f"The {lacking(index, 'figure, only the change')}." if metric.movements else ""
    plainly, gaps = remark, gap_texts(index, metric)
    remark = sentences(remark, _few_words(metric, gaps, most=0 if remark else MOST_OF_GAPS))
    spoken = [point.spoken for one in made.series for point in one.points]
    if len(spoken) > MOST_SPOKEN:
        spoken = [*spoken[:1], f"{len(spoken) - 2} figures between", *spoken[-1:]]
    said = "; ".join([*spoken, *(item.spoken for item in positions), *gaps, plainly])
    alternative = sentences(made.title, f"{metric_name(metric)}: {said}".rstrip("; "))
    if not spoken and not positions:
        name = f"{metric_name(metric)}: {newest_text(metric)}"
        moves = (sentence_case(told_movement(metric, item)) for item in metric.movements)
        alternative = sentences(name, plainly, *moves, *gaps)
    return replace(made, positions=positions, remark=remark, alternative=alternative)


def _few_words(metric: Metric, gaps: list[str], *, most: int) -> str:
    """What is said of gaps under a picture: which they are, or how many where that is too long."""
    words = sentences(*gaps)
    if not gaps or len(words) <= most:
        return words
    return f"No figure for {count_text(len(metric.gaps), 'period', 'periods')}"


def _lane_words(index: Index, metric: Metric, item: AgainstComparator) -> str:
    """What is said beside the mark of a verdict, or where there is none because it is disputed."""
    if item.is_twofold:
        return sentence_case(comparison_text(index, metric, item))
    rank = one_line((item.position.rank if item.position else None) or "")
    then = then_text(item.then)
    return f"{rank}{then}" if rank else sentence_case(then.strip())


def _footer(index: Index) -> str:
    about = index.report.about
    dates = [date.removeprefix("published ") for date in issued(about)]
    seen = max((source.seen for source in index.report.sources if source.seen), default=None)
    read = f" Read {day_text(seen)}." if seen else ""
    named = (inspectorate_text(about), one_line(about.title), *dates)
    return full_stop(f"Source: {', '.join(named)}") + read


def _role(index: Index, whose: str) -> SeriesRole:
    return "subject" if whose == SUBJECT else index.comparators[whose].kind
