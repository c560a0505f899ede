"""The outlines of marks are as large as each other and stand upright."""

from typing import get_args

from viewer.presentation.content.shapes import Shape, corners

CORNERS = {
    "circle": 0, "square": 4, "diamond": 4, "triangle": 3, "pentagon": 5, "up": 3, "down": 3,
    "level": 4,
}  # fmt: skip


def test_that_each_shape_has_its_corners_alike_on_both_sides() -> None:
    for shape in get_args(Shape):
        found = corners(shape, 2.0)
        assert len(found) == CORNERS[shape], shape
        assert {(-x, y) for x, y in found} == set(found), shape
        assert all(1.5 <= (x**2 + y**2) ** 0.5 <= 3 for x, y in found), shape


def test_that_a_triangle_points_where_its_figure_went() -> None:
    assert min(y for _, y in corners("up", 1)) == -max(y for _, y in corners("down", 1)) == -1
    assert max(y for _, y in corners("level", 1)) == 0.3
