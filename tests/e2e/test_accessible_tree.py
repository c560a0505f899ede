"""Every section, dialog and popup as a screen reader sees it."""

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.e2e.steps import act, page, seen, settle, type_in
from tests.e2e.tree import Node, Role, faults, unheard, walk
from tests.running import finish_deleting
from tests.ui.showing import shown
from viewer.app import Program
from viewer.presentation.tabs import TAB_IDS
from viewer.presentation.window.actions import ACTIONS
from viewer.ui.charts.view import ChartView
from viewer.ui.dialogs.help_window import HelpDialog
from viewer.ui.widgets.passage import Passage
from viewer.ui.widgets.rating import Card
from viewer.ui.widgets.words import Words

LEAVE = {"quit", "close", "close-window", "open-areas", "open-councils"}
"""After these there is nothing left to look at, or another page that has its own tests."""


def ids_of(program: Program) -> frozenset[str]:
    """The ids of a report that nobody could take for words."""
    report_file = program.hub.state.report_file
    if report_file is None:  # a collection is in front
        return frozenset()
    index = report_file.index
    every = {*index.criteria, *index.metrics, *index.findings}
    return frozenset(one for one in every if "-" in one)


def find(nodes: Iterator[Node] | list[Node], role: QAccessible.Role) -> list[Node]:
    return [node for node in nodes if node.role == role]


def test_that_every_section_and_menu_can_be_read(program: Program) -> None:
    program.window.setUpdatesEnabled(False)  # what is said is asked, and no picture of it
    for name in TAB_IDS:
        act(program, f"tab-{name}")
        assert faults(program.window, ids_of(program)) == [], name
        assert unheard(page(program)) == [], name
        nodes = list(walk(page(program)))
        assert len(nodes) > len(seen(page(program)).splitlines()) > 0, name
        assert find(nodes, Role.Heading), name
    bar = program.window.menuBar()
    assert faults(bar, also_hidden=True) == []
    items = [node.name for node in find(walk(bar, also_hidden=True), Role.MenuItem)]
    assert {action.words for action in ACTIONS if action.listed is None} <= set(items)


class ReadProgress(QTimer):
    """Looks at whatever opens, also at what does not let go before it is closed."""

    def __init__(self, program: Program) -> None:
        super().__init__(program.window)
        self.program = program
        self.found: list[str] = []
        self.seen: list[str] = []
        self.setInterval(0)
        self.timeout.connect(self.look)

    def look(self) -> None:
        """Check every other window, and close it."""
        for one in QApplication.topLevelWidgets():
            if one is self.program.window or not shiboken6.isValid(one) or not one.isVisible():
                continue
            if not isinstance(one, QFileDialog):  # Qt's or the platform's own
                self.seen.append(one.windowTitle())
                self.found += faults(one, ids_of(self.program)) + unheard(one)
            one.close()


def test_that_whatever_an_action_opens_can_be_read(program: Program) -> None:
    program.window.resize(1200, 800)
    watch = ReadProgress(program)
    for action in ACTIONS:
        if action.id in LEAVE or action.listed is not None:
            continue
        watch.start()
        act(program, action.id)
        watch.stop()
        finish_deleting()
        assert watch.found == [], action.id
        assert faults(program.window, ids_of(program)) == [], action.id
    assert "Print preview – Inspection Viewer" in watch.seen
    assert "Help – Inspection Viewer" in watch.seen


def test_that_every_page_of_the_help_can_be_read(qtbot: QtBot) -> None:
    dialog = HelpDialog(shown(qtbot, QWidget()))
    dialog.show()
    settle()
    pages = dialog.pages.list
    assert pages.model().rowCount() > 2
    for row in range(pages.model().rowCount()):
        pages.setCurrentIndex(pages.model().index(row, 0))
        settle()
        assert faults(dialog) == [], row
    dialog.close()


