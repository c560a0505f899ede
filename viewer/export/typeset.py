"""From a summary document to the files that the print engine sets: template, data, charts."""

import json
from collections.abc import Callable, Hashable
from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any, cast

from viewer.export.fitting import rating_columns, text_width
from viewer.export.formats import Job
from viewer.export.grey import grey, greyed
from viewer.export.letters import cut, printable
from viewer.export.small_svg import small_svg
from viewer.export.svg import picture_svg
from viewer.export.wording import FORM_TITLES, about_line
from viewer.presentation.charts.layout import natural_height
from viewer.presentation.charts.measure import shortened, table_measure
from viewer.presentation.charts.spec import ChartSpec
from viewer.presentation.content import Table
from viewer.presentation.front import SmallChart, Tile
from viewer.presentation.inks import LIGHT
from viewer.presentation.sharing import shared
from viewer.presentation.summary.document import Options, Paragraphs, Ratings, SummaryDocument
from viewer.presentation.text import one_line
from viewer.resources import resource

FONTS = ("Source Sans Pro", "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", "DejaVu Sans")
CHART_WIDTH, CHART_EM = 460.0, 10.0
TABLE_SIZE, COLUMN_GAP = 9.2, 1.1
"""The size of a table's words in points, and the gap between its columns in em of them."""

SMALL_SIZE = 9.0
"""The size of the words at a page's head and foot, in points."""

MOST_TITLE, MOST_TEXT, MOST_ALTERNATIVE = 300, 1000, 6000
"""Letters of a title, of a line about a document, and of a chart in words. PDF/A bounds them."""

MOST_BRIEF = 240
"""Letters of any name in a briefing, so that one page can always hold it."""

MOST_OF_WORD = 12.0
"""Room for the longest word of a column, in em; longer ones are parted."""

NOT_SET = frozenset({"place", "spoken", "sort", "stretch"})
"""What a page has no use for: it cannot be clicked, heard or sorted."""

