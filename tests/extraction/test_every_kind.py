"""Each kind of candidate and decision has its name, its section and its place in the order."""

from datetime import date
from typing import get_args

import pytest

from viewer.extraction.candidates import (
    Candidate,
    FactCandidate,
    FactRole,
    FigureCandidate,
    FindingCandidate,
    PositionCandidate,
    RatingCandidate,
)
from viewer.extraction.counting import Count, counts, section_of
from viewer.extraction.decided import decided_candidates
from viewer.extraction.decisions import decided
from viewer.extraction.draft import Accept, Decision, Document, Draft, Reopen, SetAside, TakeApart
from viewer.extraction.needed import ROLES, needed, without
from viewer.extraction.rereading import read_again
from viewer.extraction.to_report import to_report

DOCUMENT = Document(name="harbour.pdf", sha256="0" * 64, kind="pdf", pages=2)
KINDS: tuple[Candidate, ...] = (
    FindingCandidate(id="e", places=(), kind="strength", text="Lit."),
    PositionCandidate(id="d", places=(), metric="Loss", whose="average", verdict="better"),
    FigureCandidate.model_validate(
        {"id": "c", "places": (), "value": 3, "other": "f", "relation": "share"}
    ),
    FigureCandidate.model_validate({"id": "f", "places": (), "value": 9, "aside": "year"}),
    RatingCandidate(id="b", places=(), criterion="Piers", scale="open"),
    FactCandidate(id="a", places=(), role="title", value="Harbour"),
)


def draft(*decisions: Decision) -> Draft:
    """A draft with a candidate of each kind."""
    made = Draft(document=DOCUMENT, candidates=KINDS)
    for decision in decisions:
        made = decided(made, decision)
    return made


def test_that_every_fact_has_a_name_in_sentences() -> None:
    assert ROLES.keys() == set(get_args(FactRole))
    assert len(set(ROLES.values())) == len(ROLES)
    assert without("body") == "Accept or add the name of the inspected body."


def test_that_candidates_stand_in_the_order_of_their_kinds() -> None:
    found = decided_candidates(draft())
    assert list(found) == ["a", "b", "c", "f", "e", "d"]
    assert [found[name].state for name in found] == ["open"] * 3 + ["set_aside"] + ["open"] * 2


def test_that_each_is_counted_in_its_section() -> None:
    told = [section_of(one) for one in KINDS]
    assert told == ["findings", "findings", "figures", "figures", "ratings", "report"]
    found = counts(draft(Accept(candidates=("e",)), SetAside(candidates=("b",))))
    assert found == {
        "report": Count(0, 0, 1),
        "ratings": Count(0, 1, 0),
        "figures": Count(0, 1, 1),
        "findings": Count(1, 0, 1),
    }
    assert Count(1, 2, 4).all == 7


def test_that_a_report_says_what_nobody_looked_at() -> None:
    made = to_report(draft(), {}, date(2026, 1, 2))
    assert made["method"][-1]["values"] == [
        "1 fact of the document was not looked at.",
        "1 rating of the document was not looked at.",
        "1 figure of the document was not looked at.",
        "2 findings of the document were not looked at.",
    ]
    pages = DOCUMENT.model_copy(update={"without_text": (2,)})
    (entry,) = to_report(
        draft(Accept(candidates=tuple("abcde"))).model_copy(update={"document": pages}), {}
    )["method"]
    assert entry["values"] == ["Page 2 of the document has no text that can be read."]
    many = DOCUMENT.model_copy(update={"without_text": tuple(range(1, 22))})
    (entry,) = to_report(
        draft(Accept(candidates=tuple("abcde"))).model_copy(update={"document": many}), {}
    )["method"]
    assert entry["values"][0].startswith(
        "21 pages of the document have no text that can be read: 1, 2,"
    )
    assert entry["values"][0].endswith("19, 20, ….")


@pytest.mark.parametrize(
    ("decisions", "state", "reason"),
    [
        ((Accept(candidates=("c",)),), "accepted", ""),
        ((SetAside(candidates=("c",), reason="twice"),), "set_aside", "twice"),
        ((SetAside(candidates=("c",)),), "set_aside", ""),
        (
            (SetAside(candidates=("c",), reason="twice"), Reopen(candidates=("c", "none"))),
            "open",
            "",
        ),
        ((SetAside(candidates=("c",), reason="twice"), Accept(candidates=("c",))), "accepted", ""),
    ],
)
def test_that_a_decision_gives_a_state(
    decisions: tuple[Decision, ...], state: str, reason: str
) -> None:
    found = decided_candidates(draft(*decisions))["c"]
    assert (found.state, found.reason) == (state, reason)


def test_that_figures_are_taken_apart_from_either_side() -> None:
    for name in ("c", "f"):
        figure = decided_candidates(draft(TakeApart(candidate=name)))["c"].candidate
        assert figure.type == "figure"
        assert (figure.relation, figure.other) == (None, None)
    figure = decided_candidates(draft(TakeApart(candidate="a")))["c"].candidate
    assert figure.type == "figure"
    assert (figure.relation, figure.other) == ("share", "f")


def test_that_a_draft_without_anything_needs_all_that_no_report_is_without() -> None:
    assert needed(Draft(document=DOCUMENT, candidates=()), {}) == (
        "Accept or add the title.",
        "Accept or add the name of the inspected body.",
        "Accept or add the name of the inspectorate.",
    )
    whole = draft(Accept(candidates=("a", "b")))
    assert needed(whole, {})[-1] == "Choose a scale for “Piers”."


def test_that_what_was_decided_stays_as_it_is_when_a_document_is_read_again() -> None:
    new = [one.model_copy(update={"id": one.id}) for one in KINDS[:2]]
    again = read_again(draft(Accept(candidates=("c",))), new, DOCUMENT)
    assert [one.id for one in again.candidates] == ["c", "e-2", "d-2"]
