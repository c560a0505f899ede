"""The difference of two figures in words, or in as many words why there is none."""

from typing import Any

import pytest

from tests.builders import about, index, metric, observation
from viewer.domain.comparison.comparing import compared
from viewer.domain.index import Index
from viewer.domain.metrics import Metric
from viewer.presentation.comparison.differences import difference_line
from viewer.presentation.content.text import Mark, Run


def year(when: str, *metrics: Metric, name: str = "Harbour") -> Index:
    """A report of that year."""
    return index(about=about(subject={"name": name}, published=when), metrics=metrics)


def line(
    earlier: Metric | None, later: Metric | None, name: str = "Harbour"
) -> tuple[str, Mark | None, str]:
    """The difference of the only metric, its mark and its note."""
    first, second = ([one] if one else [] for one in (earlier, later))
    comparison = compared(year("2019", *first), year("2023", *second, name=name))
    (pair,) = comparison.metrics
    words, mark, note = difference_line(comparison, pair)
    return "".join(run.text for run in words), mark, note


def rate(value: str, when: str = "2018", **changes: Any) -> Metric:
    """A share of which more is better."""
    return metric(observation(value, when), **{"better": "higher", **changes})


BETTER, WORSE = Mark("up", "better"), Mark("down", "worse")


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        (rate("50"), rate("55", "2022"), ("+5 points, better", BETTER, "")),
        (rate("50"), rate("45", "2022"), ("−5 points, worse", WORSE, "")),
        (rate("50"), rate("50", "2022"), ("unchanged", None, "")),
        (rate("50", better=None), rate("55", "2022", better=None), ("+5 points", None, "")),
        (rate("50"), rate("55"), ("+5 points, better", BETTER, "both for the same period")),
        (rate("50"), None, ("only in the earlier report", None, "")),
        (None, rate("50"), ("only in the later report", None, "")),
        (
            rate("50"),
            rate("55", "2022", unit="score"),
            ("their units differ: per cent and score", None, ""),
        ),
        (rate("50"), metric(), ("no figure in the later report", None, "")),
        (metric(), rate("50"), ("no figure in the earlier report", None, "")),
        (metric(), metric(), ("no figure in either report", None, "")),
    ],
)
def test_that_a_difference_is_told_or_why_there_is_none(
    earlier: Metric | None, later: Metric | None, told: tuple[str, Mark | None, str]
) -> None:
    assert line(earlier, later) == told


def test_that_figures_of_few_have_no_verdict() -> None:
    few = metric(observation("50", "2018", of=2), better="higher")
    many = metric(observation("100", "2022", of=3), better="higher")
    assert line(few, many) == ("+50 points", None, "small numbers: 2 and 3")


def test_that_two_bodies_with_one_figure_have_the_same() -> None:
    assert line(rate("50"), rate("50"), "Port") == ("the same", None, "")
    assert line(rate("50"), rate("55"), "Port") == ("+5 points, better", BETTER, "")


def test_that_what_is_no_difference_is_set_back() -> None:
    comparison = compared(year("2019", rate("50")), year("2023"))
    words, _, _ = difference_line(comparison, comparison.metrics[0])
    assert words == (Run("only in the earlier report", "body", "muted"),)
