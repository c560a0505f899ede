"""Each block of a summary document as HTML. Every text from the report is escaped, once, here."""

from collections.abc import Callable, Iterable
from html import escape
from itertools import count
from typing import Any

from viewer.export.drawing.small_svg import small_svg
from viewer.export.drawing.svg import picture_svg
from viewer.export.wording import LIST_FROM, laid
from viewer.presentation.charts.layout import natural_height
from viewer.presentation.content.blocks import (
    Cell,
    Column,
    Entry,
    LabelledEntries,
    Table,
)
from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.content.overview import RatingScale, SmallChart, Tile
from viewer.presentation.content.text import Line, Mark, MarkShape, Run, Style
from viewer.presentation.summary.document import (
    Block,
    Change,
    Changes,
    Facts,
    Figure,
    Figures,
    Heading,
    Paragraphs,
    Point,
    Points,
    Rated,
    Ratings,
)

CHART_WIDTH, CHART_EM = 600.0, 14.0
LONG_TABLE, LONG_WORD = 12, 30
TIGHT_CELL, TIGHT_SUM = 12, 24
"""Up to so many letters a cell, or a derived one with its sum, stays on one line."""
SHAPES: dict[MarkShape, str] = {
    "up": "▲", "down": "▼", "level": "–", "plus": "+", "minus": "–", "dot": "•",
}  # fmt: skip
TAGS: dict[Style, str] = {"strong": "strong", "derived": "em", "caption": "small"}
XMLNS = ' xmlns="http://www.w3.org/2000/svg"'


def safe(text: str) -> str:
    """Text from a report as content of an element or of an attribute, never as markup."""
    return escape(laid(text))


def element(tag: str, content: str, kind: str = "") -> str:
    """An element with a class; nothing where there is no content."""
    looks = f' class="{kind}"' if kind else ""
    return f"<{tag}{looks}>{content}</{tag}>\n" if content else ""


def mark_html(mark: Mark | None) -> str:
    """A mark for who looks; its meaning stands beside it in words."""
    if mark is None:
        return ""
    looks = "mark" if mark.ink == "text" else f"mark {mark.ink}"
    return f'<span class="{looks}" aria-hidden="true">{SHAPES[mark.shape]}</span> '


def line_html(line: Line) -> str:
    """Runs with their style and ink."""
    return "".join(map(_run, line))


def _run(run: Run) -> str:
    tag = TAGS.get(run.style, "span")
    if tag == "span" and run.ink == "text":
        return safe(run.text)
    looks = f' class="{run.ink}"' if run.ink != "text" else ""
    return f"<{tag}{looks}>{safe(run.text)}</{tag}>"


def marked_html(line: Line, mark: Mark | None) -> str:
    """A line after its mark."""
    words = line_html(line)
    return f"{mark_html(mark)}<span>{words}</span>" if mark else words


def items(parts: Iterable[str], kind: str) -> str:
    """A list; the role is for a reader that forgets lists without bullets."""
    found = "".join(f"<li>{part}</li>\n" for part in parts)
    return f'<ul class="{kind}" role="list">\n{found}</ul>\n' if found else ""


def ratings_html(block: Ratings) -> str:
    """Each criterion with its rating as a word, as a place in words, and as a bar."""
    cards = items(map(_card, block.cards), "ratings")
    return cards + "".join(element("p", safe(note), "note") for note in block.notes)


def _card(card: Rated) -> str:
    rating = card.rating
    return (
        f'<p class="name">{safe(card.title)}</p><p class="word">{safe(rating.word)}</p>'
        f'{_bar(rating)}<p class="where">{safe(card.position)}</p>'
    )


def _bar(rating: RatingScale) -> str:
    reached = 0 if rating.position is None else rating.position + 1
    steps = '<i class="on"></i>' * reached + "<i></i>" * (len(rating.labels) - reached)
    looks = "bar" if reached else "bar none"
    ends = "".join(f"<span>{safe(label)}</span>" for label in (rating.labels[0], rating.labels[-1]))
    return (
        f'<div aria-hidden="true"><div class="{looks}">{steps}</div>'
        f'<p class="name ends">{ends}</p></div>'
    )


def figures_html(block: Figures) -> str:
    """Headline figures: what it is, the figure, what to make of it."""
    return items(map(_tile, block.tiles), "tiles")


def _tile(tile: Tile) -> str:
    remarks = "".join(
        element("p", marked_html(remark.line, remark.mark), "remark") for remark in tile.remarks
    )
    value = marked_html(tile.value, tile.mark)
    name = f'<p class="name">{safe(tile.caption)}</p>'
    return f'{name}<p class="value">{value}</p><div>{remarks}</div>'


def points_html(block: Points) -> str:
    """Findings, or the sentence that there are none."""
    if not block.points:
        return element("p", safe(block.empty), "muted")
    brief = not any(point.text for point in block.points)
    return items(map(_point, block.points), "points brief" if brief else "points")


def _point(point: Point) -> str:
    texts = "".join(f"<p>{safe(text)}</p>" for text in point.text)
    source = element("p", safe(point.source), "source")
    title = f'<p class="point">{safe(point.title)}</p>'
    return f"{mark_html(point.mark)}<div>{title}{texts}{source}</div>"


def figure_html(block: Figure, number: int) -> str:
    """A metric: its heading, its chart with the sentence that says it, its table, its notes."""
    short = " short" if len(block.table.rows) <= LONG_TABLE else ""
    chart = chart_html(block.chart, number) if block.chart else ""
    return (
        f'<div class="figure{short}">\n<h3>{safe(block.heading.text)}</h3>\n'
        f"{element('p', safe(block.subtitle), 'subtitle')}{chart}{table_html(block.table)}"
        f"{''.join(element('p', safe(note), 'note') for note in block.notes)}</div>\n"
    )


