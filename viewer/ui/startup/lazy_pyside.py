"""Lazy parts of PySide6: what it reads at each start and hardly anybody asks for.

WORKAROUND: PySide6 compiles from source, each time anew, what tells the signatures of its
functions, and has it import logging and more. And it replaces `__import__` by one that reads the
source of each module imported later, for `from __feature__ import ...`, which is not used here.
https://doc.qt.io/qtforpython-6/considerations.html#the-feature-import

All that a start imports takes a fifth less processor time with it (Python 3.11 and 3.13), and of
this the first part can be seen without the program. The least of ten runs each, 186 and 166 ms:

    python -c "import PySide6.QtWidgets, time; print(time.process_time())"
    python -c "import viewer.ui, PySide6.QtWidgets, time; print(time.process_time())"
"""

import builtins
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
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
        if name.startswith("__"):
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        package: Any = sys.modules[self.__name__.rpartition(".")[0]]
        # It lies in an archive within PySide6, or unpacked beside it where SBK_EMBED says so.
        finder = package.__loader__ if hasattr(package.__loader__, "find_spec") else PathFinder
        found: Any = finder.find_spec(self.__name__, package.__path__)
        self.__spec__ = found
        self.__class__ = ModuleType  # type: ignore[assignment] # an ordinary one from now on
        found.loader.exec_module(self)
        return getattr(self, name)


def _late(name: str) -> _Late:
    """The module of this name, with the one function that C++ takes past `__getattr__`."""
    module = _Late(name)
    module.__spec__ = ModuleSpec(name, None)  # PySide6 notes a second name there
    if name == _MAPPING:
        vars(module)["update_mapping"] = _update_mapping
    return module


def _update_mapping() -> object:
    mapping: Any = sys.modules[_MAPPING]
    return mapping.namespace and mapping.update_mapping()  # to ask for the first is to read it


def load_qt() -> None:
    """Import PySide6, as its first importer."""
    plain_import = builtins.__import__

    def lazy_import(
        name: str,
        globals: Any = None,
        locals: Any = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        for full in LATE.intersection(f"{name}.{part}" for part in fromlist or ()):
            if full not in sys.modules:
                sys.modules[full] = _late(full)
        return plain_import(name, globals, locals, fromlist or (), level)

    builtins.__import__ = lazy_import
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.__import__ = plain_import
