"""Our own icons: drawn as vectors in the colour asked for, so that they are sharp on any screen."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from viewer.resources import resource

INK = "currentColor"
"""What stands in the files for the colour."""

SIZE_EM = 1.3


def paint_icon(painter: QPainter, name: str, place: QRectF, colour: QColor) -> None:
    """Draw `resources/icons/NAME.svg` into a square."""
    _renderer(name, colour.name()).render(painter, place)


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace(INK, colour).encode("utf-8")))
