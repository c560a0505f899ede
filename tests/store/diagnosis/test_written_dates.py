"""A date as people write it is told as a file has it, where only one date can be meant."""

import pytest

from viewer.store.diagnosis.written_dates import meant_date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("25 October 2017", "2017-10-25"),
        ("1st Sept 2017", "2017-09-01"),
        ("MAY 2018", "2018-05"),
        ("May, 2018", "2018-05"),
        ("25/10/2017", "2017-10-25"),
        ("25.10.2017", "2017-10-25"),
        ("05/05/2017", "2017-05-05"),
        ("05/2018", "2018-05"),
        ("2018-5", "2018-05"),
        ("May-18", "2018-05"),
        ("2018-13", None),
        ("13/2018", None),
        ("05/06/2017", None),
        ("10/25/2017", None),
        ("30 February 2017", None),
        ("Octember 2017", None),
        ("spring 2017", None),
        ("October", None),
        ("0 May 2018", None),
        ("", None),
    ],
)
def test_that_only_a_certain_date_is_offered(written: str, date: str | None) -> None:
    assert meant_date(written) == date
