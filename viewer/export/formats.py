"""The formats a summary can be written in. A new one is one module and one line in `FORMATS`."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module

from viewer.export.job import AnyJob, Written
from viewer.store.endings import REPORT_ENDING


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its id on the command line, its name for people, its file ending, its writer.

    `forms` tells whether a briefing and a summary differ in it; a format of data has only one.
    `pages` tells whether it has pages, and so a paper and colours; `text` whether a terminal can
    show it. `rows` is its name where it holds rows of several reports, if that is another.
    """

    id: str
    title: str
    ending: str
    write: Callable[[AnyJob], Written]
    forms: bool = True
    pages: bool = False
    text: bool = False
    rows: str = ""


def _writer(module: str) -> Callable[[AnyJob], Written]:
    """A writer that is imported when it is used: a start needs none, and most readers one."""

    def write(job: AnyJob) -> Written:
        writer: Callable[[AnyJob], Written] = import_module(f"viewer.export.{module}").write
        return writer(job)

    return write


FORMATS: tuple[Format, ...] = (
    Format("pdf", "PDF, accessible", ".pdf", _writer("pages.pdf"), pages=True),
    Format("html", "Web page", ".html", _writer("web.writer"), pages=True, text=True),
    Format("docx", "Word document", ".docx", _writer("word.writer"), pages=True),
    Format("xlsx", "Excel workbook", ".xlsx", _writer("tables.xlsx"), forms=False),
    Format(
        "csv",
        "Figures as CSV",
        ".csv",
        _writer("tables.csv"),
        forms=False,
        text=True,
        rows="Rows as CSV",
    ),
    Format("md", "Markdown", ".md", _writer("plain.markdown"), text=True),
    Format("txt", "Plain text", ".txt", _writer("plain.text"), text=True),
    Format(
        "json",
        "Inspection report file",
        REPORT_ENDING,
        _writer("datafile"),
        forms=False,
        text=True,
        rows="Rows as JSON",
    ),
)
OF_SEVERAL: tuple[Format, ...] = tuple(
    replace(item, title=item.rows or item.title, forms=False, ending=f".{item.id}")
    for item in FORMATS
)
"""The formats of a document that was made of several reports: its data is rows, and no report."""


def format_named(format_id: str) -> Format:
    """The format with this id; raise `KeyError` for one that is not in the list."""
    return {item.id: item for item in FORMATS}[format_id]
