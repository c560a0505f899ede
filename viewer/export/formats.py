"""The formats a summary can be written in. A new one is one module and one line in `FORMATS`."""

from collections.abc import Callable
from dataclasses import dataclass

from viewer.export.job import Job, Written


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its id on the command line, its name for people, its file ending, its writer.

    `forms` tells whether a briefing and a summary differ in it; a format of data has only one.
    `pages` tells whether it has pages, and so a paper and colours.
    """

    id: str
    title: str
    ending: str
    write: Callable[[Job], Written]
    forms: bool = True
    pages: bool = False


def _pdf(job: Job) -> Written:
    from viewer.export.pages.pdf import write

    return write(job)


def _html(job: Job) -> Written:
    from viewer.export.web.writer import write

    return write(job)


def _docx(job: Job) -> Written:
    from viewer.export.word.writer import write

    return write(job)


def _xlsx(job: Job) -> Written:
    from viewer.export.tables.xlsx import write

    return write(job)


def _csv(job: Job) -> Written:
    from viewer.export.tables.csv import write

    return write(job)


def _markdown(job: Job) -> Written:
    from viewer.export.plain.markdown import write

    return write(job)


def _text(job: Job) -> Written:
    from viewer.export.plain.text import write

    return write(job)


def _json(job: Job) -> Written:
    from viewer.export.datafile import write

    return write(job)


# Each writer is imported when it is used: a start needs none, and most readers one.
FORMATS: tuple[Format, ...] = (
    Format("pdf", "PDF, accessible", ".pdf", _pdf, pages=True),
    Format("html", "Web page", ".html", _html, pages=True),
    Format("docx", "Word document", ".docx", _docx, pages=True),
    Format("xlsx", "Excel workbook", ".xlsx", _xlsx, forms=False),
    Format("csv", "Figures as CSV", ".csv", _csv, forms=False),
    Format("md", "Markdown", ".md", _markdown),
    Format("txt", "Plain text", ".txt", _text),
    Format("json", "Inspection report file", ".inspection.json", _json, forms=False),
)


def format_named(format_id: str) -> Format:
    """The format with this id; raise `KeyError` for one that is not in the list."""
    return {item.id: item for item in FORMATS}[format_id]
