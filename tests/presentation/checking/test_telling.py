"""What is said of a decision, of what is left, and of a key that does nothing now."""

from dataclasses import replace
from typing import Any

import pytest

from tests.drafts import document, draft, fact, figure, finding, position, rating
from tests.presentation.checking.opening import opened
from viewer.extraction.candidates import OPEN_SCALE, Candidate, PeriodRead
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
from viewer.presentation.checking import bars, deciding, telling
from viewer.presentation.checking.checking_page import checking_content
from viewer.presentation.checking.groups import overview_for
from viewer.presentation.checking.wording import decision_text, fact_words

LONG = "This is a very long finding that goes on and on until no room is left for all of its words."
WHOLE = draft(
    fact(), fact("body", "Northshire"), rating(), figure(), position(), finding(),
    finding("long", LONG),
)  # fmt: skip
ACCEPTED = Accept(candidates=("finding-1",))
TWICE = tuple(rating(name, places=rating().places * 2) for name in ("Help", "Care"))


def done(*candidates: Candidate) -> Draft:
    """A draft whose first finding is accepted."""
    return draft(finding(), *candidates, decisions=(ACCEPTED,), done=1)


@pytest.mark.parametrize(
    ("value", "words"), [("cy-GB", "Welsh"), ("CY", "Welsh"), ("en", "English"), ("qqq", "qqq")]
)
def test_that_a_language_has_its_name(value: str, words: str) -> None:
    assert fact_words(fact("language", value)) == words


@pytest.mark.parametrize(
    ("decision", "words", "about"),
    [
        (
            Accept(candidates=("fact-title",)),
            "Title, Inspection of Northshire, accepted",
            "fact-title",
        ),
        (
            Accept(candidates=("fact-title", "rating-leadership", "figure-1")),
            "Title, Inspection of Northshire and 2 others, accepted",
            "fact-title",
        ),
        (SetAside(candidates=("rating-leadership",)), "Leadership, set aside", "rating-leadership"),
        (
            Reopen(candidates=("position-1",)),
            "Visits on time, better than national average, opened again",
            "position-1",
        ),
        (
            Correct(candidate=figure(), others=(finding(),)),
            "Visits on time, 62.3% and 1 other, corrected",
            "figure-1",
        ),
        (Add(candidate=finding()), "Visit more often, added", "finding-1"),
        (
            TakeApart(candidate="long"),
            "This is a very long finding that goes on and on u…, taken apart",
            "long",
        ),
        (Accept(candidates=("gone",)), "something that is no longer there, accepted", "gone"),
    ],
)
def test_that_a_decision_is_told_in_a_few_words_and_leads_back(
    decision: Decision, words: str, about: str
) -> None:
    assert decision_text(decision, overview_for(opened(WHOLE)).decided) == words
    assert deciding.of_decision(decision) == about


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (figure(value="70"), "Visits on time: 70%."),
        (figure(metric="Calls"), "62.3% is called “Calls” now."),
        (figure(period=PeriodRead(label="2024")), "Period of 62.3%: 2024."),
        (figure(), "Visits on time, 62.3%, corrected."),
        (rating(level="inadequate"), "Leadership: Inadequate."),
        (rating(why=("its level was chosen by hand",)), "Leadership: Good."),
        (rating(), "Leadership, corrected."),
        (finding(kind="strength"), "Visit more often: strength."),
        (finding(text="Visit them."), "Visit more often, corrected."),
    ],
)
def test_that_a_correction_says_what_is_different(now: Candidate, words: str) -> None:
    assert telling.decision_told(opened(WHOLE), Correct(candidate=now)) == words


def test_that_a_correction_of_two_figures_tells_both() -> None:
    both = draft(figure(), figure("figure-2", "9"))
    others = (figure("figure-2", "8"), rating())
    told = telling.decision_told(opened(both), Correct(candidate=figure(value="70"), others=others))
    assert told == "Visits on time: 70%; Visits on time: 8%."


