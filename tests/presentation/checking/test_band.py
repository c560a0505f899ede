"""What is in hand, unfolded: each kind of candidate with its places, reasons and choices."""

from datetime import date
from typing import Any

import pytest

from tests.drafts import draft, fact, figure, finding, place, position, rating
from tests.presentation.checking.opening import row_in_hand
from viewer.extraction.candidates import OPEN_SCALE, Candidate, OtherPrinting, PeriodRead
from viewer.extraction.draft import Add, Correct, Decision, SetAside
from viewer.presentation.checking.band import MOST_PLACES
from viewer.presentation.checking.content import BandLine, LevelScale, Spot
from viewer.presentation.checking.heard import band_words

YEAR = PeriodRead(label="2022-23")
CARRIED = PeriodRead(label="last year", carried_over="said above")
SENTENCE = place(2, 5, "Visits on time were 62.3%")
LEVELS = "Levels: 1 Inadequate, 2 Requires improvement, 3 Good, 4 Outstanding."
WORST_FIRST = ("Inadequate", "Requires improvement", "Good", "Outstanding")
PAIR = "Read as two figures of one metric, the second later than the first, take apart."
ELSEWHERE = OtherPrinting(
    level="inadequate", places=(place(7, 1, "Poor"), place(8, 1, "Weak")), why="of last year"
)
UNKNOWN = OtherPrinting(level="words", places=(place(9, 2, "w"),))


def heard(at: str, *candidates: Candidate) -> str:
    """What is in hand, as it is heard."""
    return band_words(row_in_hand(draft(*candidates), at))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"period": YEAR, "why": ("a verdict in words",)},
            "Stands: better than national average. Against: national average. Period: 2022-23. "
            "Printed: “is better than the national average”, page 2. Why: A verdict in words.",
        ),
        (
            {"verdict": None, "rank": "among the best", "places": ()},
            "Stands: among the best. Against: national average.",
        ),
    ],
)
def test_that_a_position_tells_how_the_body_stands_to_whom(
    changes: dict[str, Any], words: str
) -> None:
    assert heard("position-1", position(**changes)) == f"Metric: Visits on time. {words}"


def test_that_a_finding_tells_what_it_stands_under_and_where_else() -> None:
    places = (place(3, 5, "Visit more often."), place(4, 1, "Visit"))
    under = finding(heading="What to do", criterion="rating-leadership", places=places)
    assert heard("finding-1", rating(), under) == (
        "Text: Visit more often, page 3. Kind: recommendation. Under: What to do. "
        "Criterion: Leadership. Also: “Visit”, page 4."
    )
    assert heard("finding-1", finding(places=(), criterion="finding-1")) == (
        "Text: Visit more often, added by hand. Kind: recommendation."
    )


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (fact("language", "cy-GB"), "Read as: Welsh. Printed: “cy-GB”, page 1."),
        (
            fact("inspected", "4 to 8 May", start=date(2024, 5, 4), end=date(2024, 5, 8)),
            "Read as: 4 to 8 May. Days: 4 May 2024 to 8 May 2024. Printed: “4 to 8 May”, page 1.",
        ),
        (
            fact("published", "4 May", start=date(2024, 5, 4), end=date(2024, 5, 4)),
            "Read as: 4 May. Days: 4 May 2024. Printed: “4 May”, page 1.",
        ),
        (
            fact("published", "4 May", end=date(2024, 5, 4), places=()),
            "Read as: 4 May. Days: 4 May 2024.",
        ),
    ],
)
def test_that_a_fact_tells_what_it_is_read_as(one: Candidate, words: str) -> None:
    assert heard(one.id, one) == words


