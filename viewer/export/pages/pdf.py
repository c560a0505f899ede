"""The PDF: tagged for screen readers (PDF/UA-1), for keeping (PDF/A-3a), with its data inside."""

from contextlib import suppress
from datetime import UTC, datetime, time

import typst

from viewer.export.documents import document_of, is_briefing
from viewer.export.drawing.faces import Faces, computer_faces, faces_in, paper_faces
from viewer.export.job import AnyJob, DocumentJob, Job, Written
from viewer.export.pages.engine import Standards, pages_of
from viewer.export.pages.last_page import pages_in, wastes_room
from viewer.export.pages.page_filling import BriefingLayout, planned
from viewer.export.pages.typeset import Sheets, sheets
from viewer.presentation.summary.briefing import briefing
from viewer.store.resource_limits import ROOM, need_room

FOR_A_BYTE = 40  # bytes of memory that the print engine takes for each byte of a document
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
MISSING_LETTER = "could not be displayed"  # how the print engine words that no font has a letter


class NotSet(Exception):  # noqa: N818 - it reads as what happened
    """A document that could not be set; the message is a sentence."""


def write(job: AnyJob) -> Written:
    """The summary or the briefing as a PDF; the same job always gives the same bytes."""
    if is_briefing(job):
        pages = OnePage(job)
        return pages.written(planned(job.index, pages.fits))
    return _complete(job)


def _complete(job: AnyJob) -> Written:
    """The whole document as a PDF, set closer where that spares a page."""
    paper = job.paper if isinstance(job, DocumentJob) else None
    made = sheets(job, paper or document_of(job))
    usual = set_pages(job, made)
    if not wastes_room(usual.data):
        return usual
    closer = set_pages(job, made.closer())
    return closer if pages_in(closer.data) < pages_in(usual.data) else usual


class OnePage:
    """The briefings that were tried: those too long for a page, and the last that fits on one."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._too_long: list[BriefingLayout] = []
        self._best: BriefingLayout | None = None
        self._page: Written | None = None

    def fits(self, plan: BriefingLayout) -> bool:
        """Whether it makes one page; words grow only while none has to be parted."""
        if plan == self._best:
            return True
        if plan in self._too_long:
            return False
        made = self._sheets(plan)
        page = None if made.strained and plan.scale > 1 else set_pages(self._job, made)
        if page is None or pages_in(page.data) > 1:
            self._too_long.append(plan)
            return False
        self._best, self._page = plan, page
        return True

    def written(self, plan: BriefingLayout) -> Written:
        """The page, or the pages of a plan that does not fit one."""
        if self.fits(plan) and self._page is not None:
            return self._page
        return set_pages(self._job, self._sheets(plan))

    def _sheets(self, plan: BriefingLayout) -> Sheets:
        document = briefing(self._job.index, self._job.today, plan.kept, plan.name)
        made = sheets(self._job, document, plan.scale)
        return made.closer() if plan.close else made


def set_pages(job: AnyJob, made: Sheets) -> Written:
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


def _compiled(job: AnyJob, made: Sheets, standards: Standards, faces: Faces) -> bytes:
    files = made.files(faces)
    need_room(ROOM + FOR_A_BYTE * sum(len(data) for _, data in files))
    moment = datetime.combine(job.today, time(12), tzinfo=UTC)
    return pages_of(files, faces.fonts, standards, moment)
