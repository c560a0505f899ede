"""Whose a figure is: an average's, a standard's, an aim's or a claim's is never the body's own."""

import pytest

from tests.extraction.figures.telling import tell

SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Turnover was 31% against 22.5% regionally and 19.5% for England.",
        (
            "31 percent against 22.5%",
            "[regionally] 22.5 percent",
            "[England] 19.5 percent against 31%",
        ),
    ),
    (
        "Lamps were lit on time on 71 percent of days; the national standard is 95 percent.",
        ("71 percent", "[national standard] 95 percent"),
    ),
    (
        "Only 9% of sailors were trained; the figure for England was 1 in 4.",
        ("9 percent", "[figure for England] 25 percent"),
    ),
    (
        "It needs to reduce the time it takes to launch a tug from 34 minutes to under 20 minutes.",
        ("34 minutes", "[target] at_most 20 minutes"),
    ),
    (
        "They should cut the number of late boats by at least 40%.",
        ("[target] at_least 40 percent",),
    ),
    ("Leaks (24%, England 22%) go on.", ("24 percent", "[England] 22 percent")),
    (
        "Leaks were 31.2% in 2030 (England and Wales: 32.6%).",
        ("31.2 percent against 32.6% @ 2030", "year: 2030", "[England and Wales] 32.6 percent"),
    ),
    ("In England and Wales it was 22%.", ("[England and Wales] 22 percent",)),
    ("In Wales, 12 boats were sunk.", ("12 count",)),
    ("The harbour must ensure that 90% of pilots train.", ("[target] 90 percent",)),
    (
        "Cover was 61% against the 95% standard.",
        ("61 percent against 95%", "[standard] 95 percent"),
    ),
    ("It should dry the 30% of boats that leak.", ("30 percent",)),
    ("It must train at least 12 pilots.", ("[target] at_least 12 count",)),
    ("Some 60% of lamps that should have been lit were lit.", ("about 60 percent",)),
    (
        "85% of pilots need to train by June 2031.",
        ("[target] 85 percent @ June 2031", "date: June 2031"),
    ),
    ("40% of pilots need to travel far.", ("40 percent",)),
    (
        "Masters should sail more so that delay is below 15% by July 2031.",
        ("[target] 15 percent @ July 2031", "date: July 2031"),
    ),
    (
        "The share of dry cells was 58%, not 76% as the harbour had said.",
        ("58 percent", "[claimed figure] 76 percent"),
    ),
    (
        "Repairs cost £230k, 15% more than the £200k budgeted.",
        ("230000 pounds against £200k", "15 percent (gap) above £200k",
         "[budgeted figure] 200000 pounds"),
    ),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), SENTENCES)
def test_that_what_is_not_the_bodys_own_says_whose_it_is(
    sentence: str, told: tuple[str, ...]
) -> None:
    assert tell(sentence) == told
