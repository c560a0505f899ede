"""A report whose first screen is shown before the report is read."""

from dataclasses import replace
from pathlib import Path

from tests.builders import report
from viewer.store.disk.settings import Settings
from viewer.store.problem import Opened, Problem, Refused
from viewer.store.session import state as states
from viewer.store.session.history import Place
from viewer.store.session.state import State

FILE = Path("/harbour.json")
METRICS = Place("metrics")


def promised() -> State:
    return states.asked(State(Settings(), promised=True), [FILE])


def test_that_where_a_reader_goes_before_the_report_is_there_is_gone_to_when_it_is() -> None:
    waiting = states.went(promised(), METRICS)
    assert waiting.place.tab == "overview"
    there = states.answered(waiting, 1, Opened(FILE, report(), "00", 0))
    assert there.place == METRICS
    assert there.awaited is None
    assert states.went_back(there).place.tab == "overview"


def test_that_a_report_that_is_refused_leaves_nothing_to_go_to() -> None:
    waiting = states.went(promised(), METRICS)
    refused = states.answered(waiting, 1, Refused(FILE, (Problem("It is empty."),)))
    assert refused.awaited is None
    assert not refused.promised


def test_that_without_a_promise_there_is_nowhere_to_go() -> None:
    state = replace(promised(), promised=False)
    assert states.went(state, METRICS) == state
