"""Changes on paper: the sum, then everybody, in tables without a column that says nothing."""

from datetime import date

from tests.presentation.collection.changed import ROWS, TODAY
from viewer.domain.collection.changes import ChangeSpan
from viewer.domain.collection.filtering.filters import Filter
from viewer.presentation.collection.changes import ChangesWanted, changes_page
from viewer.presentation.collection.paper.changes_document import changes_document
from viewer.presentation.collection.paper.frame import NONE, Origin
from viewer.presentation.summary.document import (
    SummaryDocument,
    SummaryHeading,
    SummaryMetric,
    said,
)

ORIGIN = Origin("areas", ("Ofsted", "Estyn"), 9, TODAY)
BEFORE = ("Body", "Before", "Date before", "After", "Date after", "Moved by")


def made(wanted: ChangesWanted) -> SummaryDocument:
    """The document of some changes."""
    return changes_document(changes_page(ROWS, wanted), "5 of 5 bodies.", ORIGIN)


def tables(document: SummaryDocument) -> dict[str, tuple[tuple[str, ...], list[list[str]]]]:
    """The columns and the words of each table, by its heading."""
    found = (one for one in document.blocks if isinstance(one, SummaryMetric))
    return {
        one.heading.text: (
            tuple(column.title for column in one.table.columns),
            [[cell.text for cell in row] for row in one.table.rows],
        )
        for one in found
    }


def test_that_everybody_stands_under_what_became_of_them() -> None:
    assert tables(made(ChangesWanted())) == {
        "Rose (1)": (
            BEFORE, [["Corby", "Fair", "1 May 2018", "Good", "1 May 2024", "1 level better"]],
        ),
        "Fell (1)": (
            (*BEFORE, "Note"),
            [["Bexley", "Good", "1 May 2018", "Poor", "1 May 2024", "2 levels worse",
              "1 inspection between without a rating"]],
        ),
        "Not compared: the framework changed (1)": (
            (*BEFORE, "Note"),
            [["Ashford", "Poor", "1 May 2015", "Good", "1 May 2021", "2 levels better",
              "both are on the same scale"]],
        ),
        "No earlier rating (1)": (
            ("Body", "After", "Date after"), [["Dover", "Good", "1 May 2024"]],
        ),
        "No rating (1)": (("Body",), [["Esher"]]),
    }  # fmt: skip


def test_that_between_dates_the_shares_stand_above_who_they_are() -> None:
    document = made(ChangesWanted(span=ChangeSpan("dates", date(2019, 1, 1))))
    heads = [one.text for one in document.blocks if isinstance(one, SummaryHeading)]
    assert heads == ["In all", "Who they are"]
    columns, rows = tables(document)["Overall on each day"]
    assert columns == (
        "Whose", "Excellent", "Good", "Fair", "Poor", "Good or better", "Fair or better",
        "No level",
    )  # fmt: skip
    assert rows == [
        ["On 1 January 2019", "0", "1", "1", "1", "33%", "67%", "2"],
        ["On 28 November 2026", "0", "3", "0", "1", "75%", "75%", "1"],
    ]


def test_that_a_document_says_where_it_comes_from_and_what_was_chosen() -> None:
    document = made(ChangesWanted())
    assert (document.title, document.name, document.subtitle, document.file_name) == (
        "Overall: changes since the inspection before",
        "Overall: changes since the inspection before – Changes",
        "Changes · 5 of 5 bodies.",
        "changes",
    )
    assert document.running == "Ofsted, Estyn"
    assert document.closing == (
        "Source: 9 reports in areas, Ofsted, Estyn.", "Made on 28 November 2026.",
    )  # fmt: skip


def test_that_a_document_of_nobody_says_so() -> None:
    assert made(ChangesWanted(filter=Filter(words="nobody"))).blocks == (said(NONE),)
