"""What a search shows: who says it, where and when, in words that fit, with chips to ask less."""

from dataclasses import replace
from datetime import date

import pytest

from tests.inspections import inspection
from viewer.presentation.collection.found_words import (
    cited_place,
    count_sentence,
    listed_sentence,
    query_sentence,
)
from viewer.presentation.collection.screen.search_page import (
    BEFORE,
    MOST_LETTERS,
    NO_FINDINGS,
    FoundLine,
    SearchPage,
    YearBar,
    search_chips,
    search_page,
)
from viewer.presentation.collection.screen.search_view import picked_in_search
from viewer.store.collection.index.passages import IndexPassage
from viewer.store.collection.search.answer import (
    FoundPassage,
    SearchAnswer,
    SearchChoices,
    SearchQuery,
    YearCount,
)
from viewer.store.problem import Problem
from viewer.store.session.place import Place

ASHFORD = inspection("Ashford", "2021-05-01", "overall=good")
BEXLEY = inspection("Bexley", "2019-05-01", "overall=poor")
GOOD = ASHFORD.ratings[0].scale.levels[1]
LATE = IndexPassage(
    "weakness", "findings", "f1", "Calls are answered\nlate", "page 3", ("overall",), "good"
)
UNDER = FoundPassage(ASHFORD, LATE, ((19, 23),), "Overall", GOOD)
PLAIN = FoundPassage(BEXLEY, IndexPassage("context", "findings", "f2", "late trains"), ((0, 4),))
YEARS = (YearCount(2019, 1, 3), YearCount(2020, 0, 2), YearCount(None, 0, 0), YearCount(2021, 1, 2))
ANSWER = SearchAnswer(
    (UNDER, PLAIN), 5, 2, 7, YEARS, (("weakness", 4), ("context", 1), ("fact", 0)), is_whole=False
)
QUERY = SearchQuery("late")


def shown(words: str, *spans: tuple[int, int]) -> FoundLine:
    """The line of a passage with what was found in it."""
    passage = IndexPassage("fact", "profile", "0", words)
    return search_page(SearchAnswer((FoundPassage(BEXLEY, passage, spans),)), QUERY).lines[0]


def test_that_a_page_tells_how_many_say_it_in_which_years_and_where() -> None:
    assert search_page(ANSWER, QUERY) == SearchPage(
        title="5 passages in 2 reports",
        note="The first 2 of 5 are listed. 7 reports searched so far.",
        years=(YearBar("2019", 1, 3), YearBar("2020", 0, 2), YearBar("2021", 1, 2)),
        kinds=(("Weaknesses", "4"), ("Context", "1")),
        lines=(
            FoundLine(
                "Ashford", "published 1 May 2021, page 3, Overall", "Calls are answered late",
                ((19, 23),), "Good", 1, 4, ASHFORD.location, Place("weaknesses", "f1"),
                "Inspection of the Harbour Service",
            ),
            FoundLine(
                "Bexley", "published 1 May 2019", "late trains", ((0, 4),), "", None, 0,
                BEXLEY.location, Place("about"), "Inspection of the Harbour Service",
            ),
        ),
    )  # fmt: skip


def test_that_reports_of_no_year_have_a_bar_of_their_own() -> None:
    page = search_page(replace(ANSWER, by_year=(YearCount(None, 1, 2),)), QUERY)
    assert page.years == (YearBar("No date", 1, 2),)


def test_that_a_page_says_why_it_finds_nothing_or_no_finding() -> None:
    problem = Problem("One quotation mark is missing.")
    assert search_page(replace(ANSWER, problem=problem), QUERY).note == problem.sentence
    empty = search_page(SearchAnswer(of=3), SearchQuery(" "))
    assert empty == SearchPage("", "Words to look for in 3 reports.", (), (), ())
    assert search_page(replace(ANSWER, is_whole=True), QUERY, findings=False).note == (
        f"The first 2 of 5 are listed. {NO_FINDINGS}"
    )


def test_that_a_passage_is_heard_and_cited_with_whose_it_is_and_where_it_stands() -> None:
    under, plain = search_page(ANSWER, QUERY).lines
    assert under.spoken == (
        "Ashford, published 1 May 2021, page 3, Overall, Good. Calls are answered late"
    )
    assert plain.spoken == "Bexley, published 1 May 2019. late trains"
    assert under.citation == (
        "“Calls are answered late” (Ashford, Inspection of the Harbour Service, "
        "published 1 May 2021, page 3, Overall)"
    )


