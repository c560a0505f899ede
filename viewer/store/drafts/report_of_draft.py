"""The report that a draft would be: checked as any file is, and the place where it would be."""

from datetime import date
from hashlib import sha256
from pathlib import Path

from viewer.extraction.draft import Draft
from viewer.extraction.to_report import to_report
from viewer.store.problem import Opened, Problem, Refused
from viewer.store.reading.file_bytes import loaded
from viewer.store.reading.known_scales import known_scales
from viewer.store.reading.reader import parse_report
from viewer.store.writing.layout import laid_out

ENDING = ".inspection.json"


def report_text(draft: Draft) -> bytes:
    """The report as the text of a file; its document was seen today."""
    today = date.today()  # noqa: DTZ011 - the user's day
    return laid_out(to_report(draft, known_scales(), today)).encode("utf-8")


def drafted_report(draft: Draft) -> Opened | Refused:
    """The report, or why it cannot be one."""
    return parse_report(report_text(draft), report_place(draft))


def report_place(draft: Draft) -> Path:
    """Where the report would be: beside its document, under the document's name."""
    name = Path(draft.document.name).name
    stem = name.rpartition(".")[0] or name
    file = draft.document.file
    return (Path(file).parent if file else Path()) / f"{stem}{ENDING}"


def document_bytes(draft: Draft) -> bytes | Problem:
    """The document of a draft, as it was when it was read."""
    if draft.document.file is None:
        return Problem("The document was pasted, so there is no file of it.")
    data = loaded(Path(draft.document.file))
    if isinstance(data, bytes) and sha256(data).hexdigest() != draft.document.sha256:
        return Problem("The document has changed since it was read.")
    return data
