"""What a worker does to save the report of a draft; what else it does with one is in the store."""

from pathlib import Path

from viewer.extraction.draft import Draft
from viewer.store.drafts import report_of_draft
from viewer.store.problem import Problem, Refused
from viewer.ui.session.disk_tasks import Saved, saved


def save_drafted(draft: Draft, file: Path, with_document: bool) -> Saved | Refused:
    """Check the report that a draft would be and write it, the document beside it if wanted."""
    found = report_of_draft.drafted_report(draft)
    if isinstance(found, Refused):
        return found
    done = saved(report_of_draft.report_text(draft), file)
    if done.failure or not with_document:
        return done
    data = report_of_draft.document_bytes(draft)
    if isinstance(data, Problem):
        return Saved(file, f"the report is saved, but not the document: {data.sentence}")
    copied = saved(data, file.with_name(draft.document.name))
    return Saved(file, copied.failure)
