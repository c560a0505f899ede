"""The PDF: tagged for screen readers (PDF/UA-1), for keeping (PDF/A-3a), with its data inside."""

import json
from contextlib import suppress
from datetime import UTC, datetime, time

import typst

from viewer.export.documents import document_of
from viewer.export.faces import Faces, computer_faces, faces_in, paper_faces
from viewer.export.filling import filled, first_that_fits
from viewer.export.formats import Job, Written
from viewer.export.last_page import ends_nearly_empty
from viewer.export.typeset import Sheets, sheets
from viewer.presentation.summary.briefing import Kept, briefing, everything, selections
from viewer.store.pdfium import PDFIUM
from viewer.store.scarce import ROOM, need_room

SCALES = tuple(1.42 - 0.03 * step for step in range(14))
"""How much larger a briefing's words may be where its page has room for them."""

FOR_A_BYTE = 40
"""Bytes of memory that the print engine takes for each byte of a document."""

LEAST_NAME = 60
"""Letters of a name in a briefing that has no room for the usual number."""

Standards = tuple[str, ...]
STANDARDS: Standards = ("ua-1", "a-3a")
OTHER_FONTS = (
    "Some letters are not in the program’s own font. They use these fonts from this computer: {}."
)
NO_FONT = (
    "Some letters are not in any font on this computer, and may be blank. The PDF is not marked as "
    "accessible (PDF/UA)."
)
NO_STANDARD = (
    "Part of the report does not meet the standard for accessible PDFs (PDF/UA), so this PDF is "
    "not marked as accessible."
)
MISSING_LETTER = "could not be displayed"
"""How the print engine words that no font has a letter."""


class NotSet(Exception):  # noqa: N818 - it reads as what happened
    """A document that could not be set; the message is a sentence."""


def write(job: Job) -> Written:
    """The summary or the briefing as a PDF; the same job always gives the same bytes."""
    if job.options.form == "briefing":
        return _briefing(job)
    return _summary(job)


def _summary(job: Job) -> Written:
    """All of it; set closer where that spares a last page of a few lines."""
    made = sheets(job, document_of(job))
    usual = set_pages(job, made)
    if not ends_nearly_empty(usual.data):
        return usual
    closer = set_pages(job, made.closer())
    return closer if pages_in(closer.data) < pages_in(usual.data) else usual


def _briefing(job: Job) -> Written:
    """One page: the largest words with which everything fits, or all that fits with usual ones."""
    pages = OnePage(job)
    return pages.written(*planned(job, pages))


def planned(job: Job, pages: "OnePage") -> tuple[float, Kept]:
    """How large the words of a briefing are, and what is kept of it."""
    choices = selections(job.index)
    plans = [(scale, choices[0]) for scale in SCALES] + [(1.0, kept) for kept in choices]
    # Everything in the usual size: most reports fit so.
    scale, kept = first_that_fits(plans, len(SCALES), lambda plan: pages.fits(*plan))
    if kept != everything(job.index):
        kept = filled(kept, choices[0], lambda more: pages.fits(1.0, more))
    return scale, kept


class OnePage:
    """The briefings that were tried: whether they fit on a page, and the last that did."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._best: tuple[float, Kept] | None = None
        self._page: Written | None = None

    def fits(self, scale: float, kept: Kept) -> bool:
        """Whether so much fits in so large words; they grow only while none has to be parted."""
        made = sheets(self._job, briefing(self._job.index, self._job.today, kept), scale)
        if made.strained and scale > 1:
            return False
        page = set_pages(self._job, made)
        if pages_in(page.data) > 1:
            return False
        self._best, self._page = (scale, kept), page
        return True

    def written(self, scale: float, kept: Kept) -> Written:
        """The page; where even the least is too long, its names are cut shorter."""
        if (self._page is not None and self._best == (scale, kept)) or self.fits(scale, kept):
            assert self._page is not None
            return self._page
        document = briefing(self._job.index, self._job.today, kept, LEAST_NAME)
        return set_pages(self._job, sheets(self._job, document, scale))


def pages_in(pdf: bytes) -> int:
    """How many pages a PDF has."""
    import pypdfium2  # type: ignore[import-untyped] # it has no types

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def set_pages(job: Job, made: Sheets) -> Written:
    """Set the pages; where a letter is missing, with other fonts, and last without the standard."""
    paper = paper_faces()
    try:
        return Written(_compiled(job, made, STANDARDS, paper))
    except typst.TypstError as error:
        failure = error.message
    faces, notice = paper, NO_STANDARD
    if MISSING_LETTER in failure:
        faces, notice = computer_faces(made.words), NO_FONT
        with suppress(typst.TypstError):
            data = _compiled(job, made, STANDARDS, faces)
            return Written(data, (OTHER_FONTS.format(", ".join(faces_in(data, faces))),))
    try:
        return Written(_compiled(job, made, (), faces), (notice,))
    except typst.TypstError as error:
        raise NotSet(f"The pages could not be created: {error.message}") from error


def _compiled(job: Job, made: Sheets, standards: Standards, faces: Faces) -> bytes:
    need_room(ROOM + FOR_A_BYTE * sum(map(len, made.files.values())))
    moment = datetime.combine(job.today, time(12), tzinfo=UTC)
    data = typst.compile(  # type: ignore[call-overload] # the stub knows no dict of files yet
        made.files | {"faces.json": json.dumps(faces.named()).encode()},
        format="pdf",
        font_paths=faces.fonts,
        pdf_standards=list(standards),
        timestamp=moment,
    )
    assert isinstance(data, bytes)
    return data
