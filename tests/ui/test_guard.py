"""What our own code raises while Qt calls it is told, and Qt goes on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtGui import (
    QAccessible,
    QCloseEvent,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAccessibleWidget,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.running import finish_deleting
from viewer.ui.model_index import ModelIndex


class FaultError(Exception):
    """What goes wrong here."""


class Delegate(QStyledItemDelegate):
    """Fails for every row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        raise FaultError

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        raise FaultError


class Widget(QWidget):
    """Fails while it paints, with its painter at work, and when it is closed."""

    def sizeHint(self) -> QSize:
        raise FaultError

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.save()
        raise FaultError

    def closeEvent(self, event: QCloseEvent) -> None:
        raise FaultError


class Filter(QObject):
    """Fails at everything that happens to another."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        raise FaultError


class Interface(QAccessibleWidget):
    """Fails when a screen reader asks."""

    def text(self, kind: QAccessible.Text) -> str:
        raise FaultError

    def childCount(self) -> int:
        raise FaultError


def list_with_a_failing_delegate() -> QWidget:
    view = QListView()
    model = QStandardItemModel(view)
    view.setModel(model)
    view.setItemDelegate(Delegate(view))
    for number in range(5):
        model.appendRow(QStandardItem(str(number)))
    view.show()
    view.setCurrentIndex(model.index(3, 0))
    view.grab()
    model.clear()
    return view


def failing_widget_in_a_layout() -> QWidget:
    around = QWidget()
    row = QHBoxLayout(around)
    row.addWidget(Widget())
    around.show()
    for _ in range(3):
        around.grab()
    return around


def closed_failing_widget() -> QWidget:
    widget = Widget()
    widget.show()
    assert widget.close()
    return widget


def widget_with_a_failing_filter() -> QWidget:
    widget = QLabel("seen")
    widget.installEventFilter(Filter(widget))
    widget.show()
    widget.resize(50, 50)
    assert widget.width() == 50
    return widget


def widget_with_a_failing_interface() -> QWidget:
    widget = QWidget()
    interface = Interface(widget)
    assert interface.childCount() == 0
    assert interface.text(QAccessible.Text.Name) == ""
    return widget


@pytest.mark.parametrize(
    "use",
    [
        list_with_a_failing_delegate,
        failing_widget_in_a_layout,
        closed_failing_widget,
        widget_with_a_failing_filter,
        widget_with_a_failing_interface,
    ],
)
def test_that_a_fault_is_told_and_the_program_goes_on(
    qtbot: QtBot, use: Callable[[], QWidget]
) -> None:
    with qtbot.capture_exceptions() as told:
        widget = use()
        QCoreApplication.processEvents()
        widget.deleteLater()
        finish_deleting()
    assert told
    assert {kind for kind, _, _ in told} == {FaultError}
