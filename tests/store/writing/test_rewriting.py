"""A rewritten file says what it said, in the order of the page that describes it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from viewer.resources import shipped_report
from viewer.store.problem import Opened
from viewer.store.reading.reader import parse_report
from viewer.store.writing.rewriting import rewritten, version_in

TESTS = Path(__file__).parents[2]
PAGE = (TESTS.parent / "data" / "FORMAT.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
FILES = [shipped_report(), TESTS / "store" / "harbour.inspection.json"]
TEXTS = [*EXAMPLES, *(file.read_text("utf-8") for file in FILES)]


def turned(value: Any) -> Any:
    """The same value with the keys of each object the other way round."""
    if isinstance(value, dict):
        return {key: turned(value[key]) for key in reversed(value)}
    return [turned(item) for item in value] if isinstance(value, list) else value


def rewrite(text: str, *, migrate: bool = False) -> str:
    """A text of a report, rewritten."""
    outcome = parse_report(text.encode(), Path("x.json"))
    assert isinstance(outcome, Opened), outcome
    return rewritten(text, outcome.report, migrate=migrate)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_that_nothing_is_lost_whatever_order_the_keys_were_in(text: str) -> None:
    value = json.loads(text)
    value["$schema"] = "schema.json"
    made = rewrite(json.dumps(turned(value)))
    assert json.loads(made) == value
    assert next(iter(json.loads(made))) == "$schema"
    assert made == rewrite(json.dumps(value)) == rewrite(made)


@pytest.mark.parametrize("example", EXAMPLES)
def test_that_the_examples_of_the_page_are_in_its_order_and_style(example: str) -> None:
    assert rewrite(example) == example


def test_that_digits_nulls_and_defaults_stay() -> None:
    text = rewrite(FILES[1].read_text("utf-8").replace("62.3", "62.30").replace("60.2", "60.20"))
    assert '"value": 62.30' in text
    assert '"published": null' in rewrite(shipped_report().read_text("utf-8"))


def test_that_a_file_keeps_its_version_unless_it_is_migrated() -> None:
    old = FILES[1].read_text("utf-8")
    assert version_in(old) == 1
    assert version_in(rewrite(old)) == 1
    assert version_in(rewrite(old, migrate=True)) == 2
