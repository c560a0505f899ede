"""Numbers that are shares, estimates or figures at first sight only."""

import pytest

from tests.extraction.figures.telling import tell

SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("A boat is moored through one of three piers.", ("context: one of three",)),
    ("Northshire is one of 12 harbours picked for a pilot.", ("context: one of 12",)),
    ("One of three masters decides on the fees.", ("context: One of three",)),
    ("One of six piers is closed.", ("1 count of 6",)),
    ("Lamps are out on 1 of 12 piers.", ("1 count of 12",)),
    ("Sailors rated the food 4 or 5 out of 5.", ("context: 4 or 5 out of 5",)),
    ("They raised concerns about two boats.", ("2 count",)),
    ("They gave us information about 12 boats.", ("12 count",)),
    ("There are about 12 boats.", ("about 12 count",)),
    ("We came on 3, 4 and 11–12 March 2031.", ("date: 3, 4 and 11–12 March 2031",)),
    ("We came on 2, 5 and 9 May 2031.", ("date: 2, 5 and 9 May 2031",)),
    ("We came on 3–4 and 10–14 May 2031.", ("date: 3–4 and 10–14 May 2031",)),
    ("We came from 09:30hrs to 17.15 hrs.", ("time: 09:30hrs", "time: 17.15 hrs")),
    ("Tolls are twice the average, double last year’s and doubled.",
     ("context: twice", "context: double", "context: doubled")),
    ("We use 4 grades: 1 weak, 2 fair, 3 good, 4 excellent.",
     ("code: 4", "code: 1 weak, 2 fair, 3 good, 4 excellent")),
    ("It breaks Regulation 18(2)(a) and Section 4 (1)(b).",
     ("reference: Regulation 18(2)(a)", "reference: Section 4 (1)(b)")),
    ("Unique reference number (URN): 121000", ("code: reference number (URN): 121000",)),
    ("Address: 1 Mill Lane, Northshire", ("address: 1 Mill Lane",)),
    ("The 12 Crown Court trials and 12 boats went on.", ("12 count", "12 count")),
    ("Harbour office, page 1 of 3; Page 2 of 3.", ("reference: page 1 of 3",
                                                  "reference: Page 2 of 3")),
    ("Staff are few at night (1 to 24 residents; 1:12 is planned).",
     ("context: 1 to 24", "time: 1:12")),
    ("Beds rose from 1 to 24 residents.", ("1 count", "24 count from_to 1")),
    ("Arrears are £4.75 million (€5.5m).", ("4750000 pounds", "context: 5.5m")),
    ("It was 10.5 pp more (p < 0.01).", ("10.5 points (gap) above", "context: p < 0.01")),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), SENTENCES)
def test_that_words_of_another_kind_make_no_share_and_no_estimate(
    sentence: str, told: tuple[str, ...]
) -> None:
    assert tell(sentence) == told
