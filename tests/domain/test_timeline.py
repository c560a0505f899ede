"""Periods are told by the day they end on: which is the newest, and which is before which."""

from decimal import Decimal
from gc import collect
from itertools import permutations
from weakref import ref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import AVERAGE, TARGET, metric, movement, observation, period, position
from viewer.domain.compare import change, comparisons, judgements
from viewer.domain.difference import Difference
from viewer.domain.metrics import Metric, Observation, Period
from viewer.domain.timeline import (
    Timeline,
    ends,
    latest,
    length,
    series,
    timeline_of,
    told_movements,
    wording,
)

YEAR_BEFORE = period("2021-22", "2022-03")
YEAR = period("2022-23", "2023-03")
DAY = period("At 31 March 2023", "2023-03-31")

dates = st.dates().map(str)
periods = st.builds(
    lambda day, length, label: period(label, day[:length]),
    dates,
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["2022-23", "2022", "Q4 2022", "At 31 March 2023", "the year"]),
)
figures = st.lists(
    st.builds(
        lambda value, when, whose: observation(value, when, whose=whose),
        st.integers(0, 100),
        st.none() | periods,
        st.sampled_from(["subject", AVERAGE]),
    ),
    max_size=9,
)


def _values(*when: tuple[int, Period | None]) -> list[Observation]:
    return [observation(value, one) for value, one in when]


def _moved(found: Metric) -> tuple[int, int] | None:
    """From what to what it moved."""
    moved = change(found)
    return None if moved is None else (int(moved.earlier.value), int(moved.later.value))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2022-06", "2022"),
        ("2022-06-30", "2022"),
        ("2021", "2022-01"),
        ("2022-06-29", "2022-06"),
        ("2022-06", "2022-07-01"),
        ("2022-12-30", "2022"),
    ],
)
def test_that_a_date_that_is_no_day_lasts_until_its_last(earlier: str, later: str) -> None:
    said = _values((65, period("second", later)), (70, period("first", earlier)))
    assert _moved(metric(*said)) == (70, 65)


@pytest.mark.parametrize(
    ("figures", "moves"),
    [
        ([("2021", "2021"), ("2022", "2022"), ("Oct-Dec 2022", "2022-12")], [(1, 2), (None, 3)]),
        ([("2022", "2022"), ("Q1 2023", "2023-03")], [(None, 2)]),
        ([("2022", "2022"), ("Q1 2023", "2023-03"), ("2023", "2023")], [(None, 2), (1, 3)]),
        ([("Q3 2022", "2022-09"), ("Q4 2022", "2022-12"), ("2022", "2022")], [(1, 2), (None, 3)]),
        ([("2021-22", "2022-03"), ("At 31 March 2023", "2023-03-31")], [(None, 2)]),
        ([("At 31 March 2022", "2022-03"), ("31 March 2023", "2023-03")], [(1, 2)]),
        ([("12 months to June 2022", "2022-06"), ("2022", "2022")], [(1, 2)]),
        ([("2020/21", "2021-03"), ("2021-22", "2022-03")], [(1, 2)]),
        (
            [("12 months to June 2021", "2021-06"), ("3 months to June 2022", "2022-06")],
            [(None, 2)],
        ),
        (
            [("June 2021", "2021-06"), ("2022", "2022"), ("June 2023", "2023-06")],
            [(None, 2), (1, 3)],
        ),
        ([("wave one", "2021"), ("wave two", "2022")], [(1, 2)]),
        ([("wave 1", "2021"), ("audit", "2022"), ("wave 2", "2023")], [(1, 2), (1, 3)]),
        ([("wave one", "2021"), ("2022", "2022")], [(None, 2)]),
    ],
)
def test_that_a_change_is_between_periods_of_one_length(
    figures: list[tuple[str, str]], moves: list[tuple[int | None, int]]
) -> None:
    said = _values(*((n, period(*one)) for n, one in enumerate(figures, 1)))
    for order in (said, said[::-1]):
        timeline = Timeline(metric(*order))
        steps = [(a and int(a.value), int(b.value)) for a, b in timeline.steps()]
        assert set(moves) <= set(steps)
        for earlier, later in timeline.steps():
            assert (timeline.before(later) or (None,))[-1] is earlier


