"""What the checking page shows of a draft, made while the document is read: nobody waits for it."""

from dataclasses import replace

from viewer.extraction.counting import SECTIONS
from viewer.presentation.checking.checking_page import checking_content
from viewer.presentation.checking.deciding import first_open, page_of
from viewer.presentation.checking.groups import overview_for
from viewer.presentation.checking.rows import HEAD, rows_of
from viewer.store.problem import Drafted
from viewer.store.session.open_draft import OpenDraft, seated


def begun_at_first(one: OpenDraft) -> OpenDraft:
    """A draft that was opened just now: what is open first is in hand."""
    at = first_open(one)
    return replace(one, at=at, page=page_of(one, at) or 1)


def prepare(result: Drafted) -> None:
    """Have the first content made, and the rows of every section, which name each figure."""
    _, one = seated((), 0, result)
    checking_content(begun_at_first(one))
    for section in SECTIONS:
        rows_of(overview_for(one), f"{HEAD}{section}", one.scales)
