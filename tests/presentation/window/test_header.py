"""The header says what is in front, and the menu beside it tells the others apart."""

from dataclasses import replace

from tests.presentation.window.states import EVERYTHING, HARBOUR, PORT, opened
from viewer.presentation.content.header import SwitcherEntry
from viewer.presentation.tabs import TABS
from viewer.presentation.window.header import header, report_menu
from viewer.presentation.window.start_notices import ALONE, NOT_REMEMBERED, start_words
from viewer.presentation.wording.report_names import report_name
from viewer.store.disk.settings import Settings
from viewer.store.session.state import State


def entries(front: int) -> tuple[SwitcherEntry, ...]:
    """What can be switched to."""
    return (
        SwitcherEntry(
            1, "Harbour  ·  inspected May 2019  ·  Harbour.inspection.json", front == 1,
            "Inspectorate",
        ),
        SwitcherEntry(2, "Port  ·  Port.inspection.json", front == 2, "Inspectorate Safe ports"),
        SwitcherEntry(3, "northshire.pdf  ·  draft", front == 3, "Drafts"),
        SwitcherEntry(4, "areas  ·  folder", front == 4, "Collections"),
    )  # fmt: skip


def test_that_whatever_is_in_front_is_named_with_all_else_to_switch_to() -> None:
    for front in (1, 2, 3, 4):
        assert header(replace(EVERYTHING, front=front)).reports == entries(front)


def test_that_a_report_is_told_with_its_dates_and_its_tabs_are_counted() -> None:
    found = header(EVERYTHING)
    assert (found.title, found.window_title) == ("Harbour", "Harbour – Inspection Viewer")
    assert found.subtitle == "Inspectorate  ·  inspected May 2019  ·  published 2019"
    index = HARBOUR.report_file.index
    assert [tab.label for tab in found.tabs] == [
        f"{tab.title} {tab.count(index)}" if tab.count else tab.title for tab in TABS
    ]
    assert header(replace(EVERYTHING, front=2)).subtitle == (
        "Inspectorate Safe ports  ·  publication date not stated"
    )


def test_that_a_draft_and_a_folder_have_headers_of_their_own() -> None:
    draft = header(replace(EVERYTHING, front=3))
    assert (draft.title, draft.window_title, draft.tabs) == (
        "northshire.pdf", "northshire.pdf, draft – Inspection Viewer", (),
    )  # fmt: skip
    folder = header(replace(EVERYTHING, front=4))
    assert (folder.title, folder.subtitle) == (
        "areas", "1 report  ·  1 body  ·  May 2021  ·  folder areas",
    )  # fmt: skip
    assert folder.tabs[0].label == "Matrix"


def test_that_a_file_of_many_reports_is_not_called_a_folder() -> None:
    (folder,) = EVERYTHING.collections
    file = replace(folder, collection=replace(folder.collection, folder=folder.file.parent))
    menu = report_menu(replace(EVERYTHING, collections=(file,)))
    assert menu[-1].words == "areas  ·  file"


def test_that_one_thing_alone_has_no_others_to_switch_to() -> None:
    assert report_menu(State(Settings(), (HARBOUR,), 1)) == ()
    assert [one.id for one in report_menu(State(Settings(), (HARBOUR, PORT), 1))] == [1, 2]
    empty = header(State(Settings()))
    assert (empty.title, empty.reports, len(empty.tabs)) == ("No report is open", (), len(TABS))


def test_that_a_report_is_named_by_its_date_else_by_what_it_is() -> None:
    names = [
        report_name(one.report_file.index.report.about)
        for one in (HARBOUR, PORT, opened(5, "Quay"), opened(6, "Sluice", None))
    ]
    assert names == [
        "Harbour, inspected May 2019", "Port, Safe ports", "Quay, published 2019",
        "Sluice, Inspectorate",
    ]  # fmt: skip


def test_that_a_start_says_what_this_window_cannot_do() -> None:
    assert not start_words(remembers=True, alone=False)
    assert start_words(remembers=False, alone=False) == NOT_REMEMBERED
    assert start_words(remembers=False, alone=True) == f"{NOT_REMEMBERED} {ALONE}"
