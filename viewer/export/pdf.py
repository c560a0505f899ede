"""The PDF: tagged for screen readers (PDF/UA-1), for keeping (PDF/A-3a), with its data inside."""

from datetime import UTC, datetime, time
from functools import cache

import typst

from viewer.export.documents import document_of
from viewer.export.formats import Job, Written
from viewer.export.typeset import Sheets, sheets
from viewer.presentation.summary.briefing import briefing, selections

Standards = tuple[str, ...]
STANDARDS: Standards = ("ua-1", "a-3a")
MISSING = (
    "Some letters are not in the fonts that come with the program, so this PDF is set with this "
    "computer’s fonts.",
    "Some letters are in no font on this computer. The PDF is not marked as accessible (PDF/UA), "
    "and those letters may be blank.",
)


class NotSet(Exception):  # noqa: N818 - it reads as what happened
    """A document that could not be set; the message is a sentence."""


def write(job: Job) -> Written:
    """The summary or the briefing as a PDF; the same job always gives the same bytes."""
    if job.options.form == "briefing":
        return _briefing(job)
    return _set(job, sheets(job, document_of(job)))


def _briefing(job: Job) -> Written:
    """One page: the largest selection that fits, found by halving; sizes only ever shrink."""
    choices = selections(job.index)
    low, high = 0, len(choices) - 1
    best: Written | None = None
    while low < high:
        middle = (low + high) // 2 if best is not None or low else 0
        written = _set(job, sheets(job, briefing(job.index, job.today, choices[middle])))
        if pages_in(written.data) == 1:
            best, high = written, middle
        else:
            low = middle + 1
    if best is None or low == len(choices) - 1:
        best = _set(job, sheets(job, briefing(job.index, job.today, choices[low])))
    return best


def pages_in(pdf: bytes) -> int:
    """How many pages a PDF has."""
    import pypdfium2  # type: ignore[import-untyped] # it has no types

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def _set(job: Job, made: Sheets) -> Written:
    """Set the pages; where a letter is missing, with other fonts, and last without the standard."""
    attempts = ((True, STANDARDS, ()), (False, STANDARDS, MISSING[:1]), (False, (), MISSING[1:]))
    failure = ""
    for own_fonts, standards, notices in attempts:
        try:
            return Written(_compiled(job, made, standards, own_fonts=own_fonts), notices)
        except typst.TypstError as error:
            failure = str(error)
    raise NotSet(f"The pages could not be set: {failure}")


@cache
def _fonts(folder: str, *, own_fonts: bool) -> typst.Fonts:
    """The typefaces to set with, looked up once: the paper font's, or the computer's too."""
    return typst.Fonts(include_system_fonts=not own_fonts, font_paths=[folder])


def _compiled(job: Job, made: Sheets, standards: Standards, *, own_fonts: bool) -> bytes:
    moment = datetime.combine(job.today, time(12), tzinfo=UTC)
    data = typst.compile(  # type: ignore[call-overload] # the stub knows no dict of files yet
        made.files,
        format="pdf",
        font_paths=_fonts(made.font_folder, own_fonts=own_fonts),
        pdf_standards=list(standards),
        timestamp=moment,
    )
    assert isinstance(data, bytes)
    return data
