"""Every figure of the table is seen in the chart, at a place of its own under its own period."""

from collections import Counter
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import AVERAGE, TARGET, gap, metric, observation, period
from tests.presentation.charts.build import (
    EMS,
    SIZES,
    laid_out,
    metrics,
    overlapping,
    scattered,
    spec_of,
    undated,
)
from viewer.domain.difference import difference_of
from viewer.domain.index import Index
from viewer.domain.metrics import Gap, Metric, Observation, Period
from viewer.domain.timeline import Timeline, is_gap_between
from viewer.presentation.charts.frame import Frame, frame_of
from viewer.presentation.charts.labels_periods import Named, named_periods
from viewer.presentation.charts.make import chart
from viewer.presentation.charts.measure import table_measure
from viewer.presentation.charts.picture import BarBox, Marker, Picture
from viewer.presentation.charts.places import EVEN, places_of
from viewer.presentation.charts.sketch import SMALL, Sketch
from viewer.presentation.charts.small import small_chart
from viewer.presentation.content.chart import ChartSpec, Series
from viewer.presentation.wording.numbers import NO_PERIOD, period_text, sentence_case

any_metric = st.one_of(metrics(), undated(), scattered())
sizes = st.sampled_from(SIZES) | st.tuples(st.floats(360, 1600), st.just(300.0))
ems = st.sampled_from(EMS)
often = settings(max_examples=40, deadline=None)
Known = tuple[Index, Metric]
Size = tuple[float, float]


def counted(*dated: tuple[int, str, str]) -> Metric:
    """Complaints, each with its value, its period and when that ends."""
    figures = [observation(value, period(label, sort)) for value, label, sort in dated]
    return metric(*figures, unit="count", title="Complaints")


def marks(picture: Picture, spec: ChartSpec) -> list[BarBox | Marker]:
    """The marks of figures; those of verdicts have a colour of their own."""
    return [*picture.boxes, *(mark for mark in picture.markers if mark.ink is None)]


def stops_of(picture: Picture, spec: ChartSpec) -> list[list[tuple[float, float]]]:
    """Where the figures of each body are, in the order of its series."""
    places = iter([(stop.x, stop.y) for stop in picture.stops])
    return [[next(places) for _ in series.points] for series in spec.series]


def covers(mark: BarBox | Marker, x: float, y: float) -> bool:
    """Whether a mark covers a place, or ends there."""
    if isinstance(mark, Marker):
        return (mark.x, mark.y) == (x, y)
    across = mark.x - 0.01 <= x <= mark.x + mark.width + 0.01
    return across and mark.y - 2.01 <= y <= mark.y + mark.height + 2.01


def field(spec: ChartSpec, width: float = 640, em: float = 14) -> tuple[Frame, tuple[Named, ...]]:
    """The field of a chart over time, and the names under it."""
    sketch = Sketch(width, 300, em)
    frame = frame_of(spec, sketch, None)
    return frame, named_periods(sketch, frame)


def named(spec: ChartSpec, width: float = 640) -> list[str]:
    """The periods named under a chart."""
    return [" ".join(one.lines) for one in field(spec, width)[1]]


@given(any_metric)
@often
def test_that_every_figure_is_in_the_chart(known: Known) -> None:
    made, spec = known[1], chart(*known)
    shown = Counter(point.cites for series in spec.series for point in series.points)
    assert sum(shown.values()) == len(made.figures)
    assert not shown or max(shown.values()) == 1


@given(any_metric, sizes, ems)
@often
def test_that_every_figure_has_a_mark_that_can_be_seen(known: Known, size: Size, em: float) -> None:
    spec = chart(*known)
    picture = laid_out(spec, size, em)
    drawn = marks(picture, spec)
    for mark in drawn:
        across, down = (mark.size,) * 2 if isinstance(mark, Marker) else (mark.width, mark.height)
        assert across >= 2
        assert down >= 2
    if spec.kind != "figure":
        assert len(drawn) == len(known[1].figures)
        for places in stops_of(picture, spec):
            assert all(any(covers(mark, *place) for mark in drawn) for place in places)


