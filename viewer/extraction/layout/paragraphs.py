"""Lines to paragraphs, headings and list items: where one ends and the next begins."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from viewer.characters import LINE_END_HYPHEN, SOFT_HYPHEN
from viewer.extraction.layout.lines import BULLET
from viewer.extraction.layout.printed import Piece
from viewer.extraction.layout.rows import LayoutRow, RowLine
from viewer.extraction.layout.tables import LayoutTable, has_room, parted

_NEW, _NEW_IN_HEADINGS, _FAR = 1.22, 1.5, 4.0
"""From line to line: a new paragraph, as a share of the usual; in headings, and a table of its
own, as a share of the height."""
_LARGER = 1.08
_FEWEST_LINES = 4
"""Lines that tell a wide pitch: two short paragraphs do not."""
_GOES_ON = f"-,{LINE_END_HYPHEN}{SOFT_HYPHEN}"
"""A line that ends so goes on in the next one."""


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usual in a document: the height of its lines, and how far they are apart."""

    height: float = 12.0
    pitch: float = 1.3
    """As a share of the height."""


def usual(pages: Sequence[Sequence[Piece]]) -> Usual:
    """The height and the pitch of most lines of a document."""
    heights: Counter[float] = Counter()
    pitches: Counter[float] = Counter()
    for pieces in pages:
        for piece in pieces:
            heights[round(piece.height * 2) / 2] += len(piece.words)
        for one, other in pairwise(pieces):
            if _are_prose(one, other):
                pitch = (other.bottom - one.bottom) / max(other.height, 1)
                if 0.7 < pitch < 2.5:
                    pitches[round(pitch, 1)] += 1
    height = heights.most_common(1)[0][0] if heights else 12.0
    pitch, count = pitches.most_common(1)[0] if pitches else (1.3, 0)
    return Usual(max(height, 1.0), pitch if count >= _FEWEST_LINES or pitch < 1.6 else 1.3)


def _are_prose(one: Piece, other: Piece) -> bool:
    return (
        min(len(one.words), len(other.words)) > 5
        and not other.label
        and abs(one.left - other.left) < 2
        and abs(one.height - other.height) < 0.5
    )


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: list[Piece]

    @property
    def label(self) -> bool:
        """Whether it begins with a bullet or a number."""
        return bool(self.lines[0].label)


PagePart = Paragraph | LayoutTable


def parts_of(lines: Sequence[RowLine], text: str, known: Usual) -> list[PagePart]:
    """The paragraphs and tables of a region."""
    found: list[PagePart] = []
    right = max((line.right for line in lines if isinstance(line, Piece)), default=0.0)
    before: RowLine | None = None
    for line in lines:
        last = found[-1] if found else None
        if isinstance(line, LayoutRow):
            near = before is not None and line.top - before.bottom < _FAR * line.height
            _add_row(found, line, near=near)
        elif isinstance(last, Paragraph) and not _begins(line, last, text, known, right):
            last.lines.append(line)
        else:
            found.append(Paragraph([line]))
        before = line
    return list(_with_headings_of_rows(found))


def _add_row(parts: list[PagePart], row: LayoutRow, *, near: bool) -> None:
    """Add a row to the table above it, or to one of its own."""
    last = parts[-1] if parts else None
    if not isinstance(last, LayoutTable) or not near:
        parts.append(LayoutTable([row]))
        return
    if not has_room(last, row):
        below = parted(last)
        if below.rows:
            parts.append(below)
        last = below
        if not below.rows or not has_room(below, row):
            last = LayoutTable()
            parts.append(last)
    last.rows.append(row)


def _with_headings_of_rows(parts: list[PagePart]) -> Iterator[PagePart]:
    """One table out of two with a line of a cell alone between them."""
    at = 0
    while at < len(parts):
        part = parts[at]
        while isinstance(part, LayoutTable) and at + 2 < len(parts):
            between, after = parts[at + 1], parts[at + 2]
            if not (isinstance(between, Paragraph) and isinstance(after, LayoutTable)):
                break
            if not _is_row(part, between, after):
                break
            part.rows += [LayoutRow([between.lines]), *after.rows]
            at += 2
        yield part
        at += 1


