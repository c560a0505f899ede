from itertools import pairwise

import pytest

from viewer.presentation.inks import THEMES, Theme
from viewer.ui.collection.level_fill import READABLE, fill_of, is_worst
from viewer.ui.theme.mixing import contrast

EVERY_THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
MOST = 8


@EVERY_THEME
def test_that_the_word_of_every_level_can_be_read_on_its_fill(theme: Theme) -> None:
    for of in range(2, MOST):
        for step in range(of - 1):
            fill, ink = fill_of(step, of, theme.inks)
            assert contrast(fill, ink) >= READABLE, (step, of)


@EVERY_THEME
def test_that_a_better_level_is_fuller_where_colours_are_gone(theme: Theme) -> None:
    card = theme.inks.card
    for of in range(3, 5):
        strengths = [contrast(fill_of(step, of, theme.inks)[0], card) for step in range(of - 1)]
        assert all(better > worse for better, worse in pairwise(strengths))


@pytest.mark.parametrize(
    ("step", "of", "worst"), [(0, 1, False), (1, 2, True), (0, 2, False), (3, 4, True)]
)
def test_that_the_last_level_is_the_worst_unless_it_is_the_only_one(
    step: int, of: int, worst: bool
) -> None:
    assert is_worst(step, of) == worst
