"""Pages of a PDF as pictures."""

import math
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2  # type: ignore[import-untyped] # it has no types
from PySide6.QtGui import QImage

from viewer.store.reading.pdfium_lock import PDFIUM

POINTS_PER_INCH = 72


class PdfPages:
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
        return self._drawn(number, dpi / POINTS_PER_INCH, (0, 0), grey=False)

    def bands(
        self, number: int, dpi: float, count: int, *, grey: bool
    ) -> Iterator[tuple[float, float, QImage]]:
        """A page in strips from the top, each with where it starts and ends as shares of the page.

        A whole page at a printer's resolution is more than a hundred megabytes. The cuts lie where
        nothing stands, so that no printer can show them.
        """
        scale = dpi / POINTS_PER_INCH
        high = math.ceil(self.size(number)[1] * scale)
        edges = [0, *(round(cut * high) for cut in self._cuts(number, count)), high]
        for top, end in pairwise(edges):
            image = self._drawn(number, scale, (top, high - end), grey=grey)
            yield top / high, end / high, image

    def _cuts(self, number: int, count: int) -> list[float]:
        """Where to cut a page into so many strips or fewer, as shares of its height."""
        small = self._drawn(number, 1.0, (0, 0), grey=True)
        high, blank = small.height(), b"\xff" * small.width()
        data, stride = bytes(small.constBits()), small.bytesPerLine()
        rows = [data[row * stride : row * stride + len(blank)] == blank for row in range(high)]
        free = [row for row in range(1, high - 1) if rows[row - 1] and rows[row] and rows[row + 1]]
        wanted = [high * part // count for part in range(1, count)]
        nearest = {min(free, key=lambda row: abs(row - at), default=at) for at in wanted}
        return [(row + 0.5) / high for row in sorted(nearest)]

    def _drawn(self, number: int, scale: float, cut: tuple[int, int], *, grey: bool) -> QImage:
        """A page without so many rows of pixels at its top and its foot."""
        top, foot = (max(0.0, (rows - 0.5) / scale) for rows in cut)  # PDFium rounds up
        form = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
        with PDFIUM:
            page = self._document[number]
            bitmap = page.render(
                scale=scale, crop=(0, foot, 0, top), grayscale=grey, prefer_bgrx=not grey
            )
            buffer, stride = bitmap.buffer, bitmap.stride
            # The bitmap's memory goes with it.
            made = QImage(buffer, bitmap.width, bitmap.height, stride, form).copy()
            bitmap.close()
            page.close()
        return made

    def close(self) -> None:
        """Let go of the document."""
        with PDFIUM:
            self._document.close()
