"""The benchmarks themselves work: each part measures once, and made-up reports are in order."""

import json
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import PARTS, main
from tests.benchmarks.reports import Size, made, size_of, written
from tests.benchmarks.results import Goal, Result, Row, Skipped, as_data, table
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report


@pytest.mark.parametrize(
    "size", [size_of(1), size_of(10), size_of(300), Size(10, 2, observations=500)]
)
def test_that_a_made_up_report_has_no_problems(size: Size, tmp_path: Path) -> None:
    outcome = read_report(written(tmp_path, size))
    assert isinstance(outcome, Opened)
    assert len(outcome.report.findings) == size.findings
    assert len(outcome.report.metrics) == size.metrics
    assert {len(item.observations) for item in outcome.report.metrics} == {size.observations}


def test_that_a_seed_always_makes_the_same_report() -> None:
    assert made(size_of(50), 3) == made(size_of(50), 3)
    assert made(size_of(50), 3) != made(size_of(50), 4)


def test_that_every_part_measures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "results.json"
    assert main(["--quick", "--offscreen", "--json", str(file)]) == 0
    told = json.loads(file.read_text("utf-8"))
    assert told["machine"]["processor"]
    assert {row["part"] for row in told["rows"]} == {*PARTS}
    assert [row for row in told["rows"] if not row["values"]] == []
    printed = capsys.readouterr().out
    assert [row for row in told["rows"] if row["what"] not in printed] == []


def test_that_the_table_says_met_or_missed() -> None:
    rows: list[Result] = [
        Row("start", "quick", "×", (1.2, 1.3, 9.0), Goal(1.6)),
        Row("start", "stalls", "ms", (1.2, 1.3, 9.0), Goal(1.6), worst=True),
        Row("pdf", "batch", "/s", (24.0,), Goal(25, least=True)),
        Skipped("pdf", "WeasyPrint is not installed"),
    ]
    lines = table(rows).splitlines()
    assert [line.split()[-1] for line in lines if line.startswith(("start", "pdf"))] == [
        "met", "MISSED", "MISSED",
    ]  # fmt: skip
    assert lines[-1] == "skipped: pdf: WeasyPrint is not installed"
    assert [row["met"] for row in json.loads(as_data(rows, {}))["rows"]] == [True, False, False]
