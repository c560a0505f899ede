"""pyqtgraph takes a quarter of a second to import: beside the window, once a chart is wanted."""

import sys
import threading
from functools import cache

from PySide6.QtCore import QObject, Signal

DRAWING = "viewer.ui.charts.view"


class Loading(QObject):
    """Imports what draws charts in a thread of its own; `loaded` is sent once it is there."""

    loaded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Start, unless it was started before."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._load, name="charts")
            self._thread.start()

    def _load(self) -> None:
        try:
            __import__(DRAWING)
        finally:  # where it fails, the chart that is told meets the same error in the open
            self.loaded.emit()


def is_loaded() -> bool:
    """Whether charts can be drawn at once."""
    drawing = sys.modules.get(DRAWING)
    return drawing is not None and hasattr(drawing, "ChartView")


@cache
def loading() -> Loading:
    """The one loading of this process."""
    return Loading()
