"""What keys decide, what comes next, and what can be done where."""

from pathlib import Path
from typing import Any

from tests.drafts import draft, fact, figure, finding, place, rating, whole
from viewer.extraction.candidates import OPEN_SCALE, Candidate, OtherPrinting, RatingCandidate
from viewer.extraction.counting import Count, counts
from viewer.extraction.decided import decided_candidates
from viewer.extraction.draft import Correct, Draft
from viewer.presentation.checking import deciding, telling
from viewer.presentation.checking.band import levels_of
from viewer.presentation.checking.bars import shown_words
from viewer.presentation.checking.checking_page import checking_content
from viewer.store.reading.known_scales import known_scales
from viewer.store.session import open_draft as drafts
from viewer.store.session.open_draft import OpenDraft

SCALES = known_scales()


def opened(made: Draft, at: str = "", **changes: Any) -> OpenDraft:
    """A draft that is open, with something of it in hand."""
    one = OpenDraft(1, made, Path("x.draft.json"), scales=SCALES, **changes)
    return drafts.chose(one, at or deciding.first_open(one))


def did(one: OpenDraft, *actions: str) -> OpenDraft:
    """Do these actions one after the other."""
    for action in actions:
        step = deciding.step_for(one, action)
        assert step is not None, action
        one = drafts.chose(one, step.at) if step.decision is None else drafts.decided(
            one, step.decision, step.at)  # fmt: skip
    return one


def state_of(one: OpenDraft, name: str) -> str:
    """What became of a candidate."""
    return decided_candidates(one.draft)[name].state


def candidate_of(one: OpenDraft, name: str) -> Candidate:
    """A candidate as it is by now."""
    return decided_candidates(one.draft)[name].candidate


def test_that_accepting_goes_on_to_what_is_open_next() -> None:
    one = did(opened(whole()), "check-accept", "check-accept")
    assert (state_of(one, "fact-title"), state_of(one, "fact-body")) == ("accepted", "accepted")
    assert one.at == "fact-inspectorate"


def test_that_the_last_open_one_is_found_from_the_end() -> None:
    one = did(opened(whole(), "finding-1"), "check-accept")
    assert one.at == "fact-title"


def test_that_each_decision_can_be_undone_to_the_beginning_and_says_what_it_was() -> None:
    one = did(opened(whole()), "check-accept", "check-set-aside", "check-next")
    labels = {offer.id: offer.label for offer in checking_content(one).offers}
    assert labels["check-undo"] == "undo: Inspected body, Northshire, set aside"
    one = drafts.undid(drafts.undid(one, "fact-body"), "fact-title")
    assert {item.state for item in decided_candidates(one.draft).values()} == {"open"}
    assert "check-undo" not in deciding.offered(one)
    assert "check-redo" in deciding.offered(one)


def test_that_a_digit_chooses_a_level_worst_first_and_leaves_it_open() -> None:
    one = opened(draft(rating()), "rating-leadership")
    step = deciding.choice_for(one, 1)
    assert step is not None
    assert step.decision is not None
    one = drafts.decided(one, step.decision, step.at)
    found = candidate_of(one, "rating-leadership")
    assert isinstance(found, RatingCandidate)
    assert found.level == "inadequate"
    assert state_of(one, "rating-leadership") == "open"
    assert deciding.choice_for(one, 9) is None


def test_that_related_figures_are_one_decision_until_they_are_taken_apart() -> None:
    later = figure("later", "38", relation="from_to", other="earlier")
    one = opened(draft(later, figure("earlier", "29")), "later")
    both = did(one, "check-accept")
    assert [state_of(both, name) for name in ("later", "earlier")] == ["accepted", "accepted"]
    apart = did(did(one, "check-apart"), "check-accept")
    assert [state_of(apart, name) for name in ("later", "earlier")] == ["accepted", "open"]


def test_that_only_ratings_printed_twice_alike_are_accepted_together() -> None:
    two = (rating().places * 2)[:2]
    made = [rating(name, places=two) for name in ("Help", "Care")]
    one = did(opened(draft(*made, rating("Other"), figure())), "check-accept-twice")
    states = [item.state for item in decided_candidates(one.draft).values()]
    assert states.count("accepted") == 2
    assert one.at == "rating-other"


def test_that_a_number_set_aside_by_the_rules_becomes_a_figure_when_it_is_wanted() -> None:
    one = opened(draft(figure("year", "2024", aside="year"), figure()), "year")
    one = did(one, "check-reopen")
    assert state_of(one, "year") == "open"
    assert state_of(did(one, "check-accept"), "year") == "accepted"


def test_that_numbers_that_are_no_figures_are_one_row_until_one_is_in_hand() -> None:
    years = [figure(f"year-{number}", "2024", aside="year") for number in range(3)]
    one = opened(draft(figure(), *years), "figure-1")
    titles = [row.title for row in checking_content(one).rows if not row.is_head]
    assert titles == ["Visits on time", "3 years"]
    chosen = checking_content(drafts.chose(one, "year-1"))
    assert len([row for row in chosen.rows if not row.is_head]) == 3