@given(st.one_of(undated(), scattered()), sizes, ems)
@often
def test_that_no_two_marks_of_one_body_lie_at_one_place(
    known: Known, size: Size, em: float
) -> None:
    spec = chart(*known)
    for places in stops_of(laid_out(spec, size, em), spec):
        for (x1, y1), (x2, y2) in combinations(places, 2):
            assert max(abs(x1 - x2), abs(y1 - y2)) >= 1


@given(any_metric, sizes, ems)
@often
def test_that_bars_never_touch(known: Known, size: Size, em: float) -> None:
    spec = chart(*known)
    if spec.kind == "bars":
        boxes = sorted(laid_out(spec, size, em).boxes, key=lambda box: box.x)
        assert all(one.x + one.width < other.x for one, other in pairwise(boxes))


@given(any_metric, sizes, ems)
@often
def test_that_every_tick_has_its_own_name_over_it(known: Known, size: Size, em: float) -> None:
    spec = chart(*known)
    if spec.periods is None:
        return
    frame, names = field(spec, size[0], em)
    words = {frame.x(tick): tick.text for tick in spec.periods.ticks}
    assert len(words) == len(spec.periods.ticks)
    for one in names:
        said = " ".join(one.lines)
        whole = "".join(words[one.x].split()) == "".join(said.split())
        assert whole or "…" in said
        assert one.middle - one.half - 0.5 <= one.x <= one.middle + one.half + 0.5
        assert one.half * 2 == max(table_measure(line, "body") for line in one.lines) * em * SMALL
    for row in {one.lower for one in names}:
        level = [one for one in names if one.lower == row]
        assert all(a.middle + a.half < b.middle - b.half for a, b in pairwise(level))
    assert names[-1].x == max(words)


FAR = counted(
    (1200, "1898", "1898"),
    (1100, "1899", "1899"),
    (900, "1 Jan 1900", "1900-01-01"),
    (5000, "1969", "1969-12-31"),
    (100_000, "2023", "2023"),
)
TOGETHER = counted(
    (398, "2021-22", "2022-03"),
    (377, "2022-23", "2023-03"),
    (365, "At 31 March 2023", "2023-03-31"),
)


@pytest.mark.parametrize("width", [420, 640, 1200])
def test_that_dates_a_day_and_a_century_apart_all_have_bars(width: int) -> None:
    spec = spec_of(FAR)
    boxes = laid_out(spec, (width, 300), 14).boxes
    assert len(boxes) == 5
    assert min(box.width for box in boxes) > 14
    tallest = max(boxes, key=lambda box: box.height)
    assert tallest.height > 150
    assert EVEN in spec.remark
    assert named(spec, width) == ["1898", "1899", "1 Jan 1900", "1969", "2023"]


LONG = "-8008007908.01"


@pytest.mark.parametrize("unit", ["count", "percent"])
def test_that_a_value_with_no_room_beside_its_mark_leaves_room_to_the_periods(
    unit: str,
) -> None:
    together = [observation(0, period(f"P{n}", "2000-01-01")) for n in range(5)]
    aside = [observation(0, None), observation(0, Period(label="the pilot"))]
    figures = [*together, observation(LONG, period("P5", "2000-01-02")), *aside]
    spec = spec_of(metric(*figures, observation(100, None, whose=AVERAGE), unit=unit))
    picture = laid_out(spec, (360, 300), 21)
    [places, _] = stops_of(picture, spec)
    assert all(b - a > 2 for (a, _), (b, _) in pairwise(places))
    assert any("8,008,007,908.01" in label.text for label in picture.labels)


