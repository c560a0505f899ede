"""Shares and the wholes that they are of; figures of other times beside one another."""

import pytest

from tests.extraction.figures.telling import tell

WHOLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("37 boats lie in the harbour, of which 86% leak.", ("37 count", "86 percent of 37 share 37")),
    ("Of the 330 sailors, 80% can swim.", ("330 count", "80 percent of 330 share 330")),
    ("Of this 14, 7% are abroad.", ("14 count", "7 percent of 14 share 14")),
    (
        "11 cooks were asked, of whom five (45.5%) answered.",
        ("11 count", "5 count of 11 share 11", "45.5 percent share five"),
    ),
    (
        "Of the 40 logs we read, 32 (80%) were whole.",
        ("40 count", "32 count of 40 share 40", "80 percent share 32"),
    ),
    (
        "Apprentices made up 19% of the crews on these ships (67 out of 358).",
        ("19 percent of 358 share 67 out of 358", "67 count of 358"),
    ),
    ("It saved £12.3m, 8% of its budget.", ("12300000 pounds", "8 percent share £12.3m")),
    (
        "About 33,000 people live here. This is 21% of the population of the county.",
        ("about 33000 count", "21 percent share 33,000"),
    ),
    (
        "Of the 40 logs, 3 of 4 were whole.",
        ("40 count", "3 count of 4"),
    ),
    (
        "40 logs were read, of which 3 of 4 were whole.",
        ("40 count", "3 count of 4"),
    ),
    ("30 of 40 logs were read, of which 12 were whole.", ("30 count of 40", "12 count")),
    ("Of the 40 logs, 41 were whole.", ("40 count", "41 count")),
    ("Of the 40 logs, 40 were whole.", ("40 count", "40 count of 40 share 40")),
    ("There are 35 sailors in 6 ships, of whom 12 are new.", ("35 count", "6 count", "12 count")),
    (
        "In 2016–17, of 41 masts, 36 were sound.",
        ("year: 2016–17", "41 count @ 2016–17", "36 count of 41 share 41 @ 2016–17"),
    ),
    ("It fell from 340 to 305 (10.2%).", ("340 count", "305 count from_to 340", "10.2 percent")),
    ("The crew grew by 40 (12%).", ("40 count (rose)", "12 percent")),
)

TIMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "The share fell to 31% in 2020 (2019: 36%).",
        ("31 percent earlier 36% @ 2020", "year: 2020", "year: 2019", "36 percent @ 2019"),
    ),
    (
        "Turnover is 9.1% (12.4% in 2015).",
        ("9.1 percent earlier 12.4%", "12.4 percent @ 2015", "year: 2015"),
    ),
    (
        "It was 61% in 2019, 64% in 2020 and 70% in 2021.",
        (
            "61 percent @ 2019",
            "year: 2019",
            "64 percent from_to 61% @ 2020",
            "year: 2020",
            "70 percent from_to 64% @ 2021",
            "year: 2021",
        ),
    ),
    (
        "There were 12 storms in 2019 and 30% in 2020.",
        ("12 count @ 2019", "year: 2019", "30 percent @ 2020", "year: 2020"),
    ),
    (
        "Dues were 25% in 2014 and had risen to 30% by 2016.",
        ("25 percent @ 2014", "year: 2014", "30 percent from_to 25% @ 2016", "year: 2016"),
    ),
    (
        "Attendance was 81%. This compares with 75% in 2019.",
        ("81 percent earlier 75%", "75 percent @ 2019", "year: 2019"),
    ),
    (
        "In our survey 34% slept well, compared with 49% last time.",
        ("34 percent earlier 49%", "49 percent @ last time"),
    ),
)

COMPARATORS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Repairs took 64 days against an average of 59.", ("64 days against 59", "[average] 59 days")),
    (
        "Some 89% were on time, which is below the standard of 90%.",
        ("about 89 percent below 90%", "[standard] 90 percent"),
    ),
    (
        "Crews answer in 8 minutes 50 seconds, compared with 9 minutes for other rural services.",
        ("8.83 minutes against 9 minutes", "[other rural services] 9 minutes"),
    ),
    (
        "There were 45 wrecks per 1,000 ships, compared with 39 per 1,000 nationally.",
        ("45 ratio against 39 per 1,000", "context: 1,000", "[nationally] 39 ratio"),
    ),
    (
        "Just 3.2% are women, compared with 8.1% of the local population.",
        ("3.2 percent against 8.1%", "[local population] 8.1 percent"),
    ),
    (
        "Sail and oar were at 84.9% and 79.9% respectively, compared with 84.5% and "
        "80.6% nationally.",
        (
            "84.9 percent against 84.5%",
            "79.9 percent against 80.6%",
            "[nationally] 84.5 percent",
            "[nationally] 80.6 percent",
        ),
    ),
    (
        "The fleet grew to 12%. This is above the average both for the north (7%) and "
        "for Wales (6%).",
        (
            "12 percent above 7%",
            "[north average] 7 percent",
            "[Wales average] 6 percent against 12%",
        ),
    ),
    (
        "Callers waited 40 seconds against a target of 12.",
        ("40 seconds against 12", "[target] 12 seconds"),
    ),
    ("Sailors who are 16 or 17 and alone get help.", ("age: who are 16 or 17",)),
    (
        "They bought two-bedroom huts on a 20-mile coast.",
        ("context: two-bedroom", "context: 20-mile"),
    ),
    ("1 Oak harbours’ own rules", ("note: 1",)),
    ("12", ("reference: 12",)),
    ("Inspectors held it to four criteria.", ("context: four",)),
)


@pytest.mark.parametrize(("sentence", "told"), WHOLES)
def test_that_a_share_says_of_what_it_is(sentence: str, told: tuple[str, ...]) -> None:
    assert tell(sentence) == told


@pytest.mark.parametrize(("sentence", "told"), TIMES)
def test_that_figures_of_two_times_are_related(sentence: str, told: tuple[str, ...]) -> None:
    assert tell(sentence) == told


@pytest.mark.parametrize(("sentence", "told"), COMPARATORS)
def test_that_what_a_figure_is_held_against_is_named(sentence: str, told: tuple[str, ...]) -> None:
    assert tell(sentence) == told
