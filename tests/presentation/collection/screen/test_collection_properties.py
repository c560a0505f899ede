"""Properties of a collection: its files, how far they were checked, and what its index holds."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.inspections import inspection
from viewer.domain.collection.inspection import Location
from viewer.presentation.collection.screen.properties import LOOKING, collection_properties
from viewer.store.collection.collection import (
    CollectedReport,
    Collection,
    Duplicate,
    FileMark,
    ReportFault,
)
from viewer.store.collection.index.index_held import IndexHeld
from viewer.store.problem import Problem
from viewer.store.session.open_collection import OpenCollection

ONE = inspection("Ashford", "2021-05-01", "overall=good")
FAULT = ReportFault(Location("half.json"), (Problem("It ends too early."),))
COPY = Duplicate(Location("b.json"), Location("a.json"), "content")
FILES = (FileMark("a", 1200, 1), FileMark("gone", -1, 2), FileMark("c", 34, 3))
FOUND = Collection(
    Path("/r/areas"), Path("/r/areas"), (ONE,), (FAULT,), (COPY,), marks=FILES, total=3
)
OPEN = OpenCollection(1, Path("/r/areas"), FOUND)
INDEX = Path("/c/areas.db")


def rows(one: OpenCollection, index: IndexHeld | str = LOOKING) -> dict[str, tuple[str, ...]]:
    """The properties by their labels."""
    return dict(collection_properties(one, index).rows)


def test_that_a_folder_is_told_with_its_files_and_reports() -> None:
    told = rows(OPEN)
    assert [*told] == ["Folder", "Location", "Files", "Reports", "Checked", "Index"]
    assert (told["Folder"], told["Location"]) == (("areas",), ("/r",))
    assert told["Files"] == ("3 files, 1,234 bytes",)
    assert told["Reports"] == ("1 report", "1 file with problems", "1 duplicate")
    assert told["Index"] == (LOOKING,)
    assert collection_properties(OPEN, LOOKING).subtitle == "Properties of the folder of reports"


def test_that_a_file_of_many_reports_is_called_a_file() -> None:
    plain = replace(FOUND, folder=Path("/r"), faults=(), duplicates=())
    one = replace(OPEN, file=Path("/r/areas.inspections.jsonl"), collection=plain)
    assert rows(one)["File"] == ("areas.inspections.jsonl",)
    assert rows(one)["Reports"] == ("1 report",)
    assert collection_properties(one, LOOKING).subtitle == "Properties of the file of reports"
    assert rows(replace(OPEN, file=Path("/")))["Folder"] == ("/",)


@pytest.mark.parametrize(
    ("checked", "gone", "words"),
    [
        (True, "", "Every report, in full"),
        (False, "", "Not all of the reports yet"),
        (
            True,
            "the disk is away.",
            "Cannot be read any more, and stays as it was: the disk is away.",
        ),
    ],
)
def test_that_it_is_told_how_far_the_reports_were_checked(
    checked: bool, gone: str, words: str
) -> None:
    entry = CollectedReport(ONE.location, b"1", ONE, checked)
    made = replace(FOUND, entries=(entry,), gone=gone)
    assert rows(replace(OPEN, collection=made))["Checked"] == (words,)


@pytest.mark.parametrize(
    ("index", "first", "count"),
    [
        (IndexHeld(None), "There is no index now.", 1),
        (IndexHeld(INDEX), "The index cannot be read now: another window may be writing it.", 1),
        (IndexHeld(INDEX, 5000, (6, 4, 1)), "4 reports with 1 passage", 4),
        (IndexHeld(None, 0, (6, 1, 10), in_memory=True), "1 report with 10 passages", 2),
    ],
)
def test_that_the_index_is_told_with_what_it_holds(
    index: IndexHeld, first: str, count: int
) -> None:
    told = rows(OPEN, index)["Index"]
    assert told[0].startswith(first)
    assert len(told) == count
    assert told[1:3] == (("/c/areas.db", "5,000 bytes") if count == 4 else told[1:3])
    assert index.in_memory is any(line.startswith("In memory until you quit") for line in told)
