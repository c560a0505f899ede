"""A report inside a PDF: the summaries that this program writes carry their data file."""

from viewer.store.problem import Problem
from viewer.store.reading import pdf_process
from viewer.store.reading.file_bytes import too_large
from viewer.store.second_process import NOT_STARTED, answer_of

NONE_INSIDE = (
    "This PDF does not contain a report. The only PDFs that you can open here are those exported by"
    " Inspection Viewer."
)
UNREADABLE = "This PDF is damaged or protected, so the program cannot look for a report in it."
TOO_MUCH = "This PDF is damaged, or its contents are too large for Inspection Viewer."
_WORDS = {
    pdf_process.NONE: NONE_INSIDE,
    pdf_process.UNREADABLE: UNREADABLE,
    NOT_STARTED: "This PDF could not be read. There may not be enough free memory.",
}


def report_inside(data: bytes) -> bytes | Problem:
    """The data file that a PDF carries, still to be read; or why there is none."""
    code, inside = answer_of(pdf_process, data)
    if code == pdf_process.FOUND:
        return inside
    if code == pdf_process.TOO_LARGE:
        return too_large()
    return Problem(_WORDS.get(code, TOO_MUCH))
