"""How wide the columns of a table may be: what narrow ones leave goes to the others."""

import pytest

from viewer.ui.checking.source.text_rows import GAP, _most


@pytest.mark.parametrize(
    ("widths", "room", "most"),
    [
        ([100, 40], 200, 100),
        ([300, 40, 60], 200, 100),
        ([300, 200, 20], 220, 100),
        ([100] * 10, 50, GAP),
    ],
    ids=["room for all", "one too wide", "two too wide", "room for none"],
)
def test_that_a_column_is_as_wide_as_the_others_leave_room_and_never_gone(
    widths: list[float], room: float, most: float
) -> None:
    assert _most(widths, room) == most
