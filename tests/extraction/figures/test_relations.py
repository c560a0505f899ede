"""How figures stand to one another; where the words leave a doubt, nothing is said."""

import pytest

from tests.extraction.figures.telling import tell

SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "A share of 12% is lower than last year (15%) and the national figure (18%).",
        (
            "12 percent earlier 15%",
            "15 percent @ last year",
            "[national figure] 18 percent against 12%",
        ),
    ),
    (
        "There were 56.7 per 10,000, above the national average (52.2).",
        ("56.7 ratio above 52.2", "[national average] 52.2 ratio"),
    ),
    (
        "Convictions rose from 55.2% in 2015-16 to 62.3% in 2016-17.",
        (
            "55.2 percent @ 2015-16",
            "year: 2015-16",
            "62.3 percent from_to 55.2% @ 2016-17",
            "year: 2016-17",
        ),
    ),
    ("Assaults fell from 31 to 19.", ("31 count", "19 count from_to 31")),
    (
        "Debts have been reduced from £1.4m to £900,000.",
        ("1400000 pounds", "900000 pounds from_to £1.4m"),
    ),
    (
        "The share of cells that are damp has dropped from 44% at the last inspection to 30%.",
        ("44 percent @ the last inspection", "30 percent from_to 44%"),
    ),
    (
        "Waiting times improved, from an average of 48 weeks in 2012–13 to 39 weeks in 2013–14.",
        (
            "48 weeks @ 2012–13",
            "year: 2012–13",
            "39 weeks from_to 48 weeks @ 2013–14",
            "year: 2013–14",
        ),
    ),
    ("Staffing went from two to four officers.", ("2 count", "4 count from_to two")),
    (
        "Use of force declined from 63% (March 2013) to 47% (March 2014).",
        (
            "63 percent @ March 2013",
            "date: March 2013",
            "47 percent from_to 63% @ March 2014",
            "date: March 2014",
        ),
    ),
    (
        "Timeliness rose from 16% in March 2013 to 45% in March 2014 and 68% in May 2014.",
        (
            "16 percent @ March 2013",
            "date: March 2013",
            "45 percent from_to 16% @ March 2014",
            "date: March 2014",
            "68 percent from_to 45% @ May 2014",
            "date: May 2014",
        ),
    ),
    (
        "Cell searches rose from just below half to nearly two thirds.",
        ("at_most 50 percent", "about 66.7 percent from_to half"),
    ),
    ("Rates ranged from 6.3% to 48.1%.", ("6.3 percent", "48.1 percent")),
    ("Visits last from 10 to 15 minutes.", ("10 minutes", "15 minutes")),
    (
        "The score for leadership increased by 9% to 38% in 2016-17.",
        ("9 points (rose) by_to 38% @ 2016-17", "38 percent @ 2016-17", "year: 2016-17"),
    ),
    ("Sickness fell by 3% to 6%.", ("3 points (fell) by_to 6%", "6 percent")),
    ("Arrests increased by 12 to 40.", ("12 count (rose) by_to 40", "40 count")),
    ("Complaints fell by 25% last year.", ("25 percent (fell) @ last year",)),
    ("There was a 9% decrease in thefts.", ("9 percent (fell)",)),
    ("A reduction of 15% was planned.", ("15 percent (fell)",)),
    (
        "Overtime grew 7.8% between 2015 and 2017.",
        ("7.8 percent (rose) @ between 2015 and 2017", "year: between 2015 and 2017"),
    ),
    ("Prices improved by 4%.", ("4 percent (unsaid)",)),
    (
        "Trust in leaders is 38%, but this is still 5% lower than the national average.",
        ("38 percent", "[national average] 5 points (gap) below 38%"),
    ),
    (
        "Cleaning was judged 12% better than the regional average.",
        ("[regional average] 12 percent (gap)",),
    ),
    (
        "Checks took 602 days, which was 115 days longer than the national target of 487 days.",
        (
            "602 days against 487 days",
            "[national target] 115 days (gap) above 487 days",
            "[national target] 487 days",
        ),
    ),
    (
        "Sickness is 9%, above the national average of 7%.",
        ("9 percent above 7%", "[national average] 7 percent"),
    ),
    (
        "At 44%, this is lower than the national average of 52%.",
        ("44 percent below 52%", "[national average] 52 percent"),
    ),
    (
        "At 48.1%, absence is significantly above the England average of 34%.",
        ("48.1 percent above 34%", "[England average] 34 percent"),
    ),
    (
        "Turnover is 14% (the national average is 18%).",
        ("14 percent against 18%", "[national average] 18 percent"),
    ),
    (
        "Turnover is 14%, compared with 18% nationally.",
        ("14 percent against 18%", "[nationally] 18 percent"),
    ),
    (
        "Turnover is 14%, compared with 22% in the country as a whole.",
        ("14 percent against 22%", "[country as a whole] 22 percent"),
    ),
    (
        "Repairs took 558 days compared with 653 days for comparable authorities.",
        ("558 days against 653 days", "[comparable authorities] 653 days"),
    ),
    (
        "The vacancy rate is 9%, with national levels at 15%.",
        ("9 percent against 15%", "[national levels] 15 percent"),
    ),
    (
        "Attendance was 73%, against a national average of 67%.",
        ("73 percent against 67%", "[national average] 67 percent"),
    ),
    (
        "The team recruited 37 officers against a target of 35.",
        ("37 count against 35", "[target] 35 count"),
    ),
    (
        "Clearance is 58%, which is better than similar forces (51%).",
        ("58 percent against 51%", "[similar forces] 51 percent"),
    ),
    (
        "The national target was 121 days and the trust’s performance was 148 days.",
        ("[national target] 121 days", "148 days against 121 days"),
    ),
    (
        "Reoffending was 21%, higher than statistical neighbours (20%) and "
        "lower than the national average (23%).",
        (
            "21 percent above 20%",
            "[statistical neighbours] 20 percent",
            "[national average] 23 percent against 21%",
        ),
    ),
    (
        "Food was good for 82% of patients, compared with 74% the previous year.",
        ("82 percent earlier 74%", "74 percent @ previous year"),
    ),
    (
        "In 2019, 89% of alarms worked, compared with 44% in January 2015.",
        (
            "year: 2019",
            "89 percent earlier 44% @ 2019",
            "44 percent @ January 2015",
            "date: January 2015",
        ),
    ),
    (
        "Only 12% of cells are damp, a reduction from 25% last year.",
        ("12 percent earlier 25%", "25 percent @ last year"),
    ),
    ("Vacancies were cut to 8% from 14%.", ("8 percent earlier 14%", "14 percent")),
    ("The rate is now 12%, down from 20%.", ("12 percent earlier 20%", "20 percent")),
    (
        "Recall and detention were 40% and 30% respectively, compared with "
        "national averages of 35% and 33% respectively.",
        (
            "40 percent against 35%",
            "30 percent against 33%",
            "[national averages] 35 percent",
            "[national averages] 33 percent",
        ),
    ),
    (
        "Delays average 8 days, below those of similar forces and England as a "
        "whole (10 days and 11 days respectively).",
        (
            "8 days below 10 days",
            "[similar forces] 10 days",
            "[England as a whole] 11 days against 8 days",
        ),
    ),
    (
        "Satisfaction rose from 61% to 66% (national 57.9% to 58.5%).",
        (
            "61 percent",
            "66 percent from_to 61%",
            "[national] 57.9 percent",
            "[national] 58.5 percent from_to 57.9%",
        ),
    ),
    ("17 of 51 (33.3%) cells were damp.", ("17 count of 51", "33.3 percent of 51 share 17 of 51")),
    ("Of these, 203 (57%) were late.", ("203 count", "57 percent share 203")),
    (
        "Most (80%) wards were clean and 40% (12) were new.",
        ("80 percent", "40 percent share 12", "12 count"),
    ),
    ("Almost half of the 48 wards were clean.", ("about 50 percent of 48 share 48", "48 count")),
    (
        "Eighty-five of 92 nurses, or 92%, were trained.",
        ("85 count of 92", "92 percent of 92 share Eighty-five of 92"),
    ),
    ("A shop was set up by two former prisoners.", ("2 count",)),
    ("Half are content, and 22% of staff left.", ("50 percent", "22 percent")),
    (
        "Detection is above the national average of 30% at 25%.",
        ("[national average] 30 percent", "25 percent"),
    ),
    ("Sickness is 9% and vacancies are 12%.", ("9 percent", "12 percent")),
    (
        "From 5 May 2014 to 9 June 2014, 30 cells were closed.",
        ("date: 5 May 2014 to 9 June 2014", "30 count @ 5 May 2014 to 9 June 2014"),
    ),
    (
        "The share is 40%, and the England average 44%.",
        ("40 percent against 44%", "[England average] 44 percent"),
    ),
    (
        "Absence was 6% in 2013, but remains slightly above the national average of 5%.",
        ("6 percent above 5% @ 2013", "year: 2013", "[national average] 5 percent"),
    ),
    (
        "Attainment ranges from 96% in Year 7 to 86% in Year 11.",
        ("96 percent", "age: Year 7", "86 percent", "age: Year 11"),
    ),
    (
        "At 31 May, 906 patients were listed. This is a reduction from 916 at 31 March.",
        (
            "date: 31 May",
            "906 count earlier 916 @ 31 May",
            "916 count @ 31 March",
            "date: 31 March.",
        ),
    ),
    (
        "In 2030 the rate was 12%. This is above the national average of 9%.",
        (
            "year: 2030",
            "12 percent above 9% @ 2030",
            "[national average] 9 percent @ 2030 (carried over)",
        ),
    ),
    (
        "Convictions rose from 55% in 2015-16 to 62% in 2016-17. Pleas, as a "
        "result, improved from 80% to 83%.",
        (
            "55 percent @ 2015-16",
            "year: 2015-16",
            "62 percent from_to 55% @ 2016-17",
            "year: 2016-17",
            "80 percent @ 2015-16 (carried over)",
            "83 percent from_to 80% @ 2016-17 (carried over)",
        ),
    ),
    (
        "The clinic saw 12 patients in May 2031. Of these, seven were new.",
        ("12 count @ May 2031", "date: May 2031", "7 count @ May 2031 (carried over)"),
    ),
    (
        "The wait was 150 days. This was better than the England average at "
        "217 days and similar areas at 200 days.",
        (
            "150 days against 217 days",
            "[England average] 217 days",
            "[similar areas] 200 days against 150 days",
        ),
    ),
    (
        "In 2031, 154 patients were seen (a rate of 43 per 10,000). This is an "
        "increase from 145 (41 per 10,000).",
        (
            "year: 2031",
            "154 count earlier 145 @ 2031",
            "43 ratio earlier 41 per 10,000 @ 2031",
            "145 count",
            "41 ratio",
        ),
    ),
    (
        "Waits fell to 386 days. This is a reduction from 505 days, and is "
        "better than the national target of 426 days.",
        ("386 days earlier 505 days", "505 days", "[national target] 426 days"),
    ),
    (
        "This is a rise of 12% on last year and 3% more than the national average.",
        ("12 percent (rose)", "[national average] 3 percent (gap) above"),
    ),
)


@pytest.mark.parametrize(("sentence", "told"), SENTENCES)
def test_that_figures_that_are_related_say_how(sentence: str, told: tuple[str, ...]) -> None:
    assert tell(sentence) == told
