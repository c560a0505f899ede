"""How each of two reports is called: by its time, by its place, or by its body."""

from typing import Any

import pytest

from tests.builders import about, finding, index
from viewer.domain.comparison.comparing import Comparison, compared
from viewer.domain.index import Index
from viewer.presentation.comparison.content import SIDES
from viewer.presentation.comparison.points import SECTIONS, in_short, section
from viewer.presentation.comparison.which import (
    called,
    column_text,
    head_text,
    order_word,
    short_body,
    short_name,
    spoken_side,
)


def report(published: str | None, name: str = "Harbour", **parts: Any) -> Index:
    """A report on a body."""
    return index(about=about(subject={"name": name}, published=published), **parts)


OLD, NEW = report("2019"), report("2023")
PORT = report("2023", "Port")
TITLE = "Inspection of the Harbour Service"


def names(comparison: Comparison) -> list[tuple[str, ...]]:
    """Everything that each side is called."""
    ways = (head_text, column_text, called, short_name, spoken_side, order_word)
    return [tuple(way(comparison, side) for way in ways) for side in SIDES]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            OLD, NEW,
            [
                ("Earlier: Harbour, published 2019", "Earlier, published 2019",
                 "the earlier report", "in 2019", "earlier", "earlier"),
                ("Later: Harbour, published 2023", "Later, published 2023",
                 "the later report", "in 2023", "later", "later"),
            ],
        ),
        (
            OLD, report("2019-06"),
            [
                ("Harbour, published 2019", "First, published 2019", "the first report",
                 "in the first report", "first", ""),
                ("Harbour, published June 2019", "Second, published June 2019",
                 "the second report", "in the second report", "second", ""),
            ],
        ),
        (
            report("2019-01"), report("2019-06"),
            [
                ("Earlier: Harbour, published January 2019", "Earlier, published January 2019",
                 "the earlier report", "in the earlier report", "earlier", "earlier"),
                ("Later: Harbour, published June 2019", "Later, published June 2019",
                 "the later report", "in the later report", "later", "later"),
            ],
        ),
        (
            OLD, PORT,
            [
                ("Harbour, published 2019", "Harbour", "the report on Harbour", "for Harbour",
                 "Harbour", ""),
                ("Port, published 2023", "Port", "the report on Port", "for Port", "Port", ""),
            ],
        ),
        (
            OLD, report(None),
            [
                ("Harbour, published 2019", "First, published 2019", "the first report",
                 "in the first report", "first", ""),
                (f"Harbour, {TITLE}", f"Second, {TITLE}", "the second report",
                 "in the second report", "second", ""),
            ],
        ),
    ],
)  # fmt: skip
def test_that_a_report_is_called_by_what_tells_it_from_the_other(
    first: Index, second: Index, expected: list[tuple[str, ...]]
) -> None:
    assert names(compared(first, second)) == expected
    assert short_body(compared(first, second)) == "Harbour"


def test_that_the_later_report_may_stand_first() -> None:
    assert [one[-1] for one in names(compared(NEW, OLD))] == ["later", "earlier"]


BEFORE = (
    finding("a", kind="weakness", title=None, text="Late.", theme="Calls"),
    finding("b", kind="recommendation", title=None, text="Answer.", theme="Calls"),
    finding("s", kind="strength", title=None, text="Warm.", theme="Care"),
    finding("x", kind="weakness", title=None, text="Same."),
    finding("m", kind="mixed", title=None, text="Both."),
)
AFTER = (
    finding("a", kind="strength", title=None, text="Late.", theme="Calls"),
    finding("x", kind="weakness", title=None, text="Same."),
    finding("c", kind="weakness", title=None, text="New one.", theme="Calls"),
)


def told(first: Index, second: Index) -> dict[str, tuple[str, list[str]]]:
    """Each section with its sum, and each finding with whether the other report has it."""
    comparison = compared(first, second)
    made = [section(comparison, kinds) for kinds in SECTIONS]
    return {
        one.title: (
            one.told,
            [
                f"{group.theme}: {point.text} {point.tag}"
                for group in one.groups
                for point in (*group.first, *group.second)
            ],
        )
        for one in made
        if one.groups
    }


def test_that_findings_stand_under_what_they_are_with_whether_the_other_report_has_them() -> None:
    found = told(report("2019", findings=BEFORE), report("2023", findings=AFTER))
    assert found == {
        "What has to improve": (
            "1 only in 2023, 1 only in 2019, 1 in both, 1 of another kind in the other report",
            [
                "Recommendations · Calls: Answer. not repeated",
                "Weaknesses: Same. repeated",
                "Weaknesses: Same. repeated",
                "Weaknesses · Calls: Late. a strength in 2023",
                "Weaknesses · Calls: New one. new",
            ],
        ),
        "Praises and criticises": ("1 only in 2019", [": Both. not repeated"]),
        "Strengths": (
            "1 only in 2019, 1 of another kind in the other report",
            ["Calls: Late. a weakness in 2019", "Care: Warm. not repeated"],
        ),
    }


def test_that_of_two_bodies_nothing_is_new_or_gone() -> None:
    found = told(report("2019", findings=BEFORE), report("2023", "Port", findings=AFTER))
    assert found["What has to improve"][1] == [
        "Recommendations · Calls: Answer. not for Port",
        "Weaknesses: Same. in both",
        "Weaknesses: Same. in both",
        "Weaknesses · Calls: Late. a strength for Port",
        "Weaknesses · Calls: New one. not for Harbour",
    ]


def test_that_a_section_of_one_kind_does_not_name_it_again() -> None:
    found = told(report("2019", findings=BEFORE[:1]), report("2023"))
    assert found == {"What has to improve": ("1 only in 2019", ["Calls: Late. not repeated"])}


def test_that_a_group_counts_the_findings_of_each_report_and_each_is_heard_with_its_own() -> None:
    comparison = compared(report("2019", findings=BEFORE), report("2023", findings=AFTER))
    *_, calls = section(comparison, SECTIONS[0]).groups
    assert calls.heads == ("1 finding in 2019", "1 finding in 2023")
    assert [one.spoken for one in (*calls.first, *calls.second)] == [
        "Earlier, weakness, a strength in 2023: Late.", "Later, weakness, new: New one.",
    ]  # fmt: skip
    assert [one.differs for one in (*calls.first, *calls.second)] == [True, True]


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Calls are", "Calls are late"),
        ("Calls are…", "Calls are late"),
        ("Calls are ...", "Calls are late"),
        ("Phones", "Phones"),
        (None, "Calls are late"),
    ],
)
def test_that_a_finding_is_its_title_unless_that_is_only_its_first_words(
    title: str | None, short: str
) -> None:
    assert in_short(finding(title=title, text="Calls are late")) == short
