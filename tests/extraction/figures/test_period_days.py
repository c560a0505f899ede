"""Dates and periods in words mean days, and words that are none mean none."""

import pytest

from viewer.extraction.figures.periods import periods


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("on 4 March 2024.", "date 4 March 2024: 2024-03-04 2024-03-04"),
        ("4 to 15 March 2024", "date 4 to 15 March 2024: 2024-03-04 2024-03-15"),
        (
            "28 November to 9 December 2022",
            "date 28 November to 9 December 2022: 2022-11-28 2022-12-09",
        ),
        (
            "28 December to 9 January 2022",
            "date 28 December to 9 January 2022: 2021-12-28 2022-01-09",
        ),
        ("28 May 2021 to 9 June 2022", "date 28 May 2021 to 9 June 2022: 2021-05-28 2022-06-09"),
        (
            "3, 4 and 11 to 12 March 2024",
            "date 3, 4 and 11 to 12 March 2024: 2024-03-03 2024-03-12",
        ),
        ("15 to 4 March 2024", "date 15 to 4 March 2024: none"),
        ("31 June 2024", "date 31 June 2024: none"),
        ("on 4 March", "date 4 March: none"),
        ("by 4 March 15,", "date 4 March 15: 2015-03-04 2015-03-04"),
        ("in March 2013", "date March 2013: 2013-03-01 2013-03-31"),
        ("April to May 2014", "date April to May 2014: 2014-04-01 2014-05-31"),
        ("October to May 2014", "date October to May 2014: 2013-10-01 2014-05-31"),
        ("April 2013 to March 2014", "date April 2013 to March 2014: 2013-04-01 2014-03-31"),
        ("Sept. 2014", "date Sept. 2014: 2014-09-01 2014-09-30"),
        ("2016-17", "year 2016-17: 2016-04-01 2017-03-31"),
        ("2016–2018", "year 2016–2018: 2016-04-01 2018-03-31"),
        ("2017-16", "year 2017-16: none"),
        ("2016/17 of pupils", "year 2016/17: 2016-09-01 2017-08-31"),
        ("£2 of pupils in 2016/17", "year 2016/17: 2016-04-01 2017-03-31"),
        ("2011 to 2014", "year 2011 to 2014: 2011-01-01 2014-12-31"),
        ("between 2011 and 2014", "year between 2011 and 2014: 2011-01-01 2014-12-31"),
        ("the 1990s", "year 1990s: 1990-01-01 1999-12-31"),
        ("in 2019", "year 2019: 2019-01-01 2019-12-31"),
        ("2019 children", ""),
        ("in 2019 children", "year 2019: 2019-01-01 2019-12-31"),
        ("12/03/2024", "date 12/03/2024: 2024-03-12 2024-03-12"),
        ("12.3.24", "date 12.3.24: 2024-03-12 2024-03-12"),
        ("13/13/2024", "date 13/13/2024: none"),
        ("the year ending March 2015", "date the year ending March 2015: 2014-04-01 2015-03-31"),
        ("12 months to 27 May 2015", "date 12 months to 27 May 2015: 2014-05-28 2015-05-27"),
        (
            "12 months to 28 February 2015",
            "date 12 months to 28 February 2015: 2014-03-01 2015-02-28",
        ),
        (
            "between June 2014 and May 2015",
            "date between June 2014 and May 2015: 2014-06-01 2015-05-31",
        ),
        ("between 31 June 2014 and May 2015", "date between 31 June 2014 and May 2015: none"),
        ("between June 2014 and 31 June 2015", "date between June 2014 and 31 June 2015: none"),
        (
            "from June 2014 and May 2015",
            "date June 2014: 2014-06-01 2014-06-30; date May 2015: 2015-05-01 2015-05-31",
        ),
        ("the Ports Act 1989", "law 1989: 1989-01-01 1989-12-31"),
        ("the previous year", "words previous year: none"),
        ("in June it was", "words June: none"),
        ("at our last inspection", "words last inspection: none"),
        (
            "in June 2014 and last year",
            "date June 2014: 2014-06-01 2014-06-30; words last year: none",
        ),
        ("3.2019", ""),
        ("2019%", ""),
        ("2,019", ""),
    ],
)
def test_that_words_of_time_mean_their_days(text: str, told: str) -> None:
    found = periods(text)
    assert (
        "; ".join(
            f"{one.kind} {one.label}: {' '.join(map(str, one.days)) if one.days else 'none'}"
            for one in found
        )
        == told
    )
    assert all(text[one.start : one.end].endswith(one.label) for one in found)
