"""The list of open reports: grouped, and filtered by words."""

from viewer.presentation.content.header import SwitcherEntry
from viewer.presentation.window.open_reports import open_reports_offered

REPORTS = (
    SwitcherEntry(1, "North  ·  June 2020  ·  north.json", False, "Harbour Inspectorate"),
    SwitcherEntry(2, "visit.pdf  ·  draft", False, "Drafts"),
    SwitcherEntry(3, "South  ·  May 2021  ·  south.json", True, "Harbour Inspectorate"),
)


def test_that_reports_stand_in_groups_with_the_one_in_front_chosen() -> None:
    offered = open_reports_offered(REPORTS, "")
    assert [(one.title, [item.id for item in one.items]) for one in offered.groups] == [
        ("Harbour Inspectorate", ["1", "3"]),
        ("Drafts", ["2"]),
    ]
    assert offered.first == "3"
    assert offered.summary == "3 reports open"


def test_that_every_word_has_to_be_found_in_name_date_file_or_group() -> None:
    offered = open_reports_offered(REPORTS, "harbour 2020")
    (group,) = offered.groups
    assert group.title == ""
    assert [item.title for item in group.items] == ["North"]
    assert offered.first == "1"
    assert offered.summary == "1 of 3 reports"


def test_that_words_that_none_has_say_so() -> None:
    offered = open_reports_offered(REPORTS, "west")
    assert offered.groups == ()
    assert offered.summary == "None of 3 reports matches “west”."
