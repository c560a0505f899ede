"""Any metric's chart can be read: its words lie inside and never on each other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import metric, observation
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
from viewer.domain.metrics import Metric
from viewer.domain.timeline import latest
from viewer.presentation.charts.make import chart
from viewer.presentation.wording.metric_summary import newest_text

any_metric = st.one_of(metrics(), undated(), scattered())
sizes = st.sampled_from(SIZES)
ems = st.sampled_from(EMS)
often = settings(max_examples=60, deadline=None)


@given(any_metric, sizes, ems)
@often
def test_that_every_word_lies_inside_the_picture(
    known: tuple[Index, Metric], size: tuple[float, float], em: float
) -> None:
    assert outside(laid_out(chart(*known), size, em), em) == []


@given(any_metric, sizes, ems)
@often
def test_that_no_two_labels_lie_on_each_other(
    known: tuple[Index, Metric], size: tuple[float, float], em: float
) -> None:
    assert overlapping(laid_out(chart(*known), size, em), em) == []


@given(any_metric, sizes, ems)
@often
def test_that_every_mark_lies_inside_the_picture(
    known: tuple[Index, Metric], size: tuple[float, float], em: float
) -> None:
    picture = laid_out(chart(*known), size, em)
    for mark in picture.markers:
        assert mark.size / 2 <= mark.x <= picture.width - mark.size / 2
        assert mark.size / 2 <= mark.y <= picture.height - mark.size / 2
    for box in picture.boxes:
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= picture.width
        assert box.y + box.height <= picture.height


@given(any_metric, sizes, ems)
@often
def test_that_the_newest_figure_is_always_labelled(
    known: tuple[Index, Metric], size: tuple[float, float], em: float
) -> None:
    spec = chart(*known)
    if spec.series and latest(known[1]):
        newest = newest_text(known[1])
        labels = laid_out(spec, size, em).labels
        assert any(label.text.startswith(newest) for label in labels), newest


@given(any_metric, sizes, ems)
@often
def test_that_every_stop_has_words(
    known: tuple[Index, Metric], size: tuple[float, float], em: float
) -> None:
    spec = chart(*known)
    stops = laid_out(spec, size, em).stops
    assert all(stop.spoken.strip() for stop in stops)
    assert len(stops) == sum(len(one.points) for one in spec.series) + len(spec.standings)


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
