import sys
from collections.abc import Iterator
from importlib import import_module

import pytest

from viewer.domain.no_plugins import skip_search

SEARCH = "pydantic.plugin._loader"


@pytest.fixture(autouse=True)
def _unsearched() -> Iterator[None]:
    """Nothing has looked for plugins yet; what had is put back."""
    kept = sys.modules.pop(SEARCH, None)
    skip_search()
    yield
    sys.modules.pop(SEARCH, None)
    if kept is not None:
        sys.modules[SEARCH] = kept


def test_that_no_plugin_is_found() -> None:
    assert import_module(SEARCH).get_plugins() == ()


def test_that_whatever_else_pydantic_wants_of_its_module_is_there() -> None:
    assert import_module(SEARCH).PYDANTIC_ENTRY_POINT_GROUP == "pydantic"


def test_that_what_is_nowhere_is_missing_as_ever() -> None:
    with pytest.raises(AttributeError):
        _ = import_module(SEARCH).nowhere