def chart_html(spec: ChartSpec, number: int) -> str:
    """The chart inside the page, its title and its alternative under ids of their own."""
    height = natural_height(spec, CHART_EM, tight=True)
    svg = picture_svg(spec, CHART_WIDTH, height, CHART_EM, f"c{number}")
    drawing = svg.replace(XMLNS, "", 1)
    return f'<figure class="wide"{_scrolled(spec.title)}>\n{drawing}</figure>\n'


def table_html(table: Table) -> str:
    """A table with its caption, a heading for each column, and one for each row."""
    if not table.rows:
        return ""
    rows = (_row(row, table.columns) for row in table.rows)
    return _table(table.name, [(c.title, c.align) for c in table.columns], rows, "figures")


def _table(name: str, heads: Iterable[tuple[str, str]], rows: Iterable[str], kind: str) -> str:
    cells = "".join(
        f'<th scope="col"{_looks(title, align)}>{safe(title)}</th>' for title, align in heads
    )
    body = "".join(f"<tr>{row}</tr>\n" for row in rows)
    return (
        f'<div class="wide" role="group"{_scrolled(name)}>\n'
        f'<table class="{kind}">\n<caption>{safe(name)}</caption>\n'
        f"<thead><tr>{cells}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>\n"
    )


def _scrolled(name: str) -> str:
    """What lets the keyboard come to a part that a narrow window scrolls sideways."""
    return f' tabindex="0" aria-label="{safe(name)}"'


def _looks(text: str, align: str = "start", room: int = TIGHT_CELL) -> str:
    """How a cell holds its words: short ones together, endless ones broken anywhere."""
    tight = "tight" if len(text) <= room else ""
    long = "long" if any(len(word) > LONG_WORD for word in text.split()) else ""
    kinds = " ".join(filter(None, ("end" if align == "end" else "", tight, long)))
    return f' class="{kinds}"' if kinds else ""


def _row(row: tuple[Cell, ...], columns: tuple[Column, ...]) -> str:
    first, *others = (
        f"{_looks(cell.text, column.align, TIGHT_SUM if cell.derived else TIGHT_CELL)}"
        f">{_cell(cell)}"
        for cell, column in zip(row, columns, strict=True)
    )
    return f'<th scope="row"{first}</th>' + "".join(f"<td{cell}</td>" for cell in others)


def _cell(cell: Cell) -> str:
    return mark_html(cell.mark) + slanted(cell.text, slant=cell.derived)


def slanted(text: str, *, slant: bool) -> str:
    """Words, in italics where they are derived."""
    return f"<em>{safe(text)}</em>" if slant else safe(text)


def changes_html(block: Changes) -> str:
    """Moves as a table, and what the marks of its small pictures mean."""
    heads = [*zip(block.columns, ("", "", "end", "end", "end"), strict=True)]
    rows = map(_change, block.changes)
    table = _table(block.name, heads, rows, "changes")
    return table + element("p", safe(block.legend), "note")


def _change(item: Change) -> str:
    earlier = slanted(item.earlier, slant=item.earlier_derived)
    later = slanted(item.later, slant=item.later_derived)
    periods = f"<br><small>{safe(item.periods)}</small>" if item.periods else ""
    return (
        f'<th scope="row"{_looks(item.name)}>{safe(item.name)}{periods}</th>'
        f"<td>{_small(item.chart, item.alternative)}</td>"
        f'<td class="end">{earlier}</td><td class="end later">{later}</td>'
        f'<td class="end tight later">{safe(item.difference)}</td>'
    )


def _small(chart: SmallChart | None, alternative: str) -> str:
    if chart is None:
        return ""
    spoken = f' role="img" aria-label="{safe(alternative)}"'
    return small_svg(chart).replace(XMLNS, spoken, 1).replace("\n", "")


def facts_html(block: Facts) -> str:
    """Labels with what is said of them, as a list of descriptions."""
    return f'<dl class="facts">\n{"".join(map(_fact, block.facts))}</dl>\n'


def _fact(fact: LabelledEntries) -> str:
    entries = "".join(f"<dd>{_entry(entry)}</dd>" for entry in fact.entries)
    place = f'<dd class="source">{safe(fact.source)}</dd>' if fact.source else ""
    return f"<div><dt>{safe(fact.label)}</dt>{entries}{place}</div>\n"


def _entry(entry: Entry) -> str:
    words = line_html(entry.line)
    return f'<a href="{escape(entry.address)}">{words}</a>' if entry.address else words


def paragraphs_html(block: Paragraphs) -> str:
    """Lines of words; many of them as a list, which says how many there are."""
    lines = [line_html(line) for line in block.lines]
    if len(lines) > LIST_FROM:
        return items((f"<p>{line}</p>" for line in lines), "lines")
    return "".join(element("p", line) for line in lines)


RENDERERS: dict[type[Block], Callable[[Any], str]] = {
    Paragraphs: paragraphs_html,
    Ratings: ratings_html,
    Figures: figures_html,
    Points: points_html,
    Changes: changes_html,
    Facts: facts_html,
}


class Renderer:
    """Writes blocks one after the other, counting the charts."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def block(self, block: Block) -> str:
        """One block inside its section."""
        if isinstance(block, Figure):
            return figure_html(block, next(self._numbers))
        if isinstance(block, Heading):
            return f"<h3>{safe(block.text)}</h3>\n"
        return RENDERERS[type(block)](block)
