"""Widgets are told what they need: none looks for it up the tree, or by a name as text."""

import ast

import pytest

from tests.architecture.sources import modules, names_used, walked

UPWARDS = frozenset({"window", "parent", "parentWidget"})
TAKES_PARENTS = frozenset({"nextInFocusChain", "previousInFocusChain"})
BY_NAME = frozenset({"getattr", "hasattr", "setattr", "delattr"})

MAY_LOOK_UP = {
    "viewer/ui/accessibility/announce.py": "a notification does not interrupt who is in it",
    "viewer/ui/accessibility/focus.py": "the Tab key goes round a window, whichever it is",
    "viewer/ui/accessibility/open_over.py": "a dialog leads back to the window that it lies over",
    "viewer/ui/paper/preview.py": "a dialog offers the shortcuts of the window that it lies over",
    "viewer/ui/widgets/citable_words.py": "Qt scrolls to a widget for the Tab key alone",
    "viewer/ui/theme/found_words.py": "words are marked in all that a page holds",
    "viewer/ui/window/clipboard.py": "what is copied is looked for from the focus outwards",
    "viewer/ui/window/finding/find_box.py": "the list of matches lies over the whole window",
    "viewer/ui/window/top/header.py": "in a low window, what stays put takes less room",
    "viewer/ui/window/top/report_switcher.py": "the list of reports lies over the whole window",
    "viewer/ui/window/top/tab_bar.py": "it leaves the focus where the reader types",
}
MAY_NAME = {
    "viewer/ui/charts/loading.py": "a module that is still being imported has not all of its names",
    "viewer/ui/charts/view.py": "pyqtgraph resizes it while it is being made",
    "viewer/ui/guard.py": "functions of any class are marked",
    "viewer/ui/startup/lazy_pyside.py": "a loader of Python's own may be of an older kind",
}


def looks_up(tree: ast.AST) -> list[int]:
    """The lines in which a widget is asked for what it lies in."""
    return [
        node.lineno
        for node in walked(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in UPWARDS
        and not node.args
    ]


def names(tree: ast.AST) -> list[int]:
    """The lines in which an attribute is asked for by a name that stands there as text."""
    return [
        node.lineno
        for node in walked(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in BY_NAME
        and len(node.args) > 1
        and isinstance(node.args[1], ast.Constant)
    ]


def of_ui() -> dict[str, ast.Module]:
    """The modules that draw."""
    return {name: tree for name, tree in modules().items() if name.startswith("viewer/ui/")}


def test_that_no_widget_looks_for_its_window() -> None:
    assert {name for name, tree in of_ui().items() if looks_up(tree)} == set(MAY_LOOK_UP)


def test_that_nothing_walks_the_chain_that_takes_parents_away() -> None:
    used = {name for name, tree in modules().items() if names_used(tree) & TAKES_PARENTS}
    assert used == set()


def test_that_no_attribute_is_asked_for_by_a_text() -> None:
    assert {name for name, tree in of_ui().items() if names(tree)} == set(MAY_NAME)


@pytest.mark.parametrize("code", ["self.window().notice", "x.parent()", "a.parentWidget().said"])
def test_that_looking_up_is_seen(code: str) -> None:
    assert looks_up(ast.parse(code)) == [1]


@pytest.mark.parametrize("code", ['getattr(x, "citing", None)', 'hasattr(widget, "copy_itself")'])
def test_that_a_name_as_text_is_seen(code: str) -> None:
    assert names(ast.parse(code)) == [1]


@pytest.mark.parametrize("code", ["getattr(inks, ink)", "self.window", "index.parent(child)"])
def test_that_what_is_known_only_later_is_no_such_name(code: str) -> None:
    assert looks_up(ast.parse(code)) == names(ast.parse(code)) == []
