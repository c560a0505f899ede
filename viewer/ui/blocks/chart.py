"""A chart on a page, with what can be done with it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from viewer.export.saving import saved_words
from viewer.presentation.content.blocks import Chart
from viewer.ui.accessibility.focus import take_place
from viewer.ui.blocks.block_parent import BlockParent
from viewer.ui.charts.loading import is_loaded, loading
from viewer.ui.charts.still import StillChart
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_column, in_row
from viewer.ui.session import disk_tasks
from viewer.ui.session.disk_tasks import Saved
from viewer.ui.session.worker import Worker
from viewer.ui.theme.theme import INSET
from viewer.ui.widgets.citable import SelfCopying


class ChartBlock(QWidget, SelfCopying):
    """The chart with its buttons; a right click offers the same. `said` sends a sentence."""

    said = Signal(str)

    def __init__(self, block: Chart, parent: QWidget) -> None:
        super().__init__(parent)
        self._block = block
        self.view: QWidget = self._drawn() if is_loaded() else StillChart(block.spec)
        self.copy = FlatButton("Copy chart", self._copy)
        self.save = FlatButton("Save chart…", self._save)
        self._saving = Worker(self, self._saved)
        self._offer()
        if not block.spec.is_drawn:  # there are words in place of a drawing
            self.copy.hide()
            self.save.hide()
        buttons = in_row(self.copy, self.save, None, spacing=8)
        in_column(self.view, buttons, within=self, margins=(INSET, 0, INSET, 0), spacing=6)
        if isinstance(self.view, StillChart):
            loading().loaded.connect(self._come_alive)
            # Queued: once the chart is on the screen, it can wait.
            self.view.painted.connect(loading().begin, Qt.ConnectionType.QueuedConnection)

    def _offer(self) -> None:
        """What the buttons do, by a right click on the chart."""
        for button in (self.copy, self.save) if self._block.spec.is_drawn else ():
            action = self.view.addAction(button.text())
            action.triggered.connect(button.click)

    def _drawn(self) -> QWidget:
        from viewer.ui.charts.view import ChartView  # noqa: PLC0415 - imports pyqtgraph

        return ChartView(self._block.spec)

    def _come_alive(self) -> None:
        """The chart that can be walked takes the place of the still one."""
        still, self.view = self.view, self._drawn()
        self._offer()
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(still, self.view)
        self.view.setVisible(True)
        if still.hasFocus():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        take_place(still, self.view)
        still.hide()
        still.deleteLater()

    def copy_itself(self) -> str:
        from viewer.ui.charts.leaving import copy_chart  # noqa: PLC0415 - imports pyqtgraph

        copy_chart(self._block.spec)
        return "Chart copied as SVG, PNG and text"

    def _copy(self) -> None:
        self.said.emit(self.copy_itself())

    def _save(self) -> None:
        from viewer.ui.charts.leaving import ask_where, chart_file  # noqa: PLC0415 - imports pyqtgraph

        file = ask_where(self._block.name, self)
        if file is not None:
            data = chart_file(self._block.spec, file)
            self._saving.run(None, disk_tasks.saved, data, file)

    @Slot(object, object)
    def _saved(self, _key: object, saved: Saved | None) -> None:
        if saved is not None:
            self.said.emit(saved.failure or saved_words(saved.file))


def chart(block: Chart, parent: BlockParent) -> QWidget:
    """A chart."""
    shown = ChartBlock(block, parent)
    shown.said.connect(parent.said)
    return shown
