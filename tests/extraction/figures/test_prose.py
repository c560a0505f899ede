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
        ("12 count earlier 35", "35 count @ last visit"),
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
        ("120 count", "87 count of 120 share 120", "72.5 percent share 87"),
    ),
    (
        "The custodial sentence was increased by 6 months to 18 months.",
        ("6 months (rose) by_to 18 months", "18 months"),
    ),
    ("The score was 7.2 out of 10.", ("7.2 score", "10 count")),
    (
        "The proportion of prisoners who said they felt unsafe had increased "
        "from 18% to 27% since our last visit.",
        ("18 percent", "27 percent from_to 18%"),
    ),
    (
        "Response times deteriorated: in 2021 they averaged 9 minutes and in "
        "2022 they averaged 14 minutes.",
        ("year: 2021", "9 minutes @ 2021", "year: 2022", "14 minutes @ 2022"),
    ),
    (
        "Use of force incidents doubled from 120 to 240 in six months.",
        ("context: doubled", "120 count", "240 count from_to 120", "time: in six months"),
    ),
    (
        "Only 8% of looked-after pupils were excluded, which is half the national rate.",
        ("8 percent", "[national rate] 50 percent (gap)"),
    ),
    (
        "The service completed 97% of visits on time, four percentage points above target.",
        ("97 percent", "[target] 4 points (gap) above"),
    ),
    (
        "Staff turnover, at 22%, is twice the national average of 11%.",
        ("22 percent against 11%", "context: twice", "[national average] 11 percent"),
    ),
    (
        "The backlog stood at 431 cases in May and had been reduced to 212 by August.",
        ("431 count @ May", "212 count from_to 431"),
    ),
    (
        "The discontinuance rate is 12.4% against a national rate of 9.8%.",
        ("12.4 percent against 9.8%", "[national rate] 9.8 percent"),
    ),
    (
        "Performance is 3.2% better than the national average of 61.5%.",
        ("[national average] 3.2 percent (gap)", "[national average] 61.5 percent"),
    ),
    (
        "In 2015-16, 74.1% of cases were successful; the national average was 79.6%.",
        (
            "year: 2015-16",
            "74.1 percent against 79.6% @ 2015-16",
            "[national average] 79.6 percent @ 2015-16",
        ),
    ),
    (
        "The number of complaints has gone down from 88 in 2019-20 to 61 in "
        "2020-21 and then up to 70.",
        (
            "88 count @ 2019-20",
            "year: 2019-20",
            "61 count from_to 88 @ 2020-21",
            "year: 2020-21",
            "70 count from_to 61",
        ),
    ),
    (
        "The force recorded 12 per cent more burglaries than the year before.",
        ("12 percent (gap) above",),
    ),
    (
        "Victim satisfaction was 85.0 percent ± 1.9 percent, which is lower "
        "than the 12 months to June 2012.",
        ("85.0 percent", "context: ± 1.9 percent", "date: the 12 months to June 2012"),
    ),
    (
        "Sickness absence fell from 10.2 to 8.1 days per person.",
        ("10.2 days", "8.1 days from_to 10.2"),
    ),
    (
        "Estyn found that 4 in 10 pupils read well, compared with 6 in 10 across Wales.",
        ("40 percent against 6 in 10", "[Wales] 60 percent"),
    ),
    (
        "The area's score was 66%, 4% higher than the CPS average.",
        ("66 percent", "[CPS average] 4 points (gap) above 66%"),
    ),
    (
        "Hate crime conviction rates rose by 2.5 percentage points to 84.7%.",
        ("2.5 points (rose) by_to 84.7%", "84.7 percent"),
    ),
    ("Budget reductions of £1.3m (5%) were required.", ("1300000 pounds", "5 percent")),
    (
        "The average caseload was 17, down from 23 at the time of the last inspection.",
        ("17 count earlier 23", "23 count @ the time of the last inspection"),
    ),
    (
        "Around a third of the 120 children on plans had been on one before.",
        ("about 33.3 percent of 120 share 120", "120 count", "context: one"),
    ),
    (
        "The inspection took place between 3 and 14 June 2019 and involved 12 inspectors.",
        ("date: between 3 and 14 June 2019", "12 count @ between 3 and 14 June 2019"),
    ),
    (
        "Average attendance is 91%, compared to 94% for all schools in Wales.",
        ("91 percent against 94%", "[all schools in Wales] 94 percent"),
    ),
    ("Patient survey results were in the lowest 20% of trusts.", ("20 percent",)),
    (
        "The unit cost was £312 per case, compared to a national average of £287 per case.",
        ("312 pounds against £287", "[national average] 287 pounds"),
    ),
    (
        "Overall, 1,245 (31%) of 4,016 calls were not answered.",
        ("1245 count", "31 percent share 1,245", "4016 count"),
    ),
    (
        "There were 3.4 assaults per 1,000 prisoners, higher than the 2.1 at similar prisons.",
        ("3.4 ratio above 2.1", "context: 1,000", "[similar prisons] 2.1 ratio"),
    ),
    (
        "The share of timely letters improved from 61.2% to 75.9% while the "
        "national average fell to 70%.",
        (
            "61.2 percent",
            "75.9 percent from_to 61.2%",
            "[national average] 70 percent against 75.9%",
        ),
    ),
    (
        "Just over one in four (27%) referrals led to no action.",
        ("at_least 25 percent", "27 percent"),
    ),
    (
        "Between 2018 and 2020 spending rose by £2.4 million, or 12%.",
        (
            "date: Between 2018 and 2020",
            "2400000 pounds (rose) @ Between 2018 and 2020",
            "12 percent @ Between 2018 and 2020",
        ),
    ),
    (
        "Our review of 40 files found that 31 were good and nine needed work.",
        ("40 count", "31 count", "9 count"),
    ),
    (
        "Vacancy rates are 7% for nurses and 12% for doctors, against trust "
        "averages of 9% and 10%.",
        (
            "7 percent against 9%",
            "12 percent against 10%",
            "[trust averages] 9 percent",
            "[trust averages] 10 percent",
        ),
    ),
    ("The contract is worth £4.5m over five years.", ("4500000 pounds", "time: over five years")),
)


@pytest.mark.parametrize(("sentence", "told"), SENTENCES)
def test_that_the_numbers_of_a_sentence_are_told_together(
    sentence: str, told: tuple[str, ...]
) -> None:
    assert tell(sentence) == told
