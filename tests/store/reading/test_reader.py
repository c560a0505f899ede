"""Whatever the bytes are: no exception, no half-loaded report, no endless work."""

import json
import time
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.proof.pace import slowness
from viewer.store.problem import (
    Opened,
    Problem,
    Refused,
    outcome_text,
    problem_text,
)
from viewer.store.reading.reader import parse_report

GOOD = (Path(__file__).parents[1] / "harbour.inspection.json").read_bytes()
NAME = Path("report.json")


def changed(**parts: Any) -> bytes:
    """The good file with some of its parts replaced."""
    return json.dumps({**json.loads(GOOD), **parts}).encode()


def refused(data: bytes) -> Refused:
    outcome = parse_report(data, NAME)
    assert isinstance(outcome, Refused)
    assert outcome.problems
    for problem in outcome.problems:
        assert problem.sentence
        assert problem.sentence[-1] in ".…"
        assert len(problem_text(problem)) < 2_000
    return outcome


def test_that_values_are_exact_and_keep_their_decimals() -> None:
    outcome = parse_report(GOOD.replace(b"62.3,", b"62.300,"), NAME)
    assert isinstance(outcome, Opened)
    value = outcome.report.metrics[0].observations[0].value
    assert (value, str(value)) == (Decimal("62.3"), "62.300")


def test_that_schema_key_is_for_editors_and_changes_nothing() -> None:
    assert isinstance(parse_report(changed(**{"$schema": "./schema.json"}), NAME), Opened)


@pytest.mark.parametrize("depth", [101, 1_000, 10_000, 200_000])
@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_that_deep_nesting_is_one_problem_at_its_place(depth: int, opening: str) -> None:
    start = '{"format": "inspection-report", "version": 1, "deep": '
    closing = {"[": "]", '{"a":': "}"}[opening]
    for end in ("", f"1{closing * depth}}}"):
        outcome = refused(f"{start}{opening * depth}{end}".encode())
        assert "more than 100 lists and objects inside each other" in outcome.problems[0].sentence
        assert outcome.problems[0].column == len(start) + 99 * len(opening) + 1


def test_that_a_long_list_of_problems_is_cut_and_counted() -> None:
    outcome = refused(changed(findings=[1] * 1_434))
    assert (len(outcome.problems), outcome.more) == (200, 1_234)
    assert outcome_text(outcome).endswith("… and 1,234 more problems.")


def test_that_problems_come_in_the_order_of_the_file() -> None:
    outcome = refused(changed(extra=1, findings=[{}], sources=[]))
    places = [(problem.line or 0, problem.column or 0) for problem in outcome.problems]
    assert places == sorted(places)


def test_that_an_id_of_something_broken_is_not_called_missing() -> None:
    metric = json.loads(GOOD)["metrics"][0]
    for broken in ({**metric, "observations": 1}, {**metric, "id": "Attendance"}, None):
        outcome = refused(changed(metrics=[broken]))
        assert [problem.path.split(".")[0] for problem in outcome.problems] == ["metrics[1]"]


def test_that_what_is_quoted_is_short_and_clean() -> None:
    outcome = refused(changed(findings=["x\x1b[2J\u202e\n" + "y" * 10_000]))
    text = outcome_text(outcome)
    assert "y" * 61 not in text
    assert text.isprintable()


def test_that_a_problem_reads_as_one_line() -> None:
    problem = Problem("This is wrong.", "a[1].b", 12, 5, "right")
    assert (
        problem_text(problem) == "line 12, column 5, a[1].b: This is wrong. Did you mean “right”?"
    )


SOURCE = [{"source": "summary", "locator": "p"}]
CITED = {"value": 3, "basis": "stated", "sources": SOURCE}


def _finding(number: int) -> dict[str, Any]:
    source = [{"source": "a" * 40 + "b" * 15, "locator": "p"}]
    return {"id": f"f{number}", "kind": "context", "title": "t", "text": "t", "sources": source}


def _criterion(number: int, count: int) -> dict[str, Any]:
    parent = f"c{(number + 1) % count}"
    rating = {"state": "not_rated"}
    return {"id": f"c{number}", "title": "t", "scale": "s", "parent": parent, "rating": rating}


def _derived(number: int, count: int) -> dict[str, Any]:
    use = {"name": "a", "observation": f"o{(number + 1) % count}"}
    more = {"basis": "derived", "formula": "a", "inputs": [use], "sources": SOURCE}
    return {"id": f"o{number}", "value": 1, **more}


