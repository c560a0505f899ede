"""Python's collector, out of the way while much is made and nothing thrown away.

A report of ten thousand findings is read in four fifths of the time: `./scripts/bench growth`.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class _Pauses:
    """How many parts of the program want it paused, and whether it ran before the first."""

    def __init__(self) -> None:
        self.lock, self.count, self.ran = Lock(), 0, False


_pauses = _Pauses()


@contextmanager
def collector_paused(*, stays: bool = False) -> Iterator[None]:
    """Pause it: it walks all that was made so far again and again, so that cost is not linear.

    `stays` says that what there is at the end stays, so that it need not be walked later either.
    """
    with _pauses.lock:
        if _pauses.count == 0:
            _pauses.ran = gc.isenabled()
            gc.disable()
        _pauses.count += 1
    try:
        yield
        if stays:
            gc.freeze()
    finally:
        with _pauses.lock:
            _pauses.count -= 1
            if _pauses.count == 0 and _pauses.ran:
                gc.enable()
