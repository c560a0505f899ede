"""pyqtgraph takes a quarter of a second to import: beside the window, once a chart is wanted."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib import import_module
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.ui.session.worker import Worker

DRAWING = "viewer.ui.charts.view"
LIBRARIES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtOpenGL", "QtOpenGLWidgets", "QtTest")
"""What pyqtgraph imports of PySide6."""

SLICE = 0.008
"""Seconds at a time that the window can do without: half a frame."""


class Loading(QObject):
    """Imports what draws charts in a thread of its own; `loaded` is sent once it is there.

    pyqtgraph asks for each of Qt's classes. PySide makes a class when it is first asked for, and
    where a thread has it made while the window is asking too, the process may end. So they are made
    here beforehand, a few at a time. Where the import fails, the chart that is told meets the same
    error in the open. One that is broken off could end the process: the end of the program waits.
    """

    loaded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._classes: Iterator[object] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._make_some)
        self._worker = Worker(self, self.loaded, holds=True)

    def begin(self) -> None:
        """Start, unless it was started before."""
        if self._classes is None:
            self._classes = _classes_of_qt()
            self._timer.start()

    def _make_some(self) -> None:
        assert self._classes is not None
        until = monotonic() + SLICE
        while monotonic() < until:
            if next(self._classes, None) is None:
                self._timer.stop()
                self._worker.run(None, __import__, DRAWING)
                return


def _classes_of_qt() -> Iterator[object]:
    for library in LIBRARIES:
        with suppress(ImportError):  # pyqtgraph can do without some
            module = import_module(f"PySide6.{library}")
            yield from ((name, getattr(module, name)) for name in dir(module))


def is_loaded() -> bool:
    """Whether charts can be drawn at once."""
    drawing = sys.modules.get(DRAWING)
    return drawing is not None and hasattr(drawing, "ChartView")


@cache
def loading() -> Loading:
    """The one loading of this process."""
    return Loading()
