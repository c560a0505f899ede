"""The pieces that charts are laid out with: gaps, places, cut words, small charts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import AVERAGE, derived, metric, observation, period, position, printed
from tests.golden.charts.cases import quarters
from tests.presentation.charts.build import spec_of
from viewer.domain.metrics import Comparator
from viewer.presentation.charts.layout import lay_out
from viewer.presentation.charts.measure import shortened, table_measure
from viewer.presentation.charts.sketch import DASHES, spread
from viewer.presentation.charts.small import small_chart

lengths = st.floats(-200, 500, allow_nan=False)


def runs(*years: int) -> list[int]:
    """How many figures are joined, run by run, in a chart over these years."""
    figures = [observation(50, period(str(year), f"{year}-03")) for year in years]
    return [len(run) for run in spec_of(metric(*figures)).series[0].runs]


def test_that_a_missing_year_breaks_the_line() -> None:
    assert runs(2010, 2011, 2013, 2014) == [2, 2]


def test_that_years_without_a_gap_are_joined() -> None:
    assert runs(2010, 2011, 2012) == [3]


def test_that_two_periods_are_joined_however_far_apart() -> None:
    assert runs(2010, 2016) == [2]


def test_that_a_missing_quarter_breaks_the_line() -> None:
    spec = spec_of(quarters(12, missing=(5,)))
    assert [len(run) for run in spec.series[0].runs] == [5, 6]


def test_that_no_stroke_crosses_a_gap() -> None:
    picture = lay_out(spec_of(quarters(12, missing=(5,))), 640, 300, 14)
    lines = [stroke for stroke in picture.strokes if stroke.tone == "subject"]
    assert [len(line.points) for line in lines] == [5, 6]


@given(st.lists(lengths, max_size=12), st.floats(1, 40), st.floats(50, 400))
def test_that_spread_places_keep_order_distance_and_bounds(
    wanted: list[float], apart: float, high: float
) -> None:
    placed = spread(wanted, apart, 0, high)
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    ranked = [placed[number] for number in order]
    room = high / max(1, len(wanted) - 1)
    assert all(b - a >= min(apart, room) - 1e-6 for a, b in pairwise(ranked))
    assert all(-1e-6 <= place <= high + 1e-6 for place in placed)


def test_that_places_with_room_stay_where_they_are() -> None:
    assert spread([10, 80, 40], 20, 0, 100) == [10, 80, 40]


@given(st.text(max_size=60), st.floats(1, 20))
def test_that_cut_words_fit(text: str, room: float) -> None:
    assert table_measure(shortened(text, room, table_measure), "body") <= max(room, 0.948)


@given(st.text(max_size=60))
def test_that_words_with_room_are_not_cut(text: str) -> None:
    room = table_measure(text, "body")
    assert shortened(text, room, table_measure) == text


@pytest.mark.parametrize(
    "made",
    [metric(), metric(observation(5)), metric(positions=(position(),), unit=None)],
    ids=["nothing", "one figure", "a verdict"],
)
def test_that_less_than_two_figures_make_no_small_chart(made: object) -> None:
    assert small_chart(made) is None  # type: ignore[arg-type] # a metric, told so by its builder


def test_that_a_small_chart_joins_the_last_two_figures() -> None:
    figures = [observation(value, str(2014 + n)) for n, value in enumerate((10, 25, 75))]
    small = small_chart(metric(*figures))
    assert small is not None
    assert small.joined == (0.25, 0.75)


def test_that_a_small_chart_shows_what_is_derived_as_hollow() -> None:
    earlier = derived(29, "a - b", (printed("a", 38), printed("b", 9)), "2015-16")
    small = small_chart(metric(earlier, observation(38), observation(43, whose=AVERAGE)))
    assert small is not None
    assert [(dot.shape, dot.hollow) for dot in small.dots] == [
        ("diamond", False),
        ("circle", True),
        ("circle", False),
    ]


@given(st.lists(st.decimals(-(10**12), 10**12, places=1), min_size=2, max_size=2))
def test_that_the_dots_of_a_small_chart_lie_on_its_line(values: list[object]) -> None:
    figures = [observation(str(value), str(2014 + n)) for n, value in enumerate(values)]
    small = small_chart(metric(*figures, unit="pounds"))
    assert small is not None
    assert all(0 <= dot.at <= 1 for dot in small.dots)


def test_that_no_two_bodies_differ_in_colour_alone() -> None:
    bodies = tuple(
        Comparator(id=f"body-{number}", title=f"Body {number}", kind="other") for number in range(5)
    )
    figures = [
        observation(50 + n + 9 * year, f"201{5 + year}-1{6 + year}", whose=whose)
        for year in (0, 1)
        for n, whose in enumerate(["subject", *(body.id for body in bodies)])
    ]
    picture = lay_out(spec_of(metric(*figures), *bodies), 640, 360, 14)
    assert len({mark.shape for mark in picture.markers}) == 6
    dashes = {stroke.dash for stroke in picture.strokes if stroke.tone in {"subject", "other"}}
    assert len(dashes) == 6
    assert len(set(DASHES.values())) == len(DASHES)


def test_that_the_grid_leaves_out_what_lies_behind_words() -> None:
    spec = spec_of(metric(observation("55.2", "2015-16"), observation("62.3")))
    picture = lay_out(spec, 640, 245, 14)
    [label] = [label for label in picture.labels if label.text == "55.2%"]
    levels = [stroke.points for stroke in picture.strokes if stroke.tone in {"grid", "axis"}]
    for (x1, y1), (x2, y2) in (points for points in levels if len(points) == 2):
        if y1 == y2 and label.y - 10 < y1 < label.y + 3:
            assert not x1 < label.x < x2
