"""For which time a figure stands."""

import pytest

from tests.extraction.figures.telling import tell

SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("In 2016-17 its budget was £1.5 million.", ("year: 2016-17", "1500000 pounds @ 2016-17")),
    ("By June 2015, 90% of drills had been held.", ("date: June 2015", "90 percent @ June 2015")),
    (
        "The share was 77% in March 2014 and 72% in March 2013.",
        (
            "77 percent @ March 2014",
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
        "In April 2014, 60% and in May 2015 70% were seen.",
        ("date: April 2014", "60 percent @ April 2014", "date: May 2015", "70 percent @ May 2015"),
    ),
)


@pytest.mark.parametrize(("sentence", "told"), SENTENCES)
def test_that_a_figure_has_the_period_nearest_to_it(sentence: str, told: tuple[str, ...]) -> None:
    assert tell(sentence) == told
