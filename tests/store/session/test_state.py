"""What may happen to the state: reports open, come to the front, close, change on the disk."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tests.builders import report
from tests.drafts import whole
from viewer.store.disk.settings import Settings
from viewer.store.problem import Opened, Problem, Refused
from viewer.store.session import changed_files, closing, remembered_files
from viewer.store.session import state as states
from viewer.store.session.open_draft import OpenDraft
from viewer.store.session.place import Place
from viewer.store.session.state import State

AT = datetime(2026, 11, 3, 14, 5, tzinfo=UTC)


def file(name: str) -> Path:
    return Path(f"/reports/{name}.json")


def opened(name: str, content: str = "") -> Opened:
    return Opened(file(name), report(), content or f"sha of {name}", 100)


def refused(name: str, sentence: str = "It is empty.", *, unreadable: bool = False) -> Refused:
    return Refused(file(name), (Problem(sentence),), unreadable=unreadable)


def gone(name: str) -> Refused:
    return refused(name, "There is no file with this name.", unreadable=True)


def after(state: State, *results: Opened | Refused) -> State:
    """Files were wanted at once, and read in turn."""
    state = states.asked(state, [result.file for result in results])
    tickets = [item.ticket for item in state.opening.waiting[-len(results) :]]
    for ticket, result in zip(tickets, results, strict=True):
        state = states.answered(state, ticket, result, at=AT)
    return state


def with_open(*names: str) -> State:
    return after(State(Settings()), *map(opened, names))


def names(state: State) -> list[str]:
    return [open_report.report_file.file.stem for open_report in state.open_reports]


def front(state: State) -> str | None:
    return state.report_file.file.stem if state.report_file else None


# Opening


def test_that_files_wanted_at_once_open_in_their_order_with_the_first_in_front() -> None:
    state = with_open("a", "b", "c")
    assert names(state) == ["a", "b", "c"]
    assert front(state) == "a"
    assert state.opening.waiting == ()


def test_that_the_first_good_one_comes_to_the_front() -> None:
    state = after(with_open("a"), refused("b"), opened("c"), opened("d"))
    assert names(state) == ["a", "c", "d"]
    assert front(state) == "c"


def test_that_a_report_read_later_stays_behind_the_one_chosen_meanwhile() -> None:
    state = states.asked(with_open("z"), [file("a"), file("b")])
    state = states.answered(state, state.opening.waiting[0].ticket, opened("a"))
    state = states.stepped(state, -1)
    state = states.answered(state, state.opening.waiting[0].ticket, opened("b"))
    assert front(state) == "z"


def test_that_the_report_of_a_later_request_comes_to_the_front() -> None:
    assert front(after(with_open("a", "b"), opened("c"))) == "c"


def test_that_what_was_given_up_is_dropped_when_it_comes() -> None:
    state = states.asked(with_open("a"), [file("b")])
    ticket = state.opening.waiting[0].ticket
    state = states.given_up(state)
    assert states.answered(state, ticket, opened("b")) == state


def test_that_problems_are_shown_once_all_files_of_a_request_are_read() -> None:
    state = states.asked(State(Settings()), [file("a"), file("b"), file("c")])
    first, second, third = (item.ticket for item in state.opening.waiting)
    state = states.answered(state, first, refused("a"))
    assert state.opening.refused == ()
    state = states.answered(state, second, opened("b"))
    assert state.opening.refused == ()
    state = states.answered(state, third, refused("c"))
    assert [one.file.stem for one in state.opening.refused] == ["a", "c"]
    assert front(state) == "b"


def test_that_the_problems_of_an_earlier_request_are_over() -> None:
    state = after(after(with_open("a"), refused("b")), opened("c"))
    assert state.opening.refused == ()


def test_that_the_same_file_is_open_once_and_comes_to_the_front_as_it_is_now() -> None:
    state = states.went(with_open("a", "b"), Place("metrics", "rate"))
    state = after(states.brought(state, state.open_reports[1].id), opened("a", "other content"))
    assert names(state) == ["a", "b"]
    assert front(state) == "a"
    assert state.report_file is not None
    assert state.report_file.sha256 == "other content"
    assert state.place == Place("metrics", "rate")


def test_that_a_link_to_an_open_file_is_that_file() -> None:
    state = states.asked(with_open("a", "b"), [file("link")])
    state = states.answered(state, state.opening.waiting[0].ticket, opened("link"), file("a"))
    assert len(state.open_reports) == 2
    assert front(state) == "link"


def test_that_a_copy_elsewhere_is_another_report_since_it_may_be_changed() -> None:
    assert names(after(with_open("a"), opened("copy", "sha of a"))) == ["a", "copy"]


def test_that_a_file_which_was_moved_is_known_by_its_content() -> None:
    state = with_open("a")
    state = changed_files.renewed(state, state.open_reports[0].id, gone("a"))
    state = after(state, opened("moved", "sha of a"))
    assert names(state) == ["moved"]
    assert state.open_reports[0].file_fault is None


# Each report for itself


def test_that_each_report_has_its_own_way_choices_and_filters() -> None:
    state = states.went(with_open("a", "b"), Place("metrics", "rate"))
    state = states.filtered(state, "metrics", "r")
    other = states.stepped(state, 1)
    assert other.place == Place("overview")
    assert (dict(other.chosen), dict(other.filters)) == ({}, {})
    assert not other.history.past
    back = states.stepped(other, 1)
    assert back.place == Place("metrics", "rate")
    assert back.filters["metrics"] == "r"
    assert states.went_back(back).place == Place("overview")


def test_that_with_nothing_open_no_request_does_harm() -> None:
    empty = State(Settings(tab="metrics"))
    for state in (
        states.went(empty, Place("about")),
        states.chose(empty, "x"),
        states.went_back(empty),
        states.filtered(empty, "metrics", "x"),
        states.stepped(empty, 1),
        closing.closed(empty),
        states.brought(empty, 7),
        changed_files.file_fault_shown(empty),
        changed_files.file_fault_dismissed(empty),
        changed_files.renewed(empty, 7, opened("a")),
    ):
        assert state == empty
    assert empty.place == Place("metrics")


def test_that_a_tab_chosen_while_the_first_file_is_read_is_the_one_it_opens_on() -> None:
    state = states.asked(State(Settings(tabs={str(file("a")): "metrics"})), [file("a"), file("b")])
    state = states.went(state, Place("about"))
    assert state.settings.tabs[str(file("a"))] == "about"  # so that even a killed program has it
    state = states.answered(state, state.opening.waiting[0].ticket, opened("a"), at=AT)
    assert (front(state), state.place, state.history.past) == ("a", Place("about"), ())


# Closing


def test_that_closing_brings_the_next_and_at_the_end_the_one_before() -> None:
    state = states.stepped(with_open("a", "b", "c"), 1)
    seen = []
    while state.open_reports:
        state = closing.closed(state)
        seen.append(front(state))
    assert seen == ["c", "a", None]


def test_that_a_report_comes_to_the_front_before_another_draft_when_one_is_closed() -> None:
    drafts = tuple(OpenDraft(number, whole(), file(f"draft-{number}")) for number in (8, 9))
    state = closing.closed(replace(with_open("a"), drafts=drafts, front=9))
    assert front(state) == "a"
    assert [one.id for one in state.drafts] == [8]


def test_that_closing_all_also_gives_up_what_is_to_be_read() -> None:
    state = closing.all_closed(states.asked(with_open("a", "b"), [file("c")]))
    assert (state.open_reports, state.front, state.opening.waiting) == ((), None, ())


def test_that_an_id_is_never_given_twice() -> None:
    state = with_open("a")
    first = state.front
    state = after(closing.closed(state), opened("a"))
    assert state.front != first


# On the disk


def test_that_a_report_read_again_keeps_everything_but_its_content() -> None:
    state = states.filtered(states.went(with_open("a"), Place("metrics", "rate")), "metrics", "r")
    renewed = changed_files.renewed(state, state.open_reports[0].id, opened("a", "new"), at=AT)
    assert renewed.report_file is not None
    assert renewed.report_file.sha256 == "new"
    assert (renewed.place, renewed.history, renewed.filters) == (
        state.place, state.history, state.filters,
    )  # fmt: skip


def test_that_a_broken_file_leaves_the_last_good_report() -> None:
    state = with_open("a")
    faulty = changed_files.renewed(state, state.open_reports[0].id, refused("a"))
    assert faulty.report_file == state.report_file
    assert faulty.open_reports[0].file_fault == refused("a")
    assert faulty.opening.refused == ()
    shown = changed_files.file_fault_shown(faulty)
    assert shown.opening.refused == (refused("a"),)
    assert states.dismissed(shown) == faulty


def test_that_trouble_put_away_stays_away_until_it_is_another() -> None:
    state = with_open("a")
    open_report = state.open_reports[0].id
    state = changed_files.file_fault_dismissed(
        changed_files.renewed(state, open_report, refused("a"))
    )
    assert state.open_reports[0].put_away
    assert changed_files.renewed(state, open_report, refused("a")) == state
    assert (
        not changed_files.renewed(state, open_report, refused("a", "Another."))
        .open_reports[0]
        .put_away
    )


def test_that_a_file_put_back_ends_the_trouble() -> None:
    state = with_open("a")
    faulty = changed_files.renewed(state, state.open_reports[0].id, gone("a"))
    assert changed_files.mended(faulty, state.open_reports[0].id) == state


# What is remembered


def session(state: State, but: str = "shipped") -> Sequence[str]:
    return [Path(name).stem for name in remembered_files.noted(state, file(but)).settings.session]


def test_that_the_last_tab_of_each_file_is_where_it_opens_again() -> None:
    state = states.went(with_open("a", "b"), Place("metrics"))
    state = states.went(states.stepped(state, 1), Place("about"))
    again = after(State(state.settings), opened("a"), opened("b"), opened("c"))
    assert [open_report.place.tab for open_report in again.open_reports] == [
        "metrics",
        "about",
        "metrics",
    ]


def test_that_open_files_are_remembered_only_if_that_is_wanted() -> None:
    state = states.stepped(with_open("a", "b", "shipped"), 1)
    assert session(state) == []
    wanted = states.adjusted(state, Settings(reopen=True))
    assert session(wanted) == ["b", "a"]
    assert session(closing.all_closed(wanted)) == []
    assert session(states.asked(wanted, [file("c")])) == []
    kept = states.adjusted(State(Settings()), Settings(reopen=True, session=("/x/z.json",)))
    assert session(states.asked(kept, [file("c")])) == ["z"]


def closed_names(state: State) -> list[str]:
    return [one.stem for one in state.closed_files]


def test_that_closed_reports_are_known_the_last_one_first() -> None:
    state = closing.closed(closing.closed(with_open("a", "b", "c")))
    assert closed_names(state) == ["b", "a"]
    assert closed_names(closing.all_closed(state)) == ["c", "b", "a"]


def test_that_of_all_that_were_closed_at_once_the_one_in_front_is_the_last() -> None:
    assert closed_names(closing.all_closed(states.stepped(with_open("a", "b", "c"), 1)))[0] == "b"


def test_that_a_report_that_is_open_again_is_no_longer_closed() -> None:
    state = after(closing.all_closed(with_open("a", "b")), opened("a"))
    assert closed_names(state) == ["b"]


def test_that_a_closed_file_that_cannot_be_read_can_be_tried_again() -> None:
    state = after(closing.all_closed(with_open("a")), gone("a"))
    assert closed_names(state) == ["a"]