@pytest.mark.parametrize("sorts", list(permutations(["2022", "2022-12", "2022-12-31"], 2)))
def test_that_periods_that_end_together_are_no_change(sorts: tuple[str, str]) -> None:
    whole, part = (
        period(label, sort) for label, sort in zip(("whole", "part"), sorts, strict=True)
    )
    assert change(metric(observation(10, whole), observation(2, part))) is None


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_that_the_change_is_from_the_period_worded_alike(order: tuple[int, ...]) -> None:
    said = _values((398, YEAR_BEFORE), (377, YEAR), (365, DAY))
    assert _moved(metric(*(said[number] for number in order))) == (398, 377)


def test_that_of_two_pairs_each_is_compared_with_its_like() -> None:
    day_before = period("At 31 March 2022", "2022-03-31")
    found = metric(*_values((398, YEAR_BEFORE), (380, day_before), (377, YEAR), (365, DAY)))
    moves = [(a and int(a.value), int(b.value)) for a, b in Timeline(found).steps()]
    assert moves[:2] == [(None, 380), (None, 398)]
    assert moves[2:] == [(380, 365), (398, 377)]


def test_that_a_last_quarter_stands_for_its_year_after_quarters() -> None:
    quarters = [period(f"Q{n} 2022", f"2022-{3 * n:02}") for n in (2, 3, 4)]
    year = period("2022", "2022")
    said = _values((10, year), (3, quarters[0]), (1, quarters[1]), (2, quarters[2]))
    assert _moved(metric(*said)) == (1, 2)


def test_that_a_year_stands_for_its_last_quarter_after_years() -> None:
    said = _values((9, period("2021")), (10, period("2022")), (2, period("Q4 2022", "2022-12")))
    assert _moved(metric(*said)) == (9, 10)


def test_that_what_ends_most_broadly_stands_for_the_rest() -> None:
    said = _values((2, period("the last day", "2022-12-31")), (10, period("the year", "2022")))
    for order in (said, said[::-1]):
        newest = latest(metric(*order))
        assert newest is not None
        assert newest.value == 10


def test_that_without_a_sign_the_last_in_the_file_is_the_newest() -> None:
    said = _values((2, period("spring", "2022-06")), (10, period("half", "2022-06")))
    assert latest(metric(*said)) is said[1]


@given(figures)
def test_that_a_figure_is_only_ever_compared_with_one_that_ended_before(
    said: list[Observation],
) -> None:
    found = metric(*said)
    for whose in ("subject", AVERAGE):
        dated = [item for item in said if item.whose == whose and item.period]
        moves = Timeline(found).steps(whose)
        assert [item for _, item in moves] == [o for o in series(found, whose) if o.period]
        assert sorted(map(id, dated)) == sorted(id(item) for _, item in moves)
        for earlier, later in moves:
            older = [item for item in dated if ends(item) < ends(later)]
            like = [ends(item) for item in older if length(item) == length(later)]
            worded = [ends(item) for item in older if wording(item) == wording(later)]
            newest = max((length(later) is None and worded) or like, default=None)
            assert (earlier and ends(earlier)) == newest
            assert earlier is None or length(earlier) == length(later)


@given(figures)
def test_that_the_order_is_that_of_the_days(said: list[Observation]) -> None:
    own = series(metric(*said))
    assert [ends(item) for item in own] == sorted(ends(item) for item in own)


@pytest.mark.parametrize("theirs", ["2022/23", "2022–23", "2022 - 23", "year to March 2023"])
def test_that_labels_that_end_together_are_the_same_period(theirs: str) -> None:
    national = observation(70, period(theirs, "2023-03"), whose=AVERAGE)
    (found,) = comparisons(metric(observation(65, YEAR), national))
    assert found.gap == Difference(Decimal(-5))
    assert found.verdict == "worse"


