"""Plain text in a line of fixed width: wrapped, underlined, set in columns."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

WIDTH = 78
GAP = "  "
NARROWEST = 16  # the least room worth giving to the column that takes what is left


def cells(text: str) -> int:
    """How many places a text takes on a screen of fixed width."""
    if text.isascii():
        return len(text)
    return sum(map(_places, text))


def _places(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def wrapped(text: str, width: int = WIDTH, first: str = "", rest: str | None = None) -> str:
    """The text in lines of at most `width`; `first` begins the first one, `rest` the others."""
    rest = " " * cells(first) if rest is None else rest
    lines = lines_of(text, width - max(cells(first), cells(rest))) or [""]
    starts = [first, *(rest for _ in lines[1:])]
    return "\n".join(f"{start}{line}".rstrip() for start, line in zip(starts, lines, strict=True))


def lines_of(text: str, room: int) -> list[str]:
    """The words of a text in lines that fit the room; a longer word is cut."""
    lines: list[str] = []
    used = room
    for piece in (piece for word in text.split() for piece in _pieces(word, room)):
        width = cells(piece)
        if lines and used + 1 + width <= room:
            lines[-1] += f" {piece}"
            used += 1 + width
        else:
            lines.append(piece)
            used = width
    return lines


def _pieces(word: str, room: int) -> Iterator[str]:
    if cells(word) <= room:
        yield word
        return
    piece, used = "", 0
    for letter in word:
        width = _places(letter)
        if used + width > room:
            yield piece
            piece, used = "", 0
        piece, used = piece + letter, used + width
    yield piece


def underlined(text: str, line: str) -> str:
    """A heading, each of its lines as long as the line under the last one or shorter."""
    lines = lines_of(text, WIDTH)
    longest = max(map(cells, lines), default=0)
    return "\n".join([*lines, line * longest])


def grid(heads: Sequence[tuple[str, str]], rows: list[list[str]]) -> str | None:
    """Rows in columns under their heads, the last column wrapped; None where they do not fit."""
    every = [[title for title, _ in heads], *rows]
    widths = [max(cells(row[n]) for row in every) for n in range(len(heads))]
    left = WIDTH - sum(widths[:-1]) - len(GAP) * (len(heads) - 1)
    if left < min(widths[-1], NARROWEST):
        return None
    widths[-1] = min(widths[-1], left)
    aligns = [align for _, align in heads]
    rule = GAP.join("-" * width for width in widths)
    head, *body = ("\n".join(_row(row, widths, aligns)) for row in every)
    return "\n".join([head, rule, *body])


def _row(row: list[str], widths: list[int], aligns: list[str]) -> Iterator[str]:
    *most, last = row
    lines = lines_of(last, widths[-1]) or [""]
    blank = ["" for _ in most]
    for number, line in enumerate(lines):
        yield _set([*(blank if number else most), line], widths, aligns)


def _set(parts: Iterable[str], widths: list[int], aligns: list[str]) -> str:
    made = []
    for part, width, align in zip(parts, widths, aligns, strict=True):
        room = " " * (width - cells(part))
        made.append(room + part if align == "end" else part + room)
    return GAP.join(made).rstrip()
