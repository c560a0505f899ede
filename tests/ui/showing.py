"""A widget on the screen for as long as its test runs."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

Shown = TypeVar("Shown", bound=QWidget)


def shown(qtbot: QtBot, widget: Shown, width: int = 0, height: int = 0) -> Shown:
    """Show a widget, and keep it; qtbot alone remembers it only weakly."""
    qtbot.addWidget(widget, before_close_func=_keeping(widget))
    if width:
        widget.resize(width, height or widget.height())
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def _keeping(widget: QWidget) -> Callable[[QWidget], None]:
    def closing(_: QWidget) -> None:
        assert widget is not None

    return closing
