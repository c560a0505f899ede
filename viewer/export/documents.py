"""From a job to the document that its writer sets."""

from typing import TypeGuard

from viewer.export.job import AnyJob, DocumentJob, Job
from viewer.presentation.summary.briefing import briefing, everything
from viewer.presentation.summary.build import summary
from viewer.presentation.summary.document import SummaryDocument


def is_briefing(job: AnyJob) -> TypeGuard[Job]:
    """Whether a briefing is wanted: what was made of several reports has one form alone."""
    return isinstance(job, Job) and job.options.form == "briefing"


def document_of(job: AnyJob) -> SummaryDocument:
    """The document in the form that is wanted.

    A format without pages has room for everything, so its briefing leaves nothing out.
    """
    if isinstance(job, DocumentJob):
        return job.document
    if is_briefing(job):
        return briefing(job.index, job.today, everything(job.index))
    return summary(job.index, job.options, job.today)