def _is_row(table: LayoutTable, between: Paragraph, after: LayoutTable) -> bool:
    """Whether a line between two tables is a row of both that has one cell only."""
    row, following, line = table.rows[-1], after.rows[0], between.lines[0]
    if len(between.lines) > 2 or len(row.cells) != len(following.cells):
        return False
    starts = [cell[0].start for cell in (row.cells[0], following.cells[0])]
    close = line.top - row.bottom < line.height * 1.5
    close = close and following.top - between.lines[-1].bottom < line.height * 1.5
    second = row.cells[1][0].start if len(row.cells) > 1 else 0
    return (
        close
        and min(abs(line.start - start) for start in starts) < 4
        and max(one.right for one in between.lines) < second
        and all(abs(cell[0].start - other[0].start) < 60 for cell, other in
                zip(row.cells, following.cells, strict=True))
    )  # fmt: skip


def _begins(line: Piece, before: Paragraph, text: str, known: Usual, right: float) -> bool:
    """Whether a line begins something new."""
    last, first = before.lines[-1], before.lines[0]
    pitch = line.bottom - last.bottom
    high = min(line.height, last.height)
    same_type = line.bold == last.bold and abs(line.height - last.height) < 0.3
    new = _NEW * known.pitch
    if same_type and (high > 1.12 * known.height or line.bold):
        new = max(new, _NEW_IN_HEADINGS)
    if line.label or pitch < 0.3 * high or pitch > new * high:
        return True
    change = abs(line.words[0].height - last.words[-1].height)
    if change > (_LARGER - 1) * high or line.bold != last.bold:
        return not _runs_on(line, last, text, right)
    if first.label and not first.label[0].raised:
        return _returns(line, first, last, text, right)
    if abs(line.left - last.left) > 4 and len(before.lines) > 1:
        return abs((line.left + line.right) - (last.left + last.right)) >= 6  # not centred
    return _ended_early(line, last, text, right)


def _returns(line: Piece, first: Piece, last: Piece, text: str, right: float) -> bool:
    """Whether a line comes back to the margin, after an item or a numbered paragraph."""
    if line.left >= first.left - 4 or line.left >= first.label[0].right + 2:
        return False
    label = text[first.label[0].start : first.label[0].end]
    is_full = not _ended_early(line, last, text, right) and right - last.right < 0.2 * right
    return not (label[:1].isdecimal() and line.left > first.start - 4 and is_full)


def _runs_on(line: Piece, last: Piece, text: str, right: float) -> bool:
    """Whether a change of type is within a sentence: the line before is full, and goes on."""
    if abs(line.height - last.height) > 0.25 * max(line.height, last.height):
        return False
    first = line.words[0]
    is_full = last.right + first.right - first.left + 3 > right - 12
    return is_full and text[first.start].islower() and text[last.words[-1].end - 1] not in ".:;?!"


def _ended_early(line: Piece, last: Piece, text: str, right: float) -> bool:
    """Whether the first word of a line had room on the line before, which ended a sentence."""
    first = line.words[0]
    room = right - last.right
    if room < (first.right - first.left) + 0.8 * line.height:
        return False
    if text[first.start].islower() or text[last.words[-1].end - 1] in _GOES_ON:
        return False
    ending = text[last.words[-1].end - 1]
    return ending in ".:;?!" or room > 0.4 * (right - last.left)


def is_item(label: str) -> bool:
    """Whether a label is that of a list: a bullet or a letter, not the number of a paragraph."""
    return bool(BULLET.fullmatch(label)) or label.strip("().").isalpha()


def is_heading(part: Paragraph, words: str, known: Usual) -> bool:
    """Whether a paragraph is a heading: large or bold, short, and no sentence."""
    lines = part.lines
    if (
        len(lines) > 3
        or len(words) > 200
        or words[-1:] in ".,;"
        or not any(map(str.isalpha, words))
    ):
        return False
    if words[0].islower() and not lines[0].label:
        return False
    large = lines[0].height > 1.12 * known.height
    return large or (all(line.bold for line in lines) and lines[0].height > 0.85 * known.height)
