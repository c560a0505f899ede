"""How well one colour is read on another does not depend on which of them lies below."""

import pytest

from viewer.ui.theme.mixing import contrast, mixed


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("#000000", "#ffffff", 21), ("#336699", "#336699", 1), ("#777777", "#ffffff", 4.478)],
)
def test_that_contrast_is_the_same_both_ways(one: str, other: str, apart: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(apart, abs=0.01)


@pytest.mark.parametrize(("share", "made"), [(0, "#000080"), (1, "#ff0000"), (0.5, "#800040")])
def test_that_a_colour_laid_over_another_has_its_share(share: float, made: str) -> None:
    assert mixed("#ff0000", "#000080", share) == made
