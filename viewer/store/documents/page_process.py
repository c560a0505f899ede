"""Draws one page of a PDF, in a process of its own: no document can take the program down with it.

A line of JSON and the PDF come on standard input. A line of JSON and the pixels go to standard
output, four bytes each: blue, green, red, and one of no meaning. The rest is an exit code. Asked
for the lengths of pages, it draws none; asked for small pages, those that can be drawn.
"""

import gc
import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from ctypes import byref, c_double, c_int
from math import pi
from typing import Any

from viewer.store.documents.region_words import words_in
from viewer.store.resource_limits import limit

DRAWN, UNREADABLE, LOCKED = 0, 4, 7
ROOM = 600_000_000
"""Bytes that may be needed beside the PDF itself: a page that is one large scan has its pixels."""

MOST_PIXELS = 16_000_000
MOST_BOXES, MOST_WORDS = 500, 2_000
"""Of one place: the lines that are marked, and the characters that are heard."""

LONGEST = 3
"""How many times as high as wide a small page may be."""

SOME = 12
"""Characters that are asked for how they stand."""


def main() -> int:
    """Draw the page that is asked for; return what came of it as an exit code."""
    gc.disable()  # it ends before there is much to collect
    import pypdfium2  # type: ignore[import-untyped] # it has no types  # noqa: PLC0415 - only within its process

    wanted = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    limit(ROOM + 3 * len(data))
    try:
        document = pypdfium2.PdfDocument(data)
        answer: dict[str, Any] = {"count": len(document)}
        pixels: Any = b""
        if "lengths" in wanted:
            answer["lengths"] = _lengths(document, wanted["lengths"])
        elif "small" in wanted:
            drawn = dict(_small(document, wanted["small"], wanted["width"]))
            answer["sizes"] = {number: one[:2] for number, one in drawn.items()}
            pixels = b"".join(one[2] for one in drawn.values())
        elif wanted["number"] <= len(document):
            page = document[wanted["number"] - 1]
            bitmap = _drawn(page, wanted["width"])
            size = answer["size"] = bitmap.width, bitmap.height
            if wanted.get("region"):
                textpage = page.get_textpage()
                text = page_text(textpage)
                answer["region"] = words_in(page, textpage, text, wanted["region"])
            answer["marked"] = _marked(page, wanted["places"], size)
            pixels = bytes(bitmap.buffer)
    except pypdfium2.PdfiumError as error:
        return LOCKED if "password" in str(error).lower() else UNREADABLE
    except MemoryError:
        return UNREADABLE
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
    sys.stdout.buffer.write(pixels)
    return DRAWN


def page_text(textpage: Any) -> str:
    """The text of a page as this program reads it; places count its characters, from 0.

    It is what PDFium makes of the page (FPDFText_GetText), as Unicode characters: lines end in a
    carriage return and a line feed, and a hyphen at the end of a line is U+FFFE.
    """
    return str(textpage.get_text_range(errors="surrogatepass"))


def _lengths(document: Any, pages: list[int]) -> dict[int, int]:
    """How many characters the text of each of these pages has, of those that there are."""
    there = (number for number in pages if number <= len(document))
    return {number: len(page_text(document[number - 1].get_textpage())) for number in there}


def _small(
    document: Any, pages: list[int], width: int
) -> Iterator[tuple[int, tuple[int, int, bytes]]]:
    """Width, height and pixels of each page that can be drawn; a long one is narrower."""
    import pypdfium2  # noqa: PLC0415 - as above

    for number in pages:
        with suppress(pypdfium2.PdfiumError):
            page = document[number - 1]
            across, down = page.get_size()
            bitmap = _drawn(page, round(min(width, LONGEST * width * across / max(down, 1))))
            yield number, (bitmap.width, bitmap.height, bytes(bitmap.buffer))
            page.close()


def _drawn(page: Any, width: int) -> Any:
    across, down = page.get_size()
    scale = max(width, 1) / max(across, 1)
    most = (MOST_PIXELS / max(across * down, 1)) ** 0.5
    return page.render(scale=min(scale, most), prefer_bgrx=True)


def _marked(page: Any, places: list[list[int]], size: tuple[int, int]) -> list[list[Any] | None]:
    """The words, the boxes and the turn of each place; None for one not on the page."""
    if not places:
        return []
    textpage = page.get_textpage()
    text = page_text(textpage)
    marked: list[list[Any] | None] = []
    for start, end in places:
        if end > len(text):
            marked.append(None)
            continue
        first, last = _characters(textpage, text, start, end)
        boxes = [_box(page, rect, size) for rect in _rects(textpage, first, last)]
        turns = _quarter_turns(page, textpage, first, last)
        marked.append([text[start:end][:MOST_WORDS], boxes, turns])
    return marked


def _characters(textpage: Any, text: str, start: int, end: int) -> tuple[int, int]:
    """PDFium's numbers of the first and the last character of a place."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped] # noqa: PLC0415 - as above

    first, last = (
        pdfium.FPDFText_GetCharIndexFromTextIndex(textpage, _units(text[:at]))
        for at in (start, end - 1)
    )
    return first, last


def _rects(textpage: Any, first: int, last: int) -> list[tuple[float, ...]]:
    """Left, bottom, right and top of what PDFium takes for lines, as the page itself measures."""
    count = textpage.count_rects(first, last + 1 - first)
    return [textpage.get_rect(number) for number in range(min(count, MOST_BOXES))]


def _quarter_turns(page: Any, textpage: Any, first: int, last: int) -> int:
    """How the words stand on what is drawn: 1 where they are read downwards, 3 upwards."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above

    some = range(first, last + 1, max((last - first) // SOME, 1))
    angles = [pdfium.FPDFText_GetCharAngle(textpage, at) for at in some]
    turns = [round(angle / (pi / 2)) % 4 for angle in angles if angle >= 0]
    most = max(set(turns), key=turns.count, default=0)
    return (most + int(page.get_rotation()) // 90) % 4


def _box(page: Any, rect: tuple[float, ...], size: tuple[int, int]) -> tuple[float, ...]:
    """Left, top, right and bottom as shares of the drawn page."""
    left, bottom, right, top = rect
    corners = [_on_screen(page, x, y, size) for x, y in ((left, top), (right, bottom))]
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)


def _on_screen(page: Any, x: float, y: float, size: tuple[int, int]) -> tuple[float, float]:
    """A point of the page as shares of what is drawn: turned and cropped as that is."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above

    fine = 100  # PDFium gives whole pixels
    across, down = c_int(), c_int()
    wide, high = size[0] * fine, size[1] * fine
    given = c_double(x), c_double(y), byref(across), byref(down)
    pdfium.FPDF_PageToDevice(page, 0, 0, wide, high, 0, *given)
    return across.value / wide, down.value / high


def _units(text: str) -> int:
    """How long PDFium takes a text to be: in UTF-16."""
    return len(text) + sum(letter > "\uffff" for letter in text)


if __name__ == "__main__":
    sys.exit(main())
