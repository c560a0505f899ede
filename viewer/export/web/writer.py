"""The web page: one file that needs nothing else, runs nothing, and can be read by ear.

Its markup is `resources/summary.html`, a Jinja template, which escapes whatever it is given.
"""

from collections.abc import Iterator
from functools import cache
from itertools import count

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from viewer.export.documents import document_of
from viewer.export.drawing.small_svg import small_svg
from viewer.export.drawing.svg import picture_svg
from viewer.export.job import AnyJob, Written
from viewer.export.pages.time_svg import time_svg
from viewer.export.web.style import stylesheet
from viewer.export.wording import BULLETS, LIST_FROM, VERDICTS, laid
from viewer.presentation.charts.layout import natural_height
from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.content.text import Style
from viewer.presentation.content.tile import SmallChart
from viewer.presentation.content.time_chart import TimeChart
from viewer.presentation.summary.document import (
    SideBySide,
    SummaryBlock,
    SummaryDocument,
    SummaryHeading,
)
from viewer.resources import resource

CONTENTS_FROM = 5
CHART_WIDTH, CHART_EM = 600.0, 14.0
TIME_WIDTH, TIME_SCALE, TIME_ROWS = 720.0, 4 / 3, 40
LONG_TABLE, LONG_WORD = 12, 30
TIGHT_CELL, TIGHT_SUM = 12, 24  # letters of a cell, or a derived one, on one line
TAGS: dict[Style, str] = {"strong": "strong", "derived": "em", "caption": "small"}
XMLNS = ' xmlns="http://www.w3.org/2000/svg"'

NO_HEAD = SummaryHeading(1, "")
WebPart = dict[str, object]
"""A section of the page: its number, title and blocks. Before the first heading it has no title."""


def write(job: AnyJob) -> Written:
    """The summary or the briefing as a web page."""
    document, charts = document_of(job), count(1)

    def chart(spec: ChartSpec | TimeChart) -> Markup:
        """The chart inside the page, its title and its alternative under ids of their own."""
        if isinstance(spec, TimeChart):
            svg = time_svg(spec, TIME_WIDTH, f"c{next(charts)}", TIME_SCALE)
        else:
            height = natural_height(spec, CHART_EM, tight=True)
            svg = picture_svg(spec, CHART_WIDTH, height, CHART_EM, f"c{next(charts)}")
        return Markup(svg.replace(XMLNS, "", 1))

    style = Markup(stylesheet(job.options))
    parts = [*parts_of(document)]
    page = template().render(document=document, parts=parts, style=style, chart=chart)
    return Written(page.encode("utf-8", "replace"))


@cache
def template() -> Template:
    """The template, which can load no other, with what it asks of Python."""
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: laid(value) if type(value) is str else value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["kind"] = lambda block: type(block).__name__
    environment.globals |= {
        "CONTENTS_FROM": CONTENTS_FROM,
        "LIST_FROM": LIST_FROM,
        "LONG_TABLE": LONG_TABLE,
        "SHAPES": VERDICTS | BULLETS,
        "TAGS": TAGS,
        "charts_of": _charts_of,
        "cell_classes": _cell_classes,
        "small_chart": _small_chart,
        "spoken": lambda text: text.striptags() if isinstance(text, Markup) else text,
    }
    return environment.from_string(resource("summary.html").read_text(encoding="utf-8"))


def parts_of(document: SummaryDocument) -> Iterator[tuple[WebPart, ...]]:
    """The blocks under their headings of level 1; two lists side by side are a pair."""
    numbers = count(1)
    current: list[SummaryBlock] | None = None
    for block in document.blocks:
        if isinstance(block, SideBySide):
            current = None
            yield tuple(
                {
                    "number": next(numbers),
                    "title": heading.text,
                    "fresh": False,
                    "blocks": [points],
                }
                for heading, points in (block.left, block.right)
            )
            continue
        starts = isinstance(block, SummaryHeading) and block.level == 1
        if current is None or starts:
            current = []
            head = block if isinstance(block, SummaryHeading) and starts else NO_HEAD
            told: WebPart = {"title": head.text, "fresh": head.fresh, "blocks": current}
            yield (told | {"number": next(numbers)},)
        if not starts:
            current.append(block)


def _charts_of(shown: ChartSpec | TimeChart) -> tuple[ChartSpec | TimeChart, ...]:
    """What is drawn of a chart: a long one in parts, each with its axis."""
    return shown.parts(TIME_ROWS) if isinstance(shown, TimeChart) else (shown,)


def _cell_classes(text: str, align: str, derived: bool) -> str:
    """How a cell holds its words: short ones together, endless ones broken anywhere."""
    tight = len(text) <= (TIGHT_SUM if derived else TIGHT_CELL)
    long = any(len(word) > LONG_WORD for word in text.split())
    kinds = {"end": align == "end", "tight": tight, "long": long}
    return " ".join(kind for kind, holds in kinds.items() if holds)


def _small_chart(chart: SmallChart) -> Markup:
    """A small drawing after the name of its first element, which says what it shows."""
    return Markup(small_svg(chart).removeprefix(f"<svg{XMLNS}").replace("\n", ""))
