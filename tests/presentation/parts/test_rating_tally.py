"""However many ratings a report has, their tally and the lowest of them are in sight."""

from collections.abc import Iterator
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import FOUR, criterion, index, scale
from viewer.domain.criteria import Criterion, Heading, Rating
from viewer.domain.index import Index
from viewer.presentation.content.text import plain
from viewer.presentation.parts.rating_tally import (
    CARDS,
    LOWEST,
    OTHERS,
    full_title,
    lowest,
    lowest_text,
    most_telling,
    rating_panel,
    tallies,
)
from viewer.presentation.summary.briefing import briefing, everything
from viewer.presentation.summary.document import Paragraphs, Ratings, SummaryDocument

LEVELS = tuple(label.lower() for label in FOUR)


def rated(*levels: str) -> Index:
    """A report with a main criterion at each of these levels, in order."""
    return index(criteria=[criterion(f"c{n}", level) for n, level in enumerate(levels)])


def with_parts(main: int, parts: dict[str, str]) -> Index:
    """A report with main criteria rated good and with parts of the first at these levels."""
    mains = [criterion(f"main-{n}") for n in range(main)]
    subs = [criterion(name, level, parent="main-0") for name, level in parts.items()]
    return index(criteria=[*mains, *subs])


def scattered(seed: int) -> Index:
    """Up to 80 criteria up to any depth, on one scale or two, some without a level."""
    random = Random(seed)
    ratings: list[Rating | str] = [*LEVELS, Rating(state="not_rated")]
    made: list[Criterion] = []
    for number in range(random.randint(1, 80)):
        above = random.choice([None, None, *(item.id for item in made)])
        on = random.choice(["four-levels", "other"])
        made.append(criterion(f"c{number}", random.choice(ratings), parent=above, scale=on))
    return index(criteria=made, scales=[scale(*FOUR), scale(*FOUR, id="other")])


any_report = st.integers(0, 10_000).map(scattered)


@given(any_report)
def test_that_every_rating_is_shown_or_counted(known: Index) -> None:
    panel = rating_panel(known)
    counted = sum(one.count for tally in panel.tallies for one in tally.counts)
    assert len(known.criteria) in {counted, len(panel.cards) + len(panel.lowest), 2, 3, 4}
    assert counted in {0, len(known.criteria)}


@given(any_report)
def test_that_the_main_criteria_and_the_lowest_ratings_are_in_sight(known: Index) -> None:
    panel = rating_panel(known)
    shown = {card.place.item for card in (*panel.cards, *panel.lines, *panel.lowest)}
    main = [item for item in known.criteria.values() if item.parent is None]
    assert len(main) > 60 or {item.id for item in main} <= shown
    low = {item.id for item in lowest(known)}
    assert low <= shown or len(panel.lowest) == LOWEST
    assert not (low - shown) or f"{LOWEST} of" in panel.lowest_title


@given(any_report, st.integers(1, 90))
def test_that_what_a_page_has_no_room_for_is_named_if_it_is_lowest(known: Index, most: int) -> None:
    kept = most_telling(known, [*known.criteria.values()], most)
    assert len(kept) == min(most, len(known.criteria))
    hidden = [item for item in lowest(known) if item not in kept]
    words = lowest_text(known, kept)
    assert bool(words) == bool(hidden)
    assert words.count("; ") == max(0, min(len(hidden), LOWEST + 1) - 1)


@given(any_report, st.integers(2, 8))
def test_that_a_briefing_counts_all_ratings_and_names_the_lowest(known: Index, most: int) -> None:
    kept = {**everything(known), "ratings": most}
    words = " ".join(_words(briefing(known, date(2026, 11, 27), kept, 10_000)))
    low = lowest(known)
    named = [item for item in low if f"{full_title(known, item)}" in words]
    assert len(named) >= min(len(low), LOWEST)
    assert all(f"{tally.spoken}." in words for tally in tallies(known))


def _words(made: SummaryDocument) -> Iterator[str]:
    for block in made.blocks:
        if isinstance(block, Ratings):
            yield from (card.title for card in block.cards)
        if isinstance(block, Paragraphs):
            yield from (plain(line) for line in block.lines)


def test_that_of_seventeen_criteria_both_that_are_poor_are_in_sight() -> None:
    known = rated(*["good"] * 15, "poor", "poor")
    panel = rating_panel(known)
    assert (len(panel.cards), len(panel.lines)) == (0, 17)
    assert [tally.spoken for tally in panel.tallies] == ["All 17 ratings: 2 Poor, 15 Good"]
    assert [item.id for item in most_telling(known, [*known.criteria.values()], 2)] == [
        "c15",
        "c16",
    ]


def test_that_a_part_that_is_poor_is_named_with_its_main_criterion() -> None:
    panel = rating_panel(with_parts(2, {"first": "fair", "second": "poor"}))
    assert [card.title for card in panel.cards] == ["Main 0", "Main 1"]
    assert [card.title for card in panel.lowest] == ["Main 0 › Second"]
    assert panel.lowest_title == "Other criteria rated Poor"


def test_that_few_ratings_are_not_counted() -> None:
    assert tallies(rated("good", "good", "fair", "poor")) == ()


def test_that_where_all_are_alike_none_is_lowest() -> None:
    panel = rating_panel(with_parts(1, dict.fromkeys(("a", "b", "c", "d", "e"), "good")))
    assert panel.lowest == ()
    assert panel.tallies[0].spoken == "All 6 ratings: 6 Good"


def test_that_each_scale_has_its_own_tally() -> None:
    criteria = [criterion(f"a{n}") for n in range(3)]
    criteria += [criterion(f"b{n}", "met", scale="yes-no") for n in range(3)]
    known = index(
        criteria=criteria,
        scales=[scale(*FOUR), scale("Met", "Not met", id="yes-no", title="standards")],
    )
    assert [tally.spoken for tally in tallies(known)] == [
        "Four levels, 3 ratings: 3 Good",
        "Standards, 3 ratings: 3 Met",
    ]


def test_that_a_state_in_place_of_a_level_is_counted_last() -> None:
    known = index(
        criteria=[criterion("x", Rating(state="suspended")), *rated(*LEVELS).criteria.values()]
    )
    assert (
        tallies(known)[0].spoken
        == "All 5 ratings: 1 Poor, 1 Fair, 1 Good, 1 Excellent, 1 Rating suspended"
    )


@pytest.mark.parametrize(("most", "names"), [(1, ["c2"]), (2, ["c0", "c2"])])
def test_that_the_lowest_rated_main_criteria_stay_longest(most: int, names: list[str]) -> None:
    known = rated("fair", "good", "poor")
    kept = most_telling(known, [*known.criteria.values()], most)
    assert [item.id for item in kept] == names


def test_that_criteria_without_a_heading_are_not_put_under_the_last_one() -> None:
    under = [criterion(f"u{n}", parent="group") for n in range(CARDS)]
    made = index(
        criteria=[Heading(id="group", title="Group", heading=True), *under, criterion("alone")]
    )
    assert [card.group for card in rating_panel(made).lines] == ["Group"] * CARDS + [OTHERS]
