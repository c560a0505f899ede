"""A chart draws so many bodies, periods and verdicts of a metric, and says if that is not all."""

from collections.abc import Iterable

from tests.builders import AVERAGE, index, metric, observation, period, position
from viewer.domain.index import Index
from viewer.domain.metrics import Comparator, Metric
from viewer.presentation.charts.extent import MOST_BODIES, MOST_PERIODS, MOST_VERDICTS
from viewer.presentation.charts.make import chart
from viewer.presentation.content.chart import ChartSpec


def bodies(count: int) -> list[Comparator]:
    average = Comparator(id=AVERAGE, title="national average", kind="average")
    others = (Comparator(id=f"b{n}", title=f"body {n}", kind="other") for n in range(count))
    return [*others, average]


def report_with(made: Metric, others: Iterable[Comparator] = ()) -> Index:
    return index(metrics=[made], comparators=[*others] or bodies(0))


def drawn(spec: ChartSpec) -> int:
    return len([point for one in spec.series for point in one.points])


def test_that_a_chart_draws_the_average_and_the_first_of_many_bodies() -> None:
    every = bodies(500)
    made = metric(observation(5), *(observation(7, whose=body.id) for body in every))
    spec = chart(report_with(made, every), made)
    names = [one.name for one in spec.series]
    assert drawn(spec) == len(names) == 1 + MOST_BODIES
    assert "National average" in names
    assert f"{MOST_BODIES} of 501 other bodies. The table has them all." in spec.remark


def test_that_a_chart_draws_the_newest_of_many_periods() -> None:
    figures = [observation(n, period(f"Year {n}", f"{1200 + n}")) for n in range(MOST_PERIODS + 5)]
    made = metric(*figures)
    spec = chart(report_with(made), made)
    assert drawn(spec) == MOST_PERIODS
    assert spec.series[0].points[-1].value == figures[-1].value
    assert f"{MOST_PERIODS} of {MOST_PERIODS + 5} periods, the newest." in spec.remark


def test_that_a_chart_draws_the_first_of_many_verdicts() -> None:
    every = bodies(MOST_VERDICTS + 9)
    said = tuple(position(body.id, "worse") for body in every)
    made = metric(positions=said)
    spec = chart(report_with(made, every), made)
    assert len(spec.positions) == MOST_VERDICTS
    assert "The table has them all." in spec.remark


def test_that_a_chart_of_what_fits_says_nothing_of_it() -> None:
    made = metric(observation(5), observation(4, "2015-16"), observation(6, whose=AVERAGE))
    spec = chart(report_with(made), made)
    assert drawn(spec) == len(made.observations)
    assert spec.remark == ""
