"""A report inside a PDF: the summaries that this program writes carry their data file."""

from viewer.store.loading import MAX_SIZE, too_large
from viewer.store.problems import Problem

MOST = 100
ENDING = ".inspection.json"
NONE_INSIDE = (
    "This PDF has no report inside. A summary that Inspection Viewer exports as PDF carries its"
    " data file and opens here; other PDFs do not."
)
UNREADABLE = "This PDF is damaged or protected, so it cannot be looked into for a report."


def is_pdf(data: bytes) -> bool:
    """Whether the bytes begin as a PDF does."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def report_inside(data: bytes) -> bytes | Problem:
    """The data file that a PDF carries, still to be read; or why there is none."""
    import pypdfium2  # type: ignore[import-untyped] # it has no types; only PDFs need it

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return Problem(UNREADABLE)
    try:
        for number in range(min(document.count_attachments(), MOST)):
            attachment = document.get_attachment(number)
            if attachment.get_name().lower().endswith(ENDING):
                inside = bytes(attachment.get_data())
                return too_large() if len(inside) > MAX_SIZE else inside
    except pypdfium2.PdfiumError:
        return Problem(UNREADABLE)
    finally:
        document.close()
    return Problem(NONE_INSIDE)
