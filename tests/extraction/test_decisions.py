"""Decisions on a draft, and where its candidates stand after them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drafts import (
    DECISIONS,
    DRAFTS,
    draft,
    fact,
    figure,
    finding,
    place,
    rating,
    whole,
)
from viewer.extraction.counting import SECTIONS, Count, counts, section_of
from viewer.extraction.decided import DecidedCandidate, accepted, decided_candidates
from viewer.extraction.decisions import (
    decided,
    free_id,
    last_decision,
    next_undone,
    redone,
    undone,
)
from viewer.extraction.draft import (
    Accept,
    Add,
    Correct,
    Decision,
    Draft,
    Reopen,
    SetAside,
    TakeApart,
)


def _after(start: Draft, *decisions: Decision) -> dict[str, DecidedCandidate]:
    for decision in decisions:
        start = decided(start, decision)
    return decided_candidates(start)


def test_that_nothing_is_decided_by_itself() -> None:
    states = {item.state for item in decided_candidates(whole()).values()}
    assert states == {"open"}


def test_that_what_the_rules_set_aside_is_set_aside_without_a_reason_of_a_person() -> None:
    found = decided_candidates(draft(figure(aside="year")))
    assert found["figure-1"].state == "set_aside"
    assert found["figure-1"].reason == ""


def test_that_what_the_rules_set_aside_can_be_brought_back() -> None:
    start = draft(figure(aside="year"))
    assert _after(start, Reopen(candidates=("figure-1",)))["figure-1"].state == "open"
    assert _after(start, Correct(candidate=figure()))["figure-1"].state == "open"


def test_that_the_last_decision_of_a_candidate_counts() -> None:
    name = ("finding-1",)
    aside = SetAside(candidates=name, reason="Said of another body")
    found = _after(whole(), Accept(candidates=name), aside)["finding-1"]
    assert (found.state, found.reason) == ("set_aside", "Said of another body")
    found = _after(whole(), aside, Reopen(candidates=name))["finding-1"]
    assert (found.state, found.reason) == ("open", "")


def test_that_a_correction_stands_in_the_place_of_its_candidate_and_is_open() -> None:
    corrected = figure(value="63.2")
    found = _after(whole(), Accept(candidates=("figure-1",)), Correct(candidate=corrected))
    assert found["figure-1"] == DecidedCandidate(corrected, "open", corrected=True)
    assert list(found) == list(decided_candidates(whole()))


def test_that_opening_anew_keeps_a_correction() -> None:
    corrected = figure(value="63.2")
    found = _after(whole(), Correct(candidate=corrected), Reopen(candidates=("figure-1",)))
    assert found["figure-1"].candidate == corrected


def test_that_what_a_person_adds_is_told_from_what_the_rules_found() -> None:
    found = _after(whole(), Add(candidate=finding("finding-9")))
    assert found["finding-9"].added
    assert not found["finding-1"].added


def test_that_taking_apart_ends_the_relation_on_both_sides() -> None:
    start = draft(
        figure("figure-1", relation="from_to", other="figure-2"),
        figure("figure-2", relation="earlier", other="figure-1"),
        figure("figure-3", relation="against", other="figure-1"),
        figure("figure-4", relation="against", other="figure-2"),
    )
    found = {
        name: item.candidate.other
        for name, item in _after(start, TakeApart(candidate="figure-1")).items()
        if item.candidate.type == "figure"
    }
    assert found == {"figure-1": None, "figure-2": None, "figure-3": None, "figure-4": "figure-2"}


def test_that_taking_apart_leaves_what_was_decided() -> None:
    start = draft(figure("figure-1", relation="from_to", other="figure-2"), figure("figure-2"))
    names = ("figure-1", "figure-2")
    found = _after(start, Accept(candidates=names), TakeApart(candidate="figure-1"))
    assert {item.state for item in found.values()} == {"accepted"}


def test_that_decided_candidates_are_in_the_order_of_the_document() -> None:
    start = draft(
        finding("finding-2", places=(place(2, 9),)),
        finding("finding-3", places=()),
        finding("finding-1", places=(place(2, 3),)),
        figure("figure-1", places=(place(9, 0),)),
        rating(),
        fact(),
    )
    order = "fact-title rating-leadership figure-1 finding-1 finding-2 finding-3"
    assert list(decided_candidates(start)) == order.split()


def test_that_only_what_was_accepted_is_accepted() -> None:
    start = decided(whole(), Accept(candidates=("figure-1", "no-such-thing")))
    assert [item.id for item in accepted(start)] == ["figure-1"]


def test_that_a_new_decision_ends_what_could_be_done_again() -> None:
    first, second = Accept(candidates=("figure-1",)), Accept(candidates=("finding-1",))
    back = undone(decided(whole(), first))
    assert next_undone(back) == first
    assert last_decision(back) is None
    new = decided(back, second)
    assert (new.decisions, next_undone(new)) == ((second,), None)


def test_that_an_id_for_what_is_added_was_never_used_even_by_what_was_undone() -> None:
    start = decided(whole(), Add(candidate=finding("finding-2")))
    assert free_id(undone(start), "finding") == "finding-3"


def test_that_counts_say_what_is_used_set_aside_and_open_of_each_section() -> None:
    start = draft(fact(), figure("figure-1"), figure("figure-2", aside="age"), figure("figure-3"))
    found = counts(decided(start, Accept(candidates=("figure-3",))))
    assert found["report"] == Count(open=1)
    assert found["figures"] == Count(used=1, set_aside=1, open=1)
    assert found["ratings"].all == found["findings"].all == 0


@settings(deadline=None)
@given(DRAFTS, st.lists(DECISIONS, max_size=6))
def test_that_undoing_any_sequence_gives_the_beginning_and_redoing_it_the_end(
    start: Draft, decisions: list[Decision]
) -> None:
    states = [start]
    for decision in decisions:
        states.append(decided(states[-1], decision))
    now = states[-1]
    for state in reversed(states[:-1]):
        assert last_decision(now) == now.decisions[now.done - 1]
        now = undone(now)
        assert decided_candidates(now) == decided_candidates(state)
    for state in states[1:]:
        now = redone(now)
        assert decided_candidates(now) == decided_candidates(state)
    assert redone(now) == now == states[-1]


@settings(deadline=None)
@given(DRAFTS)
def test_that_undo_leads_to_the_very_beginning_and_no_further(start: Draft) -> None:
    now = start
    for _ in start.decisions:
        now = undone(now)
    assert undone(now) == now
    assert decided_candidates(now) == decided_candidates(draft(*start.candidates))


@settings(deadline=None)
@given(DRAFTS)
def test_that_counts_always_add_up_to_the_candidates(start: Draft) -> None:
    found, all_of = counts(start), list(decided_candidates(start).values())
    for section in SECTIONS:
        of_it = [item for item in all_of if section_of(item.candidate) == section]
        assert found[section].used + found[section].set_aside + found[section].open == len(of_it)
    assert {item.id for item in start.candidates} <= {item.candidate.id for item in all_of}
