"""Which page of which document is to be shown."""

from dataclasses import replace
from pathlib import Path

from viewer.store.documents.page import PageWanted, Span
from viewer.store.session.open_draft import OpenDraft


def wanted_of(one: OpenDraft, spans: tuple[Span, ...] = ()) -> PageWanted | None:
    """The page in sight with these places; None where the document is no file."""
    document = one.draft.document
    if document.file is None:
        return None
    file = Path(document.file)
    return PageWanted(file, file.name, document.sha256, one.page, spans)


def is_same_page(one: PageWanted | None, other: PageWanted) -> bool:
    """Whether both are of one page, whatever their places."""
    return one is not None and replace(one, places=()) == replace(other, places=())


def page_text(one: OpenDraft) -> str:
    """The text of the page in sight."""
    pages = one.text.pages if one.text else ()
    return next((page.text for page in pages if page.number == one.page), "")
