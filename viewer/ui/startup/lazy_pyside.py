"""PySide6 without what it reads at each start and hardly anybody asks for.

WORKAROUND: PySide6 compiles from source, each time anew, what tells the signatures of its
functions, and has it import logging and more: 25 ms and 3 MiB. And it replaces `__import__` by one
that reads the source of each module imported later, for `from __feature__ import ...`, which is not
used here: another 20 ms of a start.
https://doc.qt.io/qtforpython-6/considerations.html#the-feature-import
"""

import builtins
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_SIGNATURES = "shibokensupport.signature"
_MAPPING = f"{_SIGNATURES}.mapping"
LATE = frozenset(
    f"{_SIGNATURES}.{name}"
    for name in (
        "mapping",
        "errorhandler",
        "layout",
        "parser",
        "lib.tool",
        "lib.enum_sig",
        "lib.pyi_generator",
    )
)
"""What says, after a call that was wrong, which would have been right."""


class _Late(ModuleType):
    """A module that is read when somebody asks for what is in it."""

    def __getattr__(self, name: str) -> object:
        late, shown = vars(self)["__loader__"], self.__spec__
        if name.startswith("__") or not isinstance(late, _Later):
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        # PySide6 shows it under a second name as well; it is to be read by its first.
        self.__spec__, self.__loader__ = late.found, late.found.loader
        late.found.loader.exec_module(self)
        self.__spec__ = shown
        return getattr(self, name)


class _Later:
    """Loads a module by leaving it as it is."""

    def __init__(self, found: Any) -> None:
        self.found = found

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Python: make the module."""
        return _Late(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Python: fill the module, with the one function that C++ takes past `__getattr__`."""
        if module.__name__ == _MAPPING:
            vars(module)["update_mapping"] = _update_mapping


def _update_mapping() -> object:
    mapping: Any = sys.modules[_MAPPING]
    return mapping.namespace and mapping.update_mapping()  # to ask for the first is to read it


class _First:
    """Finds the late modules where they would have been found."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: Any = None) -> Any:
        """Python: where a module is."""
        if name not in LATE:
            return None
        others = (one.find_spec(name, path, target) for one in sys.meta_path if one is not self)
        found = next((one for one in others if one is not None), None)
        loader: Any = _Later(found)
        return found and ModuleSpec(name, loader)


class _Finders(list[Any]):
    """Whom Python asks for modules. Whoever comes to the front comes behind the first."""

    def insert(self, index: Any, finder: Any) -> None:
        """Python: let somebody in."""
        super().insert(index or 1, finder)


def load_qt() -> None:
    """Import PySide6, as its first importer."""
    plain_import, finders = builtins.__import__, sys.meta_path
    sys.meta_path = _Finders([_First(), *finders])
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.__import__, sys.meta_path = plain_import, finders