def test_that_an_opened_number_and_a_chosen_scale_are_told_as_such() -> None:
    age = draft(figure("y", "12", aside="age"))
    assert telling.decision_told(opened(age), Correct(candidate=figure("y", "12"))) == (
        "12%, opened; it was read as an age. Enter accepts it as a figure all the same."
    )
    still = Correct(candidate=figure("y", "12", aside="age", metric="Calls"))
    assert telling.decision_told(opened(age), still) == "12% is called “Calls” now."
    open_scale = draft(rating(scale=OPEN_SCALE, level=None, words="Good", scales=("ofsted", "cqc")))
    assert telling.decision_told(opened(open_scale), Correct(candidate=rating())) == (
        "Scale of these ratings: Ofsted grade; Leadership: Good."
    )


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("1", "1 chooses nothing of this fact."),
        ("Z", "Z is no key here: ? lists all keys."),
        ("U", "Nothing else is open."),
        ("Return", "This fact is decided already: U goes on to what is open."),
        ("Backspace", "There is nothing to go back to."),
        ("Ctrl+Z", "There is nothing to undo."),
        ("Ctrl+Y", "There is nothing to redo."),
        ("X", "X (set aside) does nothing with this fact now."),
        ("Shift+Return", "No open rating is printed twice alike."),
    ],
)
def test_that_a_key_that_does_nothing_says_so(keys: str, words: str) -> None:
    assert telling.no_key_text(opened(WHOLE), keys) == words


@pytest.mark.parametrize(
    ("made", "at", "keys", "words"),
    [
        (WHOLE, "section-ratings", "1", "1 chooses nothing of this section."),
        (
            WHOLE, "section-ratings", "Return",
            "This is the head of a list: U goes on to what is open.",
        ),
        (done(), "finding-1", "Return", "All decided. V shows the report, Ctrl+S saves it."),
        (done(), "finding-1", "U", "Nothing is open."),
        (
            draft(*TWICE, figure()), "figure-1", "Shift+Return",
            "2 open ratings are printed twice alike: go to one of the ratings first.",
        ),
        (
            draft(TWICE[0]), "rating-help", "Shift+Return",
            "1 open rating is printed twice alike: Enter accepts one that is in hand.",
        ),
    ],
)  # fmt: skip
def test_that_what_is_said_instead_depends_on_what_is_in_hand(
    made: Draft, at: str, keys: str, words: str
) -> None:
    assert telling.no_key_text(opened(made, at), keys) == words


def test_that_how_much_is_open_is_told() -> None:
    assert telling.open_words(opened(WHOLE)) == "7 open"
    assert telling.open_words(opened(done())) == "nothing is open"


def test_that_the_bars_say_what_became_of_the_document_and_of_saving() -> None:
    one = opened(WHOLE)
    assert bars.document_words(one) == bars.unsaved_words(one) == ""
    assert bars.document_words(replace(one, document_is="changed")).startswith(
        "“northshire.pdf” has changed since it was read."
    )
    assert bars.document_words(replace(one, document_is="gone")).startswith(
        "“northshire.pdf” is not where it was, or cannot be read."
    )
    full = replace(one, not_saved="The disk is full.")
    assert bars.unsaved_words(full) == (
        "What you decided is not saved yet. The disk is full. It is kept while this is open."
    )
    assert bars.leaving_words(full, waits=True) == (
        "Saving the draft of northshire.pdf", "It closes by itself as soon as it is saved.",
    )  # fmt: skip
    assert bars.leaving_words(full, waits=False) == (
        "The draft of northshire.pdf is not saved",
        "The disk is full. What you decided since it was last saved is lost when it is closed now.",
    )


