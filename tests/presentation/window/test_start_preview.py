import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, cast

import pytest

from tests.samples import ODD, write
from viewer.domain.index import Index
from viewer.presentation.content.text import Mark
from viewer.presentation.window.start_preview import (
    LONGEST,
    decoded,
    from_text,
    preview_of,
    to_text,
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
    """The shipped report's preview as text."""
    return to_text(preview_of(opened(shipped_report())), KEY)


@pytest.mark.parametrize("name", ODD)
def test_that_a_preview_comes_back_as_it_was(name: str, tmp_path: Path) -> None:
    screen = preview_of(opened(write(tmp_path, ODD[name]())))
    assert from_text(to_text(screen, KEY), KEY) == screen


def test_that_it_is_not_taken_for_another_file_s(text: str) -> None:
    assert from_text(text, KEY) is not None
    assert from_text(text, "1.0-abd") is None


def test_that_what_is_cut_short_is_not_shown(text: str) -> None:
    assert {from_text(text[:end], KEY) for end in range(0, len(text), 37)} == {None}


@pytest.mark.parametrize("strange", ["", "null", "[]", "[" * 90_000, '{"of": "1.0-abc"}', "\0"])
def test_that_garbage_is_not_shown(strange: str) -> None:
    assert from_text(strange, KEY) is None


def test_that_an_endless_text_is_not_looked_at(text: str) -> None:
    assert from_text(text + " " * LONGEST, KEY) is None


def places(value: Any, path: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    """The path of every value in nested lists; of a long list of equals that of the first two."""
    yield path
    if isinstance(value, list):
        shapes = {len(item) if isinstance(item, list) else None for item in value}
        few = 2 if len(shapes) == 1 and shapes != {None} else len(value)
        for number, item in enumerate(value[:few]):
            yield from places(item, (*path, number))


def with_other(raw: Any, path: tuple[int, ...], other: Any) -> str:
    """The text with something else at this path."""
    around, key = raw, cast("Any", "screen")
    for step in path:
        around, key = around[key], step
    kept, around[key] = around[key], other
    text = json.dumps(raw)
    around[key] = kept
    return text


@pytest.mark.parametrize("other", [77, {"a": 1}, [[]], [1, 2, 3, 4, 5], "a\nb", "\u202e"], ids=str)
def test_that_no_value_of_another_kind_gets_onto_the_screen(text: str, other: Any) -> None:
    """Where it is taken, it is what stood there already."""
    raw = json.loads(text)
    taken = {
        path: found
        for path in list(places(raw["screen"]))
        if (found := from_text(with_other(raw, path, other), KEY))
    }
    assert all(to_text(found, KEY) == text for found in taken.values()), taken.keys()


def test_that_no_unknown_mark_ink_tab_or_level_gets_onto_the_screen(text: str) -> None:
    for known, strange in (
        ('"plus"', '"skull"'),
        ('"better"', '"gold"'),
        ('"metrics"', '"../.."'),
        ('"display"', '"huge"'),
        ('"circle"', '"star"'),
        ("[0.", "[9999999."),
    ):
        assert known in text
        assert from_text(text.replace(known, strange), KEY) is None, strange


def test_that_the_shipped_preview_is_what_the_program_makes_of_the_shipped_report() -> None:
    key = cache.key_of(sha256(shipped_report().read_bytes()).hexdigest())
    there = from_text(resource("start-preview.json").read_text("utf-8"), key)
    command = f"{Path(sys.executable).name} -P scripts/lib/start_preview.py"
    assert there == preview_of(opened(shipped_report())), f"Write it anew: {command}"


@pytest.mark.parametrize("kind", [dict[str, str], bytes, list[str], str | dict[str, str]], ids=str)
@pytest.mark.parametrize("raw", [{}, [], "", None, {"a": "b"}], ids=str)
def test_that_a_field_of_any_other_type_is_refused(kind: Any, raw: object) -> None:
    if kind == str | dict[str, str] and raw == "":
        assert decoded(kind, raw) == ""
    else:
        with pytest.raises(ValueError, match=r".+"):
            decoded(kind, raw)


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (bool, 1), (int, True), (int, -1), (int, 10**9), (int, 1.0), (float, 1), (float, 1e9),
        (float, float("nan")), (float, float("-inf")), (str, "a\nb"), (str, None),
        (tuple[int, ...], [1, "2"]), (tuple[int, ...], "12"), (tuple[float, float], [0.5]),
        (Literal["a", "b"], "c"), (Literal["a", "b"], ["a"]), (Mark, ["plus"]),
        (Mark, ["plus", "text", "text"]), (Mark, {"shape": "plus", "ink": "text"}),
    ],
    ids=str,
)  # fmt: skip
def test_that_a_value_that_is_not_of_its_type_is_refused(kind: Any, raw: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decoded(kind, raw)
