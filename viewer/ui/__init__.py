"""The widgets. The only place for QtWidgets and, later, pyqtgraph."""

from viewer.ui.lean import load_qt

load_qt()
