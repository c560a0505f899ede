"""A chart on the screen, and what can be read off it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGraphicsSimpleTextItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.inks import DARK, LIGHT
from viewer.ui.charts.view import ChartView
from viewer.ui.theme import fonts, theme


class Holder(QWidget):
    """Holds a chart as a page does."""

    def __init__(self, spec: ChartSpec) -> None:
        super().__init__()
        self.view = ChartView(spec)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        layout.addStretch(1)


def held(qtbot: QtBot, spec: ChartSpec, width: int = 640) -> ChartView:
    """A chart of that width, drawn."""
    holder = shown(qtbot, Holder(spec), width, 700)
    return holder.view


def words(view: ChartView) -> list[str]:
    """The texts that are on the screen."""
    return [
        item.text() for item in view.scene().items() if isinstance(item, QGraphicsSimpleTextItem)
    ]


def press(view: ChartView, key: Qt.Key) -> None:
    """Press a key while the chart has the focus."""
    QTest.keyClick(view, key)


def wear(view: QWidget, *, dark: bool = False, body: float = theme.SMALLEST_BODY) -> None:
    """Change the look of a window."""
    made = theme.Look(DARK if dark else LIGHT, dark, fonts.load_content_faces(), body)
    theme.set_look(made, QFont(), view.window())