def test_that_where_time_is_left_out_the_axis_is_broken() -> None:
    axis = places_of(FAR).axis
    assert [sum(tick.at < at for tick in axis.ticks) for at in axis.breaks] == [3, 4]
    strokes = [one for one in laid_out(spec_of(FAR), (640, 300), 14).strokes if one.width == 1.4]
    assert len(strokes) == 4


@pytest.mark.parametrize("unit", ["count", "percent"])
@pytest.mark.parametrize("width", [420, 640, 1200])
def test_that_periods_that_end_together_stand_side_by_side(unit: str, width: int) -> None:
    spec = spec_of(TOGETHER.model_copy(update={"unit": unit}))
    frame, _ = field(spec, width)
    assert spec.periods is not None
    first, *pair = (frame.x(tick) for tick in spec.periods.ticks)
    assert sum(pair) / 2 == pytest.approx(frame.last)
    assert 14 < pair[1] - pair[0] < (pair[0] - first) / 2
    assert set(named(spec, width)) == {"2021-22", "2022-23", "At 31 March 2023"}
    assert spec.remark == ""


def test_that_a_value_stands_over_its_own_bar() -> None:
    spec = spec_of(counted((80, "2010", "2010"), (100, "30 June 2024", "2024-06-30"),
                           (102, "1 July 2024", "2024-07-01")))  # fmt: skip
    picture = laid_out(spec, (640, 300), 14)
    for box, words in zip(picture.boxes, ("80", "100"), strict=False):
        [label] = [
            label for label in picture.labels if label.text == words and label.anchor == "middle"
        ]
        assert label.x == pytest.approx(box.x + box.width / 2)
    assert overlapping(picture, 14) == []


def test_that_the_usual_years_keep_their_true_distances() -> None:
    spec = spec_of(counted((1, "2010", "2010"), (2, "2011", "2011"), (3, "2016", "2016")))
    assert spec.periods is not None
    assert [tick.at - spec.periods.low for tick in spec.periods.ticks] == [0, 12, 72]
    assert (spec.periods.breaks, spec.remark) == ((), "")


def test_that_a_year_a_month_and_a_day_that_end_together_share_a_place() -> None:
    own = [observation(50, period("2021", "2021")), observation(60, period("2022", "2022"))]
    others = [
        observation(40, period("to December 2021", "2021-12"), whose=AVERAGE),
        observation(45, period("to 31 December 2022", "2022-12-31"), whose=AVERAGE),
    ]
    places = places_of(metric(*own, *others))
    assert [tick.text for tick in places.axis.ticks] == ["2021", "2022"]
    assert [places.ticks[id(item)].text for item in others] == ["2021", "2022"]


def test_that_where_one_body_has_two_the_others_stand_with_their_like() -> None:
    average = observation(40, period("at 31/March 2023", "2023-03"), whose=AVERAGE)
    places = places_of(metric(*TOGETHER.figures, average))
    assert len(places.axis.ticks) == 3
    assert places.ticks[id(average)].text == "At 31 March 2023"


@pytest.mark.parametrize("unit", ["count", "percent"])
def test_that_a_figure_without_a_period_has_a_place_before_the_others(unit: str) -> None:
    dated = [observation(40, "2015-16"), observation(45, "2016-17")]
    spec = spec_of(metric(*dated, observation(33, None), unit=unit))
    assert named(spec) == [sentence_case(NO_PERIOD), "2015-16", "2016-17"]
    assert spec.periods is not None
    assert len(spec.periods.breaks) == 1
    assert [len(run) for run in spec.series[0].runs] == [1, 2]


def test_that_figures_of_others_alone_are_shown() -> None:
    figures = (observation(60, None, whose=AVERAGE), observation(43, "2016-17", whose=AVERAGE))
    assert [row.name for row in spec_of(metric(*figures)).series] == [
        "National average, 2016-17",
        "National average, period not stated",
    ]


def runs(*figures: Observation) -> list[list[str]]:
    """The values that lines join."""
    series: Series = spec_of(metric(*figures)).series[0]
    return [[point.text for point in run] for run in series.runs]


