"""The widgets: the only place for QtWidgets and pyqtgraph."""

from viewer.ui.startup.lazy_pyside import load_qt

load_qt()

from viewer.ui.guard import install  # noqa: E402 - it needs Qt

install()
