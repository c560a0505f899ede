"""Small files, small functions, one place for each thing, and a name for everything."""

import ast
import re
from collections import Counter
from functools import cache
from statistics import median

from tests.architecture.sources import (
    functions,
    length,
    modules,
    names_used,
    type_names,
    walked,
)
from viewer.store.endings import DRAFT_ENDING, REPORT_ENDING, REPORTS_ENDING

LONGEST_FILE, MEDIAN_FILE, WINDOW = 380, 80, 200
LONGEST_FUNCTION, LONG_FUNCTION, LONG_SHARE = 48, 40, 0.003

QT_S_OWN = re.compile(r"[a-z]+(?:[A-Z]\w*)+|data|paint")
"""Names as Qt writes them, which the program has only where it answers Qt."""


def test_that_no_file_is_long() -> None:
    assert {name: length(name) for name in modules() if length(name) > LONGEST_FILE} == {}


def test_that_most_files_are_short() -> None:
    assert median(map(length, modules())) <= MEDIAN_FILE


def test_that_the_window_only_hosts() -> None:
    assert length("viewer/ui/window/main_window.py") <= WINDOW


def test_that_no_function_is_long_and_few_are_longish() -> None:
    lengths = {
        f"{module}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for module, node in functions()
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}
    longish = [name for name, lines in lengths.items() if lines > LONG_FUNCTION]
    assert len(longish) <= LONG_SHARE * len(lengths), longish


def using(word: str) -> set[str]:
    """The modules whose code uses a name."""
    return {name for name, tree in modules().items() if word in names_used(tree)}


def test_that_style_sheets_are_set_by_the_look_alone() -> None:
    assert using("setStyleSheet") <= {"viewer/ui/theme/theme.py"}


def test_that_settings_are_never_qt_s() -> None:
    assert using("QSettings") == set()


def test_that_the_endings_of_our_own_files_are_told_once() -> None:
    endings = {REPORT_ENDING, REPORTS_ENDING, DRAFT_ENDING}
    telling = {
        module
        for module, tree in modules().items()
        for node in walked(tree)
        if isinstance(node, ast.Constant) and node.value in endings
    }
    below = {"viewer/resources.py"}  # it names the files that come with the program
    assert telling - below == {"viewer/store/endings.py"}


def printing() -> set[str]:
    """The modules that print."""
    return {
        name
        for name, tree in modules().items()
        for node in walked(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    }


def test_that_only_the_command_line_prints() -> None:
    assert {name for name in printing() if not name.startswith("viewer/cli")} == set()


def undescribed(module: str, tree: ast.Module) -> list[str]:
    """What is public and says nothing of itself.

    Of Qt’s own methods their name does, and of those of a base class the base class.
    """
    found = [] if ast.get_docstring(tree) else [module]
    bodies = [(tree.body, set[str]())]
    bodies += [(one.body, described_by_bases(one.name)) for one in _public_classes(tree)]
    for body, described in bodies:
        for item in body:
            if not isinstance(item, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            if QT_S_OWN.fullmatch(item.name) or item.name.startswith("_"):
                continue
            if not ast.get_docstring(item) and item.name not in described:
                found.append(f"{module}:{item.lineno} {item.name}")
    return found


@cache
def classes() -> dict[str, list[ast.ClassDef]]:
    """Every class of the program by its name."""
    found: dict[str, list[ast.ClassDef]] = {}
    for tree in modules().values():
        for node in walked(tree):
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, []).append(node)
    return found


def test_that_a_name_of_a_type_means_one_type() -> None:
    used = Counter(name for tree in modules().values() for name in type_names(tree))
    assert {name for name, times in used.items() if times > 1} == set()


@cache
def described_by_bases(name: str) -> set[str]:
    """The methods of which a class of the program that this one is made from says what they do."""
    found: set[str] = set()
    for base in {word for one in classes().get(name, []) for word in map(_name, one.bases)}:
        for one in classes().get(base, []):
            methods = (item for item in one.body if isinstance(item, ast.FunctionDef))
            found |= {method.name for method in methods if ast.get_docstring(method)}
        found |= described_by_bases(base)
    return found


def _name(base: ast.expr) -> str:
    """The name of a base class, such as Painted of `Painted[Tile]`; empty for those of others."""
    named = base.value if isinstance(base, ast.Subscript) else base
    return named.id if isinstance(named, ast.Name) else ""


def _public_classes(tree: ast.Module) -> list[ast.ClassDef]:
    classes = [item for item in tree.body if isinstance(item, ast.ClassDef)]
    return [item for item in classes if not item.name.startswith("_")]


def test_that_everything_public_says_what_it_is() -> None:
    found = [one for module, tree in modules().items() for one in undescribed(module, tree)]
    assert found == []
