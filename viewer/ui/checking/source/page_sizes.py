"""Buttons for how large the page is."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from viewer.ui.documents.picture_view import PictureView
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_row

STEP = 1.25


class PageSizes(QWidget):
    """Larger, smaller, and as wide as there is room."""

    def __init__(self, picture: PictureView) -> None:
        super().__init__()
        self._picture = picture
        out, into = FlatButton("−", self._smaller), FlatButton("+", self._larger)
        out.setAccessibleName("Zoom out")
        into.setAccessibleName("Zoom in")
        in_row(out, into, FlatButton("Fit &width", self._fit), within=self, spacing=6)

    def entries(self) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        """The sizes of a page as entries of a menu."""
        return (
            ("Larger page", "", self._larger),
            ("Smaller page", "", self._smaller),
            ("Page as wide as the window", "", self._fit),
        )

    def _larger(self) -> None:
        self._picture.set_zoom(self._picture.zoom * STEP)

    def _smaller(self) -> None:
        self._picture.set_zoom(self._picture.zoom / STEP)

    def _fit(self) -> None:
        self._picture.set_zoom(1.0)
