"""What the checking page offers for what is in hand, and where each has its button."""

from typing import Any

from tests.drafts import draft, figure, finding, rating
from tests.presentation.checking.opening import opened
from viewer.extraction.candidates import Candidate
from viewer.presentation.checking import deciding
from viewer.presentation.checking.checking_page import checking_content
from viewer.store.session import open_draft as drafts

ANYTIME = {"add": "foot", "next open": "foot", "all keys": "foot"}
IN_THE_MENU = {
    "Show its place in the document": "none",
    "Show as report": "none",
    "Save report…": "none",
}


def offers(at: str, **said: Any) -> dict[str, str]:
    """The words of each thing to do, and where its button is."""
    content = checking_content(opened(draft(figure(**said), finding()), at))
    return {offer.label: offer.place for offer in content.offers}


def test_that_a_figure_is_accepted_edited_or_set_aside() -> None:
    assert offers("figure-1") == ANYTIME | IN_THE_MENU | {
        "Accept and next": "main",
        "Edit": "main",
        "Set aside": "main",
        "period": "foot",
        "whose": "foot",
    }


def test_that_a_finding_is_made_of_another_kind() -> None:
    assert offers("finding-1") == ANYTIME | IN_THE_MENU | {
        "Accept and next": "main",
        "Edit": "main",
        "Set aside": "main",
        "strength": "foot",
        "weakness": "foot",
        "context": "foot",
    }


def test_that_a_number_that_is_no_figure_is_made_one_and_not_opened_again_by_a_button() -> None:
    assert offers("figure-1", aside="year") == ANYTIME | IN_THE_MENU | {
        "Make it a figure": "main",
        "Edit": "main",
        "Open again": "none",
    }


def asides(at: str, *candidates: Candidate) -> dict[str, tuple[str, ...]]:
    """What is offered that is about several candidates at once."""
    found = deciding.offered(opened(draft(*candidates), at))
    return {action: names for action, names in found.items() if len(names) > 1}


def test_that_a_list_is_set_aside_where_more_than_one_of_it_is_open() -> None:
    listed = [figure(f"figure-{number}", group="table-1") for number in (1, 2)]
    assert asides("figure-1", *listed, figure("figure-3", group="table-2")) == {
        "check-set-aside-list": ("figure-1", "figure-2")
    }
    assert asides("figure-1", *listed[:1], figure("figure-3", group="table-2")) == {}
    assert asides("figure-1", figure("figure-1"), figure("figure-2")) == {}
    headed = [finding(f"finding-{number}", heading="Practice") for number in (1, 2)]
    assert asides("finding-2", *headed, finding("finding-3", heading="Help")) == {
        "check-set-aside-list": ("finding-1", "finding-2")
    }
    assert asides("finding-1", *headed[:1], finding("finding-3", heading="Help")) == {}


def test_that_ratings_are_accepted_together_only_while_a_rating_is_in_hand() -> None:
    made = [rating(name, places=rating().places * 2) for name in ("Help", "Care")]
    twice = {"check-accept-twice": ("rating-help", "rating-care")}
    assert asides("rating-help", *made, figure()) == twice
    assert asides("figure-1", *made, figure()) == {}


def test_that_only_what_is_printed_has_a_place_to_be_shown_and_a_page() -> None:
    one = opened(draft(finding(), figure(places=())), "figure-1")
    assert "check-place" not in deciding.offered(one)
    assert "check-place" in deciding.offered(drafts.chose(one, "finding-1"))
    assert deciding.page_of(one, "finding-1") == 3
    assert deciding.page_of(one, "figure-1") is None
    assert deciding.page_of(one, "gone") is None


def test_that_going_back_and_undoing_are_offered_once_something_was_done() -> None:
    one = opened(draft(figure(), finding()), "figure-1")
    assert {"check-back", "check-undo", "check-redo"}.isdisjoint(deciding.offered(one))
    step = deciding.step_for(one, "check-accept")
    assert step is not None
    assert step.decision is not None
    assert step.at == "finding-1"
    one = drafts.decided(one, step.decision, step.at)
    assert {"check-back", "check-undo", "check-redo"} & {*deciding.offered(one)} == {
        "check-back",
        "check-undo",
    }
    one = drafts.undid(one, "figure-1")
    assert "check-redo" in deciding.offered(one)
    assert "check-undo" not in deciding.offered(one)


def test_that_a_digit_beyond_what_is_offered_chooses_nothing() -> None:
    one = opened(draft(rating(), finding()), "rating-leadership")
    assert deciding.choice_for(one, 0) is None
    assert deciding.choice_for(one, 9) is None


def test_that_the_head_of_findings_counts_each_kind_in_words_of_several() -> None:
    kinds = ("weakness", "weakness", "context", "context", "mixed", "mixed", "strength")
    made = [finding(f"finding-{n}", kind=kind) for n, kind in enumerate(kinds)]
    rows = checking_content(opened(draft(figure(), *made), "figure-1")).rows
    (words,) = [row.summary for row in rows if row.is_head and row.section == "findings"]
    assert words == "2 weaknesses, 2 context, 2 mixed, 1 strength, page 3"


def test_that_of_numbers_set_aside_three_are_shown_and_more_are_hinted_at() -> None:
    for count, words in ((3, "1%, 2%, 3%"), (4, "1%, 2%, 3%, …")):
        made = [figure(f"n{n}", f"{n}", aside="paragraph") for n in range(1, count + 1)]
        rows = checking_content(opened(draft(figure(), *made), "figure-1")).rows
        assert [row.cells[0] for row in rows if row.state == "set_aside"] == [words]
