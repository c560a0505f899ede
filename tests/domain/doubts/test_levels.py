"""Words for levels are placed as people place them."""

import pytest

from tests.builders import report, scale
from tests.export.documents import recorded
from viewer.domain.doubts.levels import STEPS, level_doubts, step_of


def test_that_every_word_for_a_level_has_the_step_on_record() -> None:
    told = (f"{number} {word}" for number, words in enumerate(STEPS) for word in words)
    text = "\n".join(told) + "\n"
    assert text == recorded("../levels.txt", text)
    assert all(step_of(word) == number for number, words in enumerate(STEPS) for word in words)


@pytest.mark.parametrize("label", ["2 – Good", "GOOD", " good\n", "Good (2)", "fully  met"])
def test_that_a_level_is_known_whatever_stands_around_its_word(label: str) -> None:
    assert step_of(label) == 2


@pytest.mark.parametrize(
    ("labels", "doubted"),
    [
        (("A", "B", "C"), None),
        (("C", "B", "A"), "“C” comes before “B”"),
        (("G", "F"), "“G” comes before “F”"),
        (("h", "a"), None),
        (("A", "Good"), None),
        (("Poor", "Fair", "Good"), "“Poor” comes before “Fair”"),
        (("Good", "Met"), None),
    ],
)
def test_that_levels_are_doubted_where_a_worse_one_comes_first(
    labels: tuple[str, ...], doubted: str | None
) -> None:
    found = list(level_doubts(report(scales=[scale(*labels)])))
    if doubted is None:
        assert found == []
        return
    (only,) = found
    assert doubted in only.sentence
    assert only.path == ("scales", 0, "levels")
