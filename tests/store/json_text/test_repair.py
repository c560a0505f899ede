"""A mistake of writing does not hide the next one, and nothing is read differently for it."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.store.json_text.mending import parsed
from viewer.store.json_text.parsing import Parsed
from viewer.store.problem import Problem, Refused
from viewer.store.reading.reader import parse_report

GOOD = (Path(__file__).parents[1] / "harbour.inspection.json").read_text(encoding="utf-8")
NAME = Path("report.json")
MISTAKES = (
    ('"version": 1,', '"version": 1, // the only one'),
    ('"version": 1,', '"version": 1, /* the only one */'),
    ('"version": 1,', '"version": 1, # the only one'),
    ('"version": 1,', '"version": +1,'),
    ('"version": 1,', '"version": 01,'),
    ('"version": 1,', '"version": 1/1,'),
    ('"value": 62.3', '"value": 62,3'),
    ('"version": 1,', '"version"= 1,'),
    ('"version": 1,', '"version": 1;'),
    ('"version": 1,', '"version": 1'),
    ('"kind": "strength"', "\"kind\": 'strength'"),
    ('"kind": "strength"', '"kind": “strength”'),
    ('"label": "Not met"}', '"label": "Not met",}'),
)


def problems(text: str) -> tuple[Problem, ...]:
    outcome = parse_report(text.encode(), NAME)
    assert isinstance(outcome, Refused)
    return outcome.problems


@pytest.mark.parametrize(("right", "wrong"), MISTAKES)
def test_that_a_mistake_is_the_only_problem_of_a_file_that_is_right_otherwise(
    right: str, wrong: str
) -> None:
    (problem,) = problems(GOOD.replace(right, wrong, 1))
    assert problem.sentence.startswith("This is not JSON: ")


@pytest.mark.parametrize(("right", "wrong"), MISTAKES)
def test_that_what_comes_after_a_mistake_is_told_at_its_place(right: str, wrong: str) -> None:
    text = GOOD.replace(right, wrong, 1).replace('"locator"', '"locater"')
    spelt = [item for item in problems(text) if item.suggestion == "locator"]
    assert [item.line for item in spelt] == [
        number for number, line in enumerate(text.splitlines(), 1) if '"locater"' in line
    ]
    lines = text.splitlines()
    for item in spelt:
        assert item.line is not None
        assert item.column is not None
        assert lines[item.line - 1][item.column - 1 :].startswith('"locater"')


@pytest.mark.parametrize(
    ("written", "value"),
    [("1/5", "0.2"), ("1/3", "0.3333"), ("22 / 7", "3.1429"), ("-1/8", "-0.125"), ("9/1", "9")],
)
def test_that_a_fraction_is_told_as_one_with_its_value(written: str, value: str) -> None:
    text = re.sub(r'"value": [\d.]+', f'"value": {written}', GOOD, count=1)
    said = f"write the number in full: {value}, not {written}."
    assert problems(text)[0].sentence == f"This is not JSON: {said}"


@pytest.mark.parametrize("written", ['"value": 1/4', '"value":1/4', '"value": 1/4 '])
def test_that_nothing_false_is_said_of_what_a_fraction_was_put_right_to(written: str) -> None:
    raw = json.loads(GOOD)
    figure = raw["metrics"][0]["observations"][0]
    place = figure["sources"][0] | {"quote": "Almost a quarter"}
    raw["metrics"] = [raw["metrics"][0] | {"observations": [figure | {"sources": [place]}]}]
    text = re.sub(r'"value": 62.3', written, json.dumps(raw))
    assert [one.sentence for one in problems(text)] == [
        "This is not JSON: write the number in full: 0.25, not 1/4."
    ]


COMMAS = [
    ("1,5", "1.5"),
    ("-0,25", "-0.25"),
    ("1234,5", "1234.5"),
    ("1,234", "1.234 or 1234"),
    ("12,345,678", "12345678"),
    ("1,234.5", "1234.5"),
    ("1.234,5", "1234.5"),
    ("0,123", "0.123"),
    ("1.5%", "1.5"),
    ("57 %", "57"),
    ("£2.5", "2.5"),
    ("£1,234.50", "1234.50"),
    ("12 000", "12000"),
    ("1 234,5", "1234.5"),
]


@pytest.mark.parametrize(("written", "value"), COMMAS)
@pytest.mark.parametrize("after", ["", ","])
def test_that_a_number_with_commas_is_told_as_one_at_its_place(
    written: str, value: str, after: str
) -> None:
    text = re.sub(r'"value": [\d.]+,', f'"value": {written}{after}', GOOD, count=1)
    said = f"This is not JSON: write {value}, not {written}: "
    told = [problem for problem in problems(text) if problem.sentence.startswith(said)]
    line = next(n for n, one in enumerate(text.splitlines(), 1) if f'"value": {written}' in one)
    column = text.splitlines()[line - 1].index(written) + 1
    assert [(problem.line, problem.column) for problem in told] == [(line, column)]


@pytest.mark.parametrize(("written", "value"), [*COMMAS, (" 62,3 %", "62.3"), ("£9.50", "9.50")])
def test_that_a_number_with_commas_in_quotation_marks_is_told_with_its_value(
    written: str, value: str
) -> None:
    text = re.sub(r'"value": [\d.]+', f'"value": "{written}"', GOOD, count=1)
    said = f"“value” should be a number: write {value}, without the quotation marks."
    assert said in [problem.sentence for problem in problems(text)]


def test_that_a_number_with_a_sign_is_found_behind_another_number() -> None:
    found = parsed('{"a": [1,£2],\n "b": [3, 4%]}')
    assert isinstance(found, Parsed)
    said = [mistake.sentence.partition(": ")[2].partition(":")[0] for mistake in found.mistakes]
    assert said == ["write 2, not £2", "write 4, not 4%"]


@pytest.mark.parametrize("value", ["1,five", "1, 5", "1,5e3", "1,,5", "01,5"])
def test_that_what_is_no_number_is_not_taken_for_one(value: str) -> None:
    text = re.sub(r'"value": [\d.]+', f'"value": {value}', GOOD, count=1)
    assert not any("decimals" in problem.sentence for problem in problems(text))


def test_that_a_stroke_in_a_number_is_no_comment() -> None:
    text = re.sub(r'"value": [\d.]+', '"value": 1/5/7', GOOD, count=1)
    assert "comment" not in problems(text)[0].sentence


def test_that_one_mistake_is_not_told_twice() -> None:
    text = GOOD.replace('"kind": "strength"', "\"kind\": 'it's'", 1)
    assert len(problems(text)) == 1


@given(st.text(alphabet="{}[]\",:'“”/#*+-.=; \n015TrueNone", max_size=80))
def test_that_nothing_is_too_strange_to_put_right(text: str) -> None:
    found = parsed(text)
    if isinstance(found, Parsed):
        assert len(found.text) == len(text)
        assert json.loads(found.text) is not None or found.value is None
    else:
        assert found
