"""How full the pages of a PDF are: a few lines do not earn one, nor do many half empty ones."""

from contextlib import closing

import pypdfium2  # type: ignore[import-untyped] # it has no types

from viewer.store.reading.pdfium_lock import PDFIUM

HEAD, FOOT = 64.0, 56.0  # in points; what is nearer to the edge of the paper is on every page
LEAST_FILL, USUAL_FILL = 0.2, 0.8  # of a last page, and of one that is not loose
MOST_LOOSE, FIRST_PAGES = 0.5, 20  # pages' worth of room that may be lost, of so many pages


def wastes_room(pdf: bytes) -> bool:
    """Whether the last of several pages holds next to nothing, or others are left half empty."""
    *others, last = fills(pdf)
    lost = sum(1 - fill for fill in others if fill < USUAL_FILL)
    return bool(others) and (last < LEAST_FILL or lost > MOST_LOOSE)


def fills(pdf: bytes) -> list[float]:
    """How far down the first pages and the last one are used, each from 0 to 1."""
    with PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as document:
        last = len(document) - 1
        return [_fill(document[at]) for at in (*range(min(last, FIRST_PAGES)), last)]


def _fill(page: pypdfium2.PdfPage) -> float:
    """How far down the page its words reach, from 0 to 1."""
    height, words = page.get_height(), page.get_textpage()
    bottoms = [words.get_rect(at)[1] for at in range(words.count_rects())]
    words.close()
    lowest = min((bottom for bottom in bottoms if bottom > FOOT), default=height)
    return float((height - HEAD - lowest) / (height - HEAD - FOOT))
