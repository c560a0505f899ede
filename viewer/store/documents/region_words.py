"""The words of a page that lie in a region of it, each of them whole."""

from typing import Any

FINE = 10_000
"""How finely a page is divided to find a point on it: PDFium takes whole numbers."""


def words_in(page: Any, textpage: Any, text: str, region: list[float]) -> list[int] | None:
    """Where the words begin and end in the text of the page; None where there are none.

    The region is left, top, right and bottom, as shares of the page as it is shown.
    """
    left, bottom, right, top = _on_page(page, region)
    inside = [
        index
        for index in range(textpage.count_chars())
        if _touches(textpage.get_charbox(index), left, bottom, right, top)
    ]
    if not inside:
        return None
    start, last = (_in_text(textpage, text, index) for index in (inside[0], inside[-1]))
    return _whole_words(text, start, last + 1)


def _whole_words(text: str, start: int, end: int) -> list[int] | None:
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [start, end] if end > start else None


def _touches(box: tuple[float, ...], *region: float) -> bool:
    left, bottom, right, top = region
    across = box[2] > left and box[0] < right and box[2] > box[0]
    return across and box[3] > bottom and box[1] < top


def _on_page(page: Any, region: list[float]) -> tuple[float, float, float, float]:
    """The region as the page itself measures, turned and cropped as it may be."""
    from ctypes import byref, c_double  # noqa: PLC0415 - only within its process

    import pypdfium2.raw as pdfium  # type: ignore[import-untyped] # noqa: PLC0415 - as above

    corners = []
    for x, y in (region[:2], region[2:]):
        across, down = c_double(), c_double()
        at = round(x * FINE), round(y * FINE), byref(across), byref(down)
        pdfium.FPDF_DeviceToPage(page, 0, 0, FINE, FINE, 0, *at)
        corners.append((across.value, down.value))
    (first, second), (third, fourth) = corners
    return min(first, third), min(second, fourth), max(first, third), max(second, fourth)


def _in_text(textpage: Any, text: str, index: int) -> int:
    """The character of the text that PDFium's character stands for."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only within its process

    unit = pdfium.FPDFText_GetTextIndexFromCharIndex(textpage, index)
    if text.isascii() or max(text) <= "\uffff":
        return max(int(unit), 0)
    units = 0
    for at, letter in enumerate(text):
        if units >= unit:
            return at
        units += 1 + (letter > "\uffff")
    return len(text) - 1
