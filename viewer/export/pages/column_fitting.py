"""How the columns of a table share the width of a page: figures whole first, then words."""

from viewer.export.pages.page_width import BASE, CLOSE_INSET, MOVE_GAP, TABLE
from viewer.export.pages.word_parts import MOST_OF_WORD, longest_word
from viewer.presentation.charts.measure import table_measure
from viewer.presentation.content.blocks import Table
from viewer.presentation.content.column_widths import shared
from viewer.presentation.summary.document import Changes

MOST_SPARE = 600  # what a column gets at most besides its words, in hundredths of an em
COLUMN_GAP = 1.1  # between two columns of a table, in em of its words
TIGHTER = (MOST_OF_WORD, 10.0, 8.0, 6.5)
"""Room for the longest word of a column of words, in em, where all columns together have none."""

SHORT_DATE, LETTER, MOST_LETTER = 36.0, 23.0, 32.0
"""What a month, and a letter with its mark, need of a column, in points, and get at most."""

NAME_SHARE = 0.6  # what a name gets of the room that it shares with its picture
LEAST_PICTURE = 60.0  # a picture in a line of a table says nothing in less


def column_widths(table: Table, room: float) -> list[int]:
    """The widths of the columns in hundredths of an em of the table's words; `room` is in em."""
    texts = [
        {column.title, *(row[number].text for row in table.rows)}
        for number, column in enumerate(table.columns)
    ]
    extras = [
        COLUMN_GAP + any(row[number].mark is not None for row in table.rows)
        for number in range(len(table.columns))
    ]
    figures = [column.align == "end" for column in table.columns]
    widths = _shared(texts, extras, figures, room)
    if figures[-1]:
        return _evened(widths, texts, extras)
    stretched = [number for number, column in enumerate(table.columns) if column.stretch]
    return _stretched(widths, _whole(texts, extras), stretched) if stretched else widths


def _whole(texts: list[set[str]], extras: list[float]) -> int:
    """What the last column needs for its longest text."""
    return round((max(table_measure(text, "strong") for text in texts[-1]) + extras[-1]) * 100)


def _stretched(widths: list[int], whole: int, stretched: list[int]) -> list[int]:
    """What is left over in the last column shared by those that are to grow."""
    spare = max(0, widths[-1] - whole) // len(stretched)
    rest = [*widths[:-1], widths[-1] - spare * len(stretched)]
    return [width + spare * (number in stretched) for number, width in enumerate(rest)]


def _evened(widths: list[int], texts: list[set[str]], extras: list[float]) -> list[int]:
    """What is left over in the last column shared by all: figures do not stand far apart.

    Nor far from what they are figures of: few of them leave the end of the page free.
    """
    whole = _whole(texts, extras)
    spare = min(max(0, widths[-1] - whole) // len(widths), MOST_SPARE)
    return [*(width + spare for width in widths[:-1]), min(widths[-1], whole + spare)]


def letter_widths(table: Table, room: float) -> list[int]:
    """Widths where all columns but the first two hold a letter, in tenths of a point.

    The first has what is left; where that is more than its longest name, the letters have some.
    """
    letters = len(table.columns) - 2
    left = max(room - SHORT_DATE - letters * LETTER, LETTER)
    names = (table.columns[0].title, *(row[0].text for row in table.rows))
    longest = max(table_measure(name, "strong") for name in names) * TABLE + CLOSE_INSET
    name = left if table.beside > 1 else min(left, longest)
    letter = min(LETTER + (left - name) / max(letters, 1), MOST_LETTER)
    return [round(width * 10) for width in (name, SHORT_DATE, *[letter] * letters)]


def change_widths(block: Changes, room: float, scale: float) -> list[float]:
    """The widths of a move's name, its picture (0 where it has no room) and its three figures.

    These are 0 too where they would be broken beside each other.
    """
    em, moves = BASE * scale, block.changes
    name_title, _, *titles = block.columns
    texts = [
        {name_title, *(item.name for item in moves)},
        {titles[0], *(item.earlier for item in moves)},
        {titles[1], *(item.later for item in moves)},
        {titles[2], *(item.difference for item in moves)},
    ]
    figures = [False, True, True, True]
    gap = MOVE_GAP / em
    whole = [max(table_measure(text, "strong") for text in column) for column in texts[1:]]
    rest = room / em - sum(whole) - 4 * gap
    name = rest * NAME_SHARE
    if longest_word(" ".join(texts[0])) <= name and (rest - name) * em >= LEAST_PICTURE:
        return [name * em, (rest - name) * em, *(width * em for width in whole)]
    extras = [gap] * 3 + [0.0]
    if sum(_least(texts, figures, TIGHTER[-1])) + sum(extras) > room / em:
        return [room, 0.0, 0.0, 0.0, 0.0]
    found = _shared(texts, extras, figures, room / em)
    widths = [width / sum(found) * room for width in found]
    return [widths[0] - MOVE_GAP, 0.0, *(width - MOVE_GAP for width in widths[1:-1]), widths[-1]]


def _shared(
    texts: list[set[str]], extras: list[float], figures: list[bool], room: float
) -> list[int]:
    """Widths in hundredths of an em; figures stay whole the longest, words are parted first."""
    whole = [max(table_measure(text, "strong") for text in column) for column in texts]
    tries = (_least(texts, figures, most) for most in TIGHTER)
    least = next(
        (item for item in tries if sum(item) + sum(extras) <= room),
        _least(texts, figures, TIGHTER[-1]),
    )
    pairs = zip(least, whole, extras, strict=True)
    needs = [(round((a + more) * 100), round((b + more) * 100)) for a, b, more in pairs]
    return shared(needs, round(room * 100))


def _least(texts: list[set[str]], figures: list[bool], most: float) -> list[float]:
    """The longest word of each column, those of words no wider than so many em."""
    bounds = [2 * MOST_OF_WORD if figure else most for figure in figures]
    return [
        max(longest_word(text, "strong", bound) for text in column)
        for column, bound in zip(texts, bounds, strict=True)
    ]
