"""How a level is filled: the better, the fuller; the worst is empty within a strong edge."""

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.presentation.inks import Inks
from viewer.ui.theme.mixing import contrast, mixed
from viewer.ui.theme.pixel_edge import draw_edged
from viewer.ui.theme.theme import now

FULL, FAINT = 1.0, 0.13
"""How much of the accent the best level has, and the last but one."""

READABLE = 4.5
"""The contrast that words on a fill must have."""


def paint_level(painter: QPainter, box: QRectF, step: int | None, of: int) -> QColor:
    """Fill a box for a step of a scale, 0 for the best; return the ink for words on it.

    Without a step there is no level: the edge is dashed, and nothing is filled.
    """
    inks = now().inks
    if step is None:
        painter.setPen(QPen(QColor(inks.control), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        return QColor(inks.muted)
    if is_worst(step, of):
        draw_edged(painter, box, inks.card, inks.worse, 2, 3)
        return QColor(inks.worse)
    fill, ink = fill_of(step, of, inks)
    draw_edged(painter, box, fill, _edge_of(step, of, inks), 1, 3)
    return QColor(ink)


def is_worst(step: int, of: int) -> bool:
    """Whether it is the last level of a scale."""
    return of > 1 and step == of - 1


@cache
def fill_of(step: int, of: int, inks: Inks) -> tuple[str, str]:
    """The shade of a step, and the ink that is read best on it."""
    last = max(of - 2, 1)
    share = FULL + (FAINT - FULL) * min(step / last, 1.0)
    shade = mixed(inks.accent, inks.card, share)
    for strength in (share, share * 0.8, share * 0.6, share + 0.15):
        shade = mixed(inks.accent, inks.card, min(strength, 1.0))
        ink = max((inks.text, inks.card), key=lambda one: contrast(one, shade))
        if contrast(ink, shade) >= READABLE:
            return shade, ink
    return shade, inks.text


def _edge_of(step: int, of: int, inks: Inks) -> str | None:
    """A faint fill has an edge: it might lie on a ground of its own shade."""
    if of < 3 or step < of - 2:
        return None
    return inks.accent if inks.card == inks.page else mixed(inks.accent, inks.card, 0.4)
