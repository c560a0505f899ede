"""What the tests from outside need of the system."""

import sys

import pytest

from tests.outside.sessions import NEEDED


@pytest.fixture(scope="module")
def _packages() -> None:
    """Skip, and say what for, where the system has not what it takes."""
    missing = [name for name, is_there in NEEDED.items() if not is_there()]
    if not sys.platform.startswith("linux") or missing:
        pytest.skip(f"nothing can be read from outside without {', '.join(missing) or 'Linux'}")
