"""What other programs are told of figures: how each stands to another, in one way."""

import pytest

from tests.extraction.figures.telling import read
from viewer.extraction.listing import listing
from viewer.extraction.source_text import Block, CharacterRun


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Fees rose from 55% to 62%.", [(55, None, None, None), (62, "from_to", 55, None)]),
        ("17 of 51 (33%) leak.", [(17, "share", 51, None), (33, "share", 51, 17)]),
        ("203 (57%) leak.", [(203, None, None, None), (57, "share", None, 203)]),
        ("Half of the 48 leak.", [(50, "share", 48, None), (48, None, None, None)]),
        (
            "9% leak, above the national average of 7%.",
            [(9, "above", 7, None), (7, None, None, None)],
        ),
    ],
)
def test_that_of_is_the_other_end_of_a_relation(
    sentence: str, told: list[tuple[object, ...]]
) -> None:
    figures = listing(read(Block("paragraph", sentence, (CharacterRun(0, 0),))), {})["figures"]
    keys = ("value", "relation", "of", "count")
    assert [tuple(figure[key] for key in keys) for figure in figures] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Some 38% leak, which is 5% lower than the national average.",
            ("below", "national average", None, 38),
        ),
        (
            "Fees were £340, 12% more than the £304 budgeted.",
            ("above", "budgeted figure", 304, None),
        ),
    ],
)
def test_that_a_gap_says_which_side_the_body_is_on(sentence: str, told: tuple[object, ...]) -> None:
    figures = listing(read(Block("paragraph", sentence, (CharacterRun(0, 0),))), {})["figures"]
    (gap,) = [figure for figure in figures if figure["movement"] == "gap"]
    assert tuple(gap[key] for key in ("relation", "than", "of", "own")) == told
    assert gap["whose"] == "subject"
