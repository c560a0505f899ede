"""What a number is that is no figure: a year, an age, a time, a reference, a code."""

import pytest

from tests.extraction.figures.telling import tell

SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("The prison opened in 1972.", ("year: 1972",)),
    ("It was rated fair in 2015-16 and 2016/17.", ("year: 2015-16", "year: 2016/17")),
    ("The years 2011 to 2014 were hard.", ("year: 2011 to 2014",)),
    (
        "The visit lasted from 28 November to 9 December 2022.",
        ("date: 28 November to 9 December 2022",),
    ),
    ("The report came out on 25 April 2024.", ("date: 25 April 2024",)),
    ("Records of the 31st March were missing.", ("date: 31st March",)),
    ("The 1990s saw three rebuilds.", ("year: 1990s", "3 count @ 1990s")),
    ("Section 47 of the Act 1989 applies.", ("reference: Section 47", "reference: 1989")),
    ("The Fire Safety Order 2005 was not followed.", ("reference: 2005",)),
    (
        "See paragraph 12, pages 3 and 4, and Figure 2.",
        ("reference: paragraph 12", "reference: pages 3 and 4", "reference: Figure 2"),
    ),
    ("Recommendations 7, 8 and 11 are open.", ("reference: Recommendations 7, 8 and 11",)),
    ("The rule is in section 15A.", ("reference: section 15A",)),
    ("Boys aged 16 to 18 live on a wing of their own.", ("age: aged 16 to 18",)),
    ("16- and 17-year-olds are taught together.", ("age: 16- and 17-year-olds",)),
    ("The under-5s have a garden.", ("age: under-5s",)),
    ("Women over the age of 55 have a club.", ("age: age of 55",)),
    ("A resident of 18 years of age moved on.", ("age: 18 years of age",)),
    ("Help for 18-plus tenants is poor.", ("age: 18-plus",)),
    ("Pupils in Year 11 and at Key Stage 4 did well.", ("age: Year 11", "age: Key Stage 4")),
    ("Those who turn 21 lose their place.", ("age: turn 21",)),
    ("The post-16 offer is thin.", ("age: post-16",)),
    ("It was graded at level 3.", ("code: level 3",)),
    ("The gate is shut at 9.30pm and opened at 7am.", ("time: 9.30pm", "time: 7am")),
    ("The desk is staffed 24 hours a day.", ("time: 24 hours a day",)),
    ("Help is there 24/7.", ("time: 24/7",)),
    ("Drills are held every three months.", ("time: every three months",)),
    ("Complaints are answered within 10 working days.", ("time: within 10 working days",)),
    ("A 12-month plan was agreed.", ("time: 12-month",)),
    ("Nobody had fallen in the last two years.", ("time: in the last two years",)),
    ("The manager left three months ago.", ("time: three months ago",)),
    ("It is one of the best prisons in the north.", ("context: one",)),
    ("Leaders gave one another advice.", ("context: one another",)),
    ("Support is one-to-one.", ("context: one-to-one",)),
    ("At one point nobody was on duty.", ("context: one",)),
    ("One resident had no key.", ("1 count",)),
    ("COVID-19 closed the gym.", ("code: COVID-19",)),
    ("Form B52 was lost.", ("code: B52",)),
    ("Call 0300 555 0199 or write to desk@prison.example.", ("code: 0300 555 0199",)),
    ("The office is in Leeds LS1 4AB.", ("code: LS1 4AB",)),
    ("See www.prison.example/reports/2024 for more.", ("code: www.prison.example/reports/2024",)),
    ("The full text (246 kB) is online.", ("size: 246 kB",)),
    ("The area came 51st of 152.", ("ordinal: 51st", "152 count")),
    ("It was the 3rd visit.", ("ordinal: 3rd",)),
    ("Rates are told per 10,000 residents.", ("context: 10,000",)),
    ("Visits are safe.4 Cells are not.", ("reference: 4",)),
    ("The site has outcomes4 of its own.", ("reference: 4",)),
    ("Order ABC123/45 was missed.", ("code: ABC123/45",)),
    ("Version 2.1.3 of the form was used.", ("reference: 2.1.3",)),
    ("The clinic saw 2,000 people in 2019.", ("2000 count @ 2019", "year: 2019")),
    ("There were 2000 cases in 2014.", ("2000 count @ 2014", "year: 2014")),
    ("The sum was 123456789012345678901234567890.", ("code: 123456789012345678901234567890",)),
    ("Of those up to the age of 16, 70.3% were at home.", ("age: age of 16", "70.3 percent")),
    ("23.", ("reference: 23",)),
    ("The Million Voices group met at stage two.", ("context: Million", "code: stage two")),
    ("In the last 12–18 months little was done.", ("time: In the last 12–18 months",)),
)


@pytest.mark.parametrize(("sentence", "told"), SENTENCES)
def test_that_a_number_that_is_no_figure_is_told_as_what_it_is(
    sentence: str, told: tuple[str, ...]
) -> None:
    assert tell(sentence) == told
