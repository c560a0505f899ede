"""Signs and words by which a figure is told: arrows, nations, and periods that are typed."""

import pytest

from tests.extraction.figures.telling import read, tell
from viewer.extraction.figures.typed_periods import typed_period
from viewer.extraction.source_text import Block, CharacterRun


@pytest.mark.parametrize(
    ("printed", "movement"),
    [
        ("+3", "rose"),
        ("▲3", "rose"),
        ("↑3", "rose"),
        ("-3", "fell"),
        ("−3", "fell"),
        ("–3", "fell"),
        ("▼3", "fell"),
        ("↓3", "fell"),
        ("3", "unsaid"),
        ("0", "unsaid"),
        ("+0", "unsaid"),
    ],
)
def test_that_a_sign_or_an_arrow_says_the_way_of_a_change(printed: str, movement: str) -> None:
    cells = (("Harbour", 1, 1), ("Change", 1, 2), ("Lamps", 2, 1), (printed, 2, 2))
    at, blocks = 0, []
    for text, row, column in cells:
        blocks.append(Block("cell", text, (CharacterRun(0, at),), table=1, row=row, column=column))
        at += len(text) + 1
    (figure,) = (one for one in read(*blocks) if one.aside is None)
    assert (figure.movement, f"{figure.value:f}") == (movement, printed.lstrip("+▲↑-−–▼↓"))


@pytest.mark.parametrize(
    "whose",
    [
        "England average",
        "English average",
        "Welsh average",
        "Scottish average",
        "London average",
        "national average",
        "regional average",
        "Eastern region average",
        "Northern Ireland",
        "Great Britain",
        "Wales",
        "United Kingdom",
        "Scotland",
        "UK average",
    ],
)
def test_that_a_comparator_is_named_as_it_is_printed(whose: str) -> None:
    text = (
        f"Loss was 7%, and in {whose} 5%."
        if whose[-1] != "e"
        else f"Loss was 7% against the {whose} of 5%."
    )
    assert tell(text)[-1].startswith(f"[{whose}] 5 percent")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2024-03-15", "2024-03-15 2024-03-15"),
        ("2024-02", "2024-02-01 2024-02-29"),
        ("2011-11", "2011-11-01 2011-11-30"),
        ("2011-12", "2011-04-01 2012-03-31"),
        ("2024-13", None),
        ("2024-02-30", None),
        ("march  2024", "2024-03-01 2024-03-31"),
        ("FY 2023-24", "2023-04-01 2024-03-31"),
        ("spring 2024", "None None"),
        ("last year", "None None"),
        ("lamp", None),
        ("31 June 2024", None),
        ("2019 and 2020", "None None"),
        ("Q5", None),
        ("Q1", "None None"),
        ("the year 2019", "2019-01-01 2019-12-31"),
        ("4/13/2024", None),
        ("", None),
        ("in 2019", "2019-01-01 2019-12-31"),
        ("boats of 2019", "None None"),
    ],
)
def test_that_a_typed_period_has_its_days_where_it_says_them(typed: str, told: str | None) -> None:
    found = typed_period(typed)
    assert (found and f"{found.start} {found.end}") == told
    assert found is None or found.label == " ".join(typed.split())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("compared with the previous figure of 5%", ("7 percent earlier 5%", "5 percent")),
        ("as opposed to the earlier level at 5%", ("7 percent earlier 5%", "5 percent")),
        ("compared with a figure of 5%", ("7 percent", "5 percent")),
    ],
)
def test_that_an_earlier_figure_may_be_named_without_its_period(
    words: str, told: tuple[str, ...]
) -> None:
    assert tell(f"Loss was 7% {words}.") == told
