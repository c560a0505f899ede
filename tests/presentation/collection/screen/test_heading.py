"""The header of a collection: what bodies are called, files with problems, and who moved."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.inspections import inspection
from viewer.domain.collection.filtering.filters import Filter
from viewer.domain.collection.inspection import Inspection, Location
from viewer.presentation.collection.screen.heading import (
    body_words,
    collection_header,
    left_out,
    no_rows_words,
)
from viewer.presentation.collection.screen.matrix_view import MatrixView
from viewer.presentation.collection.screen.prepared import prepare
from viewer.store.collection.collection import CollectedReport, Collection, ReportFault
from viewer.store.problem import Problem
from viewer.store.session.open_collection import MATRIX, OpenCollection

TOWNS = (
    inspection("Ashford", "2020-05-01", "overall=good", kind_of_body="premises"),
    inspection("Ashford", "2021-05-01", "overall=fair", kind_of_body="premises"),
)
HALF = ReportFault(Location("half.json"), (Problem("It ends too early."),))
ENTRIES = tuple(CollectedReport(one.location, b"1", one) for one in TOWNS)
FOUND = Collection(
    Path("towns"),
    Path("towns"),
    TOWNS,
    (HALF,),
    entries=(*ENTRIES, CollectedReport(HALF.location, b"", HALF)),
)
OPEN = OpenCollection(1, Path("towns"), FOUND)


def tabs(one: OpenCollection) -> dict[str, str]:
    return {label.id: label.label for label in collection_header(one).tabs}


def test_that_a_kind_that_is_many_already_stays_as_it_is() -> None:
    assert body_words(prepare(FOUND)) == ("premises", "premises")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("town", ("town", "towns")),
        ("authority", ("authority", "authorities")),
        ("valley", ("valley", "valleys")),
        ("church", ("church", "churches")),
        ("Local council", ("local council", "local councils")),
        ("LEA", ("LEA", "LEAs")),
        (None, ("body", "bodies")),
    ],
)
def test_that_bodies_are_called_by_their_kind(kind: str | None, words: tuple[str, str]) -> None:
    one = inspection("A", "2020-05-01", "overall=good", kind_of_body=kind)
    assert body_words(prepare(Collection(Path("t"), Path("t"), (one,)))) == words


A, B = (
    inspection(name, day, "overall=good") for name, day in (("A", "2020-05-01"), ("B", "2021-05"))
)
PORT = inspection("C", "2020-05-02", "safe=good", programme="Safe ports")


@pytest.mark.parametrize(
    ("found", "said", "title", "subtitle"),
    [
        ((A,), {}, "t", "1 report  ·  1 body  ·  May 2020  ·  folder t"),
        ((A, B), {"total": 5}, "t",
         "2 reports  ·  2 bodies  ·  May 2020 – May 2021  ·  0 of 5 files read  ·  folder t"),
        ((PORT,), {}, "Safe ports, Inspectorate",
         "1 report  ·  1 body  ·  May 2020  ·  folder t"),
        ((A, PORT), {}, "t", "2 reports  ·  2 bodies  ·  May 2020  ·  folder t"),
        ((A,), {"gone": "it is away"}, "t",
         "Cannot be read any more, and stays as it was: it is away  ·  folder t"),
    ],
)  # fmt: skip
def test_that_the_header_says_of_what_and_of_when_the_reports_are(
    found: tuple[Inspection, ...], said: dict[str, Any], title: str, subtitle: str
) -> None:
    made = Collection(Path("/r/t"), Path("/r/t"), found, **said)
    header = collection_header(OpenCollection(1, Path("/r/t"), made))
    assert (header.title, header.subtitle) == (title, subtitle)
    assert header.window_title == f"{title} – Inspection Viewer"


def test_that_files_with_problems_are_counted_in_the_tab_and_said_under_the_matrix() -> None:
    assert tabs(OPEN)["files"] == "Files 3 · 1 problem"
    assert left_out(FOUND) == "  ·  1 report with problems is not shown: see Files"
    assert not left_out(replace(FOUND, faults=()))


@pytest.mark.parametrize("words", ["", "Ash"])
def test_that_who_moved_is_counted_where_all_bodies_are_shown(words: str) -> None:
    one = OPEN.viewed(MATRIX, MatrixView(filter=Filter(words=words)))
    assert ("▼" in tabs(one)["changes"]) is not bool(words)
    then = OPEN.viewed(MATRIX, MatrixView(as_at=date(2021, 1, 1)))
    assert "▼" not in tabs(then)["changes"]


def test_that_the_tab_says_who_had_moved_by_a_day() -> None:
    for day, words in ((date(2021, 6, 1), "1"), (date(2020, 6, 1), "")):
        one = OPEN.viewed(MATRIX, replace(MatrixView(), as_at=day))
        assert tabs(one)["changes"].removeprefix("Changes")[1:2] == words


def test_that_a_day_before_all_inspections_is_the_reason_why_no_row_is_shown() -> None:
    made = prepare(FOUND)
    rows = made.rows(0, date(1999, 12, 31))
    assert rows is not None
    assert no_rows_words(rows.matrix, made.days) == (
        "No inspection is known to be from 31 December 1999 or before it: "
        "the earliest is of 1 May 2020."
    )
    today = made.rows(0)
    assert today is not None
    assert "Clear a filter" in no_rows_words(today.matrix, made.days)