@pytest.mark.parametrize("own", ["2023-03", "2023-03-31"])
@pytest.mark.parametrize("said", ["2023-03", "2023-03-31"])
def test_that_a_verdict_of_the_same_end_is_current(own: str, said: str) -> None:
    verdict = position(AVERAGE, "worse", period=period("this spring", said))
    (found,) = comparisons(metric(observation(65, period("2022-23", own)), positions=(verdict,)))
    assert found.verdict == "worse"


def test_that_only_the_figure_shown_is_compared() -> None:
    said = _values((398, YEAR_BEFORE), (377, YEAR), (365, DAY))
    of_the_day = observation(400, period("at 31 march 2023", "2023-03"), whose=AVERAGE)
    of_the_year = observation(300, period("2022/23", "2023-03"), whose=TARGET)
    found = comparisons(metric(*said, of_the_day, of_the_year))
    assert [(item.comparator, item.gap) for item in found] == [(TARGET, Difference(Decimal(77)))]


WHOLE_AND_PART = [
    ("2022", "Q4 2022", "2022-12"),
    ("2022-23", "At 31 March 2023", "2023-03-31"),
    ("2022-23", "March 2023", "2023-03"),
    ("2019-22", "2022", "2022"),
    ("Year to June 2022", "Six months to June 2022", "2022-06"),
    ("Oct to Dec 2022", "December 2022", "2022-12"),
]


@pytest.mark.parametrize(("whole", "part", "end"), WHOLE_AND_PART)
@pytest.mark.parametrize("turned", [False, True])
def test_that_a_whole_is_never_held_against_its_part(
    whole: str, part: str, end: str, *, turned: bool
) -> None:
    one, other = (period(label, end) for label in ((whole, part)[:: -1 if turned else 1]))
    mine, theirs = observation(65, one), observation(20, other, whose=AVERAGE)
    built = metric(mine, theirs)
    assert comparisons(built) == ()
    assert change(built) is None
    assert Timeline(built).alongside(mine) == {}


IN_WORDS = [
    *WHOLE_AND_PART,
    ("2022", "December 2022", "2022-12"),
    ("June 2023", "At 30 June 2023", "2023-06-30"),
    ("Year to 31 March 2023", "March 2023", "2023-03"),
    ("2022-23", "this spring", "2023-03-31"),
    ("2022-23", "2022/23", "2023-03"),
]


@pytest.mark.parametrize(("one", "other", "end"), IN_WORDS)
@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("more", [False, True])
def test_that_a_verdict_in_words_that_ends_with_the_figure_is_told(
    one: str, other: str, end: str, *, turned: bool, more: bool
) -> None:
    own, said = (period(label, end) for label in ((one, other)[:: -1 if turned else 1]))
    figures = [*([observation(60, period("to date", end))] if more else []), observation(65, own)]
    verdict = position(AVERAGE, "worse", period=said)
    (found,) = comparisons(metric(*figures, positions=(verdict,)))
    assert (found.verdict, found.position, found.then) == ("worse", verdict, None)


@pytest.mark.parametrize(
    ("own", "said", "agreement"),
    [
        ("June 2023", "At 30 June 2023", "contradicts"),
        ("Year to June 2023", "June 2023", "contradicts"),
        ("Year to June 2023", "12 months to June 2023", "contradicts"),
        ("Year to June 2023", "Q2 2023", "alone"),
        ("Q2 2023", "Year to June 2023", "alone"),
    ],
)
def test_that_figures_have_a_say_on_a_verdict_that_may_be_theirs(
    own: str, said: str, agreement: str
) -> None:
    mine, words = period(own, "2023-06"), period(said, "2023-06-30")
    figures = (observation(65, mine), observation(70, mine, whose=AVERAGE))
    built = metric(*figures, positions=(position(AVERAGE, "better", period=words),))
    (judged,), (shown,) = judgements(built, frozenset()), comparisons(built)
    assert judged.agreement == shown.agreement == agreement
    assert shown.gap == Difference(Decimal(-5))


def test_that_nothing_is_compared_where_the_period_is_a_guess() -> None:
    said = _values((377, YEAR), (365, DAY))
    national = observation(400, period("the twelve months", "2023-03"), whose=AVERAGE)
    assert comparisons(metric(*said, national)) == ()


