"""What a mark, a slant or a place on a scale says, in words that every format writes."""

import re
from collections.abc import Iterable
from dataclasses import replace

from viewer.presentation.charts.spec import ChartSpec
from viewer.presentation.content import Cell, LabelledEntries, Table
from viewer.presentation.front import RatingScale, SmallChart, Tile
from viewer.presentation.text import Line, Mark, MarkShape, Run, cut, plain

VERDICTS: dict[MarkShape, str] = {"up": "better", "down": "worse", "level": "similar"}
NO_POSITION = "no position on its scale"
DERIVED = "derived"
MOST_ALTERNATIVE = 6000
"""Letters of a chart in words. PDF/A bounds them too."""

DERIVED_NOTE = "Figures marked derived are not in the source; they were worked out."


def verdict_word(mark: Mark | None, words: str) -> str:
    """What a triangle says, unless the words beside it say so already."""
    verdict = VERDICTS.get(mark.shape, "") if mark else ""
    return "" if verdict in re.findall(r"\w+", words) else verdict


def judged(line: Line, mark: Mark | None) -> Line:
    """A line with its verdict as a word: +7.1 points since 2015-16, better."""
    verdict = verdict_word(mark, plain(line))
    return (*line, Run(f", {verdict}", "strong", mark.ink)) if mark and verdict else line


def told_tile(tile: Tile) -> Tile:
    """A tile whose words say what its marks do. On paper it has no small chart."""
    remarks = tuple(replace(item, line=judged(item.line, item.mark)) for item in tile.remarks)
    return replace(tile, value=judged(tile.value, tile.mark), remarks=remarks, chart=None)


def told_chart(spec: ChartSpec) -> ChartSpec:
    """A chart whose alternative is no longer than anybody would listen to."""
    return replace(spec, alternative=cut(spec.alternative, MOST_ALTERNATIVE))


def told_table(table: Table) -> Table:
    """A table whose cells say what their marks do; what is derived it says in a column."""
    rows = tuple(tuple(map(_told_cell, row)) for row in table.rows)
    return Table(table.name, table.columns, rows)


def _told_cell(cell: Cell) -> Cell:
    return replace(cell, text=plain(judged((Run(cell.text),), cell.mark)))


def derived_text(figure: str) -> str:
    """A derived figure, called so: 29% (derived)."""
    return f"{figure} ({DERIVED})"


def position_words(rating: RatingScale) -> str:
    """Where on its scale a rating stands: second best of 4 levels."""
    if rating.position is None:
        return NO_POSITION
    return rating.spoken.removeprefix(rating.word).removeprefix(", ")


def level_notes(ratings: Iterable[RatingScale]) -> tuple[str, ...]:
    """The levels of each scale in use, once."""
    scales = dict.fromkeys(rating.labels for rating in ratings)
    return tuple(f"Levels, from the lowest to the best: {', '.join(labels)}." for labels in scales)


def told_fact(fact: LabelledEntries) -> LabelledEntries:
    """A fact without the entries that say nothing, its runs with blanks between them."""
    told = (item for item in fact.entries if plain(item.line))
    return replace(fact, entries=tuple(replace(item, line=spaced(item.line)) for item in told))


def spaced(line: Line) -> Line:
    """The runs of an entry, which are set apart on a screen, with blanks between them."""
    made: list[Run] = []
    for run in line:
        if made and not (made[-1].text.endswith(" ") or run.text.startswith(" ")):
            made.append(Run(" "))
        made.append(run)
    return tuple(made)


def legend(charts: Iterable[SmallChart]) -> str:
    """What the marks of small charts mean; nothing where there is no chart."""
    dots = [dot for chart in charts for dot in chart.dots]
    if not dots:
        return ""
    parts = ["small dot earlier", "large dot later"]
    if any(not dot.own for dot in dots):
        parts.append("diamond what they are held against")
    if any(dot.hollow for dot in dots):
        parts.append("hollow derived")
    return f"On each line: {', '.join(parts)}."
