"""The list of files says what there is to know of each."""

from pathlib import Path

from tests.inspections import inspection
from viewer.domain.collection.inspection import Location
from viewer.presentation.collection.screen.files import files_content
from viewer.store.collection.collection import Collection, Duplicate

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
