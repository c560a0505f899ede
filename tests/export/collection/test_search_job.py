"""What a search found leaves the program with its sentence, its counts and its citations."""

import json
from dataclasses import replace
from pathlib import Path

from tests.export.collection.jobs import INSPECTIONS, ORIGIN
from tests.inspections import inspection
from viewer.export.collection.search_job import search_job
from viewer.export.formats import format_named
from viewer.export.job import DocumentJob
from viewer.presentation.collection.search_rows import search_rows
from viewer.presentation.summary.document import Options
from viewer.store.collection.collection import Collection
from viewer.store.collection.index.passages import IndexPassage
from viewer.store.collection.search.answer import (
    FoundPassage,
    SearchAnswer,
    SearchQuery,
    YearCount,
)

QUERY = SearchQuery('"come late" ', kinds=("weakness",), levels=("Poor",), years=(2022,))
FOUND = FoundPassage(
    INSPECTIONS[2],
    IndexPassage(
        "weakness", "findings", "f", "Letters come late.", "paragraph 4", ("care",), "fair"
    ),
    ((8, 17),),
    "Care",
    INSPECTIONS[2].ratings[1].scale.levels[1],
)
ANSWER = SearchAnswer(
    (FOUND,), 2, 1, 7, (YearCount(2022, 1, 3), YearCount(2026, 4, 9)), (("weakness", 2),)
)
COLLECTION = Collection(Path("towns"), Path("towns"), INSPECTIONS)


def job() -> DocumentJob:
    return search_job(COLLECTION, ANSWER, QUERY, ORIGIN, Options())


def written(format_id: str) -> str:
    return format_named(format_id).write(job()).data.decode("utf-8-sig")


def test_that_a_passage_under_no_criterion_has_the_rating_of_the_whole() -> None:
    under_none = replace(FOUND, passage=FOUND.passage._replace(criteria=()))
    gone = replace(FOUND, passage=FOUND.passage._replace(criteria=("gone",)))
    answer = replace(ANSWER, passages=(FOUND, under_none, gone))
    rows = [*search_rows(INSPECTIONS, answer, QUERY, ORIGIN.today)][:3]
    assert [row["criterion_id"] for row in rows] == ["care", "overall", None]


def test_that_the_sentence_of_the_search_stands_over_the_passages() -> None:
    words = written("md")
    assert "Search for “come late”, in weaknesses, rated Poor, dated 2022" in words
    assert "2 passages in 1 of 7 reports." in words
    assert "The first 1 of 2 are listed." in words
    assert "Ashford, published 1 May 2022" in words
    assert "paragraph 4 · Care · rated Good" in words


def test_that_reports_are_counted_for_the_years_that_were_asked_for() -> None:
    words = written("md")
    assert "| 2022 | 1 | 3 |" in words
    assert "2026 |" not in words


def test_that_each_passage_is_a_row_with_its_citation() -> None:
    rows = written("csv")
    assert "“Letters come late.” (Ashford, published 1 May 2022, " in rows
    data = json.loads(written("json"))
    assert [one["words"] for one in data if one["body"]] == ["Letters come late."]
    (year, *_) = [one for one in data if one["kind"] == "count of year"]
    assert (year["year"], year["reports"], year["reports_in_all"]) == (2022, 1, 3)
    (count,) = [one for one in data if one["kind"] == "count"]
    assert (count["passages"], count["reports"], count["reports_in_all"]) == (2, 1, 7)


def test_that_a_row_says_of_what_its_date_is() -> None:
    visited = inspection(
        "Ashford", "2022-05-01", inspected={"wording": "March 2022", "start": "2022-03-01"}
    )
    undated = inspection("Dover", None)
    found = [replace(FOUND, inspection=one) for one in (FOUND.inspection, visited, undated)]
    made = search_job(COLLECTION, replace(ANSWER, passages=tuple(found)), QUERY, ORIGIN, Options())
    at = made.long.columns.index("Date of")
    assert [row[at] for row in made.long.rows] == ["publication", "inspection", ""]


def test_that_nothing_found_is_said() -> None:
    empty = search_job(COLLECTION, SearchAnswer(of=7), SearchQuery("x"), ORIGIN, Options())
    assert "No matches." in format_named("txt").write(empty).data.decode()
