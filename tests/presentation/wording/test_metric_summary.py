"""How a metric stands, as the words and marks of tiles, lists and pages."""

from tests.builders import (
    AVERAGE,
    EARLIER,
    OTHERS,
    TARGET,
    derived,
    index,
    linked,
    metric,
    observation,
    period,
    position,
    printed,
)
from viewer.domain.metrics import Metric
from viewer.presentation.content.text import Mark, plain
from viewer.presentation.content.tile import Remark, Tile
from viewer.presentation.parts.tiles import tile
from viewer.presentation.wording.metric_summary import compared_words, remarks, short_name

RISE = (observation("55.2", "2015-16"), observation("62.3", "2016-17"))
DERIVED = derived(29, "now - rise", [linked("now", "now"), printed("rise", 9)], "2015-16")
NOW = observation(38, id="now")


def said(built: Metric) -> list[str]:
    """What stands under its figure."""
    return [plain(remark.line) for remark in remarks(index(metrics=[built]), built, most=9)]


def stands(built: Metric) -> Remark:
    """Its short line in a list."""
    return compared_words(index(metrics=[built]), built)


def tiled(built: Metric) -> Tile:
    """Its tile."""
    return tile(index(metrics=[built]), built)


def test_that_movement_comes_first_and_then_the_comparisons() -> None:
    built = metric(*RISE, observation("65", whose=AVERAGE), positions=(position(OTHERS),))
    assert said(built) == [
        "+7.1 points since 2015-16, better",
        "2.7 points below the national average (65%), worse",
        "better than other CPS Areas",
    ]


def test_that_a_derived_change_is_marked_derived() -> None:
    assert said(metric(DERIVED, NOW)) == ["+9 points since 2015-16 (derived), better"]


def test_that_a_comparator_s_derived_figure_is_marked_derived() -> None:
    national = derived(43, "now + gap", [linked("now", "now"), printed("gap", 5)], whose=AVERAGE)
    assert said(metric(NOW, national)) == [
        "5 points below the national average (43%, derived), worse"
    ]


def test_that_a_fall_for_the_better_says_so_in_a_word() -> None:
    built = metric(observation("20", "2015-16"), observation("15", "2016-17"), better="lower")
    assert said(built) == ["−5 points since 2015-16, better"]
    assert remarks(index(metrics=[built]), built)[0].mark == Mark("up", "better")


def test_that_no_verdict_is_drawn_where_neither_direction_is_better() -> None:
    built = metric(*RISE, observation("65", whose=AVERAGE), better="neither")
    assert [remark.mark for remark in remarks(index(metrics=[built]), built)] == [None, None]


def test_that_standing_still_is_neither_better_nor_worse() -> None:
    built = metric(observation("5", "2015-16"), observation("5", "2016-17"))
    (remark,) = remarks(index(metrics=[built]), built)
    assert (plain(remark.line), remark.mark) == ("unchanged since 2015-16", None)


def test_that_equal_to_the_average_is_said_with_a_level_mark() -> None:
    built = metric(NOW, observation("38", whose=AVERAGE))
    found = stands(built)
    assert plain(found.line) == "the same as the national average"
    assert found.mark == Mark("level", "muted")


def test_that_a_remark_is_shown_only_where_nothing_else_is_known() -> None:
    assert said(metric(NOW, remark="a start")) == ["a start"]
    assert said(metric(*RISE, remark="a start")) == ["+7.1 points since 2015-16, better"]


def test_that_the_short_line_prefers_an_average_to_the_movement() -> None:
    built = metric(*RISE, positions=(position(AVERAGE, period=period()),))
    assert plain(stands(built).line) == "better than the national average"


def test_that_the_short_line_prefers_the_movement_to_other_bodies() -> None:
    built = metric(*RISE, positions=(position(OTHERS),))
    assert plain(stands(built).line) == "+7.1 points, better"


def test_that_a_metric_alone_has_nothing_to_stand_against() -> None:
    assert stands(metric(NOW)) == Remark(stands(metric(NOW)).line, None)
    assert plain(stands(metric(NOW)).line) == ""


def test_that_a_tile_shows_the_newest_figure_and_its_period() -> None:
    made = tiled(metric(*RISE, scope="Crown Court"))
    assert plain(made.value) == "62.3%"
    assert made.caption == "Conviction rate, Crown Court · 2016-17"


def test_that_a_tile_says_when_its_figure_is_derived() -> None:
    ten = derived(10, "a", [printed("a", 10)])
    assert plain(tiled(metric(ten)).value) == "10% derived"


def test_that_a_tile_without_a_figure_shows_its_verdict() -> None:
    made = tiled(metric(unit=None, positions=(position(TARGET, "worse"),)))
    assert plain(made.value) == "worse"
    assert made.mark == Mark("down", "worse")
    assert [plain(remark.line) for remark in made.remarks] == ["than the level of ambition"]


def test_that_a_tile_of_nothing_says_there_is_no_figure() -> None:
    assert plain(tiled(metric(unit=None)).value) == "no figure"


def test_that_a_screen_reader_hears_a_movement_in_words_with_its_verdict() -> None:
    spoken = tiled(metric(*RISE)).spoken
    assert spoken == ("Conviction rate · 2016-17: 62.3%. up 7.1 points since 2015-16, better")


def test_that_a_tile_has_at_most_two_remarks() -> None:
    figures = (*RISE, observation("65", whose=AVERAGE), observation("70", whose=TARGET))
    assert len(tiled(metric(*figures)).remarks) == 2


def test_that_a_scope_is_named_only_where_two_metrics_share_a_title() -> None:
    crown, both = metric(scope="Crown Court"), metric(id="both", scope="both courts")
    alone = index(metrics=[crown])
    together = index(metrics=[crown, both])
    assert short_name(alone, crown) == "Conviction rate"
    assert short_name(together, crown) == "Conviction rate, Crown Court"


def test_that_an_earlier_time_is_compared_last() -> None:
    built = metric(NOW, positions=(position(EARLIER), position(OTHERS), position(AVERAGE)))
    assert said(built) == [
        "better than the national average",
        "better than other CPS Areas",
        "better than earlier performance",
    ]
