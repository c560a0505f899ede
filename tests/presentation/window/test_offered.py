"""What is offered depends on what is open; and what stays open is said over the problems."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.inspections import inspection
from tests.presentation.window.states import EVERYTHING, FOLDER, HARBOUR
from viewer.presentation.window import offered
from viewer.presentation.window.actions import reports_to_bring, reports_to_compare
from viewer.presentation.window.problems_page import problems_page
from viewer.store.collection.search.answer import SearchQuery
from viewer.store.disk.settings import Settings
from viewer.store.problem import Problem, Refused
from viewer.store.session.history import History
from viewer.store.session.open_collection import OpenCollection
from viewer.store.session.opening import Opening
from viewer.store.session.place import Place
from viewer.store.session.state import State

OFFERED = {name: when for name, when in vars(offered).items() if name.startswith("with_")}
BROKEN = Refused(Path("/r/bad.json"), (Problem("Broken."),))


def of_folder(one: OpenCollection = FOLDER, tab: str = "matrix") -> State:
    """A folder in front with a tab."""
    shown = replace(one, history=History(Place(tab)))
    return replace(EVERYTHING, front=4, collections=(shown,))


def names(state: State) -> set[str]:
    """When something is offered in a state."""
    return {name.removeprefix("with_") for name, when in OFFERED.items() if when(state)}


ANY_REPORT = {"file", "file_or_folder", "matches", "pages", "pages_out", "panes", "report"}
ANY_FOLDER = {"collection", "file_or_folder", "panes", "ratings", "several"}
SEARCHED = replace(FOLDER, views={"search": SearchQuery("late")})
MARKED = replace(FOLDER, marked=(FOLDER.collection.inspections[0].location,) * 2)
UNRATED = replace(FOLDER.collection, inspections=(inspection("Ashford", "2021"),))


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (State(Settings()), set()),
        (State(Settings(), (HARBOUR,), 1), ANY_REPORT),
        (EVERYTHING, ANY_REPORT | {"several", "two_reports"}),
        (
            replace(EVERYTHING, front=3),
            {"draft", "matches", "pages", "panes", "several", "thumbnails"},
        ),
        (of_folder(), ANY_FOLDER | {"pages_out"}),
        (of_folder(tab="files"), ANY_FOLDER),
        (of_folder(tab="search"), ANY_FOLDER | {"matches"}),
        (of_folder(SEARCHED, "search"), ANY_FOLDER | {"matches", "pages_out"}),
        (
            of_folder(MARKED, "compare"),
            ANY_FOLDER | {"matches", "comparison", "pages_out", "two_marked"},
        ),
        (of_folder(replace(FOLDER, collection=UNRATED)), ANY_FOLDER - {"ratings"}),
    ],
)
def test_that_an_action_is_offered_where_it_can_be_done(state: State, expected: set[str]) -> None:
    assert names(state) == expected
    assert offered.without_collection(state) is ("collection" not in expected)


def test_that_a_key_of_the_checking_page_is_offered_where_it_decides() -> None:
    accept, show = (offered.in_checking(f"check-{name}") for name in ("accept", "show"))
    checked = replace(EVERYTHING, front=3)
    assert (accept(checked), show(checked)) == (True, True)
    (draft,) = checked.drafts
    as_report = replace(checked, drafts=(replace(draft, shown=HARBOUR),))
    assert (accept(as_report), show(as_report)) == (False, True)
    assert (accept(EVERYTHING), show(EVERYTHING)) == (False, False)


@pytest.mark.parametrize(
    ("state", "kept", "back"),
    [
        (EVERYTHING, "2 reports are open.", "report"),
        (State(Settings(), (HARBOUR,), 1), "Harbour is still open.", "report"),
        (
            replace(EVERYTHING, front=3),
            "The draft of northshire.pdf is still open.",
            "draft",
        ),
        (of_folder(), "areas is still open, as it was read.", "folder"),
        (replace(EVERYTHING, front=None), "No report is open.", ""),
    ],
)
def test_that_over_the_problems_stands_what_is_still_open(
    state: State, kept: str, back: str
) -> None:
    page = problems_page(replace(state, opening=Opening(refusals=(BROKEN,))))
    assert (page.reassurance, page.back) == (kept, back)
    assert page.title == "bad.json could not be opened: 1 problem"


def test_that_behind_the_problems_a_file_of_reports_is_called_a_file() -> None:
    file = replace(FOLDER, collection=replace(FOLDER.collection, folder=Path("/r")))
    state = replace(of_folder(file), opening=Opening(refusals=(BROKEN,)))
    assert problems_page(state).back == "file"


def test_that_what_is_open_is_listed_to_be_brought_to_the_front_and_compared() -> None:
    drafted = replace(EVERYTHING, front=3)
    brought = [[one.checked for one in reports_to_bring(state)] for state in (EVERYTHING, drafted)]
    assert brought == [[True, False, False, False], [False, False, True, False]]
    assert [one.key for one in reports_to_compare(EVERYTHING)] == ["2"]  # not with itself
    assert reports_to_compare(drafted) == ()
    alone = State(Settings(), (HARBOUR,), 1)
    assert (reports_to_bring(alone), reports_to_compare(alone)) == ((), ())


@pytest.mark.parametrize(
    ("refused", "own", "title"),
    [
        ((BROKEN,), False, "bad.json could not be opened: 1 problem"),
        ((replace(BROKEN, more=1204),), False, "bad.json could not be opened: 1,205 problems"),
        ((BROKEN, BROKEN), False, "2 files could not be opened"),
        ((BROKEN,), True, "bad.json has changed: 1 problem"),
        ((replace(BROKEN, unreadable=True),), True, "bad.json could not be opened: 1 problem"),
    ],
)
def test_that_the_problems_say_which_file_and_whether_it_is_the_one_in_front(
    refused: tuple[Refused, ...], own: bool, title: str
) -> None:
    front = replace(HARBOUR, file_fault=refused[0] if own else None)
    state = replace(EVERYTHING, open_reports=(front,), opening=Opening(refusals=refused))
    page = problems_page(state)
    assert page.title == title
    own_words = "The report that you had open is still open."
    assert (page.reassurance == own_words) is own
