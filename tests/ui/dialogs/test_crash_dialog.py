"""One dialog holds all that goes wrong; of many only ten are shown, and the rest counted."""

import pytest
from pytestqt.qtbot import QtBot

from viewer.presentation.window.crash_report import CrashReport
from viewer.ui.dialogs.crash_dialog import CrashDialog


@pytest.mark.parametrize(("crashes", "rest"), [(1, 0), (10, 0), (11, 1), (13, 3)])
def test_that_no_more_than_ten_are_shown(qtbot: QtBot, crashes: int, rest: int) -> None:
    dialog = CrashDialog(None, None)
    qtbot.addWidget(dialog)
    for number in range(crashes):
        dialog.add(CrashReport(str(number), f"Details of {number}."))
    text = dialog.details.toPlainText()
    assert text.count("Details of") == min(crashes, 10)
    assert (f"And {rest} more, in the error log." in text) == bool(rest)
