"""From frozen values to what the print template reads: plain data, and charts as drawings."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, fields, is_dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, cast

from viewer.export.drawing.grey import grey, greyed
from viewer.export.drawing.small_svg import small_svg
from viewer.export.drawing.svg import picture_svg
from viewer.export.pages.column_fitting import change_widths, column_widths, letter_widths
from viewer.export.pages.page_width import (
    BASE,
    BESIDE_GAP,
    BRIEF_FIGURE,
    CELL_INSET,
    CLOSE_INSET,
    FACT_LABEL,
    FIGURE,
    HEADINGS,
    LARGE,
    MARK_ROOM,
    MOVE_GAP,
    RATED,
    SIDE_GAP,
    SMALL,
    TABLE,
    rating_layout,
    text_width,
    tile_layout,
)
from viewer.export.pages.timeline import timeline
from viewer.export.pages.word_parts import MOST_OF_WORD, parted, printable
from viewer.presentation.charts.layout import natural_height
from viewer.presentation.content.blocks import LabelledEntries, Table
from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.content.text import Mark, Run, isolated, plain
from viewer.presentation.content.tile import SmallChart
from viewer.presentation.content.time_chart import TimeChart
from viewer.presentation.inks import LIGHT
from viewer.presentation.summary.alike import alike
from viewer.presentation.summary.document import (
    Changes,
    Figures,
    Options,
    Ratings,
    SideBySide,
    SummaryDocument,
    SummaryHeading,
)

CHART_EM, CHART_MOST = 10.0, 560.0
"""The size of a chart's words, and what it needs at most to say all it can."""

MOVE_TEXTS = ("name", "earlier", "later", "difference")

NOT_SET = frozenset({"place", "spoken", "sort", "stretch", "stretches"})
"""No page is clicked, heard or sorted, and stretches have a table of their own."""


