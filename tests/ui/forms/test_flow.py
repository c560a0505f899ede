"""A row of widgets goes on in the next line, and what is at its end stands at the right."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.ui.forms.flow import Flow


def label(width: int) -> QLabel:
    """A widget of a width."""
    made = QLabel()
    made.setMinimumSize(width, 40)
    return made


def test_that_what_is_at_the_end_stands_at_the_right_in_its_order(qtbot: QtBot) -> None:
    flow = shown(qtbot, Flow(spacing=8, line=6), 400, 100)
    first, near, last = label(50), label(60), label(70)
    flow.show_parts(first, at_end=(near, last))
    assert (first.x(), near.x(), last.x()) == (0, 400 - 70 - 8 - 60, 400 - 70)


def test_that_what_has_no_room_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    flow = shown(qtbot, Flow(spacing=8, line=6), 100, 100)
    first, second = label(60), label(60)
    flow.show_parts(first, second)
    assert (second.x(), second.y()) == (0, 46)
    assert flow.heightForWidth(100) == 86


def test_that_what_is_wider_than_the_row_is_as_wide_as_that(qtbot: QtBot) -> None:
    flow, wide = shown(qtbot, Flow(), 100, 100), QLabel("Words that have no room " * 9)
    flow.show_parts(wide)
    assert wide.width() == 100


def test_that_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    flow = shown(qtbot, Flow(), 400, 100)
    first, second = label(60), label(60)
    flow.show_parts(first, second)
    first.hide()
    flow.arrange()
    assert second.x() == 0
