"""Changes and amounts: which figure came first, and what is only the way between two."""

import pytest

from tests.extraction.figures.telling import tell

SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Cover dropped six percentage points to 82 per cent.",
        ("6 points (fell) by_to 82 per cent", "82 percent"),
    ),
    (
        "The mean wait rose 2 minutes to 31.5 minutes.",
        ("2 minutes (rose) by_to 31.5 minutes", "31.5 minutes"),
    ),
    (
        "Crews average 17.5, two fewer than before. There were 12 more than in 2029.",
        ("17.5 count", "2 count (gap) below", "12 count (gap) above", "year: 2029"),
    ),
    (
        "Visits to boats, which had stood at 1,700, have risen to some 2,900.",
        ("1700 count", "about 2900 count from_to 1,700"),
    ),
    (
        "Moorings were down a third on last year's 900 to 600.",
        ("33.3 percent (fell)", "900 count", "600 count from_to 900"),
    ),
    (
        "Rolls grew by 25 to 30 per cent.",
        ("25 percent (rose)", "30 percent (rose)"),
    ),
    (
        "Trust grew by 9% to 38%.",
        ("9 points (rose) by_to 38%", "38 percent"),
    ),
    (
        "Attendance: 78.4% (-3.2 pp on 2030/31).",
        ("78.4 percent", "-3.2 points (fell)", "year: 2030/31"),
    ),
    (
        "There were 19 wrecks in June, up from 7 in May.",
        ("19 count earlier 7 @ June", "7 count @ May"),
    ),
    (
        "They log 91.5%. This is a clear rise compared with our 2029 visit, when it was 84.5%.",
        ("91.5 percent earlier 84.5%", "year: 2029", "84.5 percent @ 2029"),
    ),
    (
        "In all, 21.5% of boats came back. This is higher than the figure for similar services "
        "(17% in 2030) and the average across England (16%), and a rise from the harbour’s own "
        "figure of 15% for 2029.",
        ("21.5 percent earlier 15%",
         "[similar services] 17 percent against 21.5% @ 2030", "year: 2030",
         "[average across England] 16 percent against 21.5%", "15 percent @ 2029", "year: 2029"),
    ),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), SENTENCES)
def test_that_figures_of_two_times_are_told_in_order(sentence: str, told: tuple[str, ...]) -> None:
    assert tell(sentence) == told
