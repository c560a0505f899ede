"""Whatever Qt calls is guarded, and answered with what Qt can use."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import NoneType

import PySide6
from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import Shiboken

import viewer
from tests.architecture.sources import modules, walked
from viewer.ui.guard import answer_for, is_guarded, overrides
from viewer.ui.paper.sheets_view import SheetsView

NEVER_CALLED_BY_QT = {"setText"}
"""What a class of ours has under a name of Qt's that Qt itself does not call by it."""

PLAIN = {"None": NoneType, "bool": bool, "int": int, "str": str, "typing.Any": object}


def made_from_qt(base: type = Shiboken.Object) -> Iterator[type]:
    """Every class made from one of Qt's, once all modules are read."""
    found: list[type] = type.__subclasses__(base)
    for made in found:
        yield made
        yield from made_from_qt(made)


@cache
def ours() -> tuple[type, ...]:
    for module in pkgutil.walk_packages(viewer.__path__, "viewer."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found = {made for made in made_from_qt() if made.__module__.startswith("viewer.")}
    return tuple(sorted(found, key=lambda made: (made.__module__, made.__qualname__)))


def unguarded(made: type) -> list[str]:
    """The functions that Qt may call and that may raise into it."""
    return [
        f"{made.__qualname__}.{name}"
        for name in overrides(made)
        if not is_guarded(getattr(made, name)) and name not in NEVER_CALLED_BY_QT
    ]


def test_that_nothing_that_qt_calls_is_without_its_guard() -> None:
    assert len(ours()) > 50
    assert [name for made in ours() for name in unguarded(made)] == []


def test_that_an_override_without_a_guard_is_found() -> None:
    def planted(_widget: QWidget, _event: QPaintEvent) -> None:
        raise ValueError

    class Planted(QWidget):
        def resizeEvent(self, event: object) -> None:
            raise ValueError

    class Unanswered(QAbstractButton):
        def nextCheckState(self) -> None:
            raise ValueError

    assert unguarded(Planted) == []
    Planted.paintEvent = planted  # type: ignore[method-assign] # made after the class was met
    (found,) = unguarded(Planted)
    assert found.endswith("Planted.paintEvent")
    (found,) = unguarded(Unanswered)
    assert found.endswith("Unanswered.nextCheckState")


def test_that_a_mixin_is_guarded_where_it_meets_qt() -> None:
    class Mixin:
        def paintEvent(self, event: QPaintEvent) -> None:
            raise ValueError

    class Before(Mixin, QWidget): ...

    class After(QWidget, Mixin): ...

    assert not is_guarded(Mixin.paintEvent)
    assert is_guarded(Before.paintEvent)
    assert not is_guarded(After.paintEvent)


def test_that_what_is_no_override_is_left_alone() -> None:
    class Plain(QObject):
        def index(self) -> int:
            return 1

        def sizeHint(self) -> int:
            return 2

    assert list(overrides(Plain)) == []
    assert not is_guarded(Plain.index)


@cache
def stubs(module: str) -> str:
    """A module of Qt's, as its stubs have it."""
    file = Path(str(PySide6.__file__)).with_name(f"{module.rpartition('.')[2]}.pyi")
    return file.read_text("utf-8")


@cache
def stub(module: str, name: str) -> ast.ClassDef:
    """A class of a module of Qt's; only it is parsed, for the modules are very long."""
    text = re.search(rf"^class {name}\b.*?(?=^\S|\Z)", stubs(module), re.MULTILINE | re.DOTALL)
    assert text is not None
    (node,) = ast.parse(text[0]).body
    assert isinstance(node, ast.ClassDef)
    return node


def wanted(made: type, name: str) -> set[str]:
    """What Qt wants of an override."""
    qts = (one for one in made.__mro__ if one.__module__.startswith("PySide6."))
    base = next(one for one in qts if name in vars(one))
    return {
        ast.unparse(node.returns)
        for node in stub(base.__module__, base.__name__).body
        if isinstance(node, ast.FunctionDef) and node.name == name and node.returns
    }


def kind(annotation: str) -> type:
    """The kind of value that an annotation stands for."""
    if annotation in PLAIN:
        return PLAIN[annotation]
    if annotation.startswith(("typing.List", "collections.abc.Sequence")):
        return list
    module, *names = annotation.removeprefix("PySide6.").split(".")
    found: object = importlib.import_module(f"PySide6.{module}")
    for name in names:
        found = getattr(found, name)
    assert isinstance(found, type)
    return found


def test_that_qt_gets_an_answer_of_the_kind_it_wants() -> None:
    wrong = {
        f"{made.__qualname__}.{name}"
        for made in ours()
        for name in overrides(made)
        if (answer := answer_for(name)) is not None
        and not isinstance(answer(), tuple(map(kind, wanted(made, name))))
    }
    assert wrong == set()


def test_that_a_guarded_function_is_still_itself() -> None:
    assert SheetsView.resizeEvent.__module__ == SheetsView.__module__
    assert SheetsView.resizeEvent.__qualname__ == "SheetsView.resizeEvent"


def test_that_a_painter_s_state_is_kept_in_one_way_that_a_fault_cannot_pass_by() -> None:
    keeping = {
        module
        for module, tree in modules().items()
        for node in walked(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("painter.save")
    }
    assert keeping == {"viewer/ui/theme/painting.py"}
