"""Drafts that are open for the tests of the checking page."""

from pathlib import Path
from typing import Any

from viewer.extraction.draft import Draft
from viewer.presentation.checking import deciding
from viewer.presentation.checking.checking_page import checking_content
from viewer.presentation.checking.content import DraftRow
from viewer.store.reading.known_scales import known_scales
from viewer.store.session import open_draft as drafts
from viewer.store.session.open_draft import OpenDraft

SCALES = known_scales()


def opened(made: Draft, at: str = "", **changes: Any) -> OpenDraft:
    """A draft that is open, with something of it in hand."""
    one = OpenDraft(1, made, Path("x.draft.json"), scales=SCALES, **changes)
    return drafts.chose(one, at or deciding.first_open(one))


def row_in_hand(made: Draft, at: str) -> DraftRow:
    """The row of what is in hand, unfolded."""
    row = checking_content(opened(made, at)).row
    assert row is not None
    return row
