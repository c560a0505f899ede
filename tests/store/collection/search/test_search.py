"""A search finds what the files say, says where, and counts the reports that say it."""

from pathlib import Path
from typing import Any

import pytest

from tests.store.collection.indexing import found, indexed, items
from tests.store.collection.samples import PLACE, finding, report, save
from viewer.store.collection.collection import Collection
from viewer.store.collection.full_check.index_check import checked_collection
from viewer.store.collection.index_place import MemoryIndex
from viewer.store.collection.opened import opened_collection
from viewer.store.collection.search.answer import SearchQuery
from viewer.store.collection.search.search import search


@pytest.fixture
def reports(tmp_path: Path) -> Collection:
    folder = tmp_path / "reports"
    poor = {"level": "poor", "sources": PLACE}
    good = {"level": "good", "sources": PLACE}
    criteria = [
        {"id": "all", "title": "Overall", "scale": "three", "rating": good, "role": "overall"},
        {"id": "care", "title": "Care", "scale": "three", "rating": poor},
        {"id": "homes", "title": "Homes", "scale": "three", "rating": good, "parent": "care"},
    ]
    texts = [
        finding("f1", "Return home interviews are late. A return home interview helps.",
                criterion="homes"),
        finding("f2", "Cafés hold the interviews at home.", criterion="care", kind="strength"),
        finding("f3", "Families wait; the follow-up is slow."),
    ]  # fmt: skip
    metric = {
        "id": "m", "title": "Visits within a month", "unit": "percent",
        "observations": [{"value": 62.0, "qualifier": "about", "basis": "stated", "sources": PLACE,
                          "period": {"label": "March quarter", "ends": "2024-03"}}],
    }  # fmt: skip
    fact = {"label": "Offices", "values": ["Harbour Street"], "sources": PLACE}
    save(
        folder,
        "a.inspection.json",
        report(
            "A", "2024-05-01", criteria=criteria, findings=texts, metrics=[metric], profile=[fact]
        ),
    )
    save(folder, "b.inspection.json", report("B", "2023-01-31"))
    save(folder, "c.inspection.json", report("C", "2023-11"))
    return indexed(folder, tmp_path / "index" / "x.sqlite")  # fmt: skip


def test_that_a_phrase_is_found_with_its_place_and_its_rating(reports: Collection) -> None:
    (hit,) = found(reports, "“return home interviews”").passages
    assert (hit.body, hit.passage.place, hit.criterion) == ("A", "page 1", "Homes")
    assert hit.level is not None
    assert hit.level.label == "Good"
    assert [hit.passage.words[a:b] for a, b in hit.spans] == [
        "Return home interviews", "return home interview",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("cafes", {"f2"}),
        ("CAFÉ ", {"f2"}),
        ("interv", {"f1", "f2"}),
        ("interv home", {*()}),
        ("interv* home", {"f1", "f2"}),
        ('"home interv', {"f1"}),
        ("follow-up", {"f3"}),
        ("family ", {"f1", "f3"}),
        ("harbour", {"0"}),
        ("62.0", {"m"}),
        ("march quarter", {"m"}),
        ("nowhere", {*()}),
        ('" OR * NEAR(', {*()}),
        ("", {*()}),
    ],
)
def test_that_words_are_found_as_they_are_typed(
    words: str, expected: set[str], reports: Collection
) -> None:
    assert items(found(reports, words)) == expected


def test_that_reports_are_counted_by_year(reports: Collection) -> None:
    answer = found(reports, "letters")
    assert (answer.count, answer.reports, answer.of, answer.is_whole) == (2, 2, 3, True)
    assert [(one.year, one.reports, one.of) for one in answer.by_year] == [
        (2023, 2, 2),
        (2024, 0, 1),
    ]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ({"kinds": ("weakness",)}, {"f1"}),
        ({"kinds": ("strength", "metric")}, {"f2"}),
        ({"criteria": ("care",)}, {"f1", "f2"}),
        ({"criteria": ("Homes",)}, {"f1"}),
        ({"criteria": ("none",)}, {*()}),
        ({"levels": ("Poor",)}, {"f2"}),
        ({"levels": ("good", "poor")}, {"f1", "f2"}),
        ({"years": (2024,)}, {"f1", "f2"}),
        ({"years": (2023,)}, {*()}),
    ],
)
def test_that_a_restriction_holds(
    where: dict[str, Any], expected: set[str], reports: Collection
) -> None:
    answer = found(reports, "interviews", **where)
    assert items(answer) == expected
    assert answer.count == len(expected)


def test_that_each_count_says_what_choosing_it_would_show(reports: Collection) -> None:
    answer = found(reports, "interviews", kinds=("weakness",), years=(2024,))
    assert answer.by_kind == (("strength", 1), ("weakness", 1))
    assert [(one.year, one.reports) for one in answer.by_year] == [(2023, 0), (2024, 1)]


def test_that_of_countless_passages_the_newest_come_first(
    reports: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.store.collection.search.search._RANKED", 1)
    answer = found(reports, "letters")
    assert not answer.ranked
    assert [one.body for one in answer.passages] == ["C", "B"]


def test_that_what_has_changed_since_is_not_found(reports: Collection) -> None:
    save(reports.root, "a.inspection.json", report("A", findings=[finding("n", "New words.")]))
    assert reports.index is not None
    opened = opened_collection(reports.root, index=reports.index)
    assert isinstance(opened, Collection)
    answer = search(opened, SearchQuery("interviews"))
    assert (answer.count, answer.of, answer.is_whole) == (0, 2, False)
    assert items(found(indexed(reports.root, reports.index), "new words")) == {"n"}


def test_that_a_collection_without_an_index_says_so(tmp_path: Path) -> None:
    save(tmp_path, "a.inspection.json", report())
    opened = opened_collection(tmp_path, index=tmp_path / "none.sqlite")
    assert isinstance(opened, Collection)
    assert search(opened, SearchQuery("letters")).problem is not None


def test_that_an_index_in_memory_finds_the_same(tmp_path: Path) -> None:
    save(tmp_path, "a.inspection.json", report())
    opened = opened_collection(tmp_path, index=tmp_path / "a.inspection.json" / "x.sqlite")
    assert isinstance(opened, Collection)
    checked = checked_collection(opened)
    assert isinstance(checked, Collection)
    assert isinstance(checked.index, MemoryIndex)
    assert items(found(checked, "letters")) == {"f1"}


def test_that_a_figure_is_found_with_its_unit_and_how_sure_it_is(reports: Collection) -> None:
    (hit,) = found(reports, "month").passages
    assert "March quarter: about 62.0%" in hit.passage.words


def test_that_a_rating_is_found_by_its_body_its_criterion_and_its_level(
    reports: Collection,
) -> None:
    (hit,) = found(reports, "A homes good", kinds=("rating",)).passages
    assert (hit.passage.words, hit.passage.item, hit.criterion) == (
        "A: Homes: Good", "homes", "Homes",
    )  # fmt: skip
    assert hit.level is not None
    assert found(reports, "A homes poor").count == 0


def test_that_a_report_is_of_the_year_in_which_it_inspected(tmp_path: Path) -> None:
    late = report("A", "2024-01-31")
    late["report"]["inspected"] = {"wording": "in December", "end": "2023-12-08"}
    save(tmp_path / "r", "a.inspection.json", late)
    reports = indexed(tmp_path / "r", tmp_path / "x.sqlite")
    assert [(one.year, one.of) for one in found(reports, "letters").by_year] == [(2023, 1)]
    assert found(reports, "letters", years=(2024,)).count == 0
