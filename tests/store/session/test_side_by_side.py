"""Two open reports side by side are a place, to which Back leads from either."""

from pathlib import Path

from tests.builders import index
from viewer.store.disk.settings import Settings
from viewer.store.session.history import History
from viewer.store.session.open_report import OpenReport, ReportFile
from viewer.store.session.place import COMPARISON, Place
from viewer.store.session.side_by_side import ReportPair, led, side_by_side
from viewer.store.session.state import State, went, went_back

BOTH = ReportPair(1, 2)


def with_open(*ids: int, front: int = 1) -> State:
    """These reports are open."""
    made = (OpenReport(one, ReportFile(Path(f"{one}.json"), str(one), index())) for one in ids)
    return State(Settings(), open_reports=tuple(made), front=front)


def test_that_a_place_says_which_two_and_how() -> None:
    for chosen in (BOTH, ReportPair(12, 3, everything=True, pinned=False)):
        assert side_by_side(chosen.place) == chosen
    for other in (Place("criteria", "1 2"), Place(COMPARISON), Place(COMPARISON, "1 x")):
        assert side_by_side(other) is None


def test_that_the_two_are_exchanged_and_the_pinned_one_stays() -> None:
    assert BOTH.swapped() == ReportPair(2, 1, pinned=False)
    assert BOTH.swapped().swapped() == BOTH


def test_that_the_others_step_past_the_pinned_one() -> None:
    state = with_open(1, 2, 3)
    assert BOTH.stepped(state, 1) == ReportPair(1, 3)
    assert BOTH.stepped(state, 2) == BOTH
    assert ReportPair(1, 2, pinned=False).stepped(state, 1) == ReportPair(3, 2, pinned=False)
    assert ReportPair(1, 9).stepped(state, 1) == ReportPair(1, 9)


def test_that_back_leads_from_either_report_to_the_comparison() -> None:
    state = went(with_open(1, 2), BOTH.place)
    for number in (1, 2):
        there = led(state, number, Place("criteria", "care"))
        assert (there.front, there.place) == (number, Place("criteria", "care"))
        assert went_back(there).place == BOTH.place
    assert led(state, 9, Place("about")).front == 1


def test_that_the_tab_behind_a_comparison_is_where_its_reader_came_from() -> None:
    assert History(Place("metrics")).go(BOTH.place).tab == "metrics"
