"""How much stands on the last page of a PDF: a few lines do not earn one."""

from viewer.store.pdfium import PDFIUM

HEAD, FOOT = 64.0, 56.0
"""What is nearer to the upper and the lower edge of the paper, in points, is on every page."""

LEAST_FILL = 0.2
"""A last page of several is nearly empty with less than this of it used."""


def ends_nearly_empty(pdf: bytes) -> bool:
    """Whether the last of several pages holds next to nothing."""
    import pypdfium2  # type: ignore[import-untyped] # it has no types

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            count = len(document)
            return count > 1 and _fill(document[count - 1]) < LEAST_FILL
        finally:
            document.close()


def _fill(page: "pypdfium2.PdfPage") -> float:  # type: ignore[name-defined] # noqa: F821
    """How far down the page its words reach, from 0 to 1."""
    height, words = page.get_height(), page.get_textpage()
    bottoms = [words.get_rect(at)[1] for at in range(words.count_rects())]
    words.close()
    lowest = min((bottom for bottom in bottoms if bottom > FOOT), default=height)
    return float((height - HEAD - lowest) / (height - HEAD - FOOT))
