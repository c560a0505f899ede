"""What a person does with the window, and what a person sees in it."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QKeyCombination, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QTableView,
    QWidget,
)

from viewer.app import Program
from viewer.presentation.tabs import TAB_IDS
from viewer.ui.widgets.choice_delegate import HEAD
from viewer.ui.widgets.painted import Painted


def settle() -> None:
    """Let layouts, paintings and deletions happen."""
    for _ in range(4):
        QCoreApplication.processEvents()


def act(program: Program, action: str) -> None:
    """Choose an action of a menu."""
    program.window.actions_by_id[action].trigger()
    settle()


def press(program: Program, keys: str) -> None:
    """Press keys such as Alt+Left where the focus is."""
    combination: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index] # it has no stub
    at = program.qt.focusWidget() or program.window
    QTest.keyClick(at, combination.key(), combination.keyboardModifiers())
    settle()


def type_in(program: Program, words: str) -> None:
    """Type where the focus is."""
    at = program.qt.focusWidget()
    assert at is not None
    QTest.keyClicks(at, words)
    settle()


def tab(program: Program) -> str:
    """Say which tab is in front."""
    return TAB_IDS[program.window.header.tabs.currentIndex()]


def page(program: Program) -> QWidget:
    """Return what is under the header."""
    front = program.window.stack.currentWidget()
    assert front is not None
    return front


def visible(widget: QWidget) -> list[QWidget]:
    """Everything visible within a widget, and itself."""
    return [one for one in [widget, *widget.findChildren(QWidget)] if one.isVisible()]


def seen(widget: QWidget) -> str:
    """All words within a widget, one thing a line."""
    return "\n".join(text for one in visible(widget) for text in _words(one) if text)


def link(widget: QWidget, words: str) -> Painted:  # type: ignore[type-arg] # whatever it shows
    """The one clickable thing that says these words."""
    found = [
        one
        for one in visible(widget)
        if isinstance(one, Painted)
        and words in one.accessibleName()
        and one.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert found, f"nothing that can be clicked says {words!r} in:\n{seen(widget)}"
    return found[0]


def follow(program: Program, words: str) -> None:
    """Click the thing that says these words."""
    QTest.mouseClick(link(page(program), words), Qt.MouseButton.LeftButton)
    settle()


def focusable(window: QWidget) -> set[QWidget]:
    """Everything that the Tab key should reach."""
    return {
        one
        for one in visible(window)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isEnabled()
        and not isinstance(one, QScrollBar)
        and one.focusProxy() is None
    }


def too_wide(window: QWidget) -> list[str]:
    """Everything that reaches over an edge of the window."""
    found = []
    for one in visible(window):
        left = one.mapTo(window, QPoint(0, 0)).x()
        if left < 0 or left + one.width() > window.width():
            found.append(f"{_name(one)} from {left} to {left + one.width()}")
    return found


def cut_off(widget: QWidget) -> list[str]:
    """Words that need more height than they were given."""
    found = []
    for one in visible(widget):
        if isinstance(one, QLabel | Painted) and one.hasHeightForWidth():
            need = one.heightForWidth(one.width())
            if need > one.height():
                found.append(f"{_name(one)} needs {need}, has {one.height()}")
    return found


def _words(one: QWidget) -> Iterator[str]:
    if isinstance(one, QLabel):
        yield one.text()
    elif isinstance(one, Painted):
        yield one.accessibleName()
    elif isinstance(one, QAbstractButton):
        yield one.text().replace("&", "")
    elif isinstance(one, QLineEdit):
        yield one.text()
    elif isinstance(one, QTabBar):
        yield from (one.tabText(number) for number in range(one.count()))
    elif isinstance(one, QAbstractItemView):
        model = one.model()
        columns = model.columnCount() if isinstance(one, QTableView) else 1
        for row in range(model.rowCount()):
            yield str(model.index(row, 0).data(HEAD) or "")
            yield " | ".join(str(model.index(row, column).data()) for column in range(columns))


def _name(one: QWidget) -> str:
    words = next(_words(one), "") or one.accessibleName()
    return f"{type(one).__name__} “{words[:40]}”"
