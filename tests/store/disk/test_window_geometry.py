"""The window's place: written, read, and brought back to where it can be seen."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.store.disk.window_geometry import (
    SMALLEST,
    Rectangle,
    WindowGeometry,
    fitted,
    geometry_in,
    geometry_text,
)

SCREEN = Rectangle(0, 24, 1920, 1056)
SECOND = Rectangle(1920, 0, 1280, 1024)
numbers = st.integers(-20_000, 20_000)
sizes = st.integers(1, 20_000)
boxes = st.builds(Rectangle, numbers, numbers, sizes, sizes)


@given(boxes, st.booleans())
def test_that_a_frame_comes_back_as_it_was(box: Rectangle, maximised: bool) -> None:
    frame = WindowGeometry(box, maximised)
    assert geometry_in(geometry_text(frame)) == frame


def test_that_a_frame_cut_off_anywhere_is_none() -> None:
    text = geometry_text(WindowGeometry(Rectangle(-40, 30, 1200, 800), maximised=True))
    assert [cut for cut in range(len(text)) if geometry_in(text[:cut]) is not None] == []


@pytest.mark.parametrize("text", ["", "1200x800", "AdnQywADAAA", "9999999x1+0+0 normal;"])
def test_that_what_is_no_frame_is_none(text: str) -> None:
    assert geometry_in(text) is None


def test_that_a_frame_in_sight_stays() -> None:
    for box in (
        Rectangle(100, 100, 1200, 800),
        Rectangle(-300, 24, 1200, 800),
        Rectangle(2000, 50, 900, 700),
        Rectangle(-1100, 24, 1200, 800),
        Rectangle(100, 980, 1200, 800),
    ):
        assert fitted(WindowGeometry(box), [SCREEN, SECOND]) == WindowGeometry(box)


@pytest.mark.parametrize("place", [(-1101, 24), (100, 981), (100, 23)])
def test_that_a_frame_of_which_too_little_is_in_sight_is_moved(place: tuple[int, int]) -> None:
    frame = WindowGeometry(Rectangle(*place, 1200, 800))
    assert fitted(frame, [SCREEN]) == WindowGeometry(Rectangle(360, 152, 1200, 800))


def test_that_a_frame_on_a_screen_that_is_gone_comes_to_the_one_there_is() -> None:
    frame = fitted(WindowGeometry(Rectangle(2200, 60, 1000, 800), maximised=True), [SCREEN])
    assert frame == WindowGeometry(Rectangle(460, 152, 1000, 800), maximised=True)


def test_that_a_frame_larger_than_its_screen_is_made_to_fit() -> None:
    frame = fitted(WindowGeometry(Rectangle(100, 100, 3800, 2000)), [SCREEN])
    assert (frame.box.width, frame.box.height) == (1920, 1056)


@given(boxes)
@example(Rectangle(0, 0, 2020, 1))  # reaches the second screen only until it is made to fit there
def test_that_a_frame_can_always_be_taken_hold_of(box: Rectangle) -> None:
    found = fitted(WindowGeometry(box), [SCREEN, SECOND]).box
    screens = (SCREEN, SECOND)
    assert any(_grip(found, screen) for screen in screens)
    assert found.width >= SMALLEST[0]
    assert found.height >= SMALLEST[1]


def test_that_without_a_screen_the_frame_is_as_it_was() -> None:
    frame = WindowGeometry(Rectangle(1, 2, 3, 4))
    assert fitted(frame, []) == frame


def _grip(box: Rectangle, screen: Rectangle) -> bool:
    """Whether some of the title bar is on a screen."""
    right = min(box.left + box.width, screen.left + screen.width)
    across = right - max(box.left, screen.left)
    return across >= 100 and screen.top <= box.top < screen.top + screen.height
