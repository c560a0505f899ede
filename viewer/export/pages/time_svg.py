"""What stood for how long as SVG: the drawing that a page has, for web pages and Word."""

from collections.abc import Iterator
from typing import Any

from viewer.export.drawing.svg import FONT, rect_place, safe, short, svg_head, wrapped
from viewer.export.pages.page_width import CELL_INSET, SMALL, TABLE
from viewer.export.pages.timeline import INSET, LINE, timeline
from viewer.presentation.charts.measure import table_measure
from viewer.presentation.content.time_chart import TimeChart
from viewer.presentation.inks import LIGHT

HEAD, ROW_EDGE, BELOW_MIDDLE = 12.0, 1.6, 0.34
"""The height of a line of the axis; what a bar keeps from its row; letters below their middle."""

LETTERS = 2  # words of no more stand in the middle of a bar
INDENT = "\u2003"
LevelStep = tuple[int, int] | None

FRAMEWORK, UNKNOWN = "2.5 2", "3 2"  # dashes


def time_svg(chart: TimeChart, width: float, id_prefix: str = "", scale: float = 1.0) -> str:
    """The drawing, laid out for so many points and shown `scale` times as large."""
    axis = chart.table.axis
    assert axis is not None
    made = timeline(chart.table, axis, width, _fitting)
    top = HEAD * (1 + made["deep"]) + 4
    height = top + sum(row["height"] for row in made["rows"])
    return "\n".join(
        [
            svg_head(chart, width, height, id_prefix, scale),
            *_axis(made, top, height),
            *_rows(made, top, width),
            "</svg>\n",
        ]
    )


def _fitting(words: str, width: float, size: float) -> str:
    """Words as they are: names are set in lines, and a bar has what it has room for."""
    return words


def _axis(made: dict[str, Any], top: float, height: float) -> Iterator[str]:
    left = made["name"]
    for year in made["years"]:
        x = left + year["x"]
        yield _line((x, top), (x, height), LIGHT.edge, 0.5)
        yield _words(x, HEAD * 0.75, year["text"], LIGHT.muted)
    for one in made["lines"]:
        x, y = left + one["x"], HEAD * (1 + one["row"])
        yield _line((x, y), (x, height), LIGHT.accent, 1, FRAMEWORK)
        yield _words(left + one["at"] + 2, y + HEAD * 0.75, one["text"], LIGHT.accent)


def _rows(made: dict[str, Any], top: float, width: float) -> Iterator[str]:
    left, y = made["name"], top
    yield _line((0, top), (width, top), LIGHT.control, 0.5)
    for row in made["rows"]:
        high = row["height"]
        yield _line((0, y + high), (width, y + high), LIGHT.edge, 0.5)
        yield from _name(row["name"], left, y, high)
        if row["bare"]:  # no line crosses the words
            wide = table_measure(row["bare"], "body") * SMALL + 2
            place = rect_place(left + 2, y + ROW_EDGE, wide, high - 2 * ROW_EDGE)
            yield f'<rect {place} fill="{LIGHT.card}"/>'
            yield _words(left + 3, _foot_of_words(y, high, SMALL), row["bare"], LIGHT.muted)
        for one in row["stretches"]:
            x = left + one["x"] + 0.5
            yield from _bar(one, x, y + ROW_EDGE, high - 2 * ROW_EDGE)
            yield _bar_words(one, x, _foot_of_words(y, high, SMALL))
        y += high


def _foot_of_words(y: float, high: float, size: float) -> float:
    return y + high / 2 + size * BELOW_MIDDLE


def _name(name: str, width: float, y: float, high: float) -> Iterator[str]:
    lines = wrapped(name, (width - CELL_INSET) / TABLE)
    first = _foot_of_words(y, high - LINE * (len(lines) - 1), TABLE)
    indent = CELL_INSET if name.startswith(INDENT) else 0
    for place, words in enumerate(lines):
        yield _words(4 + indent, first + LINE * place, words, LIGHT.text, size=TABLE)


def _bar(one: dict[str, Any], x: float, y: float, high: float) -> Iterator[str]:
    """A bar as a page has it: the best is dark, the lowest white with a heavy edge."""
    step = one["step"]
    place = f'{rect_place(x, y, one["width"], high)} rx="1.5"'
    yield f'<rect {place} fill="{LIGHT.card}"/>'  # no line shines through
    if step and not _is_last(step):
        depth = short(_depth(*step))
        yield f'<rect {place} fill="{LIGHT.accent}" fill-opacity="{depth}"/>'
    edge, width = (LIGHT.text, 1.2) if _is_last(step) else (LIGHT.control, 0.5)
    dashes = "" if step else f' stroke-dasharray="{UNKNOWN}"'
    yield f'<rect {place} fill="none" stroke="{edge}" stroke-width="{width}"{dashes}/>'


def _bar_words(one: dict[str, Any], x: float, y: float) -> str:
    step, text = one["step"], one["text"]
    dark = step and step[0] == 0 and not _is_last(step)
    ink = LIGHT.card if dark else LIGHT.text if step else LIGHT.muted
    more = ' font-weight="600"' if _is_last(step) else ""
    if len(text) <= LETTERS:
        return _words(x + one["width"] / 2, y, text, ink, ' text-anchor="middle"' + more)
    return _words(x + INSET, y, text, ink, more)


def _is_last(step: LevelStep) -> bool:
    return step is not None and step[1] > 1 and step[0] == step[1] - 1


def _depth(place: int, of: int) -> float:
    """How dark a level is: 1 for the best."""
    return 1.0 if place == 0 else 0.65 - 0.5 * place / max(1, of - 2)


def _line(
    start: tuple[float, float],
    end: tuple[float, float],
    colour: str,
    width: float,
    dashes: str = "",
) -> str:
    (x1, y1), (x2, y2) = start, end
    ends = f'x1="{short(x1)}" y1="{short(y1)}" x2="{short(x2)}" y2="{short(y2)}"'
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<line {ends} stroke="{colour}" stroke-width="{short(width)}"{dash}/>'


def _words(x: float, y: float, words: str, colour: str, more: str = "", size: float = SMALL) -> str:
    if not words:
        return ""
    return (
        f'<text x="{short(x)}" y="{short(y)}" font-family="{FONT}" font-size="{size}"'
        f' fill="{colour}"{more}>{safe(words)}</text>'
    )
