"""The report as its data file again: normalised, and equal when it is read."""

from viewer.domain.index import Index
from viewer.domain.report import Report
from viewer.export.job import AnyJob, DataFile, DocumentJob, Written
from viewer.presentation.memo import once_per_report
from viewer.store.endings import REPORT_ENDING
from viewer.store.writing.layout import laid_out

REPORT = "The report as a data file, for Inspection Viewer and other programs"


def write(job: AnyJob) -> Written:
    """The data file of the report, or the data that a document was made of."""
    return Written(job.enclosed.data if isinstance(job, DocumentJob) else data_of(job.index))


def enclosed(job: AnyJob, file_name: str) -> DataFile:
    """What lies inside the PDF of a document with this name."""
    if isinstance(job, DocumentJob):
        return job.enclosed
    name = f"{file_name.rsplit('-', 1)[0]}{REPORT_ENDING}"
    return DataFile(name, REPORT, data_of(job.index))


@once_per_report
def data_of(index: Index) -> bytes:
    """What `normalised` makes of a report; a briefing is set many times until it fits its page."""
    return normalised(index.report)


def normalised(report: Report) -> bytes:
    """What the report says, its keys in the models' order, its numbers with the printed decimals.

    Keys that were left out, or given their default, are left out.
    """
    return laid_out(report.model_dump(by_alias=True, exclude_defaults=True)).encode()
