"""The widgets. The only place for QtWidgets and, later, pyqtgraph."""
