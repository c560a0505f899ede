from typing import get_args

import pytest
from pytestqt.qtbot import QtBot

from tests.presentation.colour import SIGHTS, apart, contrast
from viewer.presentation.charts.picture import Tone
from viewer.presentation.inks import THEMES
from viewer.ui.charts.style import tone_colour
from viewer.ui.theme.theme import Look

DRAWN = [tone for tone in get_args(Tone) if tone != "grid"]
"""All that has a meaning; a grid only helps the eye along."""


def tone(theme: str, name: Tone) -> str:
    worn = THEMES[theme]
    return tone_colour(name, Look(worn.inks, worn.dark, "", 14.0)).name()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", DRAWN)
def test_that_what_a_chart_draws_can_be_seen(qtbot: QtBot, theme: str, name: Tone) -> None:
    assert contrast(tone(theme, name), THEMES[theme].inks.card) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_that_the_grid_keeps_behind_what_is_drawn(qtbot: QtBot, theme: str) -> None:
    card = THEMES[theme].inks.card
    assert contrast(tone(theme, "grid"), card) < contrast(tone(theme, "subject"), card) / 2
    if THEMES[theme].strong:
        assert contrast(tone(theme, "grid"), card) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_that_the_subject_is_told_from_others_by_every_kind_of_sight(
    qtbot: QtBot, theme: str, sight: str
) -> None:
    assert apart(tone(theme, "subject"), tone(theme, "other"), sight) >= 10
