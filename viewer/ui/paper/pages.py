"""Pages of a PDF as pictures."""

import pypdfium2  # type: ignore[import-untyped] # it has no types
from PySide6.QtGui import QImage

from viewer.store.pdfium import PDFIUM

POINTS_PER_INCH = 72


class Pages:
    """An open PDF whose pages can be drawn at any resolution, from any thread.

    Close it when done.
    """

    def __init__(self, pdf: bytes) -> None:
        with PDFIUM:
            self._document = pypdfium2.PdfDocument(pdf)
            self._sizes = [self._document.get_page_size(n) for n in range(len(self._document))]

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of a page, in points."""
        width, height = self._sizes[number]
        return float(width), float(height)

    def image(self, number: int, dpi: float) -> QImage:
        """A page as a picture; numbers from 0."""
        with PDFIUM:
            page = self._document[number]
            bitmap = page.render(scale=dpi / POINTS_PER_INCH, prefer_bgrx=True)
            made = QImage(
                bitmap.buffer,
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB32,
            ).copy()  # the bitmap's memory goes with it
            bitmap.close()
            page.close()
        return made

    def close(self) -> None:
        """Let go of the document."""
        with PDFIUM:
            self._document.close()
