"""What marks say is told in words, beside them or in a key."""

import pytest

from tests.builders import AVERAGE, derived, index, metric, observation, position, printed
from viewer.domain.metrics import Metric
from viewer.presentation.content.text import Mark, Run, plain
from viewer.presentation.parts.tiles import tile
from viewer.presentation.tabs.overview import overview
from viewer.presentation.wording.marks import judged, key_of
from viewer.presentation.wording.metric_summary import compared_words

WORSE = Mark("down", "worse")
LATE = metric(
    observation("33.3"), observation("20.0", whose=AVERAGE), better="lower", headline=True
)


def texts(made: Metric) -> list[str]:
    """What the key of a metric's tile says."""
    return [part.text for part in key_of([tile(index(metrics=[made]), made)])]


def test_that_a_figure_above_the_average_and_worse_says_so_in_a_word() -> None:
    [remark] = tile(index(metrics=[LATE]), LATE).remarks
    assert plain(remark.line) == "13.3 points above the national average (20.0%), worse"


def test_that_every_comparison_of_a_list_says_its_verdict_in_a_word() -> None:
    known = index(metrics=[LATE])
    assert plain(compared_words(known, LATE).line).endswith(", worse")
    [row] = overview(known).compared[0].rows
    assert plain(row.detail) == "13.3 points above, worse"
    assert row.spoken.endswith("13.3 points above the national average, worse")


def test_that_a_verdict_that_is_said_already_is_not_said_again() -> None:
    line = (Run("worse than the national average"),)
    assert judged(line, WORSE) == line
    assert judged(line, None) == line


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (metric(observation(5)), []),
        (metric(observation(5), better="neither"), []),
        (metric(positions=(position(),), unit=None), ["better"]),
        (metric(observation(5), observation(4, "2015-16")), ["better", "earlier", "newest"]),
        (LATE, ["worse", "newest", "compared with"]),
        (
            metric(observation(5), derived(9, "a", (printed("a", 9),), "2015-16")),
            ["worse", "earlier", "newest", "hollow: derived"],
        ),
    ],
)
def test_that_the_key_of_tiles_names_the_marks_that_they_show(
    made: Metric, words: list[str]
) -> None:
    assert texts(made) == words