CHART_MOST = 560.0
"""A chart wider than this, in points, has longer lines and says no more."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """Everything the print engine reads, by name, and the folder of the paper font."""

    files: dict[str, bytes]
    font_folder: str


def sheets(job: Job, document: SummaryDocument, scale: float = 1.0) -> Sheets:
    """The files of a document; nothing else is ever looked at while it is set.

    `scale` makes all words larger; a summary has none.
    """
    from viewer.export.datafile import normalised
    from viewer.export.fonts import paper_font_folder

    gathered = _Gathering(job.options, scale)
    room = text_width(job.options) / SMALL_SIZE
    name = f"{document.file_name.rsplit('-', 1)[0]}.inspection.json"
    about = job.index.report.about
    data = {
        **gathered.data(document),
        "title": cut(document.title, MOST_TITLE),
        "name": cut(f"{document.title}: {document.report_title}", MOST_TITLE),
        "head": _fitting(f"{document.title} · {FORM_TITLES[document.form]}", room * 0.55),
        "running": _fitting(document.running, room * 0.42),
        "source": _fitting(document.source, room * 1.5),
        "about": cut(about_line(document), MOST_TEXT),
        "author": cut(one_line(about.inspectorate), MOST_TITLE),
        "form_title": FORM_TITLES[document.form],
        "derived_note": _derived_note(job),
        "paper": job.options.paper,
        "landscape": job.options.landscape,
        "binding": job.options.binding,
        "scale": scale,
        "inks": gathered.inks(),
        "fonts": list(FONTS),
        "lang": document.language.partition("-")[0],
        "region": document.language.partition("-")[2] or None,
        "attachment": name,
    }
    files = {
        "main.typ": template(),
        "data.json": json.dumps(data, ensure_ascii=False).encode("utf-8"),
        name: normalised(job.index.report),
        **gathered.files,
    }
    return Sheets(files, str(paper_font_folder()))


def _fitting(text: str, room: float) -> str:
    """Words for the head or the foot of every page, cut to so many em."""
    return shortened(cut(text, MOST_TEXT), room, table_measure)


@cache
def template() -> bytes:
    """The print template, read once."""
    return resource("summary.typ").read_bytes()


def _derived_note(job: Job) -> str:
    every = (item for metric in job.index.report.metrics for item in metric.observations)
    return "Figures in italics are derived." if any(i.basis == "derived" for i in every) else ""


class _Gathering:
    """Turns frozen values into plain data, and charts into files that the data names."""

    def __init__(self, options: Options, scale: float) -> None:
        self.files: dict[str, bytes] = {}
        self._mono, self._scale = options.mono, scale
        self._most = MOST_BRIEF if options.form == "briefing" else 0
        self._room = text_width(options)
        self._makers: dict[type, Callable[[Any], Any]] = {
            str: self._words,
            tuple: self._all,
            Decimal: str,
            ChartSpec: self._chart,
            SmallChart: self._small,
            Paragraphs: self._whole,
            Tile: self._tile,
        }

    def inks(self) -> dict[str, str]:
        """The light theme's colours, or greys."""
        inks = {item.name: str(getattr(LIGHT, item.name)) for item in fields(LIGHT)}
        return {name: grey(shade) if self._mono else shade for name, shade in inks.items()}

    def data(self, value: Any) -> Any:
        """A value as what JSON can hold; each frozen part says its kind."""
        make = self._makers.get(type(value), self._part)
        return make(value)

    def _part(self, value: Any) -> Any:
        kind = type(value)
        names = _fields_of(cast(Hashable, kind))
        if not names:
            return value
        made = {name: self.data(getattr(value, name)) for name in names}
        if kind is Table:
            made["widths"] = column_widths(value, self._room / TABLE_SIZE)
        if kind is Ratings:
            made |= rating_columns(value, self._room / self._scale)
        made["part"] = type(value).__name__
        return made

    def _all(self, values: tuple[Any, ...]) -> list[Any]:
        return [self.data(value) for value in values]

    def _words(self, text: str) -> str:
        return cut(text, self._most) if self._most else printable(text)

    def _tile(self, tile: Tile) -> Any:
        """A tile on paper has no small chart: the changes have theirs."""
        return self._part(replace(tile, chart=None))

    def _small(self, chart: SmallChart) -> str:
        return self._file(small_svg(chart))

    def _whole(self, value: Paragraphs) -> Any:
        """Prose is never cut: a briefing that has no room for it leaves it out."""
        most, self._most = self._most, 0
        made = self._part(value)
        self._most = most
        return made

    def _chart(self, spec: ChartSpec) -> dict[str, Any]:
        width = min(self._room, CHART_MOST)
        height = natural_height(spec, CHART_EM, tight=True)
        svg = picture_svg(spec, width, height, CHART_EM)
        alternative = cut(spec.alternative, MOST_ALTERNATIVE)
        return {"file": self._file(svg), "width": width, "alternative": alternative}

    def _file(self, svg: str) -> str:
        name = f"chart-{len(self.files) + 1}.svg"
        self.files[name] = (greyed(svg) if self._mono else svg).encode("utf-8")
        return name


def column_widths(table: Table, room: float) -> list[int]:
    """Shares of the page's width (`room`, in em of the table's words) for the columns."""
    needs = []
    for number, column in enumerate(table.columns):
        texts = [column.title, *(row[number].text for row in table.rows)]
        marks = any(row[number].mark is not None for row in table.rows)
        longest = max(
            # What a line may part needs no room as a whole.
            min(table_measure(word, "strong"), MOST_OF_WORD)
            for text in texts
            for word in text.split() or [""]
        )
        whole = max(table_measure(text, "strong") for text in texts)
        extra = COLUMN_GAP + marks
        needs.append((round((longest + extra) * 100), round((whole + extra) * 100)))
    return shared(needs, round(room * 100))


@cache
def _fields_of(kind: Hashable) -> tuple[str, ...]:
    """The names of a frozen part's fields; none for anything else."""
    if not is_dataclass(kind):
        return ()
    return tuple(item.name for item in fields(kind) if item.name not in NOT_SET)
