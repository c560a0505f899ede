"""The report that a draft would be: checked as any file is, and the place where it would be."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from viewer.domain.base import slug
from viewer.domain.index import Index, Undecided
from viewer.extraction.counting import SECTIONS, Section, counts
from viewer.extraction.decided import accepted
from viewer.extraction.draft import Draft
from viewer.extraction.report_parts.facts import facts_in, words
from viewer.extraction.to_report import to_report
from viewer.store.endings import REPORT_ENDING
from viewer.store.problem import Opened, Problem, Refused
from viewer.store.reading.file_bytes import loaded
from viewer.store.reading.known_scales import known_scales
from viewer.store.reading.reader import parse_report
from viewer.store.writing.layout import laid_out

LONGEST = 60
_MADE_OF: dict[Section, Undecided] = {
    "report": "facts",
    "ratings": "ratings",
    "figures": "figures",
    "findings": "findings",
}


def report_text(draft: Draft) -> bytes:
    """The report as the text of a file; its document was seen today."""
    today = date.today()  # noqa: DTZ011 - the user's day
    return laid_out(to_report(draft, known_scales(), today)).encode("utf-8")


def drafted_report(draft: Draft) -> Opened | Refused:
    """The report, which knows what is not decided yet, or why it cannot be one."""
    found = parse_report(report_text(draft), report_place(draft))
    if isinstance(found, Refused):
        return found
    count = counts(draft)
    undecided = {_MADE_OF[section]: count[section].open for section in SECTIONS}
    return replace(found, index=Index(found.report, undecided))


def report_place(draft: Draft) -> Path:
    """Where the report would be: beside its document, under the document's name.

    What was pasted has no name of its own, so its report takes that of the inspected body.
    """
    file = draft.document.file
    if not file and (body := slug(words(facts_in(accepted(draft)), "body") or "")):
        return Path(f"{body[:LONGEST].rstrip('-')}{REPORT_ENDING}")
    name = Path(draft.document.name).name
    stem = name.rpartition(".")[0] or name
    return (Path(file).parent if file else Path()) / f"{stem}{REPORT_ENDING}"


def document_bytes(draft: Draft) -> bytes | Problem:
    """The document of a draft, as it was when it was read."""
    if draft.document.file is None:
        return Problem("The document was pasted, so there is no file of it.")
    data = loaded(Path(draft.document.file))
    if isinstance(data, bytes) and sha256(data).hexdigest() != draft.document.sha256:
        return Problem("The document has changed since it was read.")
    return data
