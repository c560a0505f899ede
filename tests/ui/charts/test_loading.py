"""pyqtgraph is imported beside the window, and Qt's classes are not made there."""

import subprocess
import sys

from pytestqt.qtbot import QtBot

from viewer.ui.charts.loading import Loading

CODE = """
import enum
import threading

from viewer.ui.charts import loading
from PySide6.QtWidgets import QApplication

qt = QApplication([])
made, create = set(), enum.EnumType._create_


def noted(*given, **named):
    if (given[1:] or named.get("names")) and named.get("module") is None:
        made.add(threading.current_thread() is threading.main_thread())
    return create(*given, **named)


enum.EnumType._create_ = noted
one = loading.loading()
one.loaded.connect(qt.quit)
one.begin()
assert not loading.is_loaded()
qt.exec()
assert loading.is_loaded()
print(made)
"""


def test_that_classes_of_qt_are_made_in_the_thread_of_the_window() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.stderr == ""
    assert done.stdout.strip() == "{True}"


def test_that_a_second_request_for_charts_begins_nothing_anew(qtbot: QtBot) -> None:
    one = Loading()
    one.begin()
    begun = one._classes
    one.begin()
    one._timer.stop()
    assert one._classes is begun
