"""A comparison is copied as lines, its tables with tabs between their cells."""

from viewer.presentation.collection.screen.compare.compare_copy import compared_lines
from viewer.presentation.comparison.content import (
    ComparePage,
    ComparePoint,
    CompareRow,
    CompareTable,
    Held,
    Leads,
    PointGroup,
    PointSection,
)
from viewer.presentation.content.text import Mark, Run
from viewer.store.session.place import Place


def test_that_ratings_and_findings_of_both_reports_are_lines() -> None:
    row = CompareRow(
        "Care",
        Held((Run("Good"),), "joint"),
        Held((Run("Fair"),)),
        (Run("1 level worse"),),
        note="in part",
    )
    mark, leads = Mark("up", "better"), Leads("first", Place("strengths", "f"))
    point = ComparePoint(mark, "Letters arrive.", "gone", leads, True, "", "f")
    group = PointGroup("Letters", (point,), (), ("1 finding", "0 findings"))
    section = PointSection("Strengths", (group,), "strength")
    page = ComparePage(
        "Compare",
        "Ashford: two reports",
        "A",
        "B",
        ("Earlier", "Later"),
        (),
        (CompareTable("Ratings", "", (row,)),),
        (section,),
        False,
    )
    assert list(compared_lines(page)) == [
        "Ashford: two reports",
        "",
        "Ratings\tEarlier\tLater\tChange",
        "Care\tGood, joint\tFair\t1 level worse, in part",
        "",
        "Strengths",
        "Letters\tEarlier\tLetters arrive.\tgone",
    ]
