"""What the tests of the store share: no process is started, unless a test is about processes."""

from collections.abc import Iterator

import pytest

from tests.second_processes import asked_here


@pytest.fixture(autouse=True)
def _asked_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """Read documents and make indexes here, unless a test is about a second process."""
    if "apart" in request.fixturenames:
        yield
        return
    with asked_here():
        yield


@pytest.fixture
def apart() -> None:
    """Documents are read, and indexes made, by processes of their own."""
