"""A range is one figure, of at least its lower end; its place is that of both its ends."""

import pytest

from tests.extraction.figures.telling import read, tell
from viewer.extraction.source_text import Block, CharacterRun


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Between 40% and 50% of calls were late.", ("at_least 40 percent",)),
        ("About one in five paid, and 20-30% of berths were free.",
         ("about 20 percent", "at_least 20 percent")),
        ("Between 10 and 12 boats sank.", ("at_least 10 count",)),
        ("It takes 3–5 days.", ("at_least 3 days",)),
        ("Two thirds to three quarters of boats leak.", ("at_least 66.7 percent",)),
        ("Between a third and two fifths leak.", ("at_least 33.3 percent",)),
        ("Waits of 3 to 5 days are usual.", ("at_least 3 days",)),
        ("Waits were cut from 3 to 5 days.", ("3 days", "5 days from_to 3")),
        ("The gap between 40% and 50% is wide.", ("40 percent", "50 percent")),
        ("Attendance varied between 80% and 90%.", ("80 percent", "90 percent")),
        ("Up to 75% of masters and at least 60% of crews sail.",
         ("at_most 75 percent", "at_least 60 percent")),
    ],
)  # fmt: skip
def test_that_a_range_is_told_by_its_lower_end(text: str, told: tuple[str, ...]) -> None:
    assert tell(text) == told


def test_that_the_name_behind_a_range_is_that_of_the_whole() -> None:
    text = "Between 40% and 50% of calls were late."
    (lower,) = read(Block("paragraph", text, (CharacterRun(0, 0),)))
    assert (lower.title, lower.noun, lower.qualifier_printed) == ("Calls late", "calls", "Between")
    assert (lower.places[0].printed, lower.why) == (
        "Between 40% and 50%", ("A range, told by its lower end.",)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5.6% of thefts were solved, below the England and Wales rate of 9.1%.", "Thefts"),
        ("Its charge rate was 5.6%, below the England and Wales rate of 7.2%.", "Charge rate"),
        ("Against an England and Wales average rate of 9%, 5.6% of thefts were solved.", "Thefts"),
        ("The national rate is 7% and ours 5.6%.", None),
    ],
)
def test_that_an_own_figure_has_no_name_of_others(text: str, name: str | None) -> None:
    found = read(Block("paragraph", text, (CharacterRun(0, 0),)))
    own = next(one for one in found if one.value != int(one.value) and one.whose == "subject")
    told = own.metric or own.title
    assert (told and told.removesuffix(" solved")) == name
    for one in found:
        assert "Wales" not in (one.metric or "") + (one.title or "")
