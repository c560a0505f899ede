"""A screen reader knows each thing by a number that must not change under it."""

import shiboken6
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from tests.e2e.steps import act, press, type_in
from viewer.app import Program
from viewer.presentation.tabs import TAB_IDS


def numbers(window: QWidget) -> dict[QWidget, int]:
    """What readers know each widget by."""
    return {
        one: QAccessible.uniqueId(QAccessible.queryAccessibleInterface(one))
        for one in [window, *window.findChildren(QWidget)]
    }


def use(program: Program) -> None:
    """Have everything made that is made when it is first needed."""
    for name in TAB_IDS:
        act(program, f"tab-{name}")
    act(program, "find")
    type_in(program, "RASSO")
    press(program, "Down")
    press(program, "Return")
    act(program, "palette")
    type_in(program, "budget")
    press(program, "Escape")
    program.window.output.exported.emit("Exported it.", None)
    program.hub.said.emit("Something is so.")


def test_that_nothing_becomes_another_thing_to_a_reader_by_being_used(program: Program) -> None:
    program.window.setUpdatesEnabled(False)
    before = numbers(program.window)
    use(program)
    after = numbers(program.window)
    alive = [one for one in before if shiboken6.isValid(one) and one in after]
    assert [one for one in alive if before[one] != after[one]] == []
