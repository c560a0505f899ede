"""What a mark, a slant or a place on a scale says, in words that every format writes."""

from dataclasses import replace

from viewer.characters import cut
from viewer.presentation.content.blocks import Cell, LabelledEntries, Table
from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.content.rating import RatingScale
from viewer.presentation.content.text import Line, Run, plain
from viewer.presentation.content.tile import Tile
from viewer.presentation.wording.marks import judged

NO_POSITION = "no position on its scale"
DERIVED = "derived"
MOST_ALTERNATIVE = 6000  # letters of a chart in words. PDF/A bounds them too
DERIVED_NOTE = "Figures marked derived are not in the source; they were worked out."


def told_tile(tile: Tile) -> Tile:
    """A tile whose words say what its marks do. On paper it has no small chart."""
    remarks = tuple(replace(item, line=judged(item.line, item.mark)) for item in tile.remarks)
    return replace(tile, value=judged(tile.value, tile.mark), remarks=remarks, chart=None)


def told_chart(spec: ChartSpec) -> ChartSpec:
    """A chart whose alternative is no longer than anybody would listen to."""
    return replace(spec, alternative=cut(spec.alternative, MOST_ALTERNATIVE))


def told_table(table: Table) -> Table:
    """A table whose cells say what their marks do; what is derived it says in a column."""

    def told(cell: Cell) -> Cell:
        return replace(cell, text=plain(judged((Run(cell.text),), cell.mark)))

    return Table(table.name, table.columns, tuple(tuple(map(told, row)) for row in table.rows))


def derived_text(figure: str) -> str:
    """A derived figure, called so: 29% (derived)."""
    return f"{figure} ({DERIVED})"


def position_words(rating: RatingScale) -> str:
    """Where on its scale a rating stands: second best of 4 levels."""
    if rating.position is None:
        return NO_POSITION
    return rating.spoken.removeprefix(rating.word).removeprefix(", ")


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
