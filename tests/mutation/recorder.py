"""A plugin of pytest that tells `coverage` which test is running."""

from collections.abc import Iterator

import pytest
from coverage import Coverage


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Name the function, whatever its parameters; what runs between the tests has no name."""
    coverage = Coverage.current()
    assert coverage is not None
    coverage.switch_context(item.nodeid.partition("[")[0])
    try:
        return (yield)
    finally:
        coverage.switch_context("")
