"""What a restless reader does: each step is chosen by chance, done at once, and told in words."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    Qt,
    QUrl,
)
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QSpinBox,
    QTabBar,
    QWidget,
)

from tests.proof.settling import settle
from tests.proof.soak_checking import Checker
from tests.proof.soak_collection import Browser
from tests.proof.soak_dialogs import Hurry
from tests.proof.soak_files import Shelf
from tests.proof.words import HOSTILE_WORDS, UNICODE_TRICKS
from viewer.app import Program
from viewer.export.formats import FORMATS
from viewer.presentation.collection.screen.tabs import COLLECTION_TABS
from viewer.presentation.window.actions import ACTIONS
from viewer.ui.window.menus import list_menu

MOSTLY = 100
"""How much likelier the step is that somebody asks for."""

LEFT_OUT = {"quit"}
"""Actions that would end the story."""
KEYS = (
    "Tab", "Shift+Tab", "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown", "Return",
    "Space", "Escape", "Ctrl+A", "Ctrl+C", "Delete", "Backspace", "F1", "F6", "F10", "Alt", "Menu",
    "Ctrl+Tab", "Alt+Left", "Alt+Right", "Ctrl+F", "Ctrl+Shift+F", "+", "-", "a", "62.3",
)  # fmt: skip
CLICKED = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QMenu, QSpinBox, QTabBar)
SIZES = ((720, 480), (900, 600), (1200, 800), (1280, 800), (1920, 1080), (3840, 2160), (700, 2000))


class Reader:
    """Somebody at the program: takes a step, and waits until what it set off is over."""

    def __init__(
        self, program: Program, shelf: Shelf, exports: Path, chance: Random, mostly: str = ""
    ) -> None:
        self.program, self.shelf, self.exports, self.chance = program, shelf, exports, chance
        exports.mkdir(parents=True, exist_ok=True)
        self._hurry = Hurry(program, chance, self.settle)
        self._checker = Checker(program, shelf, chance, self.settle)
        self._browser = Browser(program, shelf, chance, self.settle)
        self._weights = [
            weight * (MOSTLY if name == mostly else 1) for name, (weight, _) in STEPS.items()
        ]

    def step(self) -> str:
        """Take one step; return it in words."""
        name = self.chance.choices(list(STEPS), self._weights)[0]
        told = f"{name} {STEPS[name][1](self)}"
        self.settle()
        return told

    def settle(self) -> None:
        """Wait until no file is being read or written, and everything is painted."""
        settle(self.program)

    def put_away(self) -> None:
        """Close what lies over the window."""
        for _ in range(20):
            over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if over is None:
                return
            over.close()
            self.settle()

    def wanted_file(self) -> str:
        """A file name for whoever asks where to save."""
        ending = self.chance.choice(FORMATS).ending
        names = ("summary", "two\nlines", "é\u202e%s", "x" * 300, "missing/summary", "")
        name = self.chance.choice(names)
        return str(self.exports / (name + ending)) if name else ""

    def act(self) -> str:
        """Choose an action of the menus that is offered."""
        action = self.chance.choice([one.id for one in ACTIONS if one.id not in LEFT_OUT])
        item: QAction = self.program.window.actions_by_id[action]
        listed = {one.id for one in ACTIONS if one.listed is not None}
        entries = list_menu(item).actions() if action in listed else []
        item = self.chance.choice(entries) if entries else item
        if QApplication.activeModalWidget() is not None or not item.isEnabled():
            return f"{action}, which is not offered"
        item.trigger()
        return action

    def press(self) -> str:
        """Press a key where the focus is."""
        keys = self.chance.choice(KEYS)
        at = self._at()
        if len(keys) > 1 and keys[0].isdigit():
            QTest.keyClicks(at, keys)
        else:
            one = QKeySequence(keys)[0]  # type: ignore[index] # it has no stub
            QTest.keyClick(at, one.key(), one.keyboardModifiers())
        return f"{keys} at {_name(at)}"

    def type(self) -> str:
        """Type words where the focus is."""
        words = self.chance.choice(("area", "conv", "zz", *HOSTILE_WORDS, *UNICODE_TRICKS))[:30]
        at = self._at()
        for letter in words:  # QTest knows no letters beyond Latin ones
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(at, event)
        return f"{words!r} at {_name(at)}"

    def click(self) -> str:
        """Click something that can be clicked, somewhere in it."""
        top = self._top()
        found = [one for one in _within(top) if self._can_be_clicked(one)]
        if not found:
            return "nothing"
        one = self.chance.choice(found)
        inside = getattr(one, "viewport", lambda: one)()
        spot = QPoint(self.chance.randrange(inside.width()), self.chance.randrange(inside.height()))
        told = f"{_name(one)} at {spot.x()},{spot.y()}"
        twice = self.chance.random() < 0.1
        (QTest.mouseDClick if twice else QTest.mouseClick)(
            inside, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
        )
        return f"{told}{', twice' if twice else ''}"

    def hover(self) -> str:
        """Move the mouse over something."""
        one = self.chance.choice([one for one in _within(self._top()) if one.isVisible()])
        QTest.mouseMove(one, one.rect().center())
        return _name(one)

    def hurry(self) -> str:
        """Use a dialog without waiting for it."""
        return self._hurry.use()

    def look_around(self) -> None:
        """See every page once, so that what is made for the first time does not count as growth."""
        for file in (self.shelf.documents[0], self.shelf.collection):
            self.program.hub.open_file(file)
            self.settle()
        for tab in COLLECTION_TABS:
            self.program.window.actions_by_id[f"folder-{tab.id}"].trigger()
            self.settle()
        self.close_all()
        self.settle()

    def check(self) -> str:
        """Check a document, and undo it."""
        self.put_away()
        return self._checker.use()

    def browse(self) -> str:
        """Look through a folder of reports."""
        self.put_away()
        return self._browser.use()

    def resize(self) -> str:
        """Make the window larger or smaller."""
        size = self.chance.choice(SIZES)
        self.program.window.resize(*size)
        return f"{size[0]}x{size[1]}"

    def open(self) -> str:
        """Open files of the shelf."""
        files = self.shelf.some()
        self.program.hub.open_files(files)
        return ", ".join(repr(file.name) for file in files)

    def drop(self) -> str:
        """Drop files on the window, or what is no file."""
        files = self.shelf.some()
        data = QMimeData()
        odd = self.chance.choice(
            ("http://example.org/x.json", "file:///etc", "javascript:alert(1)")
        )
        urls = [QUrl.fromLocalFile(str(file)) for file in files]
        data.setUrls([*urls, QUrl(odd)] if self.chance.random() < 0.3 else urls)
        window, action = self.program.window, Qt.DropAction.CopyAction
        rest = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(window, QDragEnterEvent(QPoint(50, 50), action, *rest))
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), action, *rest))
        return ", ".join(repr(file.name) for file in files)

    def stir(self) -> str:
        """Change a file on the disk, mostly an open one."""
        open_reports = [
            open_report.report_file.file for open_report in self.program.hub.state.open_reports
        ]
        file = self.chance.choice(open_reports or self.shelf.files)
        return f"{file.name!r}: {self.shelf.stir(file)}"

    def leave(self) -> str:
        """Close what lies over the window."""
        self.put_away()
        return ""

    def close_all(self) -> str:
        """Put every report away and open the one that comes with the program."""
        self.put_away()
        self.program.hub.close_all()
        self.program.window.actions_by_id["open-shipped"].trigger()
        return ""

    def _top(self) -> QWidget:
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        return over or self.program.window

    def _at(self) -> QWidget:
        return QApplication.activePopupWidget() or self.program.qt.focusWidget() or self._top()

    def _can_be_clicked(self, one: QWidget) -> bool:
        return isinstance(one, CLICKED) and one.isVisible() and one.isEnabled() and one.width() > 0


STEPS: dict[str, tuple[int, Callable[[Reader], str]]] = {
    "act": (30, Reader.act),
    "click": (30, Reader.click),
    "press": (20, Reader.press),
    "type": (3, Reader.type),
    "hurry": (16, Reader.hurry),
    "check": (8, Reader.check),
    "browse": (8, Reader.browse),
    "hover": (4, Reader.hover),
    "resize": (4, Reader.resize),
    "open": (8, Reader.open),
    "drop": (2, Reader.drop),
    "stir": (6, Reader.stir),
    "leave": (8, Reader.leave),
    "close all": (1, Reader.close_all),
}
"""By name: how likely a step is, and how it is taken."""


def _within(top: QWidget) -> list[QWidget]:
    return [top, *top.findChildren(QWidget)]


def _name(one: QWidget) -> str:
    return f"{type(one).__name__} {(one.accessibleName() or one.objectName())[:40]!r}"
