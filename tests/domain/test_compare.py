"""How a metric moved, and how the subject stands."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import (
    AVERAGE,
    EARLIER,
    TARGET,
    derived,
    linked,
    metric,
    observation,
    period,
    position,
    printed,
)
from viewer.domain.compare import AgainstComparator, change, comparisons, judgements
from viewer.domain.difference import Difference
from viewer.domain.metrics import Better, Period, Verdict
from viewer.domain.timeline import latest, series
from viewer.domain.verdicts import by_figures

PERCENTAGES = st.decimals(0, 100, places=1, allow_nan=False, allow_infinity=False)


def _value(comparison: AgainstComparator) -> Decimal | None:
    return comparison.gap.value if comparison.gap else None


def test_that_the_change_is_later_minus_earlier_whatever_the_order_in_the_file() -> None:
    moved = change(metric(observation("62.3", "2016-17"), observation("55.2", "2015-16")))
    assert moved is not None
    assert moved.difference.value == Decimal("7.1")
    assert moved.later.value == Decimal("62.3")


@given(PERCENTAGES, PERCENTAGES)
def test_that_a_change_is_exact(earlier: Decimal, later: Decimal) -> None:
    moved = change(metric(observation(str(earlier), "2015"), observation(str(later), "2016")))
    assert moved is not None
    assert moved.earlier.value + moved.difference.value == later


def test_that_the_change_is_between_the_two_newest_of_many() -> None:
    years = ["2014", "2017", "2015", "2016"]
    moved = change(metric(*(observation(int(year) - 2000, year) for year in years)))
    assert moved is not None
    assert [moved.earlier.value, moved.later.value] == [16, 17]


def test_that_one_figure_is_no_change() -> None:
    assert change(metric(observation())) is None


def test_that_a_figure_without_a_period_takes_no_part_in_a_change() -> None:
    assert change(metric(observation("55.2", None), observation("62.3"))) is None


def test_that_a_comparator_s_figures_are_no_change_of_the_subject() -> None:
    assert change(metric(observation(), observation("50", "2015-16", whose=AVERAGE))) is None


@pytest.mark.parametrize(
    ("difference", "better", "verdict"),
    [
        ("1", "higher", "better"),
        ("-1", "higher", "worse"),
        ("1", "lower", "worse"),
        ("-1", "lower", "better"),
        ("0", "higher", "similar"),
        ("0.0", "lower", "similar"),
        ("1", "neither", None),
        ("0", "neither", None),
    ],
)
def test_that_better_follows_the_metric_and_not_the_sign(
    difference: str, better: Better, verdict: str | None
) -> None:
    assert by_figures(Difference(Decimal(difference)), better) == verdict


def test_that_a_fall_where_lower_is_better_is_for_the_better() -> None:
    moved = change(
        metric(observation("20", "2015-16"), observation("15", "2016-17"), better="lower")
    )
    assert moved is not None
    assert moved.difference.value == -5
    assert moved.verdict == "better"


def test_that_a_change_from_a_derived_figure_is_derived() -> None:
    before = derived(29, "score - rise", [linked("score", "now"), printed("rise", 9)], "2015-16")
    moved = change(metric(before, observation(38, id="now")))
    assert moved is not None
    assert moved.basis == "derived"


def test_that_the_newest_figure_is_the_last_in_time() -> None:
    newest = latest(metric(observation("62.3", "2016-17"), observation("55.2", "2015-16")))
    assert newest is not None
    assert newest.value == Decimal("62.3")


def test_that_a_metric_of_comparators_only_has_no_newest_figure() -> None:
    assert latest(metric(observation(whose=AVERAGE))) is None


def test_that_figures_without_a_period_come_before_dated_ones() -> None:
    undated, dated = observation("1", None), observation("2", "2016-17")
    assert series(metric(dated, undated)) == (undated, dated)


def test_that_the_gap_is_subject_minus_comparator_for_the_same_period() -> None:
    (found,) = comparisons(metric(observation("38"), observation("43", whose=AVERAGE)))
    assert found.comparator == AVERAGE
    assert _value(found) == -5
    assert found.verdict == "worse"


def test_that_equal_figures_are_similar() -> None:
    (found,) = comparisons(metric(observation("38"), observation("38.0", whose=AVERAGE)))
    assert _value(found) == 0
    assert found.verdict == "similar"


def test_that_a_gap_has_no_verdict_where_neither_direction_is_better() -> None:
    (found,) = comparisons(
        metric(observation("38"), observation("43", whose=AVERAGE), better="neither")
    )
    assert _value(found) == -5
    assert found.verdict is None


def test_that_a_gap_to_a_derived_figure_is_derived() -> None:
    national = derived(
        43, "score + gap", [linked("score", "now"), printed("gap", 5)], whose=AVERAGE
    )
    (found,) = comparisons(metric(observation(38, id="now"), national))
    assert found.basis == "derived"


def test_that_a_verdict_that_contradicts_the_figures_has_no_say_alone() -> None:
    (found,) = comparisons(
        metric(
            observation("60"),
            observation("50", whose=AVERAGE),
            positions=(position(AVERAGE, "worse", period=period()),),
        )
    )
    assert _value(found) == 10
    assert found.verdict is None
    assert found.agreement == "contradicts"


def test_that_a_rank_without_a_verdict_keeps_the_verdict_of_the_figures() -> None:
    ranked = position(AVERAGE, None, rank="among the best", period=period())
    (found,) = comparisons(
        metric(observation("60"), observation("50", whose=AVERAGE), positions=(ranked,))
    )
    assert found.verdict == "better"
    assert found.position == ranked


def test_that_a_comparator_s_figure_of_another_period_is_not_compared() -> None:
    assert comparisons(metric(observation(), observation("50", "2015-16", whose=AVERAGE))) == ()


def test_that_an_earlier_comparison_is_history_and_left_out() -> None:
    found = comparisons(
        metric(
            observation("80.1", "2015-16"),
            observation("75", "2015-16", whose=AVERAGE),
            observation("82.6", "2016-17"),
            positions=(
                position(AVERAGE, "worse", period=period("2015-16")),
                position(TARGET, "better", period=period("2016-17")),
            ),
        )
    )
    assert [item.comparator for item in found] == [TARGET]


def test_that_a_position_newer_than_every_figure_leaves_the_figures_behind() -> None:
    found = comparisons(
        metric(
            observation("80", "2015-16"),
            observation("75", "2015-16", whose=AVERAGE),
            positions=(position(TARGET, "worse", period=period("2016-17")),),
        )
    )
    assert [item.comparator for item in found] == [TARGET]


@pytest.mark.parametrize(
    ("own", "said", "then"),
    [("2022", "2024", True), (None, "2024", True), ("2022", "2022", False), ("2022", None, False)],
)
def test_that_a_verdict_of_a_later_period_than_the_figure_keeps_its_own(
    own: str | None, said: str | None, *, then: bool
) -> None:
    of = period(said, said) if said else None
    verdict = position(AVERAGE, "worse", period=of)
    mine = observation(65, period(own, own) if own else None)
    (found,) = comparisons(metric(mine, positions=(verdict,)))
    assert (found.verdict, found.then) == ("worse", of if then else None)


def test_that_a_verdict_of_an_earlier_period_than_the_figure_is_history() -> None:
    verdict = position(AVERAGE, "worse", period=period("2021", "2021"))
    assert comparisons(metric(observation(65, period("2022", "2022")), positions=(verdict,))) == ()


def test_that_a_verdict_without_a_period_is_taken_as_current() -> None:
    (found,) = comparisons(metric(observation(), positions=(position(EARLIER),)))
    assert found.comparator == EARLIER
    assert found.verdict == "better"
    assert found.gap is None


def test_that_figures_without_a_period_are_compared_with_each_other() -> None:
    (found,) = comparisons(metric(observation("74.2", None), observation("70", None, whose=TARGET)))
    assert _value(found) == Decimal("4.2")


def test_that_each_comparator_is_compared_once() -> None:
    found = comparisons(
        metric(
            observation(),
            observation("50", whose=AVERAGE),
            observation("70", whose=TARGET),
            positions=(position(AVERAGE), position(TARGET, "worse")),
        )
    )
    assert [item.comparator for item in found] == [AVERAGE, TARGET]


YEAR, QUARTER = period("2022", "2022"), period("Q4 2022", "2022-12")


@pytest.mark.parametrize("better", ["worse", "better"])
@pytest.mark.parametrize("own", [[], [(3, QUARTER)]])
def test_that_a_verdict_on_a_quarter_is_none_on_the_year(
    better: Verdict, own: list[tuple[int, Period]]
) -> None:
    theirs = [observation(value, when, whose=AVERAGE) for value, when in own]
    figures = [observation(2, QUARTER), observation(12, YEAR)]
    of_the_year = observation(11, YEAR, whose=AVERAGE)
    said = position(AVERAGE, better, period=QUARTER)
    (found,) = comparisons(metric(*figures, of_the_year, *theirs, positions=(said,)))
    assert (found.verdict, found.position) == ("better", None)
    assert _value(found) == 1
    assert comparisons(metric(*figures, *theirs, positions=(said,))) == ()


@pytest.mark.parametrize("order", [1, -1])
def test_that_of_a_verdict_on_a_year_and_one_on_its_quarter_the_year_s_is_told(order: int) -> None:
    said = (position(AVERAGE, "better", period=YEAR), position(AVERAGE, "worse", period=QUARTER))
    figures = (observation(2, QUARTER), observation(12, YEAR))
    (found,) = comparisons(metric(*figures, positions=said[::order]))
    assert found.position is said[0]


@pytest.mark.parametrize(
    ("theirs", "when", "agreement", "gap"),
    [
        (70, "2023", "agrees", -5),
        (70, "2015", "agrees", -5),
        (50, "2015", "contradicts", 15),
        (70, "2024", "alone", None),
        (70, "Q4 2015", "alone", None),
        (None, "2023", "contradicts", None),
        (None, None, "alone", None),
    ],
)
def test_that_a_verdict_on_the_past_is_held_against_the_figures_meant(
    theirs: int | None, when: str | None, agreement: str, gap: int | None
) -> None:
    own = [observation(60, "2022"), observation(65, "2023")]
    past = [observation(theirs, period(when, when[-4:]), whose=EARLIER)] if theirs and when else []
    said = position(EARLIER, "worse", period=period("2023") if when else None)
    built = metric(*own, *past, positions=(said,))
    (found,) = judgements(built, frozenset([EARLIER]))
    assert (found.agreement, _value(found)) == (agreement, gap)
    if when != "2024":
        assert comparisons(built, frozenset([EARLIER]))[-1].agreement == agreement
