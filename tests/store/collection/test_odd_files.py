"""Files with odd names, files that grow, and lines without end or number: a sentence, or a row."""

import json
import os
import sys
from pathlib import Path

import pytest

from tests.store.collection.indexing import found, indexed
from tests.store.collection.samples import lines, report, save
from viewer.store.collection import entries
from viewer.store.collection.collection import Collection
from viewer.store.collection.opened import opened_collection
from viewer.store.collection.renewed import renewed

ODD_NAMES = (b"caf\xe9", b"\xff\xfe", b"a" * 239, "naïve ☃".encode(), b"two\nlines", b"-rf", b"%s")


def opened(path: Path) -> Collection:
    collection = opened_collection(path, index=path.parent / "none.sqlite")
    assert isinstance(collection, Collection)
    return collection


def sentences(collection: Collection) -> list[tuple[int | None, str]]:
    return [(one.location.line, one.problems[0].sentence) for one in collection.faults]


@pytest.mark.skipif(sys.platform != "linux", reason="names are not just bytes there")
def test_that_reports_are_found_whatever_bytes_their_names_are(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number, name in enumerate(ODD_NAMES):
        file = os.path.join(os.fsencode(folder), name + b".inspection.json")  # noqa: PTH118 - bytes
        with open(file, "w", encoding="utf-8") as stream:  # noqa: PTH123 - as above
            json.dump(report(f"Body{number}"), stream)
    collection = indexed(folder, tmp_path / "x.sqlite")
    assert len(collection.inspections) == len(ODD_NAMES)
    assert found(collection, "letters").reports == len(ODD_NAMES)
    assert renewed(collection) is collection


def test_that_half_a_line_of_a_file_that_grows_is_a_row_once_it_is_whole(tmp_path: Path) -> None:
    text = lines(report("A"), report("B"))
    file = save(tmp_path, "x.inspections.jsonl", text[:-100])
    half = opened(file)
    assert [one.about.subject.name for one in half.inspections] == ["A"]
    assert [line for line, _ in sentences(half)] == [2]
    save(tmp_path, "x.inspections.jsonl", text)
    whole = renewed(half)
    assert [one.about.subject.name for one in whole.inspections] == ["A", "B"]
    assert whole.faults == ()


def test_that_a_line_longer_than_a_report_can_be_hides_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entries, "MAX_SIZE", 5_000)
    endless = json.dumps({"format": "x" * 20_000})
    collection = opened(
        save(tmp_path, "x.inspections.jsonl", lines(report("A"), endless, report("B")))
    )
    assert [one.location.line for one in collection.inspections] == [1, 3]
    ((line, sentence),) = sentences(collection)
    assert line == 2
    assert sentence.startswith("The file is larger than 50 MB")


def test_that_countless_lines_of_something_else_are_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entries, "_HOPELESS", 10)
    other = ['{"a": 1}'] * 1_000
    collection = opened(save(tmp_path, "x.inspections.jsonl", lines(*other)))
    assert len(collection.faults) == 11
    assert sentences(collection)[-1] == (
        None,
        "None of the first 10 lines is a report, so the others were not read.",
    )
    mixed = opened(save(tmp_path, "y.inspections.jsonl", lines(report("A"), *other)))
    assert (len(mixed.inspections), len(mixed.faults)) == (1, 1_000)
