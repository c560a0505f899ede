"""pyqtgraph takes a quarter of a second to import: beside the window, once a chart is wanted."""

import sys
from functools import cache

from PySide6.QtCore import QObject, Signal

from viewer.ui.session.worker import Worker

DRAWING = "viewer.ui.charts.view"


class Loading(QObject):
    """Imports what draws charts in a thread of its own; `loaded` is sent once it is there.

    Where that fails, the chart that is told meets the same error in the open. An import that is
    broken off could end the process, so the end of the program waits for it.
    """

    loaded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._begun = False
        self._worker = Worker(self, holds=True)
        self._worker.done.connect(self.loaded)

    def begin(self) -> None:
        """Start, unless it was started before."""
        if not self._begun:
            self._begun = True
            self._worker.run(None, __import__, DRAWING)


def is_loaded() -> bool:
    """Whether charts can be drawn at once."""
    drawing = sys.modules.get(DRAWING)
    return drawing is not None and hasattr(drawing, "ChartView")


@cache
def loading() -> Loading:
    """The one loading of this process."""
    return Loading()
