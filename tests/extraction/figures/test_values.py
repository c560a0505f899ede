"""What a figure is: its value, its unit, how exact it is, and what it is a share of."""

import pytest

from tests.extraction.figures.telling import tell

SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("The ward has 24 beds.", ("24 count",)),
    ("Twenty-four beds stood empty on the day.", ("24 count",)),
    ("The force holds 1,204 exhibits and 12 vehicles.", ("1204 count", "12 count")),
    ("The store had 19 993 556 records.", ("19993556 count",)),
    ("One hundred and twenty letters were read.", ("120 count",)),
    ("Two thousand three hundred calls were logged.", ("2300 count",)),
    ("Staff answered 62.5% of calls.", ("62.5 percent",)),
    ("Staff answered 62.5 per cent of calls.", ("62.5 percent",)),
    ("Thirty per cent of officers had been trained.", ("30 percent",)),
    ("Eighty-one percent of patients felt safe.", ("81 percent",)),
    ("The score moved up nine percentage points.", ("9 points",)),
    ("The trust overspent by £1.2 million.", ("1200000 pounds",)),
    ("The wing costs £45k a year to heat.", ("45000 pounds",)),
    ("A grant of £24m paid for the roof.", ("24000000 pounds",)),
    ("The budget was £19,400,250.", ("19400250 pounds",)),
    ("Each prisoner gets £8.50 for food.", ("8.50 pounds",)),
    ("Reserves stood at £3 billion.", ("3000000000 pounds",)),
    ("There were 45 per 10,000 residents in the register.", ("45 ratio",)),
    ("A rate of 74.8 per 10,000 was recorded.", ("74.8 ratio",)),
    ("Almost a quarter of cells were shared.", ("about 25 percent",)),
    ("Just under half of patients waited.", ("at_most 50 percent",)),
    ("Two thirds of tenants were content.", ("66.7 percent",)),
    ("Two-thirds were content.", ("66.7 percent",)),
    ("Three quarters of the officers had left.", ("75 percent",)),
    (
        "A sixth of the cells and nearly a ninth of the boats were damp.",
        ("16.7 percent", "about 11.1 percent"),
    ),
    ("A sixth cell was damp.", ()),
    ("A tenth of letters were late.", ("10 percent",)),
    ("One in five nurses was new.", ("20 percent",)),
    ("1 in 8 lifts was out of use.", ("12.5 percent",)),
    ("Nine out of ten visitors were searched.", ("90 percent",)),
    ("½ of the stock was damp.", ("50 percent",)),
    ("The list was 2½ pages long.", ("2.5 count",)),
    ("17 of 51 complaints were upheld.", ("17 count of 51",)),
    ("Six of the nine wards were clean.", ("6 count of 9",)),
    ("18 out of 58 flats were damp.", ("18 count of 58",)),
    ("Fewer than five nurses were on duty.", ("at_most 5 count",)),
    ("More than 300 visitors came.", ("at_least 300 count",)),
    ("Over 40% of cells were damp.", ("at_least 40 percent",)),
    ("At least 12 doors were broken.", ("at_least 12 count",)),
    ("Under 3% of parcels were lost.", ("at_most 3 percent",)),
    ("Up to 30 prisoners share the yard.", ("at_most 30 count",)),
    ("Damp went up to 12% of cells.", ("12 percent",)),
    ("Around 60 volunteers help.", ("about 60 count",)),
    ("Approximately 35,700 people live here.", ("about 35700 count",)),
    ("Nearly two thirds of pupils ate lunch.", ("about 66.7 percent",)),
    ("95% or more of alarms worked.", ("at_least 95 percent",)),
    ("No more than six visitors were let in.", ("at_most 6 count",)),
    ("Sickness took an average of 11.5 days.", ("11.5 days",)),
    ("It took 18 months to mend the lift.", ("18 months",)),
    ("The median wait was two and a half hours.", ("2.5 hours",)),
    ("Caseloads of 15 to 20 are usual.", ("15 count", "20 count")),
    ("Between 5 and 10% of parcels were opened.", ("at_least 5 percent", "context: 10%")),
    ("The progress score was -0.23.", ("-0.23 score",)),
    ("The gap was −4.5 points.", ("-4.5 points",)),
    ("The work will cost £12–15 million.", ("12000000 pounds", "15000000 pounds")),
    ("Half a million pounds was lost.", ("500000 pounds",)),
    ("Calls lasted 9 minutes and 30 seconds.", ("9.5 minutes",)),
    ("Waits were 8.1 days, down from 9.3.", ("8.1 days earlier 9.3", "9.3 days")),
    ("Waits of 8.1 days came down from 9.3 doctors.", ("8.1 days", "9.3 count")),
    ("The score was 3/21.", ("3 score of 21",)),
    ("There were 10,000+ calls.", ("at_least 10000 count",)),
    ("They sent c.300 letters.", ("about 300 count",)),
    (
        "Of these ~45% came, >90% late and <5% early.",
        ("about 45 percent", "at_least 90 percent", "at_most 5 percent"),
    ),
    ("The force did not record more than 1,870 crimes.", ("1870 count",)),
    ("A third inspector joined the team.", ()),
    ("The second half was better than the third quarter.", ()),
)


@pytest.mark.parametrize(("sentence", "told"), SENTENCES)
def test_that_a_figure_is_read_with_its_value_unit_and_qualifier(
    sentence: str, told: tuple[str, ...]
) -> None:
    assert tell(sentence) == told
