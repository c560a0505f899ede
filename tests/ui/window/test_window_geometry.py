"""The place of a window is remembered, where it has one."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.store.disk.window_memory import WindowMemory
from viewer.ui.session.window_memory import WindowMemoryHolder
from viewer.ui.window.window_geometry import GeometryKeeper


@pytest.mark.parametrize(
    ("size", "remembered"),
    [((0, 0), False), ((300, 0), False), ((0, 200), False), ((300, 200), True)],
)
def test_that_a_window_without_a_size_leaves_what_was_remembered(
    qtbot: QtBot, size: tuple[int, int], remembered: bool
) -> None:
    window, holder = QWidget(), WindowMemoryHolder(WindowMemory())
    qtbot.addWidget(window)
    keeper = GeometryKeeper(holder, window)
    window.resize(*size)
    keeper.remember()
    assert (holder.value != WindowMemory()) == remembered
