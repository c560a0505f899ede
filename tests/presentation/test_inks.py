import re
from dataclasses import asdict
from itertools import combinations
from typing import get_args

import pytest

from tests.presentation.colour import SIGHTS, apart, contrast
from viewer.domain.metrics import Verdict
from viewer.presentation.charts.sketch import DASHES, SHAPES
from viewer.presentation.content.chart import SeriesRole
from viewer.presentation.inks import THEMES, Theme, theme_for
from viewer.presentation.window.actions import ACTIONS
from viewer.presentation.wording.marks import VERDICT_MARKS
from viewer.presentation.wording.numbers import verdict_text
from viewer.store.disk import settings

EVERY = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
STRONG = [theme for theme in THEMES.values() if theme.strong]
WORDS = ("text", "muted", "accent", "better", "worse")
GROUNDS = ("card", "page", "selected", "hover", "found")

READABLE, VISIBLE, STRONGLY = 4.5, 3.0, 7.0
PLAINLY_APART = 20.0


def ink(theme: Theme, name: str) -> str:
    return str(getattr(theme.inks, name))


@EVERY
def test_that_every_ink_is_a_colour(theme: Theme) -> None:
    for shade in asdict(theme.inks).values():
        assert re.fullmatch("#[0-9a-f]{6}", shade)


@EVERY
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("name", WORDS)
def test_that_words_and_marks_can_be_read_on_every_ground(
    theme: Theme, name: str, ground: str
) -> None:
    least = STRONGLY if theme.strong and ground in {"card", "page"} else READABLE
    assert contrast(ink(theme, name), ink(theme, ground)) >= least


@EVERY
@pytest.mark.parametrize("ground", ["text", "accent"])
def test_that_words_on_a_dark_button_or_notice_can_be_read(theme: Theme, ground: str) -> None:
    assert contrast(theme.inks.card, ink(theme, ground)) >= READABLE


@EVERY
@pytest.mark.parametrize("ground", GROUNDS)
def test_that_the_edge_of_a_control_and_the_ring_of_the_focus_can_be_seen(
    theme: Theme, ground: str
) -> None:
    assert contrast(theme.inks.control, ink(theme, ground)) >= VISIBLE
    assert contrast(theme.inks.accent, ink(theme, ground)) >= VISIBLE


@EVERY
def test_that_the_focus_is_told_from_an_edge_without_it(theme: Theme) -> None:
    assert contrast(theme.inks.accent, theme.inks.control) >= 1.5


@EVERY
def test_that_the_filled_part_of_a_scale_is_told_from_the_rest(theme: Theme) -> None:
    assert contrast(theme.inks.accent, theme.inks.track) >= VISIBLE
    assert contrast(theme.inks.accent, theme.inks.card) >= VISIBLE


@pytest.mark.parametrize("theme", STRONG, ids=lambda theme: theme.name)
def test_that_high_contrast_shows_every_edge_and_track(theme: Theme) -> None:
    for name in ("edge", "track", "control"):
        assert contrast(ink(theme, name), theme.inks.card) >= VISIBLE
    assert contrast(theme.inks.text, theme.inks.card) == pytest.approx(21)


@EVERY
@pytest.mark.parametrize("sight", SIGHTS)
def test_that_better_and_worse_stay_apart_to_every_kind_of_sight(theme: Theme, sight: str) -> None:
    assert apart(theme.inks.better, theme.inks.worse, sight) >= PLAINLY_APART


@EVERY
@pytest.mark.parametrize("sight", SIGHTS)
def test_that_a_series_of_the_subject_stays_apart_from_the_others(theme: Theme, sight: str) -> None:
    assert apart(theme.inks.accent, theme.inks.muted, sight) >= PLAINLY_APART / 2


@pytest.mark.parametrize(("one", "other"), list(combinations(VERDICT_MARKS, 2)))
def test_that_two_verdicts_differ_in_shape_and_word_and_not_in_colour_alone(
    one: Verdict, other: Verdict
) -> None:
    assert VERDICT_MARKS[one].shape != VERDICT_MARKS[other].shape
    assert verdict_text(one, "average") != verdict_text(other, "average")


@pytest.mark.parametrize(("one", "other"), list(combinations(SHAPES, 2)))
def test_that_the_bodies_of_a_chart_differ_in_shape_and_dash_and_not_in_colour_alone(
    one: SeriesRole, other: SeriesRole
) -> None:
    assert SHAPES[one] != SHAPES[other]
    assert DASHES[SHAPES[one]] != DASHES[SHAPES[other]]


def test_that_the_measure_of_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_that_the_simulated_sights_confuse_what_such_eyes_confuse() -> None:
    red, green, blue, grey = "#a00000", "#586500", "#0000c0", "#808080"
    assert apart(red, green, "deuteranopia") < 40 < apart(red, blue, "deuteranopia")
    for sight in SIGHTS:
        assert apart(grey, grey, sight) == 0
        assert apart("#ffffff", "#000000", sight) == pytest.approx(100, abs=0.5)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("strong", [False, True])
def test_that_a_theme_that_is_asked_for_comes_whatever_the_system_prefers(
    name: str, dark: bool, strong: bool
) -> None:
    assert theme_for(name, dark=dark, strong=strong).name == name


@pytest.mark.parametrize(
    ("dark", "strong", "name"),
    [
        (False, False, "light"),
        (True, False, "dark"),
        (False, True, "black-on-white"),
        (True, True, "white-on-black"),
    ],
)
def test_that_the_system_s_preferences_are_followed(dark: bool, strong: bool, name: str) -> None:
    assert theme_for("system", dark=dark, strong=strong).name == name


def test_that_every_theme_can_be_kept_in_the_settings_and_chosen_in_a_menu() -> None:
    names = {"system", *THEMES}
    assert set(get_args(settings.ThemeName)) == names
    assert {f"theme-{name}" for name in names} <= {action.id for action in ACTIONS}
