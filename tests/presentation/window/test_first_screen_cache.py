import json
import sys
from collections.abc import Iterator
from copy import deepcopy
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.samples import ODD, write
from viewer.domain.index import Index
from viewer.presentation.window.first_screen_cache import (
    MOST,
    made,
    read,
    written,
)
from viewer.resources import resource, shipped_report
from viewer.store.disk import cache
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report

ROOT = Path(__file__).parents[3]
KEY = "1.0-abc"


def opened(file: Path) -> Index:
    """The report in a file that is in order."""
    outcome = read_report(file)
    assert isinstance(outcome, Opened)
    return Index(outcome.report)


@pytest.fixture(scope="module")
def text() -> str:
    """The shipped report's first screen as text."""
    return written(made(opened(shipped_report())), KEY)


@pytest.mark.parametrize("name", ODD)
def test_that_a_first_screen_comes_back_as_it_was(name: str, tmp_path: Path) -> None:
    screen = made(opened(write(tmp_path, ODD[name]())))
    assert read(written(screen, KEY), KEY) == screen


def test_that_it_is_not_taken_for_another_file_s(text: str) -> None:
    assert read(text, KEY) is not None
    assert read(text, "1.0-abd") is None


def test_that_what_is_cut_short_is_not_shown(text: str) -> None:
    assert {read(text[:end], KEY) for end in range(0, len(text), 37)} == {None}


@pytest.mark.parametrize("strange", ["", "null", "[]", "[" * 90_000, '{"of": "1.0-abc"}', "\0"])
def test_that_garbage_is_not_shown(strange: str) -> None:
    assert read(strange, KEY) is None


def test_that_an_endless_text_is_not_looked_at(text: str) -> None:
    assert read(text + " " * MOST, KEY) is None


def places(value: Any, path: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    """The path of every value in nested lists."""
    yield path
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from places(item, (*path, number))


def with_other(raw: Any, path: tuple[int, ...], other: Any) -> Any:
    """A copy with something else at this path."""
    changed = deepcopy(raw)
    at = changed["screen"]
    if not path:
        changed["screen"] = other
        return changed
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = other
    return changed


@pytest.mark.parametrize("other", [77, {"a": 1}, [[]], [1, 2, 3, 4, 5], "a\nb", "\u202e"], ids=str)
def test_that_no_value_of_another_kind_gets_onto_the_screen(text: str, other: Any) -> None:
    """Where it is taken, it is what stood there already."""
    raw = json.loads(text)
    taken = {
        path: found
        for path in places(raw["screen"])
        if (found := read(json.dumps(with_other(raw, path, other)), KEY))
    }
    assert all(written(found, KEY) == text for found in taken.values()), taken.keys()


def test_that_no_unknown_mark_ink_tab_or_level_gets_onto_the_screen(text: str) -> None:
    for known, strange in (
        ('"plus"', '"skull"'),
        ('"better"', '"gold"'),
        ('"metrics"', '"../.."'),
        ('"display"', '"huge"'),
        ('"circle"', '"star"'),
        ("[0.", "[9."),
    ):
        assert known in text
        assert read(text.replace(known, strange), KEY) is None, strange


def test_that_the_shipped_first_screen_is_what_the_program_makes_of_the_shipped_report() -> None:
    key = cache.key_of(sha256(shipped_report().read_bytes()).hexdigest())
    there = read(resource("first-screen.json").read_text("utf-8"), key)
    command = f"{Path(sys.executable).name} -P scripts/lib/first_screen.py"
    assert there == made(opened(shipped_report())), f"Write it anew: {command}"