def test_that_a_line_joins_years_to_years_and_quarters_to_quarters() -> None:
    joined = runs(
        observation(40, period("2021-22", "2022-03")),
        observation(41, period("January to March 2022", "2022-03-31")),
        observation(45, period("2022-23", "2023-03")),
        observation(52, period("January to March 2023", "2023-03-31")),
    )
    assert sorted(joined) == [["40%", "45%"], ["41%", "52%"]]


@pytest.mark.parametrize(
    ("before", "after", "value", "joined"),
    [
        ("at_least", "at_most", 60, False),
        ("at_most", "at_least", 60, False),
        ("at_most", "at_least", 70, True),
        ("at_least", "at_least", 70, False),
        ("at_least", "at_most", 50, True),
        ("exact", "at_least", 60, False),
        ("exact", "at_least", 70, True),
        ("about", "exact", 60, True),
    ],
)
def test_that_bounds_that_tell_nothing_of_each_other_are_not_joined(
    before: str, after: str, value: int, *, joined: bool
) -> None:
    earlier = observation(60, "2015-16", qualifier=before)
    built = metric(earlier, observation(value, qualifier=after))
    series, small = spec_of(built).series[0], small_chart(built)
    assert len(series.runs) == (1 if joined else 2)
    assert small is not None
    assert (small.joined is not None) is joined


SPOKEN = [
    (TOGETHER.figures, ["398", "365", "377, down 21 since 2021-22"]),
    (TOGETHER.figures[:2], ["398", "377, down 21"]),
    (
        tuple(observation(n, period(f"{2014 + n}", f"{2014 + n}")) for n in range(8)),
        ["0", *(f"{n}, up 1" for n in range(1, 7)), "7, up 1 since 2020"],
    ),
]


@pytest.mark.parametrize(("figures", "words"), SPOKEN)
def test_that_a_change_names_its_basis_unless_that_was_just_told(
    figures: tuple[Observation, ...], words: list[str]
) -> None:
    [series] = spec_of(metric(*figures, unit="count")).series
    assert [point.spoken.split(", ", 2)[2] for point in series.points] == words


@given(any_metric)
@often
def test_that_no_change_is_from_another_figure_than_it_seems(known: Known) -> None:
    spec, made = chart(*known), known[1]
    if spec.periods is None:
        return
    timeline = Timeline(made)
    steps = {id(b): a for whose in {o.whose for o in made.figures}
             for a, b in timeline.steps(whose)}  # fmt: skip
    cited = {str(known[0].number(item)): item for item in made.figures}
    for series in spec.series:
        own = [cited[point.cites.part] for point in series.points if point.cites]
        for before, item, point in zip([None, *own], own, series.points, strict=False):
            basis = steps.get(id(item))
            moved = basis is not None and difference_of(item, basis) is not None
            if moved and basis is not before:
                assert f" since {period_text(basis.period if basis else None)}" in point.spoken


@given(any_metric)
@often
def test_that_no_line_runs_over_a_gap_which_keeps_its_place(known: Known) -> None:
    spec, made = chart(*known), known[1]
    if spec.periods is None:
        return
    ticks = places_of(made).ticks
    assert all(id(empty) in ticks for empty in made.gaps)
    cited = {str(known[0].number(item)): item for item in made.figures}
    for series in spec.series:
        for run in series.runs:
            own = [cited[point.cites.part] for point in run if point.cites]
            for earlier, later in pairwise(own):
                assert not is_gap_between(made.gaps, earlier, later)
    assert all(empty.note and empty.note in spec.alternative for empty in made.gaps)


@pytest.mark.parametrize("unit", ["count", "percent"])
def test_that_periods_in_words_alone_stand_aside_and_are_never_joined(unit: str) -> None:
    pilots = [observation(33, Period(label=f"the {n} pilot")) for n in ("first", "second")]
    dated = [observation(40, "2015-16"), observation(45, "2016-17")]
    spec = spec_of(metric(*pilots, *dated, unit=unit))
    assert named(spec) == ["the first pilot", "the second pilot", "2015-16", "2016-17"]
    assert [len(run) for run in spec.series[0].runs] == [1, 1, 2]
    assert spec.periods is not None
    assert len(spec.periods.breaks) == 1


