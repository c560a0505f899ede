"""How long a period lasts is told by its label, or not at all."""

import pytest

from viewer.domain.lengths import months_of


@pytest.mark.parametrize(
    ("label", "months"),
    [
        ("march 2023 to february 2024", 12),
        ("march to february 2024", 12),
        ("march 2024 to february 2024", None),
        ("march 2024 to march 2024", 1),
    ],
)
def test_that_a_stretch_of_months_has_its_length_unless_it_ends_before_it_begins(
    label: str, months: int | None
) -> None:
    assert months_of(label) == months
