"""What the tests of commands share: documents are read, and indexes made, in this process."""

from collections.abc import Iterator

import pytest

from tests.second_processes import asked_here


@pytest.fixture(autouse=True)
def _asked_here() -> Iterator[None]:
    """Start no process for a document or an index: those of the store are about that."""
    with asked_here():
        yield