def test_that_a_rating_is_a_link_that_says_it_and_that_its_action_follows(
    program: Program,
) -> None:
    links = [node.name for node in find(walk(page(program)), Role.Link)]
    assert "High quality casework: Good, second best of 4 levels" in links
    card = program.window.findChildren(Card)[0]
    at = QAccessible.queryAccessibleInterface(card).actionInterface()
    assert "Press" in at.actionNames()
    at.doAction("Press")
    settle()
    assert program.hub.state.place == card.content.place
    (rating,) = [node for node in walk(page(program)) if node.name.startswith("Rating: ")]
    assert rating.role == Role.StaticText, "a rating that leads nowhere is mere words"
    assert not rating.state.focusable


def test_that_list_table_and_chart_are_told_in_the_order_of_the_page(program: Program) -> None:
    act(program, "tab-metrics")
    roles = [node.role for node in walk(program.window)]
    assert roles.index(Role.List) < roles.index(Role.Chart), "the list chooses the page"
    assert roles.index(Role.Heading) < roles.index(Role.PageTabList) < roles.index(Role.List)
    nodes = list(walk(page(program)))
    items = find(nodes, Role.ListItem)
    (chosen,) = [item for item in items if item.state.selected]
    assert chosen.name == "RASSO conviction rate, Crown Court: 62.3%, +7.1 points, better"
    assert "Theme: Casework results." in chosen.description
    assert all(item.state.selectable for item in items)
    heads = [node.name for node in find(nodes, Role.ColumnHeader)]
    assert heads[:3] == ["Period", "Whose figure", "Value"]
    assert "62.3%" in [node.name for node in find(nodes, Role.Cell)]
    tells_where_the_reader_stands(program, find(nodes, Role.Chart))


def tells_where_the_reader_stands(program: Program, charts: list[Node]) -> None:
    """Walk to the first stop of a chart, and leave it."""
    (chart,) = charts
    (view,) = page(program).findChildren(ChartView)
    assert chart.name == "RASSO conviction rate rose 7.1 points to 62.3%"
    view.walk_to(0)
    (walked,) = find(walk(page(program)), Role.Chart)
    assert view.picture is not None
    assert view.stop is not None
    assert walked.description == view.picture.stops[view.stop].spoken
    assert "55.2%" in walked.description
    QTest.keyClick(view, Qt.Key.Key_Escape)
    (left,) = find(walk(page(program)), Role.Chart)
    assert left.description == chart.description


def test_that_what_was_found_can_be_read(program: Program) -> None:
    act(program, "find")
    type_in(program, "RASSO")
    hits = program.window.header.finder.hits
    assert hits is not None
    assert faults(hits) == []
    items = find(walk(hits), Role.ListItem)
    assert [item for item in items if item.state.selected] == items[:1]


def test_that_words_out_of_reach_would_be_found(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    reached = Passage()
    reached.column.addWidget(Words("It is late."))
    reached.tell("A finding", "It is late.")
    for one in (reached, Words("Nobody hears this."), QPushButton("Nor is this said twice")):
        column.addWidget(one)
    shown(qtbot, page)
    assert unheard(page) == ["Nobody hears this."]


def test_that_a_nameless_or_coded_thing_would_be_found(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    named = QPushButton("Fine")
    nameless, unreachable = QPushButton(""), QPushButton("Stuck")
    unreachable.setFocusPolicy(unreachable.focusPolicy().NoFocus)
    for one in (
        named,
        nameless,
        unreachable,
        QLabel("&lt;b&gt;"),
        QLabel("metric_id"),
        QLabel("of a-metric"),
    ):
        layout.addWidget(one)
    shown(qtbot, window)
    found = faults(window, frozenset({"a-metric"}))
    kinds = [fault.split(":")[0] for fault in found]
    assert kinds == [
        "nameless",
        "a stop of the Tab key without a name",
        "pressed, but out of the keyboard's reach",
        "markup",
        "a word of the code",
        "a word of the code",
    ]
