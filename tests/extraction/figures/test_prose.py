"""Sentences as inspectorates of prisons, police, hospitals and courts write them."""

import pytest

from tests.extraction.figures.telling import tell

SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "The conviction rate for domestic abuse was 76.4%, compared to the "
        "national average of 78.1%.",
        ("76.4 percent against 78.1%", "[national average] 78.1 percent"),
    ),
    (
        "Since our last inspection, the backlog has grown from 1,200 to 3,400 cases.",
        ("1200 count", "3400 count from_to 1,200"),
    ),
    (
        "In the 12 months to March 2023, the force recorded 45,000 crimes, a "
        "rise of 8% from the previous year.",
        (
            "date: the 12 months to March 2023",
            "45000 count @ the 12 months to March 2023",
            "8 percent (rose)",
        ),
    ),
    (
        "The number of prisoners on the basic regime had fallen to 12 from 35 at our last visit.",
        ("12 count earlier 35", "35 count"),
    ),
    (
        "Only 34% of women said they felt safe against 52% in 2017.",
        ("34 percent earlier 52%", "52 percent @ 2017", "year: 2017"),
    ),
    (
        "Fewer prisoners than at similar prisons (41% vs 58%) had a job.",
        ("41 percent against 58%", "[similar prisons] 58 percent"),
    ),
    (
        "Recorded violence was 23% higher than in similar prisons.",
        ("[similar prisons] 23 percent (gap) above",),
    ),
    ("Assaults on staff had risen by a third.", ("33.3 percent (rose)",)),
    (
        "The trust met the four-hour target for 71.2% of patients, below the "
        "England average of 76.4%.",
        ("time: four-hour", "71.2 percent below 76.4%", "[England average] 76.4 percent"),
    ),
    (
        "The vacancy rate for nurses had increased from 9.8% to 14.1% between "
        "April and December 2022.",
        (
            "9.8 percent",
            "14.1 percent from_to 9.8% @ between April and December 2022",
            "date: between April and December 2022",
        ),
    ),
    (
        "Mandatory training compliance was 88% against a trust target of 90%.",
        ("88 percent against 90%", "[target] 90 percent"),
    ),
    (
        "Staff sickness was at 5.6%, higher than the trust target of 4%.",
        ("5.6 percent above 4%", "[target] 4 percent"),
    ),
    (
        "In our survey, 62% of prisoners said they were treated with respect, "
        "compared with 71% at the last inspection and 70% at comparator prisons.",
        (
            "62 percent earlier 71%",
            "71 percent @ the last inspection",
            "[comparator prisons] 70 percent against 62%",
        ),
    ),
    (
        "The effective trial rate was 47.3%, which is 2.1 percentage points "
        "below the national rate.",
        ("47.3 percent", "[national rate] 2.1 points (gap) below 47.3%"),
    ),
    (
        "Cracked trials have reduced by 4.2 percentage points since 2018-19.",
        ("4.2 points (fell)", "year: 2018-19"),
    ),
    (
        "The force solves 11.3% of burglaries, up from 8.9%, and above the "
        "England and Wales rate of 6.2%.",
        (
            "11.3 percent earlier 8.9%",
            "8.9 percent",
            "[England and Wales rate] 6.2 percent against 11.3%",
        ),
    ),
    (
        "Attendance rose from 91.2% to 93.4% over two years, while the "
        "national figure rose from 94.1% to 94.6%.",
        (
            "91.2 percent",
            "93.4 percent from_to 91.2%",
            "time: over two years",
            "[national figure] 94.1 percent",
            "[national figure] 94.6 percent from_to 94.1%",
        ),
    ),
    (
        "Spending per pupil is £5,200 compared with £4,900 nationally.",
        ("5200 pounds against £4,900", "[nationally] 4900 pounds"),
    ),
    (
        "The average time to charge was 21 days in rape cases and 14 days in "
        "others, against national averages of 30 and 16 days respectively.",
        (
            "21 days against 30",
            "14 days against 16 days",
            "[national averages] 30 days",
            "[national averages] 16 days",
        ),
    ),
    (
        "Progress 8 was -0.42 in 2019, well below the national average of zero.",
        ("reference: Progress 8", "-0.42 count @ 2019", "year: 2019", "[national average] 0 count"),
    ),
    (
        "The home has 40 beds, and 38 people lived there at the time of our inspection.",
        ("40 count", "38 count"),
    ),
    ("Around one in ten calls (9.7%) were abandoned.", ("about 10 percent", "9.7 percent")),
    (
        "Two-thirds of files (66%) met the standard, compared to 54% in the previous inspection.",
        ("66.7 percent", "66 percent earlier 54%", "54 percent @ previous inspection"),
    ),
    (
        "Of 120 files examined, 87 (72.5%) fully met the standard.",
        ("120 count", "87 count", "72.5 percent share 87"),
    ),
    (
        "The custodial sentence was increased by 6 months to 18 months.",
        ("6 months (rose) by_to 18 months", "18 months"),
    ),
    ("The score was 7.2 out of 10.", ("7.2 score", "10 count")),
)


@pytest.mark.parametrize(("sentence", "told"), SENTENCES)
def test_that_the_numbers_of_a_sentence_are_told_together(
    sentence: str, told: tuple[str, ...]
) -> None:
    assert tell(sentence) == told