def test_that_paragraph_numbers_are_one_row_that_says_why_and_one_comes_back_as_a_figure() -> None:
    numbers = [figure(f"number-{n}", f"{n}", aside="paragraph", unit=None) for n in range(1, 41)]
    one = opened(draft(figure(), *numbers), "aside-paragraph")
    (row,) = (row for row in checking_content(one).rows if row.current)
    assert (row.title, row.cells[0]) == ("40 paragraph numbers", "1%, 2%, 3%, …")
    assert row.band[1].text == "Printed before a paragraph or an item of a list."
    at_one = drafts.chose(one, "number-7")
    (row,) = (row for row in checking_content(at_one).rows if row.current)
    assert row.title == "Paragraph number on page 2"
    assert [line.label for line in row.band if line.label] == ["Printed", "Set aside", "Why"]
    assert row.band[1].text == "It is read as a paragraph number, not as a figure."
    offers = {offer.id: (offer.label, offer.place) for offer in checking_content(at_one).offers}
    assert offers["check-accept"] == ("Make it a figure", "main")
    assert "check-period" not in offers
    back = did(at_one, "check-accept", "check-accept")
    assert state_of(back, "number-7") == "accepted"
    assert candidate_of(back, "number-7").why[-1] == "read as a paragraph number at first"
    assert counts(back.draft)["figures"] == Count(used=1, set_aside=39, open=1)


def test_that_kinds_of_findings_have_keys_and_numbers_have_not() -> None:
    at_finding = deciding.offered(opened(draft(finding(), figure()), "finding-1"))
    assert {"check-strength", "check-weakness", "check-context"} <= set(at_finding)
    at_figure = deciding.offered(opened(draft(finding(), figure()), "figure-1"))
    assert "check-strength" not in at_figure
    assert "check-period" in at_figure


def test_that_the_count_comes_out_whatever_is_decided() -> None:
    one = did(opened(whole()), "check-accept", "check-set-aside", "check-accept")
    counts = {count.section: count.decided for count in checking_content(one).counts}
    assert counts == {
        "report": "3 of 3",
        "ratings": "0 of 1",
        "figures": "0 of 1",
        "findings": "0 of 1",
    }


def test_that_an_empty_draft_has_a_page_all_the_same() -> None:
    content = checking_content(opened(draft()))
    assert [row.title for row in content.rows] == ["Report", "Ratings", "Figures", "Findings"]
    assert content.rows[3].summary == "none found; select words in the document to add one"


def test_that_numbers_that_are_no_figures_make_no_pages_of_figures() -> None:
    one = opened(draft(fact(), figure("year", "2024", aside="year")), "fact-title")
    assert checking_content(one).rows[3].summary == "no figures"


def test_that_a_rating_is_not_accepted_without_a_level() -> None:
    one = opened(draft(rating(level=None)), "rating-leadership")
    assert deciding.step_for(one, "check-accept") is None
    words = "“Leadership” has no level yet: press 1 to 4, or E."
    assert telling.refusal_of(one, "check-accept") == words
    either = rating(level=None, scale=OPEN_SCALE, words="Good", scales=("cqc", "ofsted"))
    words = "“Leadership” is on no scale yet: press 1, 2 or E."
    assert telling.refusal_of(opened(draft(either), either.id), "check-accept") == words
    suspended = opened(draft(rating(level=None, state="suspended")), "rating-leadership")
    assert deciding.step_for(suspended, "check-accept") is not None


def test_that_it_is_told_what_a_correction_has_changed() -> None:
    one = opened(draft(rating(), figure("year", "2024", aside="year")), "rating-leadership")
    chosen = deciding.choice_for(one, 1)
    assert chosen is not None
    assert chosen.decision is not None
    assert telling.decision_told(one, chosen.decision) == "Leadership: Inadequate."
    at_year = drafts.chose(one, "year")
    step = deciding.step_for(at_year, "check-accept")
    assert step is not None
    assert step.decision is not None
    assert "opened; it was read as a year" in telling.decision_told(at_year, step.decision)
    after = drafts.decided(at_year, step.decision, step.at)
    row = checking_content(after).row
    assert row is not None
    assert "Read as a year at first" in [line.text for line in row.band]


def test_that_a_key_that_does_nothing_says_so() -> None:
    one = opened(draft(fact()), "fact-title")
    assert telling.no_key_text(one, "P") == "P (period) does nothing with this fact now."
    assert telling.no_key_text(one, "L") == "L is no key here: ? lists all keys."
    lists = "Shift+X (set aside this list) does nothing with this fact now."
    assert telling.no_key_text(one, "Shift+X") == lists
    none = "No open rating is printed twice alike."
    assert telling.no_key_text(one, "Shift+Return") == none
    twice = rating(places=(place(), place(2)))
    one = opened(draft(fact(), twice), "fact-title")
    assert telling.no_key_text(one, "Shift+Return").endswith("go to one of the ratings first.")


