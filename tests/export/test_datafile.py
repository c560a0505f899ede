"""The data file keeps its promises: the report again, number for number."""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import finding, index, metric, observation, report
from tests.export.documents import HOSTILE, hostile, job, opened, steady
from tests.samples import ODD
from viewer.domain.report import Report
from viewer.export.datafile import normalised, write
from viewer.resources import shipped_report
from viewer.store.problem import Opened
from viewer.store.reading.reader import parse_report

UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\ufeff]")
NUMBERS = st.decimals(-(10**17), 10**17, places=None, allow_nan=False, allow_infinity=False)


def read(data: bytes) -> Report:
    """The report that bytes hold."""
    outcome = parse_report(data, Path("again.inspection.json"))
    assert isinstance(outcome, Opened), outcome
    return outcome.report


def test_that_the_shipped_report_comes_back_equal() -> None:
    before = opened(shipped_report())
    data = normalised(before)
    assert read(data) == before
    assert normalised(read(data)) == data


@pytest.mark.parametrize("name", ODD)
def test_that_an_odd_report_comes_back_equal(name: str) -> None:
    made = ODD[name]()
    assert read(normalised(made)) == made


@pytest.mark.parametrize("words", HOSTILE)
def test_that_hostile_words_come_back_equal_and_hide_nothing(words: str) -> None:
    made = hostile(words).report
    data = normalised(made)
    assert read(data) == made
    assert not UNSEEN.search(data.decode("utf-8"))
    assert len(data.decode("utf-8").splitlines()) == data.count(b"\n")


@given(st.text(min_size=1).filter(lambda words: words.strip() and "\x00" not in words))
def test_that_any_words_come_back_equal(words: str) -> None:
    try:
        made = report(findings=[finding(text=words)])
    except ValueError:
        return  # no text that a report may hold
    assert read(normalised(made)).findings[0].text == words


@given(NUMBERS.filter(lambda n: -10 <= int(n.as_tuple().exponent) <= 17))
def test_that_a_number_keeps_its_printed_decimals(number: Decimal) -> None:
    try:
        made = report(metrics=[metric(observation(str(number)))])
    except ValueError:
        return
    text = normalised(made).decode("utf-8")
    (written,) = re.findall(r'"value": (.+),', text)
    assert re.fullmatch(r"-?\d+(\.\d+)?", written)
    again = read(text.encode()).metrics[0].observations[0].value
    assert again == number
    if int(number.as_tuple().exponent) <= 0:
        assert f"{again:f}".lstrip("-") == f"{number:f}".lstrip("-")


@pytest.mark.parametrize("value", ["62.0", "62.10", "0.000", "19993556", "-0.5"])
def test_that_nought_at_the_end_stays(value: str) -> None:
    data = normalised(report(metrics=[metric(observation(value))]))
    assert f'"value": {value},'.encode() in data


def keys(value: Any) -> list[list[str]]:
    """The keys of every object in a value."""
    if isinstance(value, dict):
        return [list(value), *(key for item in value.values() for key in keys(item))]
    if isinstance(value, list):
        return [key for item in value for key in keys(item)]
    return []


def test_that_keys_stand_in_the_models_order_and_defaults_are_left_out() -> None:
    content = json.loads(normalised(steady()))
    order = [field.alias or name for name, field in Report.model_fields.items()]
    assert list(content) == [name for name in order if name in content]
    assert list(content)[:3] == ["format", "version", "report"]
    text = normalised(report(metrics=[metric(observation())])).decode("utf-8")
    for left_out in ("null", "[]", "criterion_basis", "qualifier", "whose", "headline", "$schema"):
        assert left_out not in text
    assert keys(content)


def test_that_an_editor_s_schema_stays_first() -> None:
    made = report().model_copy(update={"schema_address": "schema.json"})
    assert list(json.loads(normalised(made)))[:2] == ["$schema", "format"]
    assert read(normalised(made)) == made


def test_that_it_is_laid_out_for_people() -> None:
    lines = normalised(steady()).decode("utf-8").splitlines(keepends=True)
    assert lines[0] == "{\n"
    assert lines[1] == '  "format": "inspection-report",\n'
    assert lines[-1] == "}\n"


def test_that_the_writer_ignores_how_a_summary_is_wanted() -> None:
    made = index(findings=[finding()])
    assert write(job(made, form="briefing", mono=True)).data == normalised(made.report)
