"""The pieces that charts are laid out with: gaps, places, cut words, small charts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import AVERAGE, derived, metric, observation, period, position, printed
from tests.golden.charts.cases import quarters
from tests.presentation.charts.build import spec_of
from viewer.domain.metrics import Comparator
from viewer.presentation.charts.clearing import Room, cleared, crossed
from viewer.presentation.charts.layout import lay_out
from viewer.presentation.charts.measure import shortened, table_measure
from viewer.presentation.charts.picture import Stroke
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
    [
        metric(),
        metric(observation(5)),
        metric(positions=(position(),), unit=None),
    ],
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
    line = Stroke(((0, 10), (100, 10)), "grid")
    left = [stroke.points for stroke in cleared([line], [Room(40, 5, 60, 15)])]
    assert left == [((0, 10), (38, 10)), ((62, 10), (100, 10))]


PARTS: tuple[tuple[str, str], ...] = (
    ("40-60", "0-38 62-100"),
    ("40-60 50-55", "0-38 62-100"),
    ("10-80 20-30 40-50", "82-100"),
    ("40-60 55-80", "0-38 82-100"),
    ("40-60 66-80", "0-38 82-100"),
    ("40-60 76-80", "0-38 62-74 82-100"),
    ("9-60", "62-100"),
    ("11-60", "0-9 62-100"),
    ("40-95", "0-38"),
    ("0-100", ""),
    ("-20-0 100-120", "0-100"),
)


@pytest.mark.parametrize(("words", "parts"), PARTS)
@pytest.mark.parametrize("level", [True, False], ids=["level", "upright"])
def test_that_the_grid_makes_way_for_all_words_that_lie_on_it(
    words: str, parts: str, *, level: bool
) -> None:
    ends = [tuple(map(int, one.rsplit("-", 1))) for one in words.split()]
    rooms = [Room(one, 5, other, 15) if level else Room(5, one, 15, other) for one, other in ends]
    line = Stroke(((0, 10), (100, 10)) if level else ((10, 0), (10, 100)), "grid")
    along = 0 if level else 1
    for order in (rooms, rooms[::-1]):
        left = [(one.points[0][along], one.points[1][along]) for one in cleared([line], order)]
        assert " ".join(f"{start:g}-{end:g}" for start, end in left) == parts


def test_that_the_grid_is_whole_where_there_are_no_words() -> None:
    line = Stroke(((0, 10), (100, 10)), "grid")
    assert list(cleared([line], [Room(40, 12, 60, 22)])) == [line]


def test_that_words_never_cut_a_line_of_figures() -> None:
    line = Stroke(((0, 10), (100, 10)), "subject")
    assert list(cleared([line], [Room(40, 5, 60, 15)])) == [line]


def test_that_a_slanted_line_is_known_to_cross_words() -> None:
    line = Stroke(((0, 0), (100, 100)), "subject")
    assert crossed(Room(40, 40, 60, 60), line)
    assert not crossed(Room(60, 10, 90, 40), line)


def test_that_a_derived_figure_keeps_its_sum_beside_it() -> None:
    earlier = derived(29, "a - b", (printed("a", 38), printed("b", 9)), "2015-16")
    picture = lay_out(spec_of(metric(earlier, observation(38))), 640, 245, 14)
    assert "derived: 38 − 9" in [label.text for label in picture.labels]


def test_that_words_in_another_script_have_room_for_its_font() -> None:
    name = "מחוז צפון — منطقة الشمال"
    assert table_measure(f"100.25% {name}", "body") >= 0.6 * len(f"100.25% {name}")
    assert table_measure("100.25% Area", "body") < 0.6 * len("100.25% Area")
