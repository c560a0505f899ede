"""Painters: one for a widget, and one whose state is given back whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget


def smooth_painter(widget: QWidget) -> QPainter:
    """A painter on a widget, for edges that are not straight."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


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
