"""Headings of tables that name a unit, and those that do not."""

import pytest

from viewer.domain.numbers.measures import measure_named


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Boats with lamps (%)", ("percent", 1)),
        ("Lamps, %", ("percent", 1)),
        ("Waits at the piers (minutes)", ("minutes", 1)),
        ("Time to launch in days", ("days", 1)),
        ("Wait (average hours)", ("hours", 1)),
        ("Upkeep of a pier (£000)", ("pounds", 1_000)),
        ("Upkeep, £’000s", ("pounds", 1_000)),
        ("Fees (£m)", ("pounds", 1_000_000)),
        ("Fees (£)", ("pounds", 1)),
        ("£k", ("pounds", 1_000)),
        ("Wait (in whole days)", ("days", 1)),
        ("Wait (by far too many days)", None),
        ("Upkeep, £ thousand", ("pounds", 1_000)),
        ("Upkeep (£ millions)", ("pounds", 1_000_000)),
        ("Upkeep (£bn)", ("pounds", 1_000_000_000)),
        ("Minutes of meetings", None),
        ("Fees over £500", None),
        ("Boats", None),
    ],
)
def test_that_a_heading_names_the_unit_of_its_numbers(words: str, told: object) -> None:
    assert measure_named(words) == told
