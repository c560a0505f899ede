"""Preloading: what the other tabs are made of, imported beforehand, a little at a time.

Without it the first visit to each tab waits for imports; `./scripts/bench tabs` measures that.
"""

import gc
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 15
MODULES = (
    "viewer.presentation.content.blocks",
    "viewer.presentation.charts.picture",
    "viewer.presentation.charts.sketch",
    "viewer.presentation.charts.layout_rows",
    "viewer.presentation.charts.layout",
    "viewer.ui.charts.still",
    "html",
    "csv",
    "viewer.presentation.content.column_widths",
    "viewer.ui.widgets.painted",
    "viewer.ui.forms.flat_button",
    "viewer.ui.widgets.choice_list",
    "viewer.ui.blocks",
    "viewer.ui.blocks.choice",
    "viewer.ui.tabs.about",
    "viewer.presentation.tabs.criteria",
    "viewer.presentation.tabs.findings",
    "viewer.presentation.tabs.metrics",
    "viewer.presentation.tabs.about",
    "viewer.presentation.search.find",
    "viewer.ui.window.finding.find_results",
)
"""In the order in which they need each other, so that none takes long."""


class Preloader(QObject):
    """Imports one module after the other, with turns of the event loop in between."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(MODULES)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._step)

    def begin(self) -> None:
        """Begin; call it when the first screen is up."""
        self._timer.start()

    def _step(self) -> None:
        import_module(self._left.pop(0))
        if not self._left:
            self._timer.stop()
            gc.freeze()  # all of it stays: else the collector walks it at somebody's first click
            self.deleteLater()
