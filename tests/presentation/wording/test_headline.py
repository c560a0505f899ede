"""A metric's finding in one sentence."""

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import (
    AVERAGE,
    EARLIER,
    OTHERS,
    TARGET,
    derived,
    index,
    linked,
    metric,
    observation,
    period,
    position,
    printed,
)
from viewer.domain.metrics import Metric, Observation, Position
from viewer.domain.rules import flaws
from viewer.domain.units import UNITS
from viewer.presentation.wording.headline import headline, measure
from viewer.presentation.wording.metric_summary import newest_text


def said(built: Metric) -> str:
    """The headline of a metric in a report of its own."""
    return headline(index(metrics=[built]), built)


RISE = (observation("55.2", "2015-16"), observation("62.3", "2016-17"))
FALL = (observation("62.3", "2015-16"), observation("59.3", "2016-17"))


def test_that_a_rise_is_counted_in_points() -> None:
    assert said(metric(*RISE)) == "Conviction rate rose 7.1 points to 62.3%"


def test_that_a_fall_is_a_fall_and_no_negative_rise() -> None:
    assert said(metric(*FALL)) == "Conviction rate fell 3.0 points to 59.3%"


def test_that_one_point_is_singular() -> None:
    built = metric(observation("61", "2015-16"), observation("62", "2016-17"))
    assert said(built) == "Conviction rate rose 1 point to 62%"


def test_that_standing_still_is_said() -> None:
    built = metric(observation("62.0", "2015-16"), observation("62", "2016-17"))
    assert said(built) == "Conviction rate: unchanged at 62% since 2015-16"


def test_that_money_moves_in_pounds() -> None:
    figures = (observation("1500", "2015-16"), observation("1000", "2016-17"))
    assert said(metric(*figures, unit="pounds", title="Budget")) == "Budget fell by £500 to £1,000"


def test_that_a_comparison_with_the_average_is_added() -> None:
    built = metric(*RISE, observation("65", whose=AVERAGE))
    assert said(built).endswith("to 62.3%, 2.7 points below the national average")


def test_that_the_average_comes_before_other_bodies_that_say_something_else() -> None:
    built = metric(
        observation("74.2", None),
        positions=(position(OTHERS), position(TARGET, "worse"), position(EARLIER)),
    )
    told = "worse than the level of ambition, better than other CPS Areas"
    assert said(built) == f"Conviction rate: 74.2%, {told}"


def test_that_a_figure_alone_stands_with_its_remark() -> None:
    built = metric(observation("19993556"), unit="pounds", title="Budget", remark="within\nbudget")
    assert said(built) == "Budget: £19,993,556, within budget"


def test_that_a_verdict_without_a_figure_is_a_sentence() -> None:
    built = metric(unit=None, positions=(position(verdict="worse"),))
    assert said(built) == "Conviction rate: worse than the national average"


def test_that_a_verdict_of_a_later_period_says_when() -> None:
    later = position(AVERAGE, "worse", period=period("2024", "2024"))
    words = said(metric(observation(65, period("2022", "2022")), positions=(later,)))
    assert words == "Conviction rate: 65%, worse than the national average in 2024"


def test_that_a_rank_is_given_in_the_source_s_words() -> None:
    built = metric(unit=None, positions=(position(OTHERS, rank="one of the best"),))
    assert said(built) == "Conviction rate: one of the best"


def test_that_a_metric_of_which_nothing_is_said_says_so() -> None:
    assert said(metric(unit=None)) == "Conviction rate: the report gives no figure"


def test_that_a_metric_with_figures_of_others_alone_says_whose_is_missing() -> None:
    built = metric(observation("43", "2016-17", whose=AVERAGE))
    assert said(built) == (
        "Conviction rate: no figure for Harbour Service, only for what it is compared with"
    )


def test_that_the_measure_names_what_where_unit_and_years() -> None:
    assert measure(metric(*RISE, scope="Crown Court")) == (
        "Conviction rate · Crown Court · per cent · 2015-16 to 2016-17"
    )


def test_that_the_measure_of_one_year_names_it_once() -> None:
    assert measure(metric(observation())) == "Conviction rate · per cent · 2016-17"


