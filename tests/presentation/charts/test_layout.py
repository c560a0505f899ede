"""Any metric's chart can be read: its words lie inside and never on each other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import derived, gap, metric, observation, period, printed
from tests.presentation.charts.build import (
    EMS,
    SIZES,
    laid_out,
    metrics,
    outside,
    overlapping,
    scattered,
    spec_of,
    undated,
)
from viewer.domain.index import Index
from viewer.domain.metrics import Comparator, Metric
from viewer.domain.timeline import latest
from viewer.presentation.charts.make import chart
from viewer.presentation.charts.picture import Picture
from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.wording.metric_summary import newest_text

any_metric = st.one_of(metrics(), undated(), scattered())
sizes = st.sampled_from(SIZES)
ems = st.sampled_from(EMS)
often = settings(max_examples=100, deadline=None)


@given(any_metric, sizes, ems)
@often
def test_that_a_picture_can_be_read(
    known: tuple[Index, Metric], size: tuple[float, float], em: float
) -> None:
    """Words and marks lie inside, no labels on each other; stops have words, the newest a label."""
    spec = chart(*known)
    picture = laid_out(spec, size, em)
    assert outside(picture, em) == []
    assert overlapping(picture, em) == []
    assert_marks_are_inside(picture)
    assert_every_stop_has_words(picture, spec)
    if spec.series and latest(known[1]):
        newest = newest_text(known[1])
        assert any(label.text.startswith(newest) for label in picture.labels), newest


def assert_marks_are_inside(picture: Picture) -> None:
    """Every mark of a figure lies inside the picture."""
    for mark in picture.markers:
        assert mark.size / 2 <= mark.x <= picture.width - mark.size / 2
        assert mark.size / 2 <= mark.y <= picture.height - mark.size / 2
    for box in picture.boxes:
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= picture.width
        assert box.y + box.height <= picture.height


def assert_every_stop_has_words(picture: Picture, spec: ChartSpec) -> None:
    """Each figure and each verdict is a stop that says something."""
    assert all(stop.spoken.strip() for stop in picture.stops)
    assert len(picture.stops) == sum(len(one.points) for one in spec.series) + len(spec.positions)


def test_that_a_low_bar_close_to_a_high_one_has_its_figure() -> None:
    pairs = ((0, "2022-06"), (1_544_122, "2020"), (2_500_000, "2021"))
    spec = spec_of(metric(*(observation(value, when) for value, when in pairs), unit="count"))
    words = {label.text for label in laid_out(spec, SIZES[1], EMS[0]).labels}
    assert "1,544,122" in words


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("unit", ["pounds", "count"])
@pytest.mark.parametrize("values", [(1_000, 600, 900), (2_000_000, 1_999_999, 4), (500, 500, 500)])
def test_that_a_bar_that_ends_with_its_scale_has_its_figure(
    values: tuple[int, ...], unit: str, sign: int
) -> None:
    figures = [observation(sign * value, f"20{n}-{n + 1}") for n, value in enumerate(values, 14)]
    spec = spec_of(metric(*figures, unit=unit))
    words = {label.text for label in laid_out(spec, SIZES[0], EMS[0]).labels}
    told = {point.text for series in spec.series for point in series.points[:-1]}
    assert told <= words


def test_that_names_of_periods_leave_the_values_their_field_in_a_small_picture() -> None:
    when = "12 months to the end of period {}"
    bodies = [Comparator(id=f"body-{n}", title="x", kind="average") for n in range(3)]
    figures = [observation("0.0", period(when.format(n), str(1990 + n))) for n in (0, 2, 3, 4, 25)]
    missing = [gap(period(when.format(1), "1991"), whose=body.id) for body in bodies]
    other = derived(
        "0.0",
        "a",
        (printed("a", "0.0"),),
        None,
        period=period(when.format(4), "1994"),
        whose="body-2",
    )
    small, large = SIZES[0], EMS[-1]
    made = metric(*figures, *missing, other, unit="percent")
    assert outside(laid_out(spec_of(made, *bodies), small, large), large) == []


def test_that_a_name_before_the_newest_period_is_whole_where_there_is_room_nearer_to_its_mark() -> (
    None
):
    body = Comparator(id="all", title="Average of all services", kind="average")
    figures = [
        observation(value, period(when, ends), whose=whose, of=2040)
        for when, ends in (("May 2017", "2017-05"), ("May 2018", "2018-05"))
        for value, whose in (("88.2", body.id), ("91.4", "subject"))
    ]
    later = gap(period("May 2020", "2020-05"))
    spec = spec_of(metric(*figures, later), body)
    labels = [label.text for label in laid_out(spec, (560.0, 260.0), 14.0).labels]
    assert "88.2% of 2,040 (May 2018) Average of all services" in labels
