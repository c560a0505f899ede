"""The words of a table's cells: how they are set, and how much room they need."""

import re

from viewer.characters import ZERO_WIDTH_SPACE
from viewer.presentation.content.blocks import Cell
from viewer.presentation.content.text import Line, Run
from viewer.ui.theme.text_layout import TextLayout, line_height, natural_width
from viewer.ui.theme.text_layout import longest_word as longest_word_of
from viewer.ui.theme.theme import INSET, now

SIGNS = re.compile(r" ([+−×÷]) ")
KEYS = re.compile(r"(?<=\w)\+(?=\w)")
MOST_OF_WORD_EM = 14
START, END = INSET, 18
"""Room before and after the words of a cell."""

_Look = tuple[str, bool, bool]
"""What the room of a cell depends on: its words, their style, and whether it has a mark."""


class CellSizes:
    """The room that cells need in one look; cells that look alike are measured once."""

    def __init__(self) -> None:
        self._widths: dict[tuple[_Look, bool], tuple[float, float]] = {}
        self._heights: dict[tuple[_Look, int], int] = {}

    def widths(self, cell: Cell, *, whole_keys: bool) -> tuple[float, float]:
        """The width of a cell's longest word, and of all of it on one line, in pixels."""
        key = (_look(cell), whole_keys)
        if key not in self._widths:
            self._widths[key] = longest_word(cell, whole_keys=whole_keys), cell_width(cell)
        return self._widths[key]

    def height(self, cell: Cell, width: int) -> int:
        """The height of a cell when wrapped to its column, in pixels."""
        key = (_look(cell), width)
        if key not in self._heights:
            height = arrange_cell(TextLayout(), cell, width, end=False)
            self._heights[key] = round(height + 0.5)
        return self._heights[key]


def _look(cell: Cell) -> _Look:
    return cell.text, cell.derived, cell.mark is not None


def cell_line(cell: Cell) -> Line:
    """A cell's words in their style; a sum stays on one line, keys may part behind a plus."""
    text = KEYS.sub(f"+{ZERO_WIDTH_SPACE}", SIGNS.sub("\u00a0\\1\u00a0", cell.text))
    return (Run(text, "derived" if cell.derived else "body"),)


def cell_width(cell: Cell) -> float:
    """The width of a cell's words on one line, with its mark."""
    mark = now().em(0.95) if cell.mark else 0
    return natural_width(cell_line(cell)) + mark


def longest_word(cell: Cell, *, whole_keys: bool = True) -> float:
    """The width of the longest word in a cell, with its mark; Ctrl+O is one word or two."""
    mark = now().em(0.95) if cell.mark else 0
    (run,) = cell_line(cell)
    text = run.text.replace(f"+{ZERO_WIDTH_SPACE}", "+") if whole_keys else run.text
    return longest_word_of((Run(text, run.style),)) + mark


def arrange_cell(sheet: TextLayout, cell: Cell, width: float, *, end: bool) -> float:
    """Set a cell's words, and its mark before them; return the height."""
    look = now()
    pad = look.em(0.4)
    line = cell_line(cell)
    size = look.body * 0.62
    mark = size + look.em(0.35) if cell.mark else 0.0
    room = width - START - END - mark
    used, height = sheet.text(line, START + mark, pad, room, end=end)
    if cell.mark:
        at = START + (room - min(used, room) if end else 0)
        sheet.mark(cell.mark, at, pad + (line_height(line) - size) / 2, size)
    return height + 2 * pad
