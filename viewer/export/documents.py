"""From a job to the document that its writer sets."""

from viewer.export.job import AnyJob, DocumentJob
from viewer.presentation.summary.briefing import briefing, everything
from viewer.presentation.summary.build import summary
from viewer.presentation.summary.document import SummaryDocument


def document_of(job: AnyJob) -> SummaryDocument:
    """The document in the form that is wanted.

    A format without pages has room for everything, so its briefing leaves nothing out.
    """
    if isinstance(job, DocumentJob):
        return job.document
    if job.options.form == "summary":
        return summary(job.index, job.options, job.today)
    return briefing(job.index, job.today, everything(job.index))
