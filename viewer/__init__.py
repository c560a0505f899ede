"""Inspection Viewer: one public inspection report, on screen and on paper."""

import sys
from importlib import import_module
from types import ModuleType

__version__ = "0.1.0"

APP_ID = "org.inspectionviewer.InspectionViewer"
"""The name of the desktop entry and of the icon; desktops tell programs apart by it."""


class _NoPlugins(ModuleType):
    """Stands in for the module that looks for pydantic's plugins; all else is asked of that."""

    def get_plugins(self) -> tuple[()]:
        """Pydantic: the plugins; this program has none."""
        return ()

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        sys.modules.pop(self.__name__, None)
        return getattr(import_module(self.__name__), name)


# WORKAROUND: even told that there are none, pydantic imports what reads the metadata of packages,
# with mail, sockets and archives: 20 ms and 3 MiB. https://docs.pydantic.dev/latest/concepts/plugins/
_LOADER = "pydantic.plugin._loader"
sys.modules.setdefault(_LOADER, _NoPlugins(_LOADER))
