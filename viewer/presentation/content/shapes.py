"""The outlines of marks, the same on screen and on paper."""

from typing import Literal

Shape = Literal["circle", "square", "diamond", "triangle", "pentagon", "up", "down", "level"]


def corners(shape: Shape, r: float) -> tuple[tuple[float, float], ...]:
    """The corners of a shape around (0, 0) that a circle of radius `r` holds; none for a circle."""
    outlines: dict[Shape, tuple[tuple[float, float], ...]] = {
        "circle": (),
        "square": ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
        "diamond": ((0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)),
        "triangle": ((0, -1.1), (1.0, 0.8), (-1.0, 0.8)),
        "pentagon": ((0, -1.1), (1.05, -0.3), (0.65, 0.95), (-0.65, 0.95), (-1.05, -0.3)),
        "up": ((0, -1.0), (1.0, 0.85), (-1.0, 0.85)),
        "down": ((0, 1.0), (1.0, -0.85), (-1.0, -0.85)),
        "level": ((-1.0, -0.3), (1.0, -0.3), (1.0, 0.3), (-1.0, 0.3)),
    }
    return tuple((x * r, y * r) for x, y in outlines[shape])
