"""A table with an axis of time, laid out in points: names, and what stood for how long."""

from collections.abc import Callable
from typing import Any

from viewer.export.pages.page_width import CELL_INSET, SMALL, TABLE
from viewer.export.pages.word_parts import lines_of, longest_word
from viewer.presentation.charts.measure import shortened, table_measure
from viewer.presentation.content.blocks import Cell, Table
from viewer.presentation.content.timeline import Stretch, TimeAxis

NAME_SHARE, END = 0.32, 8.0
"""What the names have at most of the width, and what stays free behind the axis, in points."""

ROW, LINE, INSET, GAP = 15.5, 11.5, 4.0, 6.0
"""The height of a row and of a further line of its name; inside a bar; between two labels."""

LEAST = 2.5  # how wide a bar is at least
FitWords = Callable[[str, float, float], str]  # words for a width, at a size, both in points


def timeline(table: Table, axis: TimeAxis, room: float, words: FitWords) -> dict[str, Any]:
    """What the template draws; every width and place is in points."""
    heads = [column.title for column in table.columns]
    names = [row[0].text for row in table.rows]
    longest = max(table_measure(one, "strong") for one in (*names, heads[0])) * TABLE + CELL_INSET
    name = min(longest + 1, room * NAME_SHARE)
    width = room - name - END
    rows = [
        {
            "name": words(row[0].text, name - CELL_INSET, TABLE),
            "text": words(row[1].text, room, TABLE),
            "height": _height(row[0].text, name - CELL_INSET),
            "stretches": [_stretch(one, width) for one in row[1].stretches],
            "bare": _bare(row[1], width),
        }
        for row in table.rows
    ]
    lines = _lines(axis, width)
    return {
        "part": "Timeline",
        "heads": [words(heads[0], name - CELL_INSET, SMALL), words(heads[1], room, SMALL)],
        "rows": rows,
        "name": name,
        "width": width,
        "years": _years(axis, width),
        "lines": lines,
        "deep": max((one["row"] + 1 for one in lines), default=0),
    }


def _height(name: str, room: float) -> float:
    lines = lines_of(name, max(room / TABLE, longest_word(name) * 0.5))
    return ROW + (lines - 1) * LINE


def _bare(cell: Cell, width: float) -> str:
    """What stands in place of bars where there are none."""
    return "" if cell.stretches else shortened(cell.text, width / SMALL, table_measure)


def _stretch(one: Stretch, width: float) -> dict[str, Any]:
    start, end = one.start * width, one.end * width
    wide = max(end - start - 1, LEAST)
    told = next((text for text in one.words if _fits(text, wide)), "")
    return {"x": start, "width": wide, "text": told, "step": one.step}


def _fits(text: str, width: float) -> bool:
    """Whether words have room in a bar; a single letter needs less beside it."""
    inset = INSET if len(text) > 2 else 1.0
    return table_measure(text, "strong") * SMALL + 2 * inset <= width


def _years(axis: TimeAxis, width: float) -> list[dict[str, Any]]:
    """The years; those have a label that do not run into the next."""
    apart = width / max(len(axis.years), 1)
    needed = max((table_measure(text, "body") for _, text in axis.years), default=0.0) * SMALL
    each = next(n for n in (1, 2, 5, 10, 20, 50, 100, 1000) if apart * n >= needed + GAP)
    last = width - needed
    return [
        {
            "x": share * width,
            "text": text if int(text) % each == 0 and share * width <= last else "",
        }
        for share, text in axis.years
    ]


def _lines(axis: TimeAxis, width: float) -> list[dict[str, Any]]:
    """The lines with their labels, which stand in as many rows as they need."""
    found: list[dict[str, Any]] = []
    ends: list[float] = []
    for share, text in axis.lines:
        told = shortened(text, width / 2 / SMALL, table_measure)
        wide = table_measure(told, "body") * SMALL
        x = share * width
        at = max(min(x + 2, width - wide), 0.0)
        row = next((n for n, end in enumerate(ends) if end + GAP <= at), len(ends))
        ends[row : row + 1] = [at + wide]
        found.append({"x": x, "at": at, "text": told, "row": row})
    return found
