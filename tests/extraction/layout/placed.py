"""Words placed to a tenth of a point, for what a page drawn with letters is too coarse for."""

from viewer.extraction.layout.printed import Piece, PrintedPage, PrintedWord

Placed = tuple[str, float, float]
"""A word, its left edge and its top."""


def placed(*words: Placed, high: float = 10.0, bold: str = "", low: str = "") -> PrintedPage:
    """A page of words, ten points high and six wide a letter; those of `low` are half as high."""
    text, found = "", []
    for printed, left, top in words:
        start = len(text)
        text += f"{printed} "
        tall = high / 2 if printed in low.split() else high
        right = left + 6 * len(printed)
        found.append(
            PrintedWord(
                start, start + len(printed), left, top, right, top + tall, printed in bold.split()
            )
        )
    return PrintedPage(1, text, tuple(found), 600, 800)


def words_in(piece: Piece, page: PrintedPage) -> str:
    """What a piece says, its label in brackets."""
    label = " ".join(page.text[word.start : word.end] for word in piece.label)
    words = " ".join(page.text[word.start : word.end] for word in piece.words if not word.raised)
    return f"[{label}] {words}" if label else words
