"""The window's place on the screens, in words that a cut-off file cannot bend."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

SMALLEST = (720, 480)
DEFAULT = (1200, 800)
_WRITTEN = re.compile(r"(\d{1,5})x(\d{1,5})([+-]\d{1,5})([+-]\d{1,5}) (normal|maximised);")
_IN_SIGHT = 100
"""So much of the window, in pixels each way, must be on a screen for it to be found again."""


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle on the desktop, in pixels that do not depend on the device."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class WindowGeometry:
    """Where the window is when it is not maximised, and whether it is."""

    box: Rectangle
    maximised: bool = False


def geometry_text(frame: WindowGeometry) -> str:
    """The frame as it is remembered: 1200x800+40+30 normal;"""
    box = frame.box
    how = "maximised" if frame.maximised else "normal"
    return f"{box.width}x{box.height}{box.left:+d}{box.top:+d} {how};"


def geometry_in(text: str) -> WindowGeometry | None:
    """The remembered frame; None unless every part of it is there."""
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    width, height, left, top = map(int, found.groups()[:4])
    return WindowGeometry(Rectangle(left, top, width, height), found[5] == "maximised")


def fitted(frame: WindowGeometry, screens: Sequence[Rectangle]) -> WindowGeometry:
    """The frame where it can be seen: on the screen it was on, or the first if that is gone.

    `screens` are the parts of the screens that windows may cover, the main one first.
    """
    if not screens:
        return frame
    screen = max(screens, key=lambda one: _shared(frame.box, one))
    size = (
        min(max(frame.box.width, SMALLEST[0]), screen.width),
        min(max(frame.box.height, SMALLEST[1]), screen.height),
    )
    kept = Rectangle(frame.box.left, frame.box.top, *size)  # made smaller, it may reach nowhere
    if _in_sight(kept, screen):
        return WindowGeometry(kept, frame.maximised)
    left = screen.left + (screen.width - size[0]) // 2
    top = screen.top + (screen.height - size[1]) // 2
    return WindowGeometry(Rectangle(left, top, *size), frame.maximised)


def _in_sight(box: Rectangle, screen: Rectangle) -> bool:
    """Whether enough of the window is on a screen, and its top edge can be taken hold of."""
    across, _ = _overlap(box, screen)
    grip = screen.top <= box.top <= screen.top + screen.height - _IN_SIGHT
    return grip and across >= min(_IN_SIGHT, box.width)


def _shared(box: Rectangle, screen: Rectangle) -> int:
    across, down = _overlap(box, screen)
    return max(across, 0) * max(down, 0)


def _overlap(box: Rectangle, screen: Rectangle) -> tuple[int, int]:
    across = min(box.left + box.width, screen.left + screen.width) - max(box.left, screen.left)
    down = min(box.top + box.height, screen.top + screen.height) - max(box.top, screen.top)
    return across, down
