"""What can be hit by mouse or finger is large enough, or stands apart (WCAG 2.5.8)."""

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.e2e.steps import act, press, type_in, visible
from tests.running import Starter, finish_deleting
from tests.samples import ODD, write
from tests.ui.showing import shown
from viewer.app import Program
from viewer.presentation.tabs import TAB_IDS
from viewer.ui.widgets.painted import Painted

LEAST = 24


def targets(window: QWidget) -> list[tuple[str, QRect]]:
    """What can be clicked in a window, with its place there. Scroll bars have the wheel beside."""
    found = []
    for one in visible(window):
        if isinstance(one.parentWidget(), QAbstractSpinBox):
            continue  # a part of its box
        corner = one.mapTo(window, QPoint(0, 0)) if one is not window else QPoint(0, 0)
        for name, place in _targets(one):
            found.append((name, place.translated(corner)))
    seen = window.rect()
    return [(name, place) for name, place in found if seen.intersects(place)]


def _targets(one: QWidget) -> list[tuple[str, QRect]]:
    name = f"{type(one).__name__} {one.accessibleName() or one.objectName()}"
    if isinstance(one, QTabBar):
        return [(one.tabText(n), one.tabRect(n)) for n in range(one.count())]
    if isinstance(one, Painted):
        return [(name, one.rect())] if one.focusPolicy() != one.focusPolicy().NoFocus else []
    if isinstance(one, QHeaderView):
        size = one.height()
        return [
            (f"{name} {n}", QRect(one.sectionViewportPosition(n), 0, one.sectionSize(n), size))
            for n in range(one.count())
            if one.isVisible()
        ]
    if isinstance(one, QAbstractItemView):
        model = one.model()
        rows = (one.visualRect(model.index(row, 0)) for row in range(min(model.rowCount(), 40)))
        return [(f"{name} {n}", place) for n, place in enumerate(rows) if not place.isEmpty()]
    if isinstance(one, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox):
        return [(name, one.rect())]
    return []


def too_small(window: QWidget) -> list[str]:
    """The targets that are too small and have another within a circle of 24 around them."""
    every = targets(window)
    found = []
    for name, place in every:
        if min(place.width(), place.height()) >= LEAST:
            continue
        middle = QPointF(place.center())
        near = [
            other
            for other, rect in every
            if rect != place and not rect.contains(place) and _near(middle, rect)
        ]
        if near:
            found.append(f"{name} is {place.width()} by {place.height()}, near {near[0]}")
    return found


def _near(middle: QPointF, rect: QRect) -> bool:
    """Whether the circle of 24 around a point meets another target, or that one's circle."""
    apart = QPointF(rect.center()) - middle
    small = min(rect.width(), rect.height()) < LEAST
    if small and apart.x() ** 2 + apart.y() ** 2 < LEAST**2:
        return True
    x = min(max(middle.x(), rect.left()), rect.right())
    y = min(max(middle.y(), rect.top()), rect.bottom())
    return (x - middle.x()) ** 2 + (y - middle.y()) ** 2 < (LEAST / 2) ** 2


def test_that_every_target_of_sections_matches_notices_and_dialogs_can_be_hit(
    program: Program,
) -> None:
    program.window.notice.say("Copied")
    act(program, "find")
    type_in(program, "RASSO")
    assert too_small(program.window) == []
    press(program, "Escape")
    for action in ("print", "export", "help", "properties"):
        act(program, action)
        others = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]
        (dialog,) = [one for one in others if one.isVisible()]
        assert len(targets(dialog)) >= 2
        assert too_small(dialog) == [], action
        dialog.close()
        finish_deleting()
    program.window.setUpdatesEnabled(False)
    program.hub.adjust(text_size=100)
    program.window.resize(1200, 2400)
    for name in TAB_IDS:
        act(program, f"tab-{name}")
        assert len(targets(program.window)) > 10, name
        assert too_small(program.window) == [], name


def test_that_targets_of_odd_reports_can_be_hit(
    start: Starter, tmp_path: Path, qtbot: QtBot
) -> None:
    files = [write(tmp_path, ODD[odd](), odd) for odd in ("two levels", "required parts only")]
    program = start(*files)
    qtbot.waitUntil(lambda: len(program.hub.state.open_reports) == 2)
    program.window.setUpdatesEnabled(False)
    program.window.resize(1200, 2400)
    for number in range(2):
        program.hub.step_report(1)
        for name in TAB_IDS:
            act(program, f"tab-{name}")
            assert too_small(program.window) == [], (number, name)


def test_that_small_targets_close_together_would_be_found(qtbot: QtBot) -> None:
    window = QWidget()
    for at in (0, 20, 100):
        button = QPushButton(f"at {at}", window)
        button.setObjectName(f"at {at}")
        button.setGeometry(10, at, 80, 16)
    shown(qtbot, window, 200, 200)
    assert [found.split(" is ")[0] for found in too_small(window)] == [
        "QPushButton at 0",
        "QPushButton at 20",
    ]
