"""Correcting by hand: what is typed is checked by the rules of files."""

import pytest

from tests.drafts import fact, figure, finding, place, position, rating
from viewer.extraction.candidates import (
    OPEN_SCALE,
    Candidate,
    FactCandidate,
    FigureCandidate,
    RatingCandidate,
)
from viewer.presentation.checking.forms.editing import Refusal, corrected, doubted, fields_of
from viewer.store.reading.known_scales import known_scales

SCALES = known_scales()


@pytest.mark.parametrize("candidate", [fact(), rating(), figure(), finding(), position()])
def test_that_fields_left_as_they_are_change_nothing(candidate: Candidate) -> None:
    values = {field.id: field.value for field in fields_of(candidate, SCALES)}
    assert corrected(candidate, values, SCALES) == candidate


def test_that_a_value_is_taken_as_people_write_it() -> None:
    found = corrected(figure(), {"value": "£1,204.50", "unit": "pounds"}, SCALES)
    assert isinstance(found, FigureCandidate)
    assert (str(found.value), found.unit) == ("1204.50", "pounds")


def test_that_a_level_and_a_state_take_each_others_place() -> None:
    state = corrected(rating(), {"level": "not_rated"}, SCALES)
    assert isinstance(state, RatingCandidate)
    assert (state.level, state.state) == (None, "not_rated")
    level = corrected(state, {"level": "good"}, SCALES)
    assert isinstance(level, RatingCandidate)
    assert (level.level, level.state) == ("good", None)


@pytest.mark.parametrize(
    ("candidate", "values", "field", "sentence"),
    [
        (figure(), {"value": "many"}, "value", "A value is a number, such as 62.3."),
        (rating(), {"criterion": "  "}, "criterion", "Criterion needs words."),
        (finding(), {"text": ""}, "text", "Text needs words."),
        (position(), {"metric": ""}, "metric", "What is compared needs words."),
        (position(), {"verdict": ""}, "verdict", "Say how it stands, or give the words for it."),
        (fact("published", "7 July"), {"start": "7 July"}, "start",
         "A day is written like 2024-03-15."),
        (fact("inspected", "May"), {"start": "2024-05-02", "end": "2024-05-01"}, "end",
         "The last day is before the first day."),
    ],
)  # fmt: skip
def test_that_what_cannot_stand_is_said_in_a_sentence(
    candidate: Candidate, values: dict[str, str], field: str, sentence: str
) -> None:
    assert corrected(candidate, values, SCALES) == Refusal(field, sentence)


def test_that_a_fact_can_be_another_one() -> None:
    found = corrected(fact("title", "Northshire"), {"role": "body"}, SCALES)
    assert isinstance(found, FactCandidate)
    assert found.role == "body"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("62,3", "“62,3” can be two numbers: write 62.3 or 623."),
        ("1e400", "A value is a number, such as 62.3."),
        ("1" * 40, "A value has at most 30 digits."),
    ],
)
def test_that_a_number_that_can_be_two_or_is_none_is_not_taken(typed: str, sentence: str) -> None:
    assert corrected(figure(), {"value": typed}, SCALES) == Refusal("value", sentence)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"value": "200"}, "value"),
        ({"period": "banana"}, "period"),
        ({"period": "2016-2015"}, "period"),
    ],
)
def test_that_what_reads_otherwise_than_it_is_printed_is_asked_about_first(
    values: dict[str, str], field: str
) -> None:
    found = corrected(figure(), values, SCALES)
    assert isinstance(found, FigureCandidate)
    doubt = doubted(figure(), found)
    assert doubt is not None
    assert (doubt.field, doubt.firm) == (field, False)


def test_that_a_period_is_read_with_its_days() -> None:
    found = corrected(figure(), {"period": "2014-15"}, SCALES)
    assert isinstance(found, FigureCandidate)
    assert found.period is not None
    assert str(found.period.end) == "2015-03-31"
    assert doubted(figure(), found) is None


def test_that_a_scale_chosen_in_the_form_gives_the_level_of_the_words() -> None:
    item = rating(level=None, scale=OPEN_SCALE, words="Good", scales=("cqc", "ofsted"))
    found = corrected(item, {"scale": "cqc"}, SCALES)
    assert isinstance(found, RatingCandidate)
    assert (found.scale, found.level) == ("cqc", "good")


def test_that_a_place_without_a_number_doubts_no_value() -> None:
    before = figure(places=(place(printed="none of them"),))
    found = corrected(before, {"value": "0"}, SCALES)
    assert isinstance(found, FigureCandidate)
    assert doubted(before, found) is None


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("1,5", "“1,5” can be two numbers: write 1.5 or 15."),
        ("1" * 31, "A value has at most 30 digits."),
    ],
)
def test_that_a_number_that_can_be_read_two_ways_or_is_too_long_is_refused(
    value: str, sentence: str
) -> None:
    assert corrected(figure(), {"value": value}, SCALES) == Refusal("value", sentence)
