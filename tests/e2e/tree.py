"""The tree that a screen reader walks, and what is wrong with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from viewer.ui.widgets.marks_key import KeyLine
from viewer.ui.widgets.painted import Painted

Role, Text = QAccessible.Role, QAccessible.Text

NAMED = {
    Role.Button,
    Role.ButtonDropDown,
    Role.ButtonMenu,
    Role.Cell,
    Role.Chart,
    Role.CheckBox,
    Role.ColumnHeader,
    Role.ComboBox,
    Role.Dialog,
    Role.EditableText,
    Role.Graphic,
    Role.Heading,
    Role.Link,
    Role.List,
    Role.ListItem,
    Role.MenuItem,
    Role.Notification,
    Role.PageTab,
    Role.PageTabList,
    Role.ProgressBar,
    Role.RadioButton,
    Role.SpinBox,
    Role.Table,
    Role.Window,
}
PRESSED = {Role.Button, Role.Link}
MARKUP = re.compile(r"</?[a-z][^>]*>|&[a-z]+;|&\w", re.IGNORECASE)
PATH = re.compile(r"(?<!\S)[^\s/]*/\S*")
UNSEEN = re.compile("[\u200b\u200e]")
CODED = re.compile(r"\b(?:Q[A-Z]\w+|[a-zA-Z]+_[a-zA-Z_]+|None|True|False)\b")


@dataclass(frozen=True, slots=True)
class Node:
    """What a screen reader is told of one thing."""

    role: QAccessible.Role
    name: str
    description: str
    state: QAccessible.State
    widget: QWidget | None


def walk(start: QWidget | QAccessibleInterface, *, also_hidden: bool = False) -> Iterator[Node]:
    """Everything that can be perceived, in the order of the tree."""
    at = QAccessible.queryAccessibleInterface(start) if isinstance(start, QWidget) else start
    if not at.isValid() or (at.state().invisible and not also_hidden):
        return
    thing = at.object()
    name, description = at.text(Text.Name).strip(), at.text(Text.Description).strip()
    yield Node(
        at.role(), name, description, at.state(), thing if isinstance(thing, QWidget) else None
    )
    for number in range(at.childCount()):
        child = at.child(number)
        if child is not None:
            yield from walk(child, also_hidden=also_hidden)


def faults(
    start: QWidget, ids: frozenset[str] = frozenset(), *, also_hidden: bool = False
) -> list[str]:
    """Every control without a name, and every name that is not for people."""
    nodes = walk(start, also_hidden=also_hidden)
    return [fault for node in nodes for fault in _faults(node, ids)]


def unheard(page: QWidget) -> list[str]:
    """Every text on a page that no stop of the Tab key says, nor a group that one is in."""
    seen = [one for one in page.findChildren(QWidget) if one.isVisible()]
    said = "\n".join(_said(one) for one in seen if _is_stop(one) or _holds_stop(one))
    texts = [text for one in seen for text in _texts(one)]
    return [text for text in texts if text and text not in said]


def _said(widget: QWidget) -> str:
    known = QAccessible.queryAccessibleInterface(widget)
    return f"{known.text(Text.Name)}\n{known.text(Text.Description)}"


def _holds_stop(widget: QWidget) -> bool:
    """Whether it is a group around a stop, if only one that cannot be used just now."""
    group = QAccessible.queryAccessibleInterface(widget).role() == Role.Grouping
    by_tab = Qt.FocusPolicy.TabFocus
    return group and any(one.focusPolicy() & by_tab for one in widget.findChildren(QWidget))


def _texts(widget: QWidget) -> list[str]:
    if isinstance(widget, QLabel) and widget.buddy() is None:  # else it names another thing
        lines = UNSEEN.sub("", widget.text()).splitlines()
        return [line.strip(" ·") for line in lines]
    # The key to the marks is for the eye: whoever listens is told their words.
    if isinstance(widget, Painted) and not (_is_stop(widget) or isinstance(widget, KeyLine)):
        return [widget.accessibleName()]
    return []


def _faults(node: Node, ids: frozenset[str]) -> Iterator[str]:
    what = f"{node.role.name} {node.name!r} {type(node.widget).__name__}"
    if node.role in NAMED and not node.name:
        yield f"nameless: {what}"
    if _is_stop(node.widget) and not node.name:
        yield f"a stop of the Tab key without a name: {what}"
    if node.role == Role.LayeredPane:
        yield f"a layered pane, which readers speak of: {what}"
    if isinstance(node.widget, QComboBox) and node.widget not in _labelled(node.widget):
        yield f"a choice that readers of Linux know by its label only, and has none: {what}"
    if node.role in PRESSED and not node.state.focusable and not node.state.disabled:
        yield f"pressed, but out of the keyboard's reach: {what}"
    for text in (node.name, node.description):
        if MARKUP.search(text):
            yield f"markup: {what} {text!r}"
        if CODED.search(PATH.sub("", text)) or ids & set(text.split()):
            yield f"a word of the code: {what} {text!r}"


def _labelled(widget: QWidget) -> list[QWidget]:
    labels = widget.window().findChildren(QLabel)
    return [label.buddy() for label in labels]


def _is_stop(widget: QWidget | None) -> bool:
    if widget is None or widget.focusProxy() is not None:
        return False
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
