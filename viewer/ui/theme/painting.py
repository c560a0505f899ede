"""A painter's state, given back whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPainter


@contextmanager
def state_kept(painter: QPainter) -> Iterator[None]:
    """Give a painter its state back afterwards, after a fault too.

    A delegate's painter is its view's, which goes on with it: a state that is left on it moves and
    colours all that is painted next.
    """
    painter.save()
    try:
        yield
    finally:
        painter.restore()