class Gathering:
    """Turns frozen values into plain data, and charts into drawings in it.

    `strained` says whether a word had to be parted that a line of its own would hold; `english`
    are the texts of the program in a document of another language.
    """

    def __init__(self, options: Options, scale: float, document: SummaryDocument) -> None:
        self.strained = False
        self.english: set[str] = set()
        self._document, self._alike = document, alike(document.blocks)
        self._mono, self._scale = options.mono, scale
        self._brief = document.form == "briefing"
        self._column = text_width(options)
        self._room = self._column / (BASE * scale)
        self._makers: dict[type, Callable[[Any], Any]] = {
            str: self._words,
            tuple: self.all,
            Decimal: str,
            ChartSpec: self._chart,
            TimeChart: lambda _: None,  # a page has it in place of its words, as a table
            SmallChart: lambda chart: self._drawing(small_svg(chart)),
            SummaryHeading: self._heading,
            Ratings: self._ratings,
            Figures: self._figures,
            SideBySide: self._side_by_side,
            Changes: self._changes,
            Table: self._table,
            LabelledEntries: self._fact,
            Mark: _sign,
        }

    def inks(self) -> dict[str, str]:
        """The light theme's colours, or greys."""
        inks = {item.name: str(getattr(LIGHT, item.name)) for item in fields(LIGHT)}
        return {name: grey(shade) if self._mono else shade for name, shade in inks.items()}

    def words(self, text: str, width: float, size: float) -> str:
        """Words for a line of some width, both in points."""
        with self._within(width, size):
            return self._words(text)

    def _data(self, value: Any) -> Any:
        """A value as what JSON can hold; each frozen part says its kind."""
        make = self._makers.get(type(value), self._part)
        return make(value)

    def _part(self, value: Any) -> Any:
        kind = type(value)
        names = _fields_of(cast(Hashable, kind))
        if not names:
            return value
        made = {name: self._data(getattr(value, name)) for name in names}
        made["part"] = kind.__name__
        return made

    def all(self, values: tuple[Any, ...]) -> list[Any]:
        """Values in their order: the blocks of a document, or what stands in one."""
        made = [self._data(value) for value in values]
        if values and isinstance(values[0], Run):
            self.noted(plain(values), "".join(run["text"] for run in made))
        return made

    def noted(self, text: str, made: str) -> str:
        """What was made of a text, which is noted where it is English in another language."""
        if self._document.lang(text):
            self.english.add(made)
        return made

    def _words(self, text: str) -> str:
        clean = _clean(text)
        made = parted(clean, self._room)
        self.strained = self.strained or (made != clean and parted(clean, MOST_OF_WORD) == clean)
        return self.noted(text, made)

    @contextmanager
    def _within(self, width: float, size: float) -> Iterator[None]:
        """While it lasts, words wider than this are parted; both are in points."""
        before, self._room = self._room, width / (size * self._scale)
        yield
        self._room = before

    def _heading(self, heading: SummaryHeading) -> Any:
        size = HEADINGS[heading.level]
        with self._within(self._column, size):
            return self._part(heading)

    def _ratings(self, block: Ratings) -> Any:
        layout = rating_layout(block, self._column, self._scale)
        notes = [self.words(note, self._column, SMALL) for note in block.notes]
        cards = []
        for card in block.cards:
            with self._within(layout.card, LARGE if block.form == "large" else RATED):
                made = self._part(card)
            made["title"] = self.words(card.title, layout.card, BASE)
            made["detail"] = self.words(card.detail, layout.card, SMALL)
            made["rating"]["reached"] = card.rating.reached
            cards.append(made)
        made = {"part": "Ratings", "cards": cards, "notes": notes, "form": block.form}
        return made | asdict(layout)

    def _figures(self, block: Figures) -> Any:
        size = BRIEF_FIGURE if self._brief else FIGURE
        layout = tile_layout(block.tiles, self._column, self._scale, size)
        tiles = []
        for tile in block.tiles:
            with self._within(layout.tile - MARK_ROOM * BASE * self._scale, BASE):
                made = self._part(tile)
            with self._within(layout.tile, layout.size / self._scale):
                made["value"] = self.all(tile.value)
            tiles.append(made)
        return {"part": "Figures", "tiles": tiles, **asdict(layout)}

    def _side_by_side(self, block: SideBySide) -> Any:
        whole, self._column = self._column, (self._column - SIDE_GAP) / 2
        with self._within(self._column - MARK_ROOM * BASE * self._scale, BASE):
            made = self._part(block)
        self._column = whole
        return made

    def _changes(self, block: Changes) -> Any:
        widths = change_widths(block, self._column, self._scale)
        moves = []
        for move in block.changes:
            made = self._part(move)
            rooms = (width or widths[0] for width in (widths[0], *widths[2:]))
            texts = zip(MOVE_TEXTS, rooms, strict=True)
            made |= {name: self.words(getattr(move, name), width, BASE) for name, width in texts}
            made["periods"] = self.words(move.periods, widths[0], SMALL)
            moves.append(made)
        return {
            "part": "Changes",
            "changes": moves,
            "widths": widths,
            "columns": list(block.columns),
            "legend": self.words(block.legend, self._column, SMALL),
        }

    def _table(self, table: Table) -> Any:
        if table.axis is not None:
            return timeline(table, table.axis, self._column, self.words)
        times, close = max(1, table.beside), table.beside > 0
        room = (self._column - (times - 1) * BESIDE_GAP) / times
        whole = self._alike.get(id(table), table)
        shares = letter_widths(whole, room) if close else column_widths(whole, room / TABLE)
        taken = 1.0 if close else min(1.0, sum(shares) * TABLE / 100 / room + 0.001)
        inset = CLOSE_INSET if close else CELL_INSET
        rooms = [room * taken * share / sum(shares) - inset for share in shares]
        columns: list[Any] = []
        rows: list[list[Any]] = []
        for column, room in zip(table.columns, rooms, strict=True):
            with self._within(room, TABLE):
                columns.append(self._part(column))
        for row in table.rows:
            rows.append([])
            for cell, room in zip(row, rooms, strict=True):
                with self._within(room, TABLE):
                    rows[-1].append(self._part(cell))
        made = {"part": "Table", "columns": columns, "rows": rows, "widths": shares}
        return made | {"beside": table.beside, "taken": taken}

    def _fact(self, fact: LabelledEntries) -> Any:
        with self._within(self._column - FACT_LABEL - MOVE_GAP, BASE):
            made = self._part(fact)
        for told, entry in zip(made["entries"], fact.entries, strict=True):
            told["address"] = entry.address  # as it is: it is followed, not read
        made["label"] = self.words(fact.label, FACT_LABEL, BASE)
        return made

    def _chart(self, spec: ChartSpec) -> dict[str, Any]:
        width = min(self._column, CHART_MOST)
        height = natural_height(spec, CHART_EM, tight=True)
        svg = picture_svg(spec, width, height, CHART_EM)
        alternative = self.noted(spec.alternative, printable(spec.alternative))
        return {"drawing": self._drawing(svg), "width": width, "alternative": alternative}

    def _drawing(self, svg: str) -> str:
        return greyed(svg) if self._mono else svg


def _sign(mark: Mark) -> dict[str, str]:
    """A mark has no words to be parted."""
    return {"shape": mark.shape, "ink": mark.ink}


@lru_cache(4096)  # the same few levels, periods and names stand everywhere
def _clean(text: str) -> str:
    return printable(isolated(text))  # what runs the other way ends where it should


@cache
def _fields_of(kind: Hashable) -> tuple[str, ...]:
    """The names of a frozen part's fields; none for anything else."""
    if not is_dataclass(kind):
        return ()
    return tuple(item.name for item in fields(kind) if item.name not in NOT_SET)
