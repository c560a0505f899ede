"""No cell ever shows what its file does not say: however it is read, and whatever becomes of it."""

import json
import os
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.collection.indexing import indexed
from tests.store.collection.samples import PLACE, lines, report, save
from viewer.store.collection.collection import Collection
from viewer.store.collection.index.index_update import update_index
from viewer.store.collection.opened import bare_collection, opened_collection, walk_of
from viewer.store.collection.renewed import confirmed, renewed
from viewer.store.problem import Opened
from viewer.store.read_progress import ReadProgress
from viewer.store.reading.reader import parse_report

FILES = ("a.inspection.json", "b.inspection.json", "sub/c.inspection.json", "x.inspections.jsonl")
ODD = ("", "{", '{"format": "inspection-report"}', "[]")
LEVELS = st.sampled_from(["good", "fair", "poor"])
TIMES = count(10**18, 10**9)
"""A time of its own for each file that is written, long ago: its mark is believed."""


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A report on one line; some of them are none, or break a rule that rows do not need."""
    if draw(st.integers(0, 5)) == 0:
        return draw(st.sampled_from(ODD))
    rating = {"level": draw(LEVELS), "sources": PLACE}
    criteria = [{"id": "care", "title": "Care", "scale": "three", "rating": rating}]
    made = report(draw(st.sampled_from("ABC")), criteria=criteria, findings=[])
    if draw(st.integers(0, 5)) == 0:
        made["metrics"] = [{"id": "m", "title": "Rate", "unit": "count", "criterion": "nowhere"}]
    return json.dumps(made)


def files_of(folder: Path) -> list[Path]:
    return [folder / name for name in FILES if (folder / name).exists()]


def written(folder: Path, name: str, content: list[str]) -> None:
    text = lines(*content) if name.endswith("jsonl") else content[0]
    time = next(TIMES)
    os.utime(save(folder, name, text), ns=(time, time))


def said(collection: Collection) -> set[tuple[object, ...]]:
    """What the cells of a collection show: file, line, body, criterion and level."""
    copies = {
        item.location: item.first for item in collection.duplicates if item.alike == "content"
    }
    rows = {one.location: one for one in collection.inspections}
    rows |= {copy: rows[first] for copy, first in copies.items()}
    return {
        (at.file, at.line, one.about.subject.name, item.placed.criterion.id,
         item.placed.criterion.rating.level)
        for at, one in rows.items() for item in one.ratings
    }  # fmt: skip


def told_by_files(folder: Path) -> set[tuple[object, ...]]:
    """The same, by a full reading of each report alone."""
    found = set[tuple[object, ...]]()
    for file in files_of(folder):
        name = file.relative_to(folder).as_posix()
        many = name.endswith("jsonl")
        parts = file.read_text("utf-8").splitlines() if many else [file.read_text("utf-8")]
        for number, text in enumerate(parts, 1):
            result = parse_report(text.encode(), file)
            if isinstance(result, Opened):
                body = result.report.about.subject.name
                found |= {
                    (name, number if many else None, body, item.id, item.rating.level)
                    for item in result.report.criteria if hasattr(item, "rating")
                }  # fmt: skip
    return found


def opened(folder: Path, place: Path) -> Collection:
    found = opened_collection(folder, index=place)
    assert isinstance(found, Collection)
    return found


CONTENT = st.lists(texts(), min_size=1, max_size=3)
FOLDERS = st.dictionaries(st.sampled_from(FILES), CONTENT, min_size=1)


@settings(max_examples=15, deadline=None)
@given(FOLDERS)
def test_that_all_ways_of_reading_show_what_the_files_say(
    content: dict[str, list[str]],
) -> None:
    with TemporaryDirectory() as base:
        folder, place = Path(base) / "reports", Path(base) / "x.sqlite"
        for name, texts_in in content.items():
            written(folder, name, texts_in)
        quick = opened(folder, place)
        truth = told_by_files(folder)
        assert truth <= said(quick)  # what only a full reading finds wrong takes its rows later
        assert said(indexed(folder, place)) == truth
        assert said(confirmed(quick)) == truth


Step = Callable[[Path], None]


def _write(name: str, content: list[str]) -> Step:
    return lambda folder: written(folder, name, content)


def _remove(name: str) -> Step:
    return lambda folder: (folder / name).unlink(missing_ok=True)


def _rename(name: str, other: str) -> Step:
    def step(folder: Path) -> None:
        if (folder / name).exists() and name.endswith("l") == other.endswith("l"):
            (folder / other).parent.mkdir(exist_ok=True)
            (folder / name).replace(folder / other)

    return step


def _halve(name: str) -> Step:
    def step(folder: Path) -> None:
        if (folder / name).exists():
            text = (folder / name).read_text("utf-8")
            save(folder, name, text[: len(text) // 2])

    return step


def _clear(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


NAMES = st.sampled_from(FILES)
STEPS = st.one_of(
    st.builds(_write, NAMES, CONTENT),
    st.builds(_remove, NAMES),
    st.builds(_rename, NAMES, NAMES),
    st.builds(_halve, NAMES),
    st.just(_clear),
)


@settings(max_examples=15, deadline=None)
@given(FOLDERS, st.lists(st.tuples(STEPS, st.booleans()), min_size=1, max_size=6))
def test_that_following_changes_comes_to_what_opening_anew_does(
    content: dict[str, list[str]], steps: list[tuple[Step, bool]]
) -> None:
    with TemporaryDirectory() as base:
        folder, place = Path(base) / "reports", Path(base) / "x.sqlite"
        for name, texts_in in content.items():
            written(folder, name, texts_in)
        followed = indexed(folder, place)
        for step, checks in steps:
            step(folder)
            followed = renewed(followed)
            if checks:
                bare, progress = bare_collection(folder), ReadProgress()
                assert isinstance(bare, Collection)
                update_index(place, bare, walk_of(bare, progress), progress)
                followed = confirmed(followed)
                assert said(followed) == told_by_files(folder)
        anew = opened(folder, place)
        assert said(followed) == said(anew)
        assert followed.faults == anew.faults
        assert said(indexed(folder, place)) == told_by_files(folder)
