"""Common appearance of the scrolling tables: no grid, frame or editing, and slim scroll bars."""

from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from viewer.ui.widgets.scroll_bar import make_slim


def make_plain(table: QTableView, name: str) -> None:
    """Name a table, and have it scroll both ways by pixels, without frame, lines or editing."""
    table.setAccessibleName(name)
    table.setShowGrid(False)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    pixels = QAbstractItemView.ScrollMode.ScrollPerPixel
    table.setHorizontalScrollMode(pixels)
    table.setVerticalScrollMode(pixels)
    make_slim(table, sideways=True)
    table.setCornerWidget(QWidget())
