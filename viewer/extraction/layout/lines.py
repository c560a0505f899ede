"""Words to pieces: what stands side by side without a wide gap, and the label before it."""

import re
from collections.abc import Iterable
from itertools import pairwise

from viewer.extraction.layout.printed import Piece, PrintedPage, PrintedWord, shared_height

WIDE_GAP = 9.0
"""Points; in large type it is a share of the height of the line."""
_WIDE_SHARE, _SAME_LINE = 0.8, 0.5
_FAR_LABEL = 45.0

BULLET = re.compile("[―•‣◦⁃∙●○◘■□▪▫◼◻◾◽►▶▸➢➤❖✓✔·–—*\ue000-\uf8ff-]|[o§Ø]")
_SIGN = re.compile("[―•‣◦⁃∙●○◘■□▪▫◼◻◾◽►▶▸➢➤❖✓✔·\ue000-\uf8ff]")
NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,3})+\.?", re.IGNORECASE)
_COUNTED = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?")
_MERE_NUMBER = re.compile(r"\d{1,3}")
_VALUE = re.compile(r"\(\d{1,3}\)|\d{1,2}(?:\.\d{1,3})+|[-–—]")
"""What is a label or else the value of a cell: 38.1, (285), a dash for none."""

_NAMED = re.compile(r"[^\W\d_]{2}")


def pieces_of(page: PrintedPage) -> list[Piece]:
    """The pieces of a page, each with its label, from the top of the page down."""
    made = _unbroken(page.words)
    found: list[Piece] = []
    for row in _rows(made):
        found += _labelled(_merged(row), page.text)
    for piece in found:
        _mark_raised(piece, page.text)
        _take_label(piece, page.text)
    return [piece for piece in found if piece.words]


def _unbroken(words: Iterable[PrintedWord]) -> list[Piece]:
    """Words that follow one another on a line."""
    found: list[Piece] = []
    last: Piece | None = None
    for word in words:
        if last is not None and _follows(last, word):
            last.words.append(word)
            last.right = max(last.right, word.right)
            if not word.raised:
                last.top, last.bottom = min(last.top, word.top), max(last.bottom, word.bottom)
        else:
            last = Piece([word], *word[2:6], order=len(found))
            found.append(last)
    return found


def _follows(piece: Piece, word: PrintedWord) -> bool:
    gap = word.left - piece.right
    one, other = piece.bottom - piece.top, word.bottom - word.top
    high = one if one > other else other
    if not -0.5 * high < gap <= wide_gap(high):
        return False
    lower = piece.bottom if piece.bottom < word.bottom else word.bottom
    upper = piece.top if piece.top > word.top else word.top
    return lower - upper > _SAME_LINE * (other if one > other else one)


def wide_gap(high: float) -> float:
    """The gap that parts two cells, in lines of this height."""
    return max(WIDE_GAP, _WIDE_SHARE * high)


def _on_line(one: Piece | PrintedWord, other: Piece | PrintedWord) -> bool:
    return shared_height(one, other) > _SAME_LINE * min(one.height, other.height)


def _rows(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces on one line of the page, from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.bottom, piece.left)):
        row = rows[-1] if rows else None
        if row and _is_beside(row[0], piece):
            row.append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda piece: piece.left)
    return rows


def _is_beside(one: Piece, other: Piece) -> bool:
    low, high = sorted((one.height, other.height))
    if abs(one.bottom - other.bottom) < 0.3 * low:
        return True
    if _is_sign(one) or _is_sign(other):
        return shared_height(one, other) > 0.35 * low
    return low < 0.8 * high and _on_line(one, other)


def _is_sign(piece: Piece) -> bool:
    """Whether it is a single character: bullets may hang above or below their line."""
    return len(piece.words) == 1 and piece.words[0].end - piece.words[0].start == 1


def _merged(row: list[Piece]) -> list[Piece]:
    found = row[:1]
    for piece in row[1:]:
        last = found[-1]
        gap = piece.left - last.right
        high = max(last.height, piece.height)
        if -0.5 * high < gap <= wide_gap(high) and _on_line(last, piece):
            last.take(piece.words, piece)
        else:
            found.append(piece)
    return found


def _labelled(row: list[Piece], text: str) -> list[Piece]:
    """The pieces of a line without those that are the bullet or the number of the next one."""
    found: list[Piece] = []
    label: Piece | None = None
    for piece, following in pairwise([*row, None]):
        assert piece is not None
        if label is not None:
            piece.label, label = label.words, None
        elif following is not None and _is_label(piece, following, text, leads=not found):
            label = piece
            continue
        found.append(piece)
    return found


def _is_label(piece: Piece, following: Piece, text: str, *, leads: bool) -> bool:
    """Whether a piece is the bullet or the number of the next one, not a cell beside it."""
    if len(piece.words) > 1 or following.left - piece.right > _FAR_LABEL:
        return False
    printed = text[piece.words[0].start : piece.words[0].end]
    is_long = len(following.words) > 4
    if _MERE_NUMBER.fullmatch(printed):
        return is_long
    if not (BULLET.fullmatch(printed) or NUMBER.fullmatch(printed)):
        return False
    is_value = _VALUE.fullmatch(printed) or (NUMBER.fullmatch(printed) and not leads)
    if is_value and not _has_words(following, text):
        return False
    return leads or is_long or not _VALUE.fullmatch(printed) or bool(BULLET.fullmatch(printed))


def _has_words(piece: Piece, text: str) -> bool:
    """Whether a piece has a word in it, as what a number leads has, and no cell of figures."""
    return any(_NAMED.search(text, word.start, word.end) for word in piece.words)


def _mark_raised(piece: Piece, text: str) -> None:
    """The number of a footnote that stands as a word of its own."""
    if len(piece.words) < 2:
        return
    high = sorted(word.height for word in piece.words)[len(piece.words) // 2]
    low = sorted(word.bottom for word in piece.words)[len(piece.words) // 2]
    for at, word in enumerate(piece.words):
        if (
            word.height < 0.8 * high
            and word.bottom < low - 0.1 * high
            and text[word.start : word.end].isdigit()
            and not word.raised
        ):
            piece.words[at] = word._replace(raised=True)
    level = [word for word in piece.words if not word.raised] or piece.words
    piece.top = min(word.top for word in level)
    piece.bottom = max(word.bottom for word in level)


def _take_label(piece: Piece, text: str) -> None:
    """The first word as the label, where it is a bullet, a footnote's number or set apart."""
    if piece.label:
        return
    first = piece.words[0]
    printed = text[first.start : first.end]
    if len(piece.words) == 1:
        return
    if _VALUE.fullmatch(printed) and not _NAMED.search(text, first.end, piece.words[-1].end):
        return
    gap = piece.words[1].left - first.right
    apart = gap > 0.4 * piece.height
    following = text[piece.words[1].start]
    glued = first.end == piece.words[1].start and printed.endswith(".")
    counted = _COUNTED.fullmatch(printed) and following.isupper()
    if (
        first.raised
        or glued
        or counted
        or _SIGN.fullmatch(printed)
        or (apart and (BULLET.fullmatch(printed) or NUMBER.fullmatch(printed)))
    ):
        piece.label, piece.words = [first], piece.words[1:]
        piece.left = piece.words[0].left
        piece.top = min(word.top for word in piece.words)
        piece.bottom = max(word.bottom for word in piece.words)
