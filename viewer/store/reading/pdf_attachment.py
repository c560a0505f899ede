"""A report inside a PDF: the summaries that this program writes carry their data file."""

from viewer.store.problem import Problem
from viewer.store.reading import pdf_process
from viewer.store.reading.file_bytes import too_large
from viewer.store.reading.pdf_child import answer_to

NONE_INSIDE = (
    "This PDF does not contain a report. The only PDFs that you can open here are those exported by"
    " Inspection Viewer."
)
UNREADABLE = "This PDF is damaged or protected, so the program cannot look for a report in it."
TOO_MUCH = "This PDF is damaged, or its contents are too large for Inspection Viewer."


def report_inside(data: bytes) -> bytes | Problem:
    """The data file that a PDF carries, still to be read; or why there is none."""
    try:
        code, inside = answer_to(pdf_process.FLAG, pdf_process.__file__, data)
    except OSError as error:
        return Problem(f"This PDF could not be read ({error.strerror}).")
    if code == pdf_process.FOUND:
        return inside
    if code == pdf_process.TOO_LARGE:
        return too_large()
    known = {pdf_process.NONE: NONE_INSIDE, pdf_process.UNREADABLE: UNREADABLE}
    return Problem(known.get(code, TOO_MUCH))
