"""Where beside words of a page nothing is printed, so that a sign can stand there."""

from PySide6.QtGui import QImage

ALIKE = 48
"""Shades of grey by which paper may differ: what differs more is printed."""


def blank_from(strip: QImage, wide: int) -> int:
    """The column nearest to the right end of a strip from which so many are blank; else the first.

    A strip is what is drawn before the words, from the edge of the page.
    """
    gray = strip.convertToFormat(QImage.Format.Format_Grayscale8)
    line, bits = gray.bytesPerLine(), bytes(gray.constBits())
    darkest = [min(bits[x::line]) for x in range(gray.width())]
    paper = max(darkest, default=0)
    printed = [x for x, shade in enumerate(darkest) if paper - shade > ALIKE]
    free_to = gray.width()
    for x in (*reversed(printed), -1):
        if free_to - x - 1 >= wide:
            return free_to - wide
        free_to = x
    return 0