def test_that_a_gap_parts_the_line_of_its_own_body_alone() -> None:
    years = [f"{year}" for year in range(2018, 2021)]
    own: list[Observation | Gap] = [observation(50, "2018"), gap("2019"), observation(60, "2020")]
    others = [observation(55, year, whose=AVERAGE) for year in years]
    spec, small = spec_of(metric(*own, *others)), small_chart(metric(*own, *others))
    assert [[len(run) for run in series.runs] for series in spec.series] == [[1, 1], [3]]
    assert named(spec) == years
    assert "No figure for 2019: no cases" in spec.remark
    assert small is not None
    assert small.joined is None


def test_that_a_figure_that_ends_with_another_is_not_joined_to_it() -> None:
    assert sorted(runs(*TOGETHER.figures)) == [["365%"], ["398%", "377%"]]


def test_that_a_figure_of_an_earlier_period_never_has_its_words_on_a_bar() -> None:
    figures = [observation(300 + year, f"{year}-{year - 1999}") for year in range(2010, 2018)]
    early = observation(2250, "2012-13", whose=AVERAGE)
    picture = laid_out(spec_of(metric(*figures, early, unit="count")), (640, 300), 14)
    [words] = [label.text for label in picture.labels if "average" in label.text]
    assert words == "2,250 (2012-13) National average"


def test_that_words_that_would_be_crowded_go_into_lines() -> None:
    dated = [
        (33 + n, f"12 months to the end of June {2010 + n}", f"{2010 + n}-06") for n in range(6)
    ]
    spec = spec_of(counted(*dated))
    assert named(spec) == [label for _, label, _ in dated]
    assert len(field(spec)[1][0].lines) == 3


THREE = [("2023", "2023"), ("Q4 2023", "2023-12"), ("At 31 December 2023", "2023-12-31")]


@pytest.mark.parametrize(
    "before",
    [
        [(f"{year}", f"{year}") for year in range(2019, 2023)],
        [(f"Q{n} 2023", f"2023-{3 * n:02}") for n in (1, 2, 3)],
        [],
    ],
)
@pytest.mark.parametrize("unit", ["count", "percent"])
@pytest.mark.parametrize("width", [560, 640, 800, 1200])
def test_that_of_three_periods_that_end_together_each_has_its_name(
    before: list[tuple[str, str]], unit: str, width: int
) -> None:
    labels = [*before, *THREE]
    dated = [(n, *one) for n, one in enumerate(labels, 1)]
    spec = spec_of(counted(*dated).model_copy(update={"unit": unit}))
    assert sorted(named(spec, width)) == sorted(label for label, _ in labels)
    assert overlapping(laid_out(spec, (width, 300), 14), 14) == []


@pytest.mark.parametrize(
    ("own", "theirs", "places"),
    [
        ("2022", "Q4 2022", 2),
        ("2022", "Oct to Dec 2022", 2),
        ("At 31 December 2022", "2022", 2),
        ("2022", "year to December 2022", 1),
        ("2022", "the year", 1),
        ("2022", "2022", 1),
    ],
)
def test_that_a_whole_and_a_part_of_another_body_have_places_of_their_own(
    own: str, theirs: str, places: int
) -> None:
    mine, other = (period(label, "2022-12") for label in (own, theirs))
    average = observation(50, other, whose=AVERAGE)
    unknown = observation(40, period("some time", "2022-12"), whose=TARGET)
    found = places_of(metric(observation(60, mine), unknown, average))
    assert [tick.text for tick in found.axis.ticks] == [own, theirs][:places]
    assert found.ticks[id(average)].text == [own, theirs][places - 1]
