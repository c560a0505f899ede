"""A collection opens: each report is a row or has a sentence, and no row says more than it."""

from pathlib import Path
from typing import Any

import pytest

from tests.store.collection.samples import PLACE, finding, lines, report, save
from viewer.domain.collection.inspection import Location
from viewer.store.collection.collection import Collection
from viewer.store.collection.one_report import report_at
from viewer.store.collection.opened import opened_collection, opening
from viewer.store.problem import Opened, Problem, Refused
from viewer.store.read_progress import ReadProgress
from viewer.store.reading.reader import read_report


def collection(path: Path) -> Collection:
    opened = opened_collection(path)
    assert isinstance(opened, Collection)
    return opened


def rows(opened: Collection) -> list[tuple[str, str | None, list[str | None]]]:
    return [
        (
            one.location.file,
            one.about.published,
            [item.placed.criterion.rating.level for item in one.ratings],
        )
        for one in opened.inspections
    ]


def test_that_reports_in_folders_are_rows_in_the_order_of_their_names(tmp_path: Path) -> None:
    save(tmp_path, "b/two.inspection.json", report("Two"))
    save(tmp_path, "a/deep/one.inspection.json", report("One"))
    save(tmp_path, "notes.txt", "nothing")
    assert rows(collection(tmp_path)) == [
        ("a/deep/one.inspection.json", "2024-05-01", ["good", "good"]),
        ("b/two.inspection.json", "2024-05-01", ["good", "good"]),
    ]


def test_that_a_report_of_version_1_is_a_row(tmp_path: Path) -> None:
    save(tmp_path, "old.inspection.json", report(version=1))
    assert len(rows(collection(tmp_path))) == 1


def test_that_each_line_of_a_file_is_a_report(tmp_path: Path) -> None:
    file = save(tmp_path, "x.inspections.jsonl", lines(report("A"), "", "{oops", report("B")))
    opened = collection(file)
    assert [one.location.line for one in opened.inspections] == [1, 4]
    (fault,) = opened.faults
    assert fault.location == Location("x.inspections.jsonl", 3)
    assert fault.problems[0].line == 3
    assert opened.path_of(fault.location) == file
    found = report_at(opened, Location(file.name, 4))
    assert isinstance(found, Opened)
    assert found.report.about.subject.name == "B"
    assert isinstance(report_at(opened, Location(file.name, 3)), Refused)
    assert isinstance(report_at(opened, Location(file.name, 9)), Refused)


CHANGES: list[dict[str, Any]] = [
    {"criteria": [{"id": "care", "title": "Care", "scale": "none", "rating": {}}]},
    {"scales": []},
    {"colour": "blue"},
    {"sources": []},
    {"version": 99},
    {"format": "something"},
    {"criteria": None},
    {"report": {"id": "x"}},
]


@pytest.mark.parametrize("change", CHANGES)
def test_that_a_file_with_problems_has_their_sentences_and_no_row(
    change: dict[str, Any], tmp_path: Path
) -> None:
    file = save(tmp_path, "x.inspection.json", report(**change))
    opened = collection(tmp_path)
    assert opened.inspections == ()
    checked = read_report(file)
    assert isinstance(checked, Refused)
    assert [fault.problems for fault in opened.faults] == [checked.problems]


def test_that_a_key_given_twice_gives_no_row(tmp_path: Path) -> None:
    save(tmp_path, "x.inspection.json", '{"version": 2, ' + lines(report()).strip()[1:])
    opened = collection(tmp_path)
    assert opened.inspections == ()
    assert "given twice" in opened.faults[0].problems[0].sentence


def test_that_parts_held_once_never_change_what_a_row_says(tmp_path: Path) -> None:
    poor = {"level": "poor", "sources": PLACE}
    care = {"id": "care", "title": "Care", "scale": "three"}
    other = [{"id": "three", "title": "T", "levels": [{"id": "poor", "label": "Bad"}] * 2}]
    save(tmp_path, "a.inspection.json", report("A"))
    save(tmp_path, "b.inspection.json", report("B", criteria=[care | {"rating": poor}]))
    save(tmp_path, "c.inspection.json", report("C", criteria=[care | {"rating": poor}]))
    save(tmp_path, "d.inspection.json", report("D", scales=other))
    save(tmp_path, "e.inspection.json", report("E", sources=[{"id": "t", "title": "Other"}]))
    opened = collection(tmp_path)
    assert [levels for _, _, levels in rows(opened)] == [["good", "good"], ["poor"], ["poor"]]
    assert [fault.location.file[0] for fault in opened.faults] == ["d", "e"]
    for one in opened.inspections:
        found = report_at(opened, one.location)
        assert isinstance(found, Opened)
        assert found.report.about == one.about
        assert list(found.report.criteria) == [item.placed.criterion for item in one.ratings]
        assert {item.scale for item in one.ratings} == set(found.report.scales)


def test_that_other_json_is_left_alone_and_a_report_among_it_found(tmp_path: Path) -> None:
    save(tmp_path, "package.json", '{"name": "x"}')
    save(tmp_path, "broken.json", "{")
    save(tmp_path, "made.draft.json", report())
    save(tmp_path, "plain.json", report())
    save(tmp_path, ".hidden/x.inspection.json", report())
    opened = collection(tmp_path)
    assert [one.location.file for one in opened.inspections] == ["plain.json"]
    assert opened.faults == ()


def test_that_copies_and_reports_of_one_id_are_named(tmp_path: Path) -> None:
    save(tmp_path, "a.inspection.json", report())
    save(tmp_path, "b.inspection.json", report())
    save(tmp_path, "c.inspection.json", report(findings=[finding("f", "Other words.")]))
    opened = collection(tmp_path)
    assert [(item.location.file[0], item.alike) for item in opened.duplicates] == [
        ("b", "content"),
        ("c", "id"),
    ]
    assert [one.location.file[0] for one in opened.inspections] == ["a", "c"]


def test_that_the_first_rows_come_before_all_are_read(tmp_path: Path) -> None:
    save(tmp_path, "x.inspections.jsonl", lines(*(report(f"N{n}") for n in range(50))))
    for number in range(50):
        save(tmp_path, f"{number:02}.inspection.json", report(f"Body{number}"))
    progress = ReadProgress()
    seen = [
        len(one.inspections) for one in opening(tmp_path, progress) if isinstance(one, Collection)
    ]
    assert seen == [20, 40, 80, 100]  # within a file of many, too
    assert progress.share == 1


def test_that_a_stopped_reading_ends_at_once(tmp_path: Path) -> None:
    for number in range(50):
        save(tmp_path, f"{number:02}.inspection.json", report(f"Body{number}"))
    progress = ReadProgress()
    states = opening(tmp_path, progress)
    next(states)
    progress.stop()
    last = list(states)[-1]
    assert isinstance(last, Collection)
    assert len(last.inspections) <= 21
    assert not last.is_whole


@pytest.mark.parametrize("name", ["missing", "a.txt"])
def test_that_what_is_no_collection_has_a_sentence(name: str, tmp_path: Path) -> None:
    save(tmp_path, "a.txt", "x")
    assert isinstance(opened_collection(tmp_path / name), Problem)


def test_that_an_empty_folder_is_an_empty_collection(tmp_path: Path) -> None:
    assert collection(tmp_path).inspections == ()