def test_that_a_long_passage_is_cut_to_the_words_around_what_was_found() -> None:
    words = f"{'x ' * 60}needle {'y ' * 200}".strip()
    line = shown(words, (120, 126), (len(words) - 1, len(words)))
    ((start, end),) = line.spans
    assert line.words[start:end] == "needle"
    assert line.words.startswith("…x x")
    assert line.words.endswith("…")
    assert start == BEFORE // 2 + 2
    assert len(line.words) == MOST_LETTERS + 2


@pytest.mark.parametrize("at", [0, BEFORE])
def test_that_what_is_found_early_is_shown_from_the_beginning(at: int) -> None:
    line = shown("ab " * 200, (at, at + 2))
    assert line.words == f"{('ab ' * 200)[:MOST_LETTERS]}…"
    assert line.spans == ((at, at + 2),)


def test_that_a_passage_that_fits_is_whole_with_everything_marked() -> None:
    words = f"{'ab ' * 106}ab"
    assert len(words) == MOST_LETTERS
    line = shown(words, (0, 2), (318, 320))
    assert (line.words, line.spans) == (words, ((0, 2), (318, 320)))


def test_that_the_chips_count_what_each_choice_would_show() -> None:
    query = replace(QUERY, kinds=("weakness",), years=(2020,))
    choices = SearchChoices((("Care", 2), ("Food", 0), ("Help", None)), (("Good", 0), ("Poor", 0)))
    chips = {chip.id: chip for chip in search_chips(ANSWER, query, choices)}
    told = {
        name: (chip.text, chip.on, [(one.key, one.count, one.ticked) for one in chip.choices])
        for name, chip in chips.items()
    }
    assert told == {
        "kinds": ("Weaknesses", True, [("weakness", "4", True), ("context", "1", False)]),
        "criteria": ("Criterion", False, [("Care", "2", False), ("Help", "", False)]),
        "years": ("2020", True, [("2021", "1", False), ("2020", "0", True), ("2019", "1", False)]),
        "clear": ("Clear filters", False, []),
    }


def test_that_what_is_chosen_stays_to_be_chosen_though_it_finds_nothing() -> None:
    query = replace(QUERY, kinds=("fact",), criteria=("Food",))
    chips = {
        chip.id: chip for chip in search_chips(SearchAnswer(), query, SearchChoices((("Food", 0),)))
    }
    assert [(one.key, one.count) for one in chips["kinds"].choices] == [("fact", "0")]
    assert chips["criteria"].text == "Food"
    assert [one.ticked for one in chips["criteria"].choices] == [True]


@pytest.mark.parametrize(
    "query",
    [
        replace(QUERY, kinds=("fact",)),
        replace(QUERY, years=(2019,)),
        replace(QUERY, criteria=("Care",)),
        replace(QUERY, levels=("Good",)),
    ],
)
def test_that_any_restriction_can_be_cleared(query: SearchQuery) -> None:
    assert [chip.id for chip in search_chips(SearchAnswer(), query)][-1] == "clear"
    assert picked_in_search(query, "clear", "") == QUERY


def test_that_picking_adds_a_restriction_and_picking_again_takes_it_away() -> None:
    for chip, key in (
        ("criteria", "Care"),
        ("levels", "Good"),
        ("years", "2019"),
        ("kinds", "fact"),
    ):
        once = picked_in_search(QUERY, chip, key)
        assert once != QUERY
        assert picked_in_search(once, chip, key) == QUERY
    both = picked_in_search(picked_in_search(QUERY, "kinds", "rating"), "kinds", "strength")
    assert both.kinds == ("strength", "rating")
    assert picked_in_search(replace(QUERY, years=(2019,)), "years", "2021").years == (2019, 2021)


def test_that_a_search_is_told_with_all_that_restricts_it() -> None:
    query = SearchQuery(
        '"late calls"', ("weakness", "fact"), ("Care", "Food", "Help"), ("Good",), (2021, 2019),
        as_at=date(2022, 1, 1),
    )  # fmt: skip
    assert query_sentence(query) == (
        "“late calls”, in weaknesses or facts, under Care, Food or Help, rated Good, "
        "dated 2019 or 2021, as at 1 January 2022"
    )
    assert query_sentence(SearchQuery('late "calls"')) == '“late "calls"”'
    assert query_sentence(SearchQuery('"a" or "b"')) == '“"a" or "b"”'


def test_that_how_many_were_found_and_listed_is_told() -> None:
    assert count_sentence(ANSWER) == "5 passages in 2 of 7 reports."
    assert listed_sentence(replace(ANSWER, ranked=False)) == "The newest 2 of 5 are listed."
    assert not listed_sentence(replace(ANSWER, count=2))
    assert cited_place(UNDER) == "Inspection of the Harbour Service · page 3 · Overall · rated Good"
    assert cited_place(PLAIN) == "Inspection of the Harbour Service"
