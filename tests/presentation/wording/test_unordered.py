"""Several figures of which nobody knows the order."""

import pytest

from tests.builders import AVERAGE, index, metric, observation
from viewer.domain.metrics import Observation, Period
from viewer.domain.timeline import latest
from viewer.presentation.charts.make import chart
from viewer.presentation.content.text import plain
from viewer.presentation.parts.tiles import tile
from viewer.presentation.wording.headline import headline, measure
from viewer.presentation.wording.unordered import NO_DATES, unordered_texts

THEN, NOW, SOON = (Period(label=label) for label in ("last time", "this time", "next time"))
CASES: dict[tuple[Observation, ...], tuple[str, str]] = {
    (observation(50, NOW), observation(60, THEN)): (
        "50% (this time) and 60% (last time)", "this time and last time",
    ),
    (observation(60, THEN), observation(50, NOW), observation(55, SOON)): (
        "60% (last time), 50% (this time) and 55% (next time)", "3 periods",
    ),
    (observation(50, NOW), observation(60, None)): (
        "50% (this time) and 60% (period not stated)", "this time",
    ),
}  # fmt: skip


@pytest.mark.parametrize("figures", CASES)
def test_that_periods_without_dates_are_listed_and_none_is_the_newest(
    figures: tuple[Observation, ...],
) -> None:
    words, span = CASES[figures]
    others = (observation(40, NOW, whose=AVERAGE),)
    made = index(metrics=[metric(*figures, *others)])
    built = made.metrics["rate"]
    assert latest(built) is None
    assert headline(made, built) == f"Conviction rate: {words}. {NO_DATES}"
    assert measure(built) == f"Conviction rate · per cent · {span}"
    shown = tile(made, built)
    assert plain(shown.value) == f"{len(figures)} figures"
    assert [plain(line.line) for line in shown.remarks] == unordered_texts(built, 2)
    rows = [one.points[0].value for one in chart(made, built).series]
    assert rows[: len(figures)] == [item.value for item in figures]


def test_that_one_figure_without_a_date_is_the_newest_there_is() -> None:
    built = metric(observation(50, NOW), observation(40, NOW, whose=AVERAGE))
    assert latest(built) is not None
    assert unordered_texts(built) == []
