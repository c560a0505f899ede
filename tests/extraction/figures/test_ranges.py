"""A range is one figure, of at least its lower end; its upper end is set aside with a reason."""

import pytest

from tests.extraction.figures.telling import read, tell
from viewer.extraction.source_text import Block, CharacterRun


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Between 40% and 50% of calls were late.", ("at_least 40 percent", "context: 50%")),
        ("About one in five paid, and 20-30% of berths were free.",
         ("about 20 percent", "at_least 20 percent", "context: 30%")),
        ("Between 10 and 12 boats sank.", ("at_least 10 count", "context: 12")),
        ("It takes 3–5 days.", ("at_least 3 days", "context: 5 days")),
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
    lower, upper = read(Block("paragraph", text, (CharacterRun(0, 0),)))
    assert (lower.title, lower.noun, lower.qualifier_printed) == ("Calls late", "calls", "Between")
    assert upper.why == ("The upper end of a range that begins with 40%.",)


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
