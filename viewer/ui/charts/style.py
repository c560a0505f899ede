"""How the parts of a picture look on the screen, whatever draws them."""

from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath

from viewer.presentation.charts.measure import Weight
from viewer.presentation.charts.picture import Label, Tone
from viewer.presentation.charts.sketch import SMALL
from viewer.presentation.content.shapes import Shape, corners
from viewer.ui.theme.theme import Look, now


def screen_measure(text: str, weight: Weight) -> float:
    """The width of words on this screen, in em."""
    return _measured(text, weight, now())


@lru_cache(maxsize=4096)
def _measured(text: str, weight: Weight, look: Look) -> float:
    return QFontMetricsF(look.font(weight)).horizontalAdvance(text) / look.body


def tone_colour(tone: Tone, look: Look) -> QColor:
    """The colour of a tone in the look in use."""
    inks = look.inks
    tones: dict[Tone, str] = {
        "subject": inks.accent,
        "other": inks.muted,
        "grid": inks.track,
        "axis": inks.control,
        "leader": inks.control,
    }
    return QColor(tones[tone])


def marker_path(shape: Shape) -> QPainterPath:
    """A shape around the origin, one unit wide."""
    path = QPainterPath()
    places = corners(shape, 0.5)
    if not places:
        path.addEllipse(QRectF(-0.5, -0.5, 1, 1))
        return path
    path.moveTo(*places[0])
    for place in places[1:]:
        path.lineTo(*place)
    path.closeSubpath()
    return path


def label_font(label: Label, look: Look) -> tuple[QFont, float]:
    """The font of a label, and what to scale it by.

    Fonts come in whole pixels; the picture was laid out for the exact size.
    """
    font = QFont(look.font(label.weight))
    size = look.body * (SMALL if label.small else 1.0)
    font.setPixelSize(round(size))
    return font, size / font.pixelSize() if label.small else 1.0
