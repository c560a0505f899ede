"""A key scrolls the page that overflows, and is left to others where none does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.ui.layouts import in_column
from viewer.ui.widgets.surfaces import Surface, scroll_by_key


def test_that_a_key_scrolls_the_first_page_that_overflows(qtbot: QtBot) -> None:
    page, short, long = QWidget(), Surface(), Surface()
    in_column(short, long, within=page)
    shown(qtbot, page, 300, 300)
    assert not scroll_by_key(page, Qt.Key.Key_PageDown)
    long.body.setFixedHeight(5_000)
    qtbot.waitUntil(lambda: long.verticalScrollBar().maximum() > 0)
    assert scroll_by_key(page, Qt.Key.Key_PageDown)
    assert long.verticalScrollBar().value() > 0
    assert not scroll_by_key(page, Qt.Key.Key_Up)
