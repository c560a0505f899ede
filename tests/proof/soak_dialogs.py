"""What a restless reader does in dialogs: changes them faster than they answer, and closes them."""

from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QSpinBox,
    QWidget,
)
from shiboken6 import isValid

from viewer.app import Program
from viewer.ui.paper.options import OptionsPanel

OPENED_BY = ("print", "print", "print", "export", "palette", "help", "shortcuts", "properties",
             "about-program", "find")  # fmt: skip
MOST_CHANGES = 14
TYPED = ("a", "conviction", "62.3", "/", "..", "x" * 300, "é\u202e%s", "\n", " ")
PRESSED = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown,
    Qt.Key.Key_Home, Qt.Key.Key_Return, Qt.Key.Key_Escape,
)  # fmt: skip
SHORTEST_MS, LONGEST_MS = 0, 120

Kind = TypeVar("Kind", bound=QWidget)


class Hurry:
    """Somebody who does not wait: opens a dialog, changes what it holds, and closes it anywhere."""

    def __init__(self, program: Program, chance: Random, settle: Callable[[], None]) -> None:
        self._program, self._chance, self._settle = program, chance, settle

    def use(self) -> str:
        """Open a dialog where none is, do things in it, and mostly close it; tell of it."""
        told = [] if QApplication.activeModalWidget() is not None else [self._open()]
        if (panel := self._front().findChild(OptionsPanel)) is not None:
            told += self._go_through(panel)
        for _ in range(self._chance.randint(1, MOST_CHANGES)):
            told.append(self._chance.choices(*zip(*_CHANGES, strict=True))[0](self))
        if self._chance.random() < 0.7:
            told.append(self._close())
        return ", ".join(filter(None, told))

    def _open(self) -> str:
        action = self._chance.choice(OPENED_BY)
        item = self._program.window.actions_by_id[action]
        if item.isEnabled():
            item.trigger()
        return action

    def _go_through(self, panel: OptionsPanel) -> Iterator[str]:
        """Every form, paper, turn, colour and section once, in any order, soon after each other."""
        boxes = (panel.form, panel.paper, panel.turn, panel.mono)
        deeds = [partial(_set, box, number) for box in boxes for number in range(box.count())]
        deeds += [partial(_toggle, box) for box in panel.sections.values()]
        self._chance.shuffle(deeds)
        for deed in deeds:
            if not isValid(panel) or not panel.isVisible() or self._chance.random() < 0.02:
                return
            yield deed()
            if self._chance.random() < 0.6:
                yield self._wait()

    def _wait(self) -> str:
        """A moment, or until all is done."""
        if self._chance.random() < 0.4:
            self._settle()
            return "waits"
        until = QDeadlineTimer(self._chance.randint(SHORTEST_MS, LONGEST_MS))
        while not until.hasExpired():
            QCoreApplication.processEvents(
                QEventLoop.ProcessEventsFlag.AllEvents, until.remainingTime()
            )
        return "waits a moment"

    def _turn(self) -> str:
        if (box := self._some(QComboBox)) is None or not box.count():
            return ""
        box.setCurrentIndex(self._chance.randrange(box.count()))
        return f"{box.accessibleName()} {box.currentText()}"

    def _tick(self) -> str:
        boxes = [one for one in self._all(QAbstractButton) if one.isCheckable()]
        if not boxes:
            return ""
        box = self._chance.choice(boxes)
        box.click()
        return f"{box.text()} {'on' if box.isChecked() else 'off'}"

    def _spin(self) -> str:
        if (box := self._some(QSpinBox)) is None:
            return ""
        box.setValue(self._chance.randint(box.minimum(), box.maximum()))
        return f"{box.accessibleName()} {box.value()}"

    def _type(self) -> str:
        if (field := self._some(QLineEdit)) is None or field.isReadOnly():
            return ""
        field.setText(self._chance.choice(TYPED))
        return f"{field.accessibleName()} {field.text()[:20]!r}"

    def _choose(self) -> str:
        if (view := self._some(QAbstractItemView)) is None or view.model() is None:
            return ""
        if count := view.model().rowCount():
            view.setCurrentIndex(view.model().index(self._chance.randrange(count), 0))
        return f"row {view.currentIndex().row()} of {view.accessibleName()}"

    def _push(self) -> str:
        buttons = [one for one in self._all(QAbstractButton) if not one.isCheckable()]
        if not buttons:
            return ""
        button = self._chance.choice(buttons)
        told = f"pushes {button.text() or button.accessibleName()}"
        button.click()
        return told

    def _press(self) -> str:
        key = self._chance.choice(PRESSED)
        QTest.keyClick(QApplication.focusWidget() or self._front(), key)
        return f"presses {key.name}"

    def _close(self) -> str:
        front = self._front()
        if front is self._program.window:
            QTest.keyClick(QApplication.focusWidget() or front, Qt.Key.Key_Escape)
            return "Escape"
        if isinstance(front, QDialog) and self._chance.random() < 0.5:
            front.reject()
            return "rejects it"
        front.close()
        return "closes it"

    def _front(self) -> QWidget:
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        window = QApplication.activeWindow() or self._program.window
        return over or window

    def _all(self, kind: type[Kind]) -> list[Kind]:
        """What of a kind can be used in front, but for the parts that others are made of."""
        inner = (QComboBox, QAbstractSpinBox, QDialogButtonBox)
        return [
            one
            for one in self._front().findChildren(kind)
            if one.isVisible() and one.isEnabled() and not isinstance(one.parent(), inner)
        ]

    def _some(self, kind: type[Kind]) -> Kind | None:
        found = self._all(kind)
        return self._chance.choice(found) if found else None


def _set(box: QComboBox, number: int) -> str:
    box.setCurrentIndex(number)
    return box.currentText()


def _toggle(box: QAbstractButton) -> str:
    if box.isEnabled():
        box.click()
    return box.text()


_CHANGES: tuple[tuple[Callable[[Hurry], str], int], ...] = (
    (Hurry._turn, 8),
    (Hurry._tick, 4),
    (Hurry._wait, 8),
    (Hurry._spin, 1),
    (Hurry._type, 2),
    (Hurry._choose, 2),
    (Hurry._push, 2),
    (Hurry._press, 2),
)
"""What may be done next, and how likely it is."""