def test_that_a_comparator_s_year_is_not_the_subject_s() -> None:
    built = metric(observation(), observation("50", "2015-16", whose=AVERAGE))
    assert measure(built) == "Conviction rate · per cent · 2016-17"


YEARS = ["2013-14", "2014-15", "2015-16", "2016-17"]
TITLES = st.text("abcdefghij klmnopéÉ’", min_size=1).filter(str.strip)
VALUES = st.decimals(-(10**6), 10**6, places=1, allow_nan=False, allow_infinity=False)
QUALIFIERS = st.sampled_from(["exact", "about", "at_least", "at_most"])


@st.composite
def observations(draw: st.DrawFn) -> tuple[Observation, ...]:
    """Figures of the subject and of comparators, stated and derived, for distinct periods."""
    found = []
    places = draw(
        st.lists(
            st.tuples(st.sampled_from(["subject", AVERAGE, TARGET]), st.sampled_from(YEARS)),
            unique=True,
            max_size=8,
        )
    )
    for whose, year in places:
        value = draw(VALUES)
        also = {"whose": whose, "qualifier": draw(QUALIFIERS)}
        stated = observation(str(value), year, **also)
        summed = derived(str(value), "a", [printed("a", str(value))], year, **also)
        found.append(draw(st.sampled_from([stated, summed])))
    return tuple(found)


@st.composite
def positions(draw: st.DrawFn) -> tuple[Position, ...]:
    """At most one verdict on each comparator."""
    verdicts = st.sampled_from(["better", "worse", "similar", None])
    years = st.sampled_from([*YEARS, None])
    against = draw(st.lists(st.sampled_from([AVERAGE, TARGET, OTHERS, EARLIER]), unique=True))
    found = []
    for comparator in against:
        verdict, year = draw(verdicts), draw(years)
        rank = draw(st.sampled_from([None, "among the best"])) if verdict else "among the best"
        when = period(year) if year else None
        found.append(position(comparator, verdict, rank=rank, period=when))
    return tuple(found)


@st.composite
def metrics(draw: st.DrawFn) -> Metric:
    """Any metric that a report file may hold."""
    changes: dict[str, Any] = {
        "title": draw(TITLES),
        "unit": draw(st.sampled_from([unit.id for unit in UNITS])),
        "better": draw(st.sampled_from(["higher", "lower", "neither"])),
        "remark": draw(st.sampled_from([None, "a remark"])),
        "positions": draw(positions()),
    }
    return metric(*draw(observations()), **changes)


DIFFERENCE = re.compile(r"\b(?:rose|fell) (\S+)|([^\s,]+)(?: \w+)? (?:above|below)\b")


@settings(max_examples=100, deadline=None)
@given(metrics())
def test_that_any_headline_states_the_newest_figure_and_no_nonsense(built: Metric) -> None:
    made = index(metrics=[built])
    assert flaws(made.report) == ()
    sentence = headline(made, built)
    if any(item.whose == "subject" for item in built.observations):
        assert newest_text(built) in sentence
    for nonsense in ("--", "+-", "+−", "−−", "by -", "by −", "rose −", "fell −", "  ,"):
        assert nonsense not in sentence
    for found in DIFFERENCE.finditer(sentence.removeprefix(plain_title(built))):
        assert "%" not in (found[1] or found[2])
    assert "\n" not in sentence


def plain_title(built: Metric) -> str:
    """The title as it opens the headline."""
    return built.title.strip()


@given(VALUES, VALUES)
def test_that_a_derived_change_is_as_exact_as_a_stated_one(now: Decimal, rise: Decimal) -> None:
    inputs = [linked("now", "now"), printed("rise", str(rise))]
    before = derived(str(now - rise), "now - rise", inputs, "2015-16")
    made = index(metrics=[metric(before, observation(str(now), id="now"))])
    assert flaws(made.report) == ()
    words = headline(made, made.metrics["rate"])
    assert (f"{abs(rise):,f} point" in words) == (rise != 0)


@pytest.mark.parametrize("better", ["higher", "lower", "neither"])
def test_that_the_direction_in_words_is_the_figures_and_not_the_verdict(better: str) -> None:
    assert " fell " in said(metric(*FALL, better=better))
