"""What is said of files: problems of several, trouble on the disk, a welcome, a choice."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.builders import about, index
from viewer.presentation.window.actions import FORGET, recent_files
from viewer.presentation.window.file_fault import FileFault, file_fault
from viewer.presentation.window.header import header
from viewer.presentation.window.palette import actions_in, offer
from viewer.presentation.window.problems_page import problems_page
from viewer.presentation.window.welcome import welcome
from viewer.presentation.wording.report_names import LONGEST_NAME, report_name
from viewer.store.disk.settings import Settings
from viewer.store.problem import Problem, Refused
from viewer.store.session.open_report import OpenReport, ReportFile
from viewer.store.session.opening import Opening, Waiting
from viewer.store.session.state import State

AT = datetime(2026, 11, 3, 14, 5, tzinfo=UTC)
FILE = Path("/reports/harbour.json")


def report_file(file: Path = FILE, **changes: object) -> ReportFile:
    return ReportFile(file, "00", index(about=about(**changes)), 1, file, AT)


def state(refused: Refused | None, **of_report: object) -> State:
    return State.with_report(Settings(), report_file(), file_fault=refused, **of_report)


def refused(*sentences: str, unreadable: bool = False, line: int | None = 12) -> Refused:
    problems = (Problem(one, line=line, column=3) for one in sentences)
    return Refused(FILE, tuple(problems), unreadable=unreadable)


def test_that_a_report_in_no_trouble_has_no_bar() -> None:
    assert file_fault(state(None)) is None
    assert file_fault(State(Settings())) is None


def test_that_a_broken_file_is_named_with_its_problem_and_line() -> None:
    assert file_fault(state(refused("“title” is missing here."))) == FileFault(
        "harbour.json has changed, and now has 1 problem: line 12, column 3: “title” is missing"
        " here. You are seeing the version read at 14:05.",
        has_problems=True,
    )


def test_that_of_many_problems_the_first_is_said() -> None:
    said = file_fault(state(refused("One.", "Two.")))
    assert said is not None
    assert "now has 2 problems, first line 12, column 3: One." in said.sentence


def test_that_a_file_which_is_gone_is_said_to_be_gone() -> None:
    for sentence in (
        "There is no file with this name.",
        "There is no file with this name: part of its path is not a folder.",
    ):
        assert file_fault(state(refused(sentence, unreadable=True, line=None))) == FileFault(
            "harbour.json is no longer there. You are seeing the version read at 14:05.",
            has_problems=False,
        )


def test_that_a_file_which_cannot_be_read_says_why() -> None:
    said = file_fault(state(refused("The disk does not answer.", unreadable=True, line=None)))
    assert said is not None
    assert said.sentence.startswith(
        "harbour.json cannot be read any more. The disk does not answer."
    )


def test_that_trouble_put_away_has_no_bar() -> None:
    assert file_fault(state(refused("One."), put_away=True)) is None


def test_that_the_problems_of_a_changed_file_say_that_it_has_changed() -> None:
    broken = refused("One.")
    page = problems_page(replace(state(broken), opening=Opening(refusals=(broken,))))
    assert page.title == "harbour.json has changed: 1 problem"
    assert page.reassurance == "The report that you had open is still open."
    assert page.back == "report"


def test_that_of_several_files_each_problem_names_its_file() -> None:
    other = Refused(Path("/reports/other.json"), (Problem("It is empty."),))
    many = Refused(FILE, tuple(Problem(f"Problem {n}.") for n in range(80)), more=7)
    page = problems_page(State(Settings(), opening=Opening(refusals=(many, other))))
    assert page.title == "2 files could not be opened"
    assert [row.file for row in page.rows[-2:]] == ["harbour.json", "other.json"]
    assert page.rows[-2].sentence == "… and 37 problems more."
    assert "Problem 79." in page.text
    assert not page.back


def test_that_the_welcome_leads_to_the_recent_files_and_marks_the_missing() -> None:
    settings = Settings(recent=("/x/a.json", "/y/b.json"))
    page = welcome(State(settings, missing=frozenset({"/y/b.json"})))
    assert page.title == "No report is open"
    assert [(row.text, row.detail[0].text) for row in page.recent] == [
        ("a.json", "/x"),
        ("b.json", "not found"),
    ]
    assert [row.place.item for row in page.recent if row.place] == ["/x/a.json", "/y/b.json"]


def test_that_the_welcome_leads_to_the_collections_of_the_program() -> None:
    rows = welcome(State(Settings())).shipped
    assert [row.detail[0].text.split()[0] for row in rows] == ["14", "497"]
    assert all(row.place and Path(row.place.item or "").is_file() for row in rows)


def test_that_recent_reports_are_called_by_their_names() -> None:
    names = {"/x/a.json": "CPS East, inspected May 2014", "/y/a.json": "CPS West"}
    state = State(Settings(recent=("/x/a.json", "/y/a.json", "/z/c.json"), names=names))
    assert [entry.text for entry in recent_files(state)[:3]] == [*names.values(), "c.json"]
    rows = [(row.text, row.detail[0].text) for row in welcome(state).recent]
    assert rows == [
        ("CPS East, inspected May 2014", "/x/a.json"), ("CPS West", "/y/a.json"), ("c.json", "/z"),
    ]  # fmt: skip


def test_that_a_recent_report_is_found_by_the_name_of_its_file_too() -> None:
    state = State(Settings(recent=("/x/harbour.json",), names={"/x/harbour.json": "CPS East"}))
    found = offer([actions_in(state)], "harbour")
    assert "CPS East" in [item.title for group in found.groups for item in group.items]


@pytest.mark.parametrize(("words", "place"), [("recent", -1), ("clear list", 0)])
def test_that_the_list_is_cleared_by_those_only_who_ask_for_it(words: str, place: int) -> None:
    state = State(Settings(recent=("/x/a.json", f"/{'y' * 60}.json")))
    found = offer([actions_in(state)], words)
    targets = actions_in(state).by_key
    items = [item for group in found.groups for item in group.items if targets[item.id].offered]
    assert items[place].title == "Clear this list"


@pytest.mark.parametrize(
    ("about", "name"),
    [
        ({"inspected": {"wording": "May 2014"}}, "CPS East, inspected May 2014"),
        ({"inspected": None, "published": "2017-10-25"}, "CPS East, published 25 October 2017"),
        ({"inspected": None, "published": None, "programme": "Area Programme"},
         "CPS East, Area Programme"),
    ],
)  # fmt: skip
def test_that_a_report_is_called_by_its_body_and_when_or_what_it_was(
    about: dict[str, object], name: str
) -> None:
    made = report_file(FILE, subject={"name": "CPS East"}, **about).index.report.about
    assert report_name(made) == name


def test_that_a_name_without_end_is_cut() -> None:
    made = report_file(subject={"name": "Board " * 100}).index.report.about
    assert len(report_name(made)) == LONGEST_NAME


def test_that_while_the_first_file_is_read_the_welcome_says_which() -> None:
    page = welcome(State(Settings(), opening=Opening((Waiting(1, FILE, 1),))))
    assert page.title == "Opening harbour.json…"


def test_that_the_menu_of_recent_files_ends_with_a_way_to_clear_it() -> None:
    settings = Settings(recent=("/x/a.json", "/y/a.json"))
    entries = recent_files(State(settings, missing=frozenset({"/y/a.json"})))
    assert [entry.text for entry in entries] == [
        "a.json – x", "a.json – y (not found)", "Clear this list",
    ]  # fmt: skip
    assert entries[-1].key == FORGET
    (nothing,) = recent_files(State(Settings()))
    assert not nothing.offered


def test_that_two_reports_of_one_area_are_told_apart_by_date_and_file() -> None:
    early = report_file(Path("/a/east.json"), inspected={"wording": "May 2014"})
    late = report_file(Path("/b/east.json"), inspected=None, published="2017-10-25")
    two = State(Settings(), (OpenReport(1, early), OpenReport(2, late)), front=2)
    assert [(one.words, one.front) for one in header(two).reports] == [
        ("Harbour Service  ·  inspected May 2014  ·  east.json – a", False),
        ("Harbour Service  ·  published 25 October 2017  ·  east.json – b", True),
    ]


def test_that_one_report_alone_is_no_choice() -> None:
    assert header(state(None)).reports == ()
