"""A chart on a page, with what can be done with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from viewer.presentation.content import Chart
from viewer.ui.flat_button import FlatButton
from viewer.ui.look import INSET


class ChartBlock(QWidget):
    """The chart with its buttons; a right click offers the same."""

    def __init__(self, block: Chart, column: QWidget) -> None:
        super().__init__(column)
        from viewer.ui.charts.view import ChartView  # pyqtgraph takes 200 ms: on first use

        self._block, self._column = block, column
        self.view = ChartView(block.spec)
        self.copy = FlatButton("Copy chart")
        self.save = FlatButton("Save chart…")
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for button in (self.copy, self.save):
            action = self.view.addAction(button.text())
            action.triggered.connect(button.click)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(INSET, 0, INSET, 0)
        layout.setSpacing(6)
        layout.addWidget(self.view)
        layout.addLayout(buttons)

    def _copy(self) -> None:
        from viewer.ui.charts.leaving import copy_chart

        copy_chart(self._block.spec)
        self._column.said.emit("Chart copied as SVG, PNG and text")  # type: ignore[attr-defined]

    def _save(self) -> None:
        from viewer.ui.charts.leaving import ask_and_save

        said = ask_and_save(self._block.spec, self._block.name, self)
        if said:
            self._column.said.emit(said)  # type: ignore[attr-defined]


def chart(block: Chart, column: QWidget) -> QWidget:
    """A chart."""
    return ChartBlock(block, column)