@pytest.mark.parametrize("count", [MOST_PLACES, MOST_PLACES + 3])
def test_that_of_many_places_the_first_are_listed_and_the_rest_counted(count: int) -> None:
    one = fact("title", "Visit", places=tuple(place(n + 1, n, "Visit") for n in range(count)))
    _, *lines = row_in_hand(draft(one), one.id).band
    listed, rest = lines[:MOST_PLACES], lines[MOST_PLACES:]
    assert [line.spot for line in listed] == [Spot(n + 1, n, n + 5) for n in range(MOST_PLACES)]
    assert [line.label for line in listed] == ["Printed", *[""] * (MOST_PLACES - 1)]
    assert [line.text for line in rest] == ["and 3 more places"] * (count > MOST_PLACES)


def test_that_a_rating_has_its_levels_its_other_names_and_what_is_printed_elsewhere() -> None:
    one = rating(names=("Leading", "Managing"), also=(ELSEWHERE, UNKNOWN))
    assert heard(one.id, one) == (
        f"Criterion: Leadership, as printed. {LEVELS} Also called: Leading. "
        "Also called: Managing. Printed: “Leadership”, page 1. Elsewhere: “Poor”, page 7. "
        "Elsewhere: “Weak”, page 8. Inadequate: of last year. “w”, page 9. words is printed here."
    )
    scales = [line.scale for line in row_in_hand(draft(one), one.id).band if line.scale]
    assert scales == [LevelScale(WORST_FIRST, 2)]


@pytest.mark.parametrize(
    ("changes", "origin"),
    [
        ({"overall": True}, "the overall rating"),
        ({"places": ()}, "added by hand"),
        ({"level": None, "state": "not_rated"}, "as printed"),
    ],
)
def test_that_a_rating_says_how_it_came_here(changes: dict[str, Any], origin: str) -> None:
    band = row_in_hand(draft(rating(**changes)), "rating-leadership").band
    assert band[0].detail == origin
    assert band[1].scale == LevelScale(WORST_FIRST, None if "level" in changes else 2)


def test_that_an_open_scale_is_chosen_by_its_number_once_for_all() -> None:
    one = rating(scale=OPEN_SCALE, level=None, words="Good", scales=("ofsted", "no-such", "cqc"))
    words = "Inadequate, Requires improvement, Good, Outstanding"
    assert row_in_hand(draft(one), one.id).band[1:4] == (
        BandLine("Scale", f"Ofsted: {words}", key="1"),
        BandLine("", f"Care Quality Commission: {words}", key="2"),
        BandLine("", "Choose the scale of these ratings, once for all.", muted=True),
    )


def test_that_a_figure_tells_how_it_is_read() -> None:
    one = figure(
        period=CARRIED, sentence=SENTENCE, movement="rose", qualifier="about", why=("its unit",)
    )
    assert heard(one.id, one) == (
        "Metric: Visits on time. Figure: about 62.3% · last year · “Visits on time were 62.3%”, "
        "page 2. Read as an amount of change: it rose by so much. Period from nearby text: "
        "said above. Unit: per cent; printed with “about”. Whose: its own. Why: Its unit."
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {
                "value": "70", "places": (place(2, 10, "62.3%"),), "whose": "national average",
                "unit": "count", "noun": "children", "qualifier": "at_least",
                "qualifier_printed": "no fewer than",
            },
            "Visits on time. 1 Visits on time. 2 Children. Figure: at least 70 · no period, "
            "page 2. Printed as “62.3%”. Unit: children, a number; printed with “no fewer than”. "
            "Whose: national average.",
        ),
        (
            {"unit": None, "metric": None, "places": ()},
            "62.3. Figure: 62.3 · no period, added by hand. Unit: no unit. Whose: its own.",
        ),
        (
            {"unit": "ratio", "noun": "staff to pupils", "metric": None},
            "Staff to pupils. 1 Staff to pupils. Figure: 62.3 · no period, page 2. "
            "Printed as “62.3%”. Unit: ratio staff to pupils. Whose: its own.",
        ),
        (
            {"noun": "visits"},
            "Visits on time. 1 Visits on time. 2 Visits. Figure: 62.3% · no period, page 2. "
            "Unit: per cent. Whose: its own.",
        ),
    ],
)  # fmt: skip
def test_that_a_figure_says_what_it_counts_and_whose_it_is(
    changes: dict[str, Any], words: str
) -> None:
    assert heard("figure-1", figure(**changes)) == f"Metric: {words}"


