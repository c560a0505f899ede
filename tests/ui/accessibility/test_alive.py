"""Whoever remembers a widget meets the time when Qt has deleted it."""

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.e2e.steps import act, press, settle
from tests.running import finish_deleting
from tests.ui.showing import shown
from viewer.app import Program
from viewer.ui.accessibility import roles
from viewer.ui.accessibility.focus import alive
from viewer.ui.paper.export_dialog import ExportDialog
from viewer.ui.theme.theme import Themed, now, set_look
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.window.clipboard import NOTHING


def passing(program: Program) -> QPushButton:
    """Something on the page that has the focus, and does not stay."""
    page = program.window.stack.currentWidget()
    assert page is not None
    button = QPushButton("Passing", page)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.show()
    button.setFocus()
    settle()
    assert QApplication.focusWidget() is button
    return button


def gone(button: QPushButton) -> None:
    """Have Qt delete it."""
    button.deleteLater()
    finish_deleting()
    assert not shiboken6.isValid(button)


def test_that_what_was_deleted_is_told_from_what_lives(program: Program) -> None:
    button = passing(program)
    assert alive(button) is button
    gone(button)
    assert alive(button) is None
    assert alive(None) is None


def put_away_the_palette(program: Program, going: Callable[[], None]) -> None:
    press(program, "Ctrl+K")
    going()
    press(program, "Escape")


def pick_in_the_palette(program: Program, going: Callable[[], None]) -> None:
    press(program, "Ctrl+K")
    going()
    press(program, "Return")


def leave_the_find_box(program: Program, going: Callable[[], None]) -> None:
    press(program, "Ctrl+F")
    going()
    press(program, "Escape")


def put_away_a_notice(program: Program, going: Callable[[], None]) -> None:
    notice = program.window.notice
    notice.say("Something happened.")
    notice.away.setFocus()
    going()
    notice.away.click()


def come_back_to_the_tab(program: Program, going: Callable[[], None]) -> None:
    act(program, "tab-metrics")
    going()
    act(program, "tab-overview")


@pytest.mark.parametrize(
    "story",
    [
        put_away_the_palette,
        pick_in_the_palette,
        leave_the_find_box,
        put_away_a_notice,
        come_back_to_the_tab,
    ],
)
def test_that_the_focus_goes_on_from_a_widget_that_is_gone(
    program: Program, story: Callable[[Program, Callable[[], None]], None]
) -> None:
    button = passing(program)
    story(program, lambda: gone(button))
    settle()
    assert QApplication.focusWidget() is not None


def test_that_export_can_be_asked_for_after_the_preview_went_with_its_dialog(
    program: Program,
) -> None:
    output = program.window.output
    output.print()
    preview = output.preview
    assert preview is not None
    preview.save_button.setEnabled(True)
    preview.save_button.click()
    assert isinstance(output.asking, ExportDialog)
    preview.reject()
    finish_deleting()
    output.export()
    assert alive(output.asking) is not None
    assert output.asking.isVisible()
    output.finish()


def test_that_nothing_is_copied_from_a_widget_that_is_gone(program: Program) -> None:
    gone(passing(program))
    act(program, "copy")
    assert program.window.notice.text() == NOTHING


def test_that_a_card_that_is_gone_has_no_role(qtbot: QtBot) -> None:
    card = CardFrame()
    card.setAccessibleName("A card")
    shiboken6.delete(card)
    assert roles._interface("CardFrame", card) is None


class Screen(QWidget, Themed):
    """Puts another away when the look changes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.other = CardFrame(parent=window)

    def apply_theme(self) -> None:
        shiboken6.delete(self.other)


def test_that_a_look_is_taken_on_by_what_is_still_there(qtbot: QtBot) -> None:
    window = shown(qtbot, QWidget())
    screen = Screen(window)
    set_look(now(), QApplication.font(), window)
    assert not shiboken6.isValid(screen.other)
