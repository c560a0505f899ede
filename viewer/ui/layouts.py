"""Where widgets stand: rows and columns with what they leave free, and how large a dialog is."""

from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from viewer.ui.theme.theme import now

LayoutItem = QWidget | QLayout | tuple[QWidget | QLayout, int] | None
"""What stands in a row or a column, with its share of the room that is left; None: left empty."""

Margins = tuple[int, int, int, int]
"""What is left free on the left, above, on the right and below, in pixels."""

AS_THE_STYLE = -1
SHARE = 0.9
"""How much of its screen a dialog may cover."""

_Box = TypeVar("_Box", bound=QBoxLayout)


def in_column(
    *parts: LayoutItem,
    within: QWidget | None = None,
    margins: Margins = (0, 0, 0, 0),
    spacing: int = AS_THE_STYLE,
) -> QVBoxLayout:
    """Lay parts out one under the other in a widget, or to be put into another layout."""
    return _filled(QVBoxLayout(within) if within else QVBoxLayout(), parts, margins, spacing)


def in_row(
    *parts: LayoutItem,
    within: QWidget | None = None,
    margins: Margins = (0, 0, 0, 0),
    spacing: int = AS_THE_STYLE,
) -> QHBoxLayout:
    """Lay parts out side by side in a widget, or to be put into another layout."""
    return _filled(QHBoxLayout(within) if within else QHBoxLayout(), parts, margins, spacing)


def fill(box: QBoxLayout, *parts: LayoutItem) -> None:
    """Put parts into a row or a column, after those that are in it."""
    for part in parts:
        what, share = part if isinstance(part, tuple) else (part, 0)
        if what is None:
            box.addStretch(1)
        elif isinstance(what, QLayout):
            box.addLayout(what, share)
        else:
            box.addWidget(what, share)


def turn(box: QBoxLayout, *, across: bool) -> None:
    """Have parts stand side by side, or one under the other where there is no room for that."""
    ways = QBoxLayout.Direction
    box.setDirection(ways.LeftToRight if across else ways.TopToBottom)


def take_away(widget: QWidget) -> None:
    """Take a widget out of its layout and the window at once, and delete it a little later."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


def size_within_screen(dialog: QWidget, wide_em: float, high_em: float) -> None:
    """Give a dialog a size that grows with the text, up to most of its screen."""
    wanted = QSize(now().em(wide_em), now().em(high_em))
    dialog.resize(wanted.boundedTo(dialog.screen().availableSize() * SHARE))


def _filled(box: _Box, parts: tuple[LayoutItem, ...], margins: Margins, spacing: int) -> _Box:
    box.setContentsMargins(*margins)
    if spacing != AS_THE_STYLE:
        box.setSpacing(spacing)
    fill(box, *parts)
    return box
