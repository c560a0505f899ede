"""What workers do with the draft of a document: keep it, make its report, find its document."""

from pathlib import Path

from viewer.extraction.draft import Draft
from viewer.extraction.source_text import SourceText
from viewer.store.drafts import document_check, finding, keeping, report_of_draft
from viewer.store.drafts.document_check import DocumentFound
from viewer.store.drafts.keeping import Kept, SeenDraft
from viewer.store.problem import Opened, Problem, Refused
from viewer.ui.session.disk_tasks import Saved, saved


def keep_draft(draft: Draft, file: Path, seen: SeenDraft) -> Kept:
    """Write a draft whole or not at all."""
    return keeping.keep(draft, file, seen)


def keep_draft_in(draft: Draft, file: Path, seen: SeenDraft) -> Kept:
    """Write a draft where somebody says, and note that place."""
    return keeping.keep_in(draft, file, seen)


def drafted_report(draft: Draft) -> Opened | Refused:
    """The report that a draft would be, checked as any file is."""
    return report_of_draft.drafted_report(draft)


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


def document_in(draft: Draft, file: Path) -> SourceText | Problem:
    """The text of a draft's document, which may be in this file."""
    return finding.document_in(draft, file)


def document_found(file: Path, digest: str, before: DocumentFound | None) -> DocumentFound:
    """Whether the document of a draft is still as it was."""
    return document_check.document_found(file, digest, before)
