"""Find, gaps, problems, citations: what leads a reader to a place."""

from dataclasses import replace
from pathlib import Path

from tests.builders import (
    AVERAGE,
    EARLIER,
    TARGET,
    about,
    criterion,
    derived,
    fact,
    finding,
    index,
    linked,
    metric,
    observation,
    position,
    printed,
    reference,
)
from tests.presentation.walking import report_file
from viewer.domain.index import Index
from viewer.presentation.parts.gaps import gaps
from viewer.presentation.search.filtering import matching
from viewer.presentation.search.find import LIMIT, find
from viewer.presentation.window.problems_page import problems_page
from viewer.presentation.wording.sources import (
    all_references,
    place_text,
    sum_text,
)
from viewer.store.disk.settings import Settings
from viewer.store.problem import Problem, Refused
from viewer.store.session.opening import Opening
from viewer.store.session.place import Place
from viewer.store.session.state import State

MADE = index(
    criteria=[criterion()],
    metrics=[metric(observation("19993556"), id="budget", title="Budget", unit="pounds")],
    findings=[
        finding("late", kind="weakness", title="Files come late", text="So courts wait."),
        finding("courts", title="Courts work well", text="Files are read in time."),
        finding("change", kind="context", title="Change", text="Much was new."),
    ],
    profile=[fact("Offices", "Harbour Road")],
)


def places(words: str, made: Index = MADE) -> list[Place]:
    """Where the words lead."""
    return [hit.place for hit in find(made, words).hits]


def test_that_a_find_in_a_title_comes_before_one_in_the_text() -> None:
    assert places("files") == [Place("weaknesses", "late"), Place("strengths", "courts")]
    assert places("courts") == [Place("strengths", "courts"), Place("weaknesses", "late")]


def test_that_every_kind_of_thing_is_found_where_it_is_shown() -> None:
    assert places("casework") == [Place("criteria", "casework")]
    assert places("19,993,556") == [Place("metrics", "budget")]
    assert places("much new") == [Place("about", "change")]
    assert places("harbour") == [Place("about", "profile")]


def test_that_all_words_are_wanted_in_any_order_and_case() -> None:
    assert places("LATE files") == [Place("weaknesses", "late")]
    assert places("late harbour") == []


def test_that_a_find_says_how_many_there_are() -> None:
    assert find(MADE, "casework").summary == "1 match"
    assert find(MADE, "files").summary == "2 matches"
    assert find(MADE, " ").summary == ""
    assert find(MADE, "no\nsuch").summary == "No matches in this report for “no such”."


def test_that_of_many_hits_the_first_are_shown_and_all_are_counted() -> None:
    many = index(findings=[finding(f"f{n}") for n in range(1200)])
    found = find(many, "hubs")
    assert len(found.hits) == LIMIT
    assert found.summary == f"1,200 matches, the first {LIMIT} shown"


def test_that_a_hit_shows_the_words_around_it() -> None:
    text = "word " * 100 + "needle" + " word" * 100
    (hit,) = find(index(findings=[finding(text=text)]), "needle").hits
    assert "needle" in hit.around
    assert hit.around.startswith("…word")
    assert hit.around.endswith("…")
    assert len(hit.around) < 200


def test_that_the_words_around_a_hit_are_whole_words() -> None:
    words = [f"{'w' * (number % 9)}{number}" for number in range(100)]
    text = " ".join((*words[:50], "needle", *words[50:]))
    (hit,) = find(index(findings=[finding(text=text)]), "needle").hits
    assert set(hit.around.strip("…").split(" ")) <= {"needle", *words}


def test_that_a_hit_says_by_what_it_is_one() -> None:
    made = index(
        criteria=[criterion(title="Casework")],
        findings=[finding(title="Hubs", text="They help.", theme="Police", criterion="casework")],
    )
    (by_theme,) = find(made, "police").hits
    assert by_theme.around == "Theme: Police · They help."
    by_criterion = next(hit for hit in find(made, "casework").hits if hit.title == "Hubs")
    assert by_criterion.around == "Criterion: Casework · They help."
    (by_text,) = find(made, "help").hits
    assert by_text.around == "They help."


def test_that_a_letter_which_grows_when_folded_moves_nothing_out_of_sight() -> None:
    text = "ß" * 200 + " needle"
    (hit,) = find(index(findings=[finding(text=text)]), "needle").hits
    assert hit.kind == "Strength"


