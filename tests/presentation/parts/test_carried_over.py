"""Periods that are read from nearby text: each reason once, with the periods it is for."""

from tests.builders import gap, index, metric, observation, period
from viewer.presentation.parts.figures_table import carried_over, figures_table


def test_that_a_period_is_named_once_for_each_reason() -> None:
    heading, note = "as the heading says", "as the note says"
    made = metric(
        observation(1, period("2015-16", carried_over=heading)),
        observation(2, period("2015-16", carried_over=heading), whose="average"),
        observation(3, period("2016-17", carried_over=heading)),
        observation(4, period("2017-18", carried_over=note)),
        observation(5, period("2018-19")),
    )
    assert carried_over(made) == [
        "Period from nearby text (2015-16, 2016-17): as the heading says",
        "Period from nearby text (2017-18): as the note says",
    ]


def test_that_a_gap_that_is_printed_says_so() -> None:
    made = metric(observation(1), gap("2015-16", printed="n/a"), gap("2014-15"))
    rows = figures_table(index(metrics=[made]), made).rows
    told = {row[0].text: row[3].text for row in rows}
    assert told["2015-16"].startswith("no figure, printed ")
    assert told["2014-15"] == "no figure"
