"""From a summary document to the files that the print engine sets: template, data, charts."""

import json
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from viewer.export.formats import Job
from viewer.export.grey import grey, greyed
from viewer.export.small_svg import small_svg
from viewer.export.svg import picture_svg
from viewer.presentation.charts.layout import natural_height
from viewer.presentation.charts.measure import table_measure
from viewer.presentation.charts.spec import ChartSpec
from viewer.presentation.content import Table
from viewer.presentation.front import RatingScale, SmallChart
from viewer.presentation.inks import LIGHT
from viewer.presentation.sharing import shared
from viewer.presentation.summary.document import SummaryDocument
from viewer.presentation.text import one_line
from viewer.resources import resource

FORM_TITLES = {"briefing": "Briefing", "summary": "Summary"}
FONTS = ("Source Sans Pro", "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", "DejaVu Sans")
CHART_WIDTH, CHART_EM = 460.0, 10.0
TABLE_EMS, COLUMN_GAP = 52.0, 1.2
"""The width of a page's text and the gap between columns, in em of a table's words."""

SHORT = 11
"""Up to this many letters a level's label fits under a quarter of a rating card."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """Everything the print engine reads, by name, and the folder of the paper font."""

    files: dict[str, bytes]
    font_folder: str


def sheets(job: Job, document: SummaryDocument) -> Sheets:
    """The files of a document; nothing else is ever looked at while it is set."""
    from viewer.export.datafile import normalised
    from viewer.export.fonts import paper_font_folder

    gathered = _Gathering(mono=job.options.mono)
    name = f"{document.file_name.rsplit('-', 1)[0]}.inspection.json"
    about = job.index.report.about
    data = {
        **gathered.data(document),
        "author": one_line(about.inspectorate),
        "form_title": FORM_TITLES[document.form],
        "derived_note": _derived_note(job),
        "paper": job.options.paper,
        "landscape": job.options.landscape,
        "binding": job.options.binding,
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


@cache
def template() -> bytes:
    """The print template, read once."""
    return resource("summary.typ").read_bytes()


def _derived_note(job: Job) -> str:
    every = (item for metric in job.index.report.metrics for item in metric.observations)
    return "Figures in italics are derived." if any(i.basis == "derived" for i in every) else ""


class _Gathering:
    """Turns frozen values into plain data, and charts into files that the data names."""

    def __init__(self, *, mono: bool) -> None:
        self.files: dict[str, bytes] = {}
        self._mono = mono

    def inks(self) -> dict[str, str]:
        """The light theme's colours, or greys."""
        inks = {item.name: str(getattr(LIGHT, item.name)) for item in fields(LIGHT)}
        return {name: grey(shade) if self._mono else shade for name, shade in inks.items()}

    def data(self, value: Any) -> Any:
        """A value as what JSON can hold; each frozen part says its kind."""
        if isinstance(value, ChartSpec):
            return self._chart(value)
        if isinstance(value, SmallChart):
            return self._file(small_svg(value))
        if is_dataclass(value) and not isinstance(value, type):
            made = {item.name: self.data(getattr(value, item.name)) for item in fields(value)}
            if isinstance(value, Table):
                made["widths"] = column_widths(value)
            if isinstance(value, RatingScale):
                made["short"] = all(len(label) <= SHORT for label in value.labels)
            return {"part": type(value).__name__, **made}
        if isinstance(value, tuple | list):
            return [self.data(item) for item in value]
        if isinstance(value, str):
            return printable(value)
        return str(value) if isinstance(value, Decimal) else value

    def _chart(self, spec: ChartSpec) -> dict[str, Any]:
        height = natural_height(spec, CHART_EM)
        svg = picture_svg(spec, CHART_WIDTH, height, CHART_EM)
        alternative = printable(spec.alternative)
        return {"file": self._file(svg), "width": CHART_WIDTH, "alternative": alternative}

    def _file(self, svg: str) -> str:
        name = f"chart-{len(self.files) + 1}.svg"
        self.files[name] = (greyed(svg) if self._mono else svg).encode("utf-8")
        return name


def column_widths(table: Table) -> list[int]:
    """Shares of the page's width for the columns, by their words."""
    needs = []
    for number, column in enumerate(table.columns):
        texts = [column.title, *(row[number].text for row in table.rows)]
        marks = any(row[number].mark is not None for row in table.rows)
        longest = max(
            table_measure(word, "strong") for text in texts for word in text.split() or [""]
        )
        whole = max(table_measure(text, "strong") for text in texts)
        extra = COLUMN_GAP + marks
        needs.append((round((longest + extra) * 100), round((whole + extra) * 100)))
    return shared(needs, round(TABLE_EMS * 100))


def printable(text: str) -> str:
    """Text without what no page can hold: controls, direction marks, half characters."""
    clean = "".join(letter if letter.isprintable() else " " for letter in text)
    return clean.encode("utf-8", "replace").decode("utf-8")
