"""Page fill: counts the pages of a PDF and measures how far down each is used, to save a short one.

Only for PDFs that the print engine has just made: they are read by how it writes a page and a line
of words. A library that loads each page with its fonts takes ten times as long, and that is a
quarter of an export: `./scripts/bench pdf`.
"""

import re
import zlib

HEAD, FOOT = 64.0, 56.0  # in points; what is nearer to the edge of the paper is on every page
LEAST_FILL, USUAL_FILL = 0.2, 0.8  # of a last page, and of one that is not loose
MOST_LOOSE, FIRST_PAGES = 0.5, 20  # pages' worth of room that may be lost, of so many pages

_PAGE = re.compile(
    rb"obj\n<</Type/Page/[^\n]*?/MediaBox\[0 0 \S+ ([\d.]+)\][^\n]*?/Contents (\d+) 0 R"
)
_STREAM = re.compile(rb"<</Length (\d+)/Filter/FlateDecode>>\nstream\n")
_LINE = re.compile(rb"^q \S+ 0 0 \S+ \S+ (\S+) cm[^\n]*\nBT", re.MULTILINE)


def pages_in(pdf: bytes) -> int:
    """How many pages a PDF has."""
    return len(_PAGE.findall(pdf))


def wastes_room(pdf: bytes) -> bool:
    """Whether the last of several pages holds next to nothing, or others are left half empty."""
    *others, last = fills(pdf)
    lost = sum(1 - fill for fill in others if fill < USUAL_FILL)
    return bool(others) and (last < LEAST_FILL or lost > MOST_LOOSE)


def fills(pdf: bytes) -> list[float]:
    """How far down the first pages and the last one are used, each from 0 to 1."""
    *others, last = _PAGE.finditer(pdf)
    return [_fill(pdf, page) for page in (*others[:FIRST_PAGES], last)]


def _fill(pdf: bytes, page: re.Match[bytes]) -> float:
    """How far down the page its words reach, from 0 to 1."""
    height = float(page[1])
    lines = map(float, _LINE.findall(_content(pdf, page)))
    lowest = min((line for line in lines if line > FOOT), default=height)
    return (height - HEAD - lowest) / (height - HEAD - FOOT)


def _content(pdf: bytes, page: re.Match[bytes]) -> bytes:
    """What is drawn on a page; it is written after the pages themselves."""
    start = pdf.index(b"\n%b 0 obj\n" % page[2], page.end())
    found = _STREAM.search(pdf, start)
    assert found is not None
    return zlib.decompress(pdf[found.end() : found.end() + int(found[1])])