def test_that_enter_says_what_to_do_where_there_is_nothing_to_accept() -> None:
    one = did(opened(draft(fact(), rating())), "check-accept")
    at_first = drafts.chose(one, "fact-title")
    assert telling.no_key_text(at_first, "Return").endswith("U goes on to what is open.")
    at_head = drafts.chose(one, "section-report")
    assert telling.no_key_text(at_head, "Return").startswith("This is the head of a list")
    ended = did(one, "check-accept")
    told = "All decided. V shows the report, Ctrl+S saves it."
    assert telling.no_key_text(ended, "Return") == told


def test_that_a_rating_printed_with_different_levels_asks_for_a_choice() -> None:
    also = OtherPrinting(level="inadequate", places=(place(2),))
    one = opened(draft(rating(also=(also,))), "rating-leadership")
    assert deciding.step_for(one, "check-accept") is None
    assert "different levels" in telling.refusal_of(one, "check-accept")
    level = candidate_of(one, "rating-leadership").level  # type: ignore[union-attr] # it is a rating
    chosen = levels_of(rating(), SCALES).index(level or "") + 1
    step = deciding.choice_for(one, chosen)
    assert step is not None
    assert step.decision is not None
    one = drafts.decided(one, step.decision, step.at)
    assert "choose" not in telling.refusal_of(one, "check-accept")
    assert state_of(did(one, "check-accept"), "rating-leadership") == "accepted"
    assert deciding.choice_for(one, chosen) is None


def test_that_the_report_of_a_draft_says_of_what_nothing_is_accepted_yet() -> None:
    one = opened(draft(fact("title", "A report"), figure(), finding()))
    assert "nothing of" in shown_words(one)
    assert shown_words(did(one, "check-accept")).endswith(
        "What is open is not in it: no figures or findings are accepted yet."
    )


def test_that_a_section_without_anything_is_neither_open_nor_done() -> None:
    rows = checking_content(opened(draft(fact("title", "A report")))).rows
    states = {row.title: row.state for row in rows if row.is_head}
    assert (states["Report"], states["Ratings"]) == ("open", "none")


def test_that_the_key_for_the_next_open_one_says_that_nothing_is_open() -> None:
    one = opened(draft(fact("title", "A report")))
    assert telling.no_key_text(one, "U") == "Nothing else is open."
    assert telling.no_key_text(did(one, "check-accept"), "U") == "Nothing is open."


def test_that_a_corrected_value_is_shown_with_what_is_printed() -> None:
    one = opened(draft(figure()), "figure-1")
    other = figure(value="200", places=figure().places)
    row = checking_content(drafts.decided(one, Correct(candidate=other), "figure-1")).row
    assert row is not None
    assert row.cells[0] == "200%"
    assert "printed “62.3%”" in row.spoken
    assert "Printed as “62.3%”" in [line.text for line in row.band]


def test_that_a_qualifier_is_shown_and_heard() -> None:
    least = figure(value="1870", places=(place(printed="1,870"),), qualifier="at_least", unit=None)
    row = checking_content(opened(draft(least), "figure-1")).row
    assert row is not None
    assert row.cells[0] == "at least 1,870"
    assert "value at least 1,870" in row.spoken


def test_that_weaknesses_are_written_as_they_are() -> None:
    found = [finding(kind="weakness"), finding(id="finding-2", kind="weakness")]
    rows = checking_content(opened(draft(fact(), *found), "fact-title")).rows
    assert rows[-1].summary.startswith("2 weaknesses")


def test_that_another_level_is_told_by_its_name() -> None:
    also = OtherPrinting(level="requires-improvement", places=(place(),), why="of another time")
    row = checking_content(opened(draft(rating(also=(also,))), "rating-leadership")).row
    assert row is not None
    assert "Requires improvement: of another time" in [line.text for line in row.band]


def test_that_a_digit_chooses_the_scale_of_all_ratings_that_are_as_open() -> None:
    two = tuple(
        rating(name, None, scale=OPEN_SCALE, words="Good", scales=("cqc", "ofsted"))
        for name in ("Piers", "Lamps")
    )
    one = opened(draft(*two), "rating-lamps")
    row = checking_content(one).row
    assert row is not None
    assert [line.key for line in row.band if line.key] == ["1", "2"]
    assert row.cells[0] == "Good, scale open"
    step = deciding.choice_for(one, 2)
    assert step is not None
    assert step.decision is not None
    said = telling.decision_told(one, step.decision)
    assert said == f"Scale of these ratings: {SCALES['ofsted'].scale.title}; Lamps: Good."
    one = drafts.decided(one, step.decision, step.at)
    for name in ("rating-piers", "rating-lamps"):
        found = candidate_of(one, name)
        assert isinstance(found, RatingCandidate)
        assert (found.scale, found.level) == ("ofsted", "good")
    one = drafts.undid(one, "rating-lamps")
    assert candidate_of(one, "rating-piers") == two[0]
    assert deciding.choice_for(one, 3) is None
