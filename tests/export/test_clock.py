"""A computer whose clock is wrong writes every format all the same."""

import time
from datetime import date

import pytest

from tests.builders import index
from viewer.export.formats import FORMATS, format_named
from viewer.export.job import Job
from viewer.presentation.summary.document import Options

DAYS = [date(1, 1, 1), date(1970, 1, 1), date(2026, 11, 27), date(2200, 1, 1), date(9999, 12, 31)]


@pytest.mark.parametrize("format_id", [item.id for item in FORMATS])
@pytest.mark.parametrize("seconds", [0.0, 5e9], ids=["before 1980", "after 2107"])
def test_that_no_clock_and_no_day_keeps_a_file_from_being_written(
    format_id: str, seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time", lambda: seconds)
    for day in DAYS:
        assert format_named(format_id).write(Job(index(), Options(), day)).data
