"""The CSV keeps its promises: one flat table that no spreadsheet runs or misreads."""

import csv
import io
import re
from decimal import Decimal

import pytest

from tests.builders import index, metric, observation, period
from tests.export.documents import (
    HOSTILE,
    hostile,
    job,
    odd,
    recorded,
    shipped,
)
from tests.samples import ENDLESS, ODD
from viewer.domain.index import Index
from viewer.export.tables.csv import write
from viewer.presentation.content.spreadsheet import ROUNDED

FORMULAS = ("=1+1", "+1", "-1", "@SUM(1)", "＝1+1", "=cmd|' /C calc'!A0", "  =1+1", "\t=1+1")


def lines(report: Index | None = None) -> list[dict[str, str]]:
    """The rows of a file, by their columns."""
    text = write(job(report)).data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_that_excel_takes_it_for_utf_8() -> None:
    assert write(job()).data.startswith(b"\xef\xbb\xbfKind,Metric,")


def test_that_every_line_ends_as_the_standard_has_it() -> None:
    text = write(job(shipped())).data
    assert text.endswith(b"\r\n")
    assert text.count(b"\n") == text.count(b"\r\n") == 1 + len(lines(shipped()))


def test_that_every_figure_and_verdict_has_a_row() -> None:
    report = shipped()
    kinds = [row["Kind"] for row in lines(report)]
    metrics = report.report.metrics
    assert kinds.count("figure") == sum(len(item.observations) for item in metrics)
    assert kinds.count("verdict") == sum(len(item.positions) for item in metrics)


def test_that_values_are_the_exact_numbers_that_were_printed() -> None:
    values = [Decimal(row["Value"]) for row in lines(shipped()) if row["Kind"] == "figure"]
    every = [item.value for one in shipped().report.metrics for item in one.observations]
    assert list(map(str, values)) == list(map(str, every))


def test_that_a_derived_figure_says_so_with_its_sum() -> None:
    found = [row for row in lines() if row["Stated or derived"] == "derived"]
    assert [(row["Value"], row["Sum"]) for row in found] == [("60.3", "62.3 − 2")]


def test_that_a_negative_number_stays_a_number() -> None:
    assert lines(index(metrics=[metric(observation("-0.5"))]))[0]["Value"] == "-0.5"


def test_that_metrics_of_one_title_are_told_apart_by_their_ids() -> None:
    twins = [metric(observation(50), id="one"), metric(observation(70), id="two")]
    assert [(row["Metric id"], row["Value"]) for row in lines(index(metrics=twins))] == [
        ("one", "50"),
        ("two", "70"),
    ]


@pytest.mark.parametrize("day", ["2022", "2022-12", "2022-12-31"])
def test_that_a_period_ends_on_the_last_day_that_its_date_can_mean(day: str) -> None:
    found = lines(index(metrics=[metric(observation(50, period("2022", day)))]))
    assert found[0]["Period ends"] == "2022-12-31"


@pytest.mark.parametrize("words", FORMULAS)
def test_that_no_text_can_become_a_formula(words: str) -> None:
    for row in lines(hostile(words)):
        for name, cell in row.items():
            if name != "Value":
                assert not cell.startswith(tuple("=+-@\t\r＝")), (name, cell)


def test_that_quotation_marks_are_doubled() -> None:
    data = write(job(hostile('He said "no", twice'))).data
    assert b'"He said ""no"", twice"' in data
    assert lines(hostile('He said "no", twice'))[0]["Metric"] == 'He said "no", twice'


@pytest.mark.parametrize("words", [*HOSTILE, ENDLESS[:9_999]])
def test_that_hostile_words_stay_in_their_cell(words: str) -> None:
    rows = lines(hostile(words))
    assert len(rows) == len(lines(hostile("calm")))
    assert all(None not in row and None not in row.values() for row in rows)


@pytest.mark.parametrize("name", ODD)
def test_that_odd_reports_are_written(name: str) -> None:
    lines(odd(name))


def test_that_replaced_controls_are_told_of_once() -> None:
    assert len(write(job(hostile("null\x00bell\x07"))).notices) == 1
    assert write(job()).notices == ()


def test_that_the_same_job_gives_the_same_file_as_recorded() -> None:
    text = write(job()).data.decode("utf-8")
    assert text == write(job()).data.decode("utf-8") == recorded("figures.csv", text)


TURNED = ("Mar 2019", "1/4/2021", "1-2", "00123", "1.50")


@pytest.mark.parametrize("words", TURNED)
def test_that_what_looks_like_a_number_or_a_date_survives_a_double_click(words: str) -> None:
    for row in lines(hostile(words)):
        assert row["Metric"] == f"{words}\u200b"
        assert row["Period"] in {f"{words}\u200b", "period not stated"}


@pytest.mark.parametrize("words", ["2016", "2016-17", "5%", "متوسط", "متوسط 2016", "Mar 2019"])
def test_that_data_holds_no_mark_of_direction_that_its_text_has_not(words: str) -> None:
    text = write(job(hostile(words))).data.decode("utf-8-sig")
    assert not re.search("[\u061c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]", text)
    assert words in {row["Metric"].rstrip("\u200b") for row in lines(hostile(words))}


@pytest.mark.parametrize("year", ["2016", "2016-17"])
def test_that_a_year_is_the_year_alone(year: str) -> None:
    assert {row["Period"] for row in lines(hostile(year))} == {year, "period not stated"}


def test_that_a_column_of_days_holds_days_and_nothing_else() -> None:
    when = [period("2016", "2016"), period("spring", "2017-03"), period("1 May", "2017-05-01")]
    figures = [observation(n, item) for n, item in enumerate((*when, None))]
    found = [row["Period ends"] for row in lines(index(metrics=[metric(*figures)]))]
    assert found == ["2016-12-31", "2017-03-31", "2017-05-01", ""]


def test_that_a_number_of_more_digits_than_a_cell_holds_is_whole_and_told_of() -> None:
    written = write(job(index(metrics=[metric(observation("1234567890123456"))])))
    assert b",1234567890123456," in written.data
    assert written.notices == (ROUNDED,)
