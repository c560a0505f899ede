"""Pydantic without its search for plugins, none of which is to have a say in what is read.

WORKAROUND: PYDANTIC_DISABLE_PLUGINS ends the search, but the module that would search is imported
for the first model all the same, and with it importlib.metadata and email, a fortieth of a start
on a report never seen (`./scripts/bench start`). So a module that knows none stands in its place.
"""

import sys
from importlib import import_module
from types import ModuleType

_SEARCH = "pydantic.plugin._loader"


def skip_search() -> None:
    """Have pydantic find no plugins, unless it has looked for them already."""
    module = ModuleType(_SEARCH)
    vars(module).update(get_plugins=tuple, __getattr__=_of_pydantic)
    sys.modules.setdefault(_SEARCH, module)


def _of_pydantic(name: str) -> object:
    """What another version of pydantic looks for in the module is in the module itself."""
    if name.startswith("__"):
        raise AttributeError(name)
    sys.modules.pop(_SEARCH, None)
    found: object = getattr(import_module(_SEARCH), name)
    return found
