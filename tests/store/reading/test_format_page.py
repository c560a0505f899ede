"""The page, the schema and the models say the same."""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest

from viewer.domain.base import Part
from viewer.domain.criteria import RatingState
from viewer.domain.report import Report
from viewer.domain.units import UNITS
from viewer.resources import resource, shipped_report
from viewer.store.diagnosis.model_keys import keys_of, parts_in
from viewer.store.problem import Opened, outcome_text
from viewer.store.reading.reader import parse_report, read_report
from viewer.store.reading.schema import report_schema, schema_text

PAGE = (Path(__file__).parents[3] / "data" / "FORMAT.md").read_text(encoding="utf-8")


def parts(model: type[Part] = Report) -> dict[str, type[Part]]:
    found: dict[str, type[Part]] = {model.__name__: model}
    for field in model.model_fields.values():
        for inner in parts_in(field.annotation):
            found |= parts(inner)
    return found


def rows(part: str) -> dict[str, list[str]]:
    """The rows of the page's table for a part, by key: type, required, meaning."""
    heading = "The file (Report)" if part == "Report" else part
    section = re.split(r"^## ", PAGE.partition(f"\n## {heading}\n")[2], flags=re.MULTILINE)[0]
    lines = re.findall(r"^\| `([^`]+)` \| (.+) \|$", section, re.MULTILINE)
    return {key: rest.split(" | ") for key, rest in lines}


@pytest.mark.parametrize("part", parts())
def test_that_the_page_has_every_key_of_a_part_in_the_order_of_files_and_no_other(
    part: str,
) -> None:
    written = [key for key in keys_of(parts()[part]) if key != "$schema"]  # first in a file
    assert [key for key in rows(part) if key != "$schema"] == written


@pytest.mark.parametrize("part", parts())
def test_that_the_page_begins_with_what_is_required(part: str) -> None:
    required = [row[1] for row in rows(part).values()]
    assert required == sorted(required, reverse=True)


@pytest.mark.parametrize("part", parts())
def test_that_the_page_says_which_keys_are_required(part: str) -> None:
    required = {key: row[1] == "yes" for key, row in rows(part).items()}
    assert required == {key: f.is_required() for key, f in keys_of(parts()[part]).items()}


@pytest.mark.parametrize("part", parts())
def test_that_the_page_lists_every_word_that_a_key_can_have(part: str) -> None:
    for key, field in keys_of(parts()[part]).items():
        words = [word for word in _words(field.annotation) if isinstance(word, str)]
        assert [word for word in words if f"`{word}`" not in rows(part)[key][0]] == []


def test_that_the_page_lists_the_units() -> None:
    assert re.findall(r"`(\w+)`", rows("Metric")["unit"][0]) == [unit.id for unit in UNITS]


@pytest.mark.parametrize("example", re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL))
def test_that_an_example_has_no_problems_and_no_warnings(example: str) -> None:
    outcome = parse_report(example.encode(), Path("example.inspection.json"))
    assert isinstance(outcome, Opened), outcome_text(outcome)
    assert not outcome.warnings.count, outcome_text(outcome)


TOLD = re.findall(r"\| (\w+) \| `(\".+\".*)` \|$", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("part", "written"), TOLD)
def test_that_what_the_page_says_to_write_is_right(part: str, written: str) -> None:
    raw = json.loads(f"{{{written}}}", parse_float=Decimal)
    model = parts()[part]
    if part == "About":
        raw = {"id": "x", "title": "x", "inspectorate": "x", "subject": {"name": "x"}} | raw
    place = {"sources": [{"source": "report", "locator": "page 4, paragraph 12"}]}
    if "rating" in raw:
        raw["rating"] |= place
    model.model_validate(raw | place if "sources" in model.model_fields else raw)


def test_that_the_page_says_what_to_write_of_every_part_that_is_often_needed() -> None:
    told = {part for part, _ in TOLD}
    often = "About Criterion Rating Finding Observation Gap Movement Position Fact"
    assert told == set(often.split())


def test_that_the_page_says_what_each_state_means() -> None:
    listed = re.findall(r"^- `(\w+)`: ", PAGE, re.MULTILINE)
    assert sorted(listed) == sorted(get_args(RatingState))


def test_that_the_shipped_report_has_no_problems() -> None:
    outcome = read_report(shipped_report())
    assert isinstance(outcome, Opened), outcome_text(outcome)


def test_that_the_schema_file_is_the_one_generated_from_the_models() -> None:
    stored = resource("inspection-report.schema.json").read_text(encoding="utf-8")
    assert stored == schema_text(), "write it anew: python -m viewer schema"


def test_that_the_schema_refuses_unknown_keys_and_speaks_of_each_part() -> None:
    schema = report_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    for part in (schema, *schema["$defs"].values()):
        assert part["additionalProperties"] is False
        assert part["description"]


def _words(annotation: object) -> list[object]:
    inner = get_args(annotation)
    return [word for item in inner for word in (_words(item) or [item])] if inner else []
