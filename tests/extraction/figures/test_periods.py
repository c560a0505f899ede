"""For which time a figure stands."""

import pytest

from tests.extraction.figures.telling import tell

SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("In 2016-17 its budget was £1.5 million.", ("year: 2016-17", "1500000 pounds @ 2016-17")),
    ("By June 2015, 90% of drills had been held.", ("date: June 2015", "90 percent @ June 2015")),
    (
        "The share was 77% in March 2014 and 72% in March 2013.",
        (
            "77 percent earlier 72% @ March 2014",
            "date: March 2014",
            "72 percent @ March 2013",
            "date: March 2013",
        ),
    ),
    (
        "In the year ending 31 March 2017, 92% agreed.",
        ("date: the year ending 31 March 2017", "92 percent @ the year ending 31 March 2017"),
    ),
    (
        "Between June 2014 and May 2015, 40 cells were closed.",
        ("date: Between June 2014 and May 2015", "40 count @ Between June 2014 and May 2015"),
    ),
    ("In the last year only 4% of patients fell.", ("4 percent @ the last year",)),
    ("Thefts have fallen by 25% since 2010.", ("25 percent (fell)", "year: 2010")),
    ("Last year 12 officers left.", ("12 count @ Last year",)),
    (
        "At 31 March 2014, 318 patients were on the list.",
        ("date: 31 March 2014", "318 count @ 31 March 2014"),
    ),
    (
        "At 31 March 15, 600 patients were on the list.",
        ("date: 31 March 15", "600 count @ 31 March 15"),
    ),
    (
        "It was 12%, 14% and 19% in 2020, 2021 and 2022 respectively.",
        ("12 percent @ 2020", "14 percent @ 2021", "19 percent @ 2022",
         "year: 2020", "year: 2021", "year: 2022"),
    ),
    (
        "It was 51.0% and 49.9% respectively in 2022 and 2023.",
        ("51.0 percent @ 2022", "49.9 percent @ 2023", "year: 2022", "year: 2023"),
    ),
    ("In 2014 and 2015 there were 40 fires.", ("year: 2014", "year: 2015", "40 count")),
    (
        "In 2021/22, 45% of wings were full (2020/21: 39%).",
        ("year: 2021/22", "45 percent @ 2021/22", "year: 2020/21", "39 percent @ 2020/21"),
    ),
    (
        "A share of 84% is above the national rate (83%), but below the 2015-16 rate (85%).",
        ("84 percent above 83%", "[national rate] 83 percent", "year: 2015-16",
         "85 percent @ 2015-16"),
    ),
    (
        "In quarter three of 2034–35 it took 25 weeks and in quarter four 29 weeks.",
        ("date: quarter three of 2034–35", "25 weeks @ quarter three of 2034–35",
         "date: quarter four", "29 weeks from_to 25 weeks @ quarter four of 2034–35"),
    ),
    (
        "In Q3 2034/35 it was 81%, in Q4 84%.",
        ("date: Q3 2034/35", "81 percent @ Q3 2034/35", "date: Q4",
         "84 percent from_to 81% @ Q4 of 2034/35"),
    ),
    (
        "Leaks fell from 24% to 19% between 2033/34 and 2034/35.",
        ("24 percent @ 2033/34", "19 percent from_to 24% @ 2034/35",
         "date: between 2033/34 and 2034/35"),
    ),
    (
        "62% of sailors felt in control of the boats they sail (Harbour Survey 2033/34), which was "
        "worse than the England average of 77%.",
        ("62 percent against 77% @ 2033/34", "year: 2033/34", "[England average] 77 percent"),
    ),
    (
        "Four pilots sail for less than 25 hours a week as part of their plan for going back to "
        "work, or while a boat is being found for June 2031.",
        ("4 count", "time: for less than 25 hours", "date: June 2031"),
    ),
    (
        "Persistent absence fell from 24% to 19% between 2033/34 and 2034/35.",
        ("24 percent @ 2033/34", "19 percent from_to 24% @ 2034/35",
         "date: between 2033/34 and 2034/35"),
    ),
    ("70% replied, double last year’s answer.", ("70 percent", "context: double")),
    ("Leaks were cut in the past year to 32.", ("32 count @ the past year",)),
    ("In Q3 it was 81%.", ("code: Q3", "81 percent")),
    ("Calls were up 20 per cent on 2019.", ("20 percent", "year: 2019")),
    (
        "This is better than in 2019 when only 7% were kept.",
        ("year: 2019", "7 percent @ 2019"),
    ),
    (
        "In April 2014, 60% and in May 2015 70% were seen.",
        (
            "date: April 2014",
            "60 percent @ April 2014",
            "date: May 2015",
            "70 percent from_to 60% @ May 2015",
        ),
    ),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), SENTENCES)
def test_that_a_figure_has_the_period_nearest_to_it(sentence: str, told: tuple[str, ...]) -> None:
    assert tell(sentence) == told