def _metric(observations: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {"id": "m", "title": "t", "unit": "count", "better": "higher"}
        | {"observations": observations}
    ]


HOSTILE = {
    "empty findings": lambda: changed(findings=[{}] * 200_000),
    "misspelt keys": lambda: changed(**{f"repor{n}": 1 for n in range(60_000)}),
    "like-looking ids": lambda: changed(
        sources=[{"id": "a" * 55 + str(n), "title": "x"} for n in range(6_000)],
        findings=[_finding(n) for n in range(2_000)],
    ),
    "a circle of criteria": lambda: changed(criteria=[_criterion(n, 8_000) for n in range(8_000)]),
    "a circle of sums": lambda: changed(
        metrics=_metric([_derived(n, 5_000) for n in range(5_000)])
    ),
    "digits in quotations": lambda: changed(
        metrics=_metric(
            [CITED | {"sources": [SOURCE[0] | {"quote": "1" * 19_000 + "x"}]} for _ in range(50)]
        )
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_that_a_hostile_file_of_a_megabyte_takes_seconds_not_minutes(name: str) -> None:
    data = HOSTILE[name]()
    start = time.process_time()
    refused(data)
    assert time.process_time() - start < 4 * slowness()  # under 2 on an idle machine of 2026


@pytest.mark.parametrize(
    "formula", ["a*" * 98 + "a", "a*" * 90 + "a/a/2", "(" * 198 + "a", "1_0 if a else 2", "a\0"]
)
def test_that_no_formula_ends_in_an_exception(formula: str) -> None:
    given = {"name": "a", "value": 10**17, "sources": SOURCE}
    sum_ = {"value": 3, "basis": "derived", "formula": formula, "inputs": [given]}
    refused(changed(metrics=_metric([sum_ | {"sources": SOURCE}])))


def _mutated(data: bytes, start: int, length: int, insert: bytes) -> bytes:
    return data[:start] + insert + data[start + length :]


PLACES = st.integers(0, len(GOOD))
SNIPPETS = st.one_of(
    st.binary(max_size=6),
    st.sampled_from([b"null", b"[]", b"{}", b'""', b"1e999", b"NaN", b"true", b",", b'"', b"\\"]),
)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(PLACES, st.integers(0, 30), SNIPPETS), min_size=1, max_size=3))
def test_that_damaged_bytes_are_refused_in_sentences(
    damage: list[tuple[int, int, bytes]],
) -> None:
    data = GOOD
    for start, length, insert in damage:
        data = _mutated(data, start, length, insert)
    if not isinstance(parse_report(data, NAME), Opened):
        refused(data)


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    pairs = list(value.items() if isinstance(value, dict) else enumerate(value))
    inner = [(key, item) for key, item in pairs if isinstance(item, dict | list)]
    here = [(*path, key) for key, _ in pairs]
    return here + [found for key, item in inner for found in _paths(item, (*path, key))]


ODD: list[Any] = [None, True, 0, -1.5, "", "x", "\ud800", [], {}, [{}], {"id": 1}, [[]]]
RETYPED = st.sampled_from(ODD).map(deepcopy)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_that_a_value_of_another_type_never_ends_in_an_exception(data: st.DataObject) -> None:
    report = json.loads(GOOD)
    for path in data.draw(st.lists(st.sampled_from(_paths(report)), min_size=1, max_size=4)):
        try:
            holder = report
            for step in path[:-1]:
                holder = holder[step]
            holder[path[-1]] = data.draw(RETYPED)
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took the place away
    text = json.dumps(report).encode()
    if not isinstance(parse_report(text, NAME), Opened):
        refused(text)


def test_that_countless_hollow_objects_are_refused_at_once() -> None:
    hollow = b'{"format":"inspection-report","version":1,"findings":[' + b"{}," * 60_000 + b"{}]}"
    outcome = parse_report(hollow, Path("hollow.json"))
    assert isinstance(outcome, Refused)
    assert outcome.problems[0].sentence == (
        "The file holds 60,002 objects in braces { } with almost nothing in them,"
        " so it is not a report."
    )


@pytest.mark.parametrize("end", ["\\", "\\q", "\\u12", "\t", ""])
def test_that_a_key_that_breaks_off_is_one_problem(end: str) -> None:
    assert len(refused(f'{{"format\\n{end}'.encode()).problems) == 1
