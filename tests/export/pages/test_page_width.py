"""Ratings and tiles stand beside each other as far as their words have room."""

from itertools import pairwise

import pytest

from viewer.export.pages.page_width import (
    FIGURE,
    GAP,
    LABEL_ASIDE,
    LEAST_FIGURE,
    SMALL,
    STEP_GAP,
    TILE_GAP,
    WIDE_GAP,
    RatingLayout,
    rating_layout,
    text_width,
    tile_layout,
)
from viewer.presentation.charts.measure import table_measure
from viewer.presentation.content.rating import RatingScale
from viewer.presentation.content.text import Mark, Run
from viewer.presentation.content.tile import Remark, Tile
from viewer.presentation.summary.document import Options, RatedCriterion, Ratings

LABELS = ("Poor", "Requires improvement", "Excellent")


def card(title: str = "Care", word: str = "Poor") -> RatedCriterion:
    return RatedCriterion(title, RatingScale(word, LABELS, 0, word), "1 of 3")


def laid(count: int, room: float, scale: float = 1.0, **kinds: str) -> RatingLayout:
    block = Ratings((card(**kinds),) * count)
    return rating_layout(block, room, scale)


def least(kind: str, scale: float) -> float:
    """The least room of one rating for which its labels stand so."""
    return min(room / 10 for room in range(300, 6000) if _kind(room / 10, scale) == kind)


def _kind(room: float, scale: float) -> str:
    return rating_layout(Ratings((card(),), form="large"), room, scale).labels


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_that_labels_stand_where_they_have_room_with_what_keeps_them_apart(scale: float) -> None:
    widest = max(table_measure(label, "strong") for label in LABELS)
    under = 3 * (widest * SMALL * scale + LABEL_ASIDE) + 2 * STEP_GAP
    both = (table_measure(LABELS[0], "body") + table_measure(LABELS[2], "body")) * SMALL
    assert least("under", scale) == pytest.approx(under, abs=0.11)
    assert least("ends", scale) == pytest.approx((both + 2 * LABEL_ASIDE) * scale, abs=0.11)


@pytest.mark.parametrize(
    ("count", "columns"), [(1, 2), (2, 2), (3, 3), (4, 4), (5, 3), (6, 3), (7, 4), (9, 4)]
)
def test_that_as_many_stand_beside_each_other_as_suit_their_number(
    count: int, columns: int
) -> None:
    found = laid(count, 2_000)
    gap = WIDE_GAP if columns <= 2 else GAP
    assert (found.columns, found.labels) == (columns, "under")
    assert found.card * columns + gap * (columns - 1) == pytest.approx(2_000)


def test_that_fewer_stand_beside_each_other_in_less_room_and_none_leaves_the_page() -> None:
    rooms = [float(room) for room in range(80, 1_400, 20)]
    found = [laid(7, room) for room in rooms]
    assert {one.columns for one in found} >= {1, 2, 3, 4}
    assert all(one.columns * one.card < room + 0.01 for one, room in zip(found, rooms, strict=True))
    under = [one.columns for one in found if one.labels == "under"]
    assert all(fewer <= more for fewer, more in pairwise(under))


def test_that_a_name_and_its_word_share_a_line_only_where_both_have_room() -> None:
    assert laid(2, 700).beside
    assert not laid(
        2, 700, word="Requires much improvement without any further delay of a day"
    ).beside
    assert not laid(7, 2_000).beside
    assert rating_layout(Ratings((card(),) * 7, form="lines"), 500, 1.0).beside


def test_that_a_long_name_has_fewer_columns() -> None:
    assert laid(4, 1_500).columns > laid(4, 1_500, title="A name without end " * 20).columns


def tile(value: str, remark: str = "", *, mark: bool = False) -> Tile:
    remarks = (Remark((Run(remark),)),) if remark else ()
    return Tile((Run(value),), remarks, "caption", mark=Mark("up") if mark else None)


def test_that_three_tiles_stand_beside_each_other_and_figures_are_as_large_as_usual() -> None:
    found = tile_layout((tile("62%"),) * 3, 480, 1.0, FIGURE)
    assert (found.columns, found.size) == (3, FIGURE)
    assert found.tile * 3 + TILE_GAP * 2 == pytest.approx(480)


def test_that_long_figures_are_smaller_and_never_smaller_than_can_be_read() -> None:
    long = tile_layout((tile("£123,456,789,012"),) * 3, 120, 1.0, FIGURE)
    assert FIGURE * LEAST_FIGURE <= long.size < FIGURE
    endless = tile_layout((tile("9" * 400),) * 3, 300, 1.0, FIGURE)
    assert (endless.columns, endless.size) == (1, FIGURE * LEAST_FIGURE)


def test_that_few_tiles_become_wider_before_their_figures_are_smaller() -> None:
    wide = table_measure("£123,456,789", "strong") * FIGURE
    room = 2 * wide + TILE_GAP
    assert tile_layout((tile("£123,456,789"),) * 2, room + 1, 1.0, FIGURE).columns == 2
    assert tile_layout((tile("£123,456,789"),), room + 1, 1.0, FIGURE).size == FIGURE


def test_that_a_verdict_of_many_words_is_smaller_than_a_figure() -> None:
    words = tile("much better than any of the others in the country by far " * 2)
    found = tile_layout((words,), 200, 1.0, FIGURE)
    assert found.size < FIGURE
    marked = tile_layout((tile("a" * 20 + " b", mark=True),) * 3, 330, 1.0, FIGURE)
    assert marked.size <= tile_layout((tile("a" * 20 + " b"),) * 3, 330, 1.0, FIGURE).size


def test_that_the_width_of_a_page_is_that_of_its_paper_without_margins_and_binding() -> None:
    assert text_width(Options()) == pytest.approx((210 - 36) / 25.4 * 72)
    assert text_width(Options(landscape=True)) == pytest.approx((297 - 36) / 25.4 * 72)
    bound = text_width(Options(binding=10, paper="us-letter"))
    assert bound == pytest.approx((215.9 - 36 - 10) / 25.4 * 72)


def test_that_a_rating_in_a_long_word_has_fewer_columns() -> None:
    short, long = (
        RatedCriterion("Care", RatingScale(word, ("A", "B"), 0, word), "1 of 2")
        for word in ("Good", "W" * 30)
    )
    found = [rating_layout(Ratings((one,) * 4), 500, 1.0).columns for one in (short, long)]
    assert found == [4, 2]
