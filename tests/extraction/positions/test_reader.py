"""A sentence that holds the body against others, and prints no figure for it, is a position."""

import pytest

from tests.extraction.written import document, heading, item, paragraph
from viewer.extraction.candidates import PositionCandidate
from viewer.extraction.positions.reader import read_positions


def read(text: str) -> tuple[PositionCandidate, ...]:
    """The positions of a paragraph, of which every place holds its printed words."""
    page = document([heading("Northshire"), paragraph(text)])
    found = read_positions(page)
    for place in (place for one in found for place in one.places):
        assert page.pages[0].text[place.start : place.end].split() == place.printed.split()
    return found


@pytest.mark.parametrize(
    ("text", "metric", "stands", "whose"),
    [
        ("Performance is better than the national average.", "Performance", "better",
         "national average"),
        ("Timeliness was worse than that of most other ports.", "Timeliness", "worse",
         "most other ports"),
        ("Tides are broadly in line with statistical neighbours.", "Tides", "similar",
         "statistical neighbours"),
        ("The share of boats with lamps is below the average of similar forces.",
         "Share of boats with lamps", "below the average of similar forces",
         "average of similar forces"),
        ("Absence remains higher than the England average.", "Absence",
         "higher than the England average", "England average"),
        ("Fees are very high and are also above the national average.", "Fees",
         "above the national average", "national average"),
        ("The harbour is among the best performing nationally.", "Harbour",
         "among the best performing nationally", "others nationally"),
    ],
)  # fmt: skip
def test_that_a_sentence_without_a_figure_is_a_position(
    text: str, metric: str, stands: str, whose: str
) -> None:
    (found,) = read(text)
    assert (found.metric, found.verdict or found.rank, found.whose) == (metric, stands, whose)


@pytest.mark.parametrize(
    "text",
    [
        "This is better than the national average.",
        "Attendance is not better than the national average.",
        "Attendance should be above the national average.",
        "Attendance is 5%, better than the national average.",
        "In every case these figures are above the national average.",
        "Crews are kinder than others.",
        "Boats are better than they were.",
        "Until then the fees were above the national average.",
    ],
)
def test_that_what_is_unsure_unnamed_or_has_a_figure_is_none(text: str) -> None:
    assert read(text) == ()


def test_that_its_period_is_read_and_items_are_looked_at() -> None:
    (found,) = read("Turnover was lower than the national average in the year ending March 2024.")
    assert found.period is not None
    assert found.period.label == "the year ending March 2024"
    assert len(read_positions(document([item("Absence is above the national average.")]))) == 1