def test_that_over_the_report_of_a_draft_stands_what_is_not_in_it() -> None:
    as_saved = "the report of northshire.pdf as it would be saved now"
    assert bars.shown_words(opened(WHOLE)) == (
        "This is a draft, 7 open: nothing of northshire.pdf is accepted yet, so nothing is in it."
    )
    assert bars.shown_words(opened(done())) == f"This is {as_saved}. Nothing is open."
    assert bars.shown_words(opened(done(fact(), rating(), finding("other")))) == (
        f"This is a draft: {as_saved}, 3 open. What is open is not in it: no facts or ratings are "
        "accepted yet."
    )
    assert bars.shown_words(opened(done(finding("other")))) == (
        f"This is a draft: {as_saved}, 1 open. What is open is not in it."
    )


def test_that_the_head_of_the_page_tells_what_is_checked_and_whether_it_is_saved() -> None:
    facts = (*WHOLE.candidates, fact("inspectorate", "Ofsted"), fact("published", "May 2024"))
    content = checking_content(opened(draft(*facts, document=document(without_text=(2, 3)))))
    assert content.title == "northshire.pdf"
    assert content.subtitle == "Northshire · Ofsted · published May 2024 · 3 pages"
    assert (content.saved, content.saved_well) == ("Saved a moment ago", True)
    assert content.notice == "2 pages have no text"
    one = opened(draft(finding(), document=document(without_text=(2,), kind="text")), saved=False)
    content = checking_content(replace(one, saved=False))
    assert (content.subtitle, content.saved, content.notice) == (
        "", "Saving…", "Page 2 has no text",
    )  # fmt: skip
    content = checking_content(replace(one, not_saved="Full."))
    assert (content.saved, content.saved_well) == ("Not saved: Full.", False)


def test_that_a_folded_section_is_summed_up() -> None:
    found = (
        finding("s", kind="weakness"),
        finding("s2", kind="weakness"),
        finding("m", kind="mixed"),
    )
    made = draft(*WHOLE.candidates, *found, fact("inspected", "May 2023"))
    rows = {row.id: row for row in checking_content(opened(made, "fact-title")).rows}
    assert rows["section-ratings"].summary == "1 Good"
    assert rows["section-figures"].summary == "1 figure, page 2"
    assert rows["section-findings"].summary == (
        "1 position, 2 recommendations, 2 weaknesses, 1 mixed on 2 pages, the first on page 2"
    )
    assert rows["section-report"].spoken == "Report, 3 open. Northshire, inspected May 2023"
    assert rows["section-report"].summary == ""
    assert rows["fact-title"].spoken == "Title, open. read as Inspection of Northshire, page 1"
    empty = checking_content(opened(draft(finding()), "finding-1")).rows
    assert empty[0].summary == "none found; select words in the document to add one"
    assert (empty[0].state, empty[0].spoken.partition(".")[0]) == ("none", "Report, none")


@pytest.mark.parametrize(
    ("relation", "second", "cells"),
    [
        ("from_to", {}, ("29% → 38%", "2022-23", "own", "2")),
        ("by_to", {"movement": "rose"}, ("by 29% to 38%", "2022-23", "own", "2")),
        ("against", {"whose": "others"}, ("38% against 29%", "2022-23", "own, others", "2")),
        ("share", {}, ("38%, 29%", "2022-23", "own", "2")),
    ],
)
def test_that_related_figures_are_one_row(
    relation: str, second: dict[str, Any], cells: tuple[str, ...]
) -> None:
    later = figure("a", "38", relation=relation, other="b")
    made = draft(later, figure("b", "29", period=PeriodRead(label="2022-23"), **second))
    rows = checking_content(opened(made, "a")).rows
    assert [row.cells for row in rows if row.id == "a"] == [cells]


def test_that_a_rating_under_another_stands_in_as_many_steps() -> None:
    made = [rating(str(n), parent=f"rating-{n - 1}" if n else None) for n in range(8)]
    rows = checking_content(opened(draft(*made), "rating-0")).rows
    assert [row.indent for row in rows if not row.is_head] == [0, 1, 2, 3, 4, 5, 5, 5]
    lost = checking_content(opened(draft(rating(parent="gone")), "rating-leadership")).rows
    assert [row.indent for row in lost if not row.is_head] == [0]
