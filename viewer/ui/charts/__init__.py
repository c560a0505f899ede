"""Charts on the screen. Only here is pyqtgraph imported, when a chart is first shown."""