def test_that_an_undated_figure_is_not_compared_while_a_dated_one_is_shown() -> None:
    found = metric(observation(74, None), observation(60), observation(70, None, whose=TARGET))
    assert comparisons(found) == ()


def test_that_an_undated_figure_is_compared_with_an_undated_one() -> None:
    mine, theirs = observation(74, None), observation(70, None, whose=TARGET)
    assert Timeline(metric(mine, theirs)).alongside(mine) == {TARGET: theirs}


def test_that_nothing_is_compared_with_a_figure_whose_period_is_only_words() -> None:
    lately = Period(label="recently")
    found = metric(observation(74, lately), observation(70, lately, whose=TARGET))
    assert comparisons(found) == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2021-22", "2022/23", True),
        ("12 months to June 2021", "12 months to March 2022", True),
        ("Q4 2021", "Q1 2022", True),
        ("Jan 2021", "December 2022", True),
        ("2022", "Q4 2022", False),
        ("2022-23", "At 31 March 2023", False),
    ],
)
def test_that_a_wording_is_what_stays_from_period_to_period(
    one: str, other: str, same: bool
) -> None:
    first, second = (observation(1, period(label, "2022")) for label in (one, other))
    assert (wording(first) == wording(second)) is same


@pytest.mark.parametrize(
    ("months", "labels"),
    [
        (0, ["At 31 March 2023", "as at 30 June 2022", "31/12/2022", "2022-12-31", "1 Jan 1900"]),
        (1, ["June 2022", "Mar 2019", "2022-06", "January"]),
        (
            3,
            [
                "Q1 2023",
                "2022-23 Q1",
                "Oct–Dec 2022",
                "3 months to June 2022",
                "quarter to May 2022",
            ],
        ),
        (3, ["Nov 2022 to Jan 2023", "November to January 2023"]),
        (6, ["six months to March 2023", "half-year to June 2022"]),
        (
            12,
            ["2022", "2021-22", "2021/2022", "2011-12", "Year to 31 March 2023", "2022 (revised)"],
        ),
        (
            12,
            ["April 2022 to March 2023", "1 April 2022 to 31 March 2023", "financial year 2022-23"],
        ),
        (36, ["2019-22"]),
        (228, ["2003-22"]),
        (
            None,
            [
                "2002-22",
                "2050-2022",
                "2022-2122",
                "spring",
                "At inspection",
                "Inspection 2017",
                "year to date 2022",
                "the 1st",
                "=1+1",
            ],
        ),
    ],
)
def test_that_a_length_is_told_only_where_the_label_tells_it(
    months: int | None, labels: list[str]
) -> None:
    found = {label: length(observation(1, period(label, "2022"))) for label in labels}
    assert found == dict.fromkeys(labels, months)


def test_that_a_timeline_is_worked_out_once_and_goes_with_its_metric() -> None:
    found = metric(*_values((1, YEAR_BEFORE), (2, YEAR)))
    known = ref(timeline_of(found))
    assert timeline_of(found) is known()
    assert timeline_of(found.model_copy()) is not known()
    del found
    collect()
    assert known() is None


@pytest.mark.parametrize(
    ("figure", "moved", "told"),
    [
        (None, "2015-16", True), ("2014-15", "2015-16", True), ("2015-16", "2015-16", True),
        ("2016-17", "2015-16", False), ("2016-17", None, True), (None, None, True),
    ],
)  # fmt: skip
def test_that_a_change_older_than_a_figure_is_not_told(
    figure: str | None, moved: str | None, *, told: bool
) -> None:
    figures = [observation(60, figure)] if figure else []
    change_told = movement("rose", period=period(moved) if moved else None)
    made = metric(*figures, movements=(change_told,))
    assert told_movements(made) == ((change_told,) if told else ())


def test_that_a_verdict_whose_period_is_only_words_is_about_the_figure_of_those_words() -> None:
    spring, autumn = (Period(label=words) for words in ("spring", "autumn"))
    said = observation(5, spring)
    timeline = Timeline(metric(said))
    assert timeline.figure_for(position(period=spring)) is said
    assert timeline.figure_for(position(period=autumn)) is None