def test_that_without_words_everything_matches() -> None:
    assert matching([("1", 1), ("2", 2)], "  ") == (1, 2)
    assert matching([("1", 1), ("12", 12)], "2") == (12,)


# Gaps


def said(made: Index) -> list[str]:
    """What the report does not say."""
    return [sentence for sentence, _ in gaps(made)]


def test_that_what_is_unknown_of_the_report_is_said() -> None:
    assert said(index()) == [
        "When it was published.",
        "When the inspection took place.",
        "Under which licence it may be used.",
    ]


KNOWN = about(published="2017-10-01", inspected={"wording": "July"}, licence="Open")


def test_that_a_complete_report_has_no_gap() -> None:
    assert said(index(about=KNOWN, metrics=[metric(observation())])) == []


def test_that_a_missing_figure_period_or_average_is_said_with_its_place() -> None:
    target_and_earlier = (position(TARGET), position(EARLIER))
    made = index(
        about=KNOWN,
        metrics=[
            metric(unit=None, id="a", title="A", positions=(position(),)),
            metric(observation("1", None), id="b", title="B"),
            metric(observation(), id="c", title="C", positions=target_and_earlier),
            metric(observation(), observation(whose=AVERAGE), id="d", positions=(position(),)),
        ],
    )
    assert gaps(made) == (
        ("A: any figure, only how it compares.", Place("metrics", "a")),
        ("B: the period of the figure.", Place("metrics", "b")),
        ("C: the figure of the level of ambition.", Place("metrics", "c")),
    )


def test_that_a_metric_of_which_nothing_is_said_does_not_claim_a_comparison() -> None:
    assert said(index(about=KNOWN, metrics=[metric(unit=None)])) == ["Conviction rate: any figure."]


def test_that_an_average_alone_leaves_the_subject_s_own_figure_open() -> None:
    made = index(about=KNOWN, metrics=[metric(observation(whose=AVERAGE))])
    assert said(made) == ["Conviction rate: the figure of Harbour Service itself."]


# Sources

NOW = observation(38, id="now", sources=(reference("to 38%"),))
BEFORE = derived(29, "now - rise", [linked("now", "now"), printed("rise", 9, "by 9%")], "2015-16")


def test_that_a_place_names_document_and_locator() -> None:
    assert place_text(index(), reference()) == "Summary page, paragraph 1"


def test_that_a_sum_is_shown_with_the_numbers_it_was_made_of() -> None:
    assert sum_text(index(metrics=[metric(NOW, BEFORE)]), BEFORE) == "38 − 9"


def test_that_a_place_named_with_and_without_quotation_is_named_once() -> None:
    assert [ref.quote for ref in all_references(BEFORE)] == ["by 9%"]


# Problems

FILE = Path("harbour.inspection.json")


def test_that_a_problem_says_where_it_is_and_what_was_meant() -> None:
    problem = Problem("No metric here has the id “rat”.", "findings[1].metrics[1]", 12, 7, "rate")
    page = problems_page(State(Settings(), opening=Opening(refusals=(Refused(FILE, (problem,)),))))
    (row,) = page.rows
    assert page.title == "harbour.inspection.json could not be opened: 1 problem"
    assert page.reassurance == "No report is open."
    assert row.where == "line 12, column 7"
    assert row.sentence == "No metric here has the id “rat”. Did you mean “rate”?"
    assert page.text == (
        "harbour.inspection.json: line 12, column 7, findings[1].metrics[1]: "
        "No metric here has the id “rat”. Did you mean “rate”?"
    )


def test_that_the_report_which_was_open_is_named_as_kept() -> None:
    refused = Refused(FILE, (Problem("One."), Problem("Two.")))
    made = index(about=about(subject={"name": "Harbour\nService"}))
    state = State.with_report(Settings(), report_file(made))
    page = problems_page(replace(state, opening=Opening(refusals=(refused,))))
    assert page.title.endswith(": 2 problems")
    assert page.reassurance == "Harbour Service is still open."


def test_that_problems_left_out_of_a_long_list_are_counted() -> None:
    page = problems_page(
        State(Settings(), opening=Opening(refusals=(Refused(FILE, (Problem("One."),), more=1234),)))
    )
    assert page.title.endswith(": 1,235 problems")
    assert page.rows[-1].sentence == "… and 1,234 problems more."
    assert page.text.endswith("… and 1,234 more problems.")
