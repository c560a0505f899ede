"""Documents and charts become files. No QtWidgets, no pyqtgraph."""
