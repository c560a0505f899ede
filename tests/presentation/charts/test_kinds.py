"""Which chart a metric gets is decided by its data alone."""

from itertools import product

import pytest

from tests.builders import (
    AVERAGE,
    EARLIER,
    OTHERS,
    TARGET,
    derived,
    metric,
    observation,
    period,
    position,
    printed,
)
from tests.presentation.charts.build import laid_out, spec_of
from viewer.domain.metrics import Metric
from viewer.presentation.charts.make import HOLLOW, NOTHING_THEN, NOTHING_TO_COMPARE, chart_kind
from viewer.presentation.content.chart import ChartKind, ChartSpec
from viewer.presentation.wording.metric_summary import newest_text

YEARS = ("2013-14", "2014-15", "2015-16", "2016-17")
BODIES = (AVERAGE, TARGET, OTHERS, EARLIER)
UNITS = ("percent", "pounds", "count", "days", "score", "ratio")


def built(own: int, dated: bool, others: int, verdicts: bool, unit: str, value: str) -> Metric:
    """A metric with that many figures of its own and of other bodies."""
    whens = YEARS[-own:] if own else ()
    figures = [observation(value, when if dated else None) for when in whens]
    figures += [
        observation(value, YEARS[-1] if dated else None, whose=whose) for whose in BODIES[:others]
    ]
    stands = (position(OTHERS),) if verdicts else ()
    return metric(*figures, unit=unit, positions=stands)


def expected(own: int, dated: bool, others: int, verdicts: bool, unit: str) -> ChartKind:
    """The kind for that many figures: whatever figures there are, they are shown."""
    if not own and not others:
        return "verdicts" if verdicts else "nothing"
    if own >= 2 and dated:
        if unit in {"pounds", "count"}:
            return "bars"
        return "change" if own == 2 else "trend"
    if own + others > 1:
        return "against"
    return "single" if unit == "percent" else "figure"


SHAPES = [
    shape
    for shape in product((0, 1, 2, 4), (True, False), (0, 1, 4), (True, False))
    if shape[1] or shape[0] < 2  # a body has one figure without a period at most
]


@pytest.mark.parametrize(("own", "dated", "others", "verdicts"), SHAPES)
@pytest.mark.parametrize("unit", UNITS)
def test_that_the_kind_follows_from_the_data(
    own: int, dated: bool, others: int, verdicts: bool, unit: str
) -> None:
    made = built(own, dated, others, verdicts, unit, "62.3")
    assert chart_kind(made) == expected(own, dated, others, verdicts, unit)


@pytest.mark.parametrize("value", ["0", "100", "-12.5", "999999999999999999", "0.0000000001"])
@pytest.mark.parametrize("shape", SHAPES)
def test_that_every_value_can_be_charted(shape: tuple[int, bool, int, bool], value: str) -> None:
    own, dated, others, verdicts = shape
    made = built(own, dated, others, verdicts, "score", value)
    spec = spec_of(made)
    assert spec.kind == expected(own, dated, others, verdicts, "score")
    assert not own or newest_text(made) in spec.title


def test_that_a_derived_figure_is_hollow_and_says_its_sum() -> None:
    earlier = derived(29, "a - b", (printed("a", 38), printed("b", 9)), "2015-16")
    [points] = [one.points for one in spec_of(metric(earlier, observation(38))).series]
    assert [(point.derived, point.note) for point in points] == [
        (True, "derived: 38 − 9"),
        (False, ""),
    ]


@pytest.mark.parametrize(
    ("qualifier", "words"), [("about", "about 5%"), ("at_least", "at least 5%")]
)
def test_that_a_figure_that_is_not_exact_says_so(qualifier: str, words: str) -> None:
    spec = spec_of(metric(observation(5, qualifier=qualifier)))
    assert spec.series[0].points[0].text == words


def test_that_one_value_alone_says_that_there_is_nothing_to_compare() -> None:
    assert spec_of(metric(observation("62.3"))).remark == NOTHING_TO_COMPARE


def test_that_a_figure_of_another_period_is_no_comparison() -> None:
    spec = spec_of(metric(observation(60), observation(50, "2015-16", whose=AVERAGE)))
    assert spec.remark == NOTHING_THEN
    assert [row.name for row in spec.series] == [
        "Harbour Service, 2016-17",
        "National average, 2015-16",
    ]


def test_that_a_verdict_of_another_period_says_when_or_is_left_to_the_table() -> None:
    def of(year: str) -> ChartSpec:
        said = position(AVERAGE, "worse", period=period(year, year))
        return spec_of(metric(observation(65, period("2022", "2022")), positions=(said,)))

    [later] = of("2024").positions
    assert (later.words, later.spoken) == ("In 2024", "worse than the national average in 2024")
    earlier = of("2021")
    assert (earlier.positions, earlier.remark) == ((), NOTHING_THEN)


def test_that_bars_start_from_zero() -> None:
    figures = (observation(99_000, "2015-16"), observation(100_000))
    spec = spec_of(metric(*figures, unit="pounds"))
    assert spec.values is not None
    assert spec.values.low == 0


def test_that_only_a_long_series_can_be_zoomed() -> None:
    figures = [observation(50 + n, str(2000 + n)) for n in range(12)]
    assert spec_of(metric(*figures)).zoomable
    assert not spec_of(metric(*figures[1:])).zoomable


def test_that_a_verdict_without_a_figure_stands_below_a_trend() -> None:
    figures = (observation(55, "2015-16"), observation(60))
    spec = spec_of(metric(*figures, positions=(position(),)))
    assert [standing.name for standing in spec.positions] == ["National average"]


def test_that_the_footer_names_the_source() -> None:
    footer = spec_of(metric(observation(60))).footer
    assert footer == "Source: Inspectorate, Inspection of the Harbour Service."


def test_that_a_chart_explains_hollow_marks_where_there_are_any() -> None:
    spec = spec_of(metric(derived(5, "a", (printed("a", 5),))))
    assert HOLLOW in [label.text for label in laid_out(spec, (640, 360), 14).labels][-1]
    assert HOLLOW not in spec.alternative
    assert spec_of(metric(observation(5))).key == ""


def test_that_the_alternative_names_every_figure_of_a_short_chart() -> None:
    figures = (observation("55.2", "2015-16"), observation("62.3"))
    alternative = spec_of(metric(*figures, observation(60, whose=AVERAGE))).alternative
    assert all(words in alternative for words in ("55.2%", "62.3%", "60%", "up 7.1 points"))


def test_that_the_alternative_of_a_long_chart_stays_a_sentence() -> None:
    figures = [observation(50 + n, str(1960 + n)) for n in range(60)]
    alternative = spec_of(metric(*figures)).alternative
    assert "58 figures between" in alternative
    assert len(alternative) < 400
