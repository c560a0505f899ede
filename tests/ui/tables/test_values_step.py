"""The keyboard begins at the first value that nobody has given a meaning."""

import pytest
from pytestqt.qtbot import QtBot

from viewer.presentation.tables.values import Meaning, ValueRow, ValuesContent
from viewer.ui.tables.values_step import ValuesStep

CHOICES = (Meaning("", "Choose"), Meaning("left_out", "Left out"))


@pytest.mark.parametrize(
    ("chosen", "first"),
    [(("left_out", "", ""), 1), (("", "", "left_out"), 0), (("left_out",) * 3, 0)],
)
def test_that_the_focus_begins_at_the_first_value_without_a_meaning(
    qtbot: QtBot, chosen: tuple[str, ...], first: int
) -> None:
    step = ValuesStep()
    qtbot.addWidget(step)
    rows = (
        ValueRow(None, name, name, "", CHOICES, key)
        for name, key in zip("abc", chosen, strict=True)
    )
    step.show_content(ValuesContent("", tuple(rows)))
    assert step.first_control() is step.choices[first]


def test_that_without_values_there_is_nothing_to_begin_at(qtbot: QtBot) -> None:
    step = ValuesStep()
    qtbot.addWidget(step)
    step.show_content(ValuesContent("Every value is a level.", ()))
    assert step.first_control() is None