@pytest.mark.parametrize(
    ("relation", "figures"),
    [
        ("from_to", "Figures: 29% · 2022-23, page 2. 38% · no period, page 2."),
        ("earlier", "Figures: 29% · 2022-23, page 2. 38% · no period, page 2."),
        ("against", "Figures: 38% · no period, page 2. 29% · 2022-23, page 2."),
    ],
)
def test_that_related_figures_are_listed_in_their_order_in_time(
    relation: str, figures: str
) -> None:
    both = figure("a", "38", relation=relation, other="b"), figure("b", "29", period=YEAR)
    assert f"Metric: Visits on time. {figures} Read as " in heard("a", *both)


def test_that_related_figures_can_be_taken_apart_by_a_key() -> None:
    both = figure("a", "38", relation="from_to", other="b"), figure("b", "29", period=YEAR)
    assert PAIR in heard("a", *both)
    lines = row_in_hand(draft(*both), "a").band
    assert [(line.key, line.muted) for line in lines if line.detail == "take apart"] == [
        ("T", True)
    ]
    alone = figure("a", "38", relation="from_to", other="no-such")
    assert "take apart" not in heard("a", alone)


def test_that_the_unit_is_that_of_the_figure_and_not_of_how_far_it_moved() -> None:
    moved = figure("b", "9", movement="rose", unit="points")
    by = figure("a", "38", relation="by_to", other="b", movement="rose", unit="points")
    assert "Unit: per cent." in heard("a", figure("a", "38", relation="by_to", other="b"), moved)
    assert "Unit: points." in heard("a", by, moved)


def test_that_a_number_that_is_no_figure_says_why_and_what_can_be_done() -> None:
    one = figure("y", "2024", aside="page", sentence=SENTENCE, why=("at the foot",))
    assert heard("y", one) == (
        "Printed: “2024%”, page 2. Sentence: “Visits on time were 62.3%”. Set aside: It is read "
        "as a page number, not as a figure. Why: At the foot. Printed in a header or footer, or "
        "at the end of a line of contents. It can stay as it is. Enter makes it a figure that is "
        "open."
    )


def test_that_numbers_that_are_no_figures_are_told_together() -> None:
    many = [figure(f"y{n}", "9", aside="page", places=(place(n + 1, 1, str(n)),)) for n in range(9)]
    words = band_words(row_in_hand(draft(*many, figure("z", "3", aside="year")), "aside-page"))
    assert words.startswith(
        "Set aside: These are page numbers, and not figures. Why: Printed in a header or footer, "
        "or at the end of a line of contents. “0”, page 1."
    )
    assert words.endswith(
        "“7”, page 8. and 1 more place. To use one as a figure, choose it in the document."
    )
    years = band_words(row_in_hand(draft(figure("z", "3", aside="year")), "aside-year"))
    assert years == (
        "Set aside: These are years, and not figures. “3%”, page 2. To use one as a figure, "
        "choose it in the document."
    )


@pytest.mark.parametrize(
    ("at", "decision", "last"),
    [
        (
            "finding-1",
            SetAside(candidates=("finding-1",), reason="not ours"),
            "Set aside: not ours.",
        ),
        ("finding-1", SetAside(candidates=("finding-1",)), "Set aside: No reason given."),
        ("finding-1", Correct(candidate=finding(kind="strength")), "Corrected by hand."),
        ("added-1", Add(candidate=finding("added-1")), "Added by hand."),
    ],
)
def test_that_what_was_decided_by_hand_is_said_last(at: str, decision: Decision, last: str) -> None:
    made = draft(finding(), decisions=(decision,), done=1)
    assert band_words(row_in_hand(made, at)).endswith(last)
