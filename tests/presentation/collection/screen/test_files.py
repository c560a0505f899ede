"""The list of files says what there is to know of each."""

from pathlib import Path

from tests.inspections import inspection
from viewer.domain.collection.inspection import Location
from viewer.presentation.collection.screen.files import files_content
from viewer.presentation.collection.screen.heading import GONE
from viewer.store.collection.collection import Collection, Duplicate, ReportFault
from viewer.store.problem import Problem

REVISED = {"date": "2024-06-03", "note": "A figure was corrected."}
INSPECTIONS = (
    inspection("Ashford", "2024-05-01", "overall=good", revisions=[REVISED]),
    inspection("Bexley", "2024-05-01", "overall=good"),
    inspection("Corby", "2024-05-01", "overall=good", revisions=[{"date": "2024-06-03"}]),
)


def test_that_a_report_that_was_revised_says_when_and_why() -> None:
    found = files_content(Collection(Path("towns"), Path("towns"), INSPECTIONS))
    assert [row.words for row in found.rows] == [
        "Revised 3 June 2024: A figure was corrected.",
        "",
        "Revised 3 June 2024.",
    ]


def test_that_a_copy_is_listed_with_the_body_and_the_date_of_what_it_copies() -> None:
    first, copy = INSPECTIONS[0].location, Location("sub/copy.json")
    made = Collection(
        Path("t"), Path("t"), INSPECTIONS[:1], duplicates=(Duplicate(copy, first, "content"),)
    )
    row = files_content(made).rows[0]
    assert (row.location, row.report, row.dated) == (copy, "Ashford", "1 May 2024")


def test_that_a_file_with_problems_comes_first_with_one_of_them_and_how_many_more() -> None:
    said = Problem("It has no date."), Problem("It has no body.")
    one, two = ReportFault(Location("a.jsonl", 1204), said, 1), ReportFault(Location("b"), said[:1])
    made = Collection(Path("t"), Path("t"), INSPECTIONS[1:2], (one, two))
    assert [(row.cells, row.wrong) for row in files_content(made).rows] == [
        (("a.jsonl, line 1,204", "", "", "It has no date. And 2 more problems."), True),
        (("b", "", "", "It has no date."), True),
        ((INSPECTIONS[1].location.file, "Bexley", "1 May 2024", ""), False),
    ]
    assert files_content(made).sentence == "1 report · 2 files with problems"


def test_that_the_sentence_says_what_is_there_how_much_is_read_and_whether_it_is_gone() -> None:
    first = INSPECTIONS[0].location
    twice = tuple(Duplicate(Location(name), first, "content") for name in ("x", "y"))
    made = Collection(Path("t"), Path("t"), INSPECTIONS, (), twice, total=1200, gone="it is away")
    gone, *parts = files_content(made).sentence.split(" · ")
    assert gone == GONE.format("it is away")
    assert parts == [
        "3 reports",
        "no files with problems",
        "2 duplicates",
        "0 of 1,200 files read so far",
    ]
