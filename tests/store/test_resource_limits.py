"""Running out of memory or of open files is a sentence."""

import errno
import sys

import pytest

from viewer.store.resource_limits import need_room, scarcity


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MemoryError(), "memory"),
        (OSError(errno.ENOMEM, ""), "memory"),
        (OSError(errno.EMFILE, ""), "too many files"),
        (OSError(errno.ENFILE, ""), "too many files"),
        (ImportError("x.so: failed to map segment from shared object"), "memory"),
        (ImportError("x.so: cannot open: Too many open files"), "too many files"),
        (ImportError("No module named x"), ""),
        (OSError(errno.EACCES, ""), ""),
        (KeyError("x"), ""),
    ],
)
def test_that_what_is_scarce_is_named(error: Exception, words: str) -> None:
    said = scarcity(error)
    assert words in said
    assert bool(said) == bool(words)
    assert not said.endswith(".")


def test_that_room_that_is_not_there_is_missed_before_it_is_needed() -> None:
    need_room(1 << 20)
    for size in (sys.maxsize, 1 << 62):
        with pytest.raises(MemoryError):
            need_room(size)
