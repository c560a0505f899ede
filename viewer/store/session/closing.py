"""Closing what is open: its neighbour takes its place, and it can be opened again."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from viewer.store.session.open_collection import OpenCollection
from viewer.store.session.open_draft import OpenDraft
from viewer.store.session.open_report import OpenReport
from viewer.store.session.state import State, dismissed, front_first, given_up, with_draft

MOST_CLOSED = 20
"""How many closed reports can be opened again, one after the other."""


def closed(state: State) -> State:
    """The state without what is in front; its neighbour takes its place.

    Problems that lie over the report are put away before it. Of a draft, the report that it would
    be is put away first.
    """
    if state.opening.refused:
        return dismissed(state)
    if (draft := state.draft_of(state.front)) is not None:
        if draft.shown is not None:
            return with_draft(state, replace(draft, shown=None))
        return _without_draft(state, draft)
    if (collection := state.open_collection) is not None:
        return _without_collection(state, collection)
    if (going := state.open_report) is None:
        return state
    at = state.open_reports.index(going)
    left = (*state.open_reports[:at], *state.open_reports[at + 1 :])
    front = left[min(at, len(left) - 1)].id if left else _any(state.drafts, state.collections)
    if going.entry is not None and state.collection_of(going.entry.collection) is not None:
        front = going.entry.collection
    gone = [] if going.report_file.line else [going.report_file.file]
    return dismissed(replace(_noting_closed(state, gone), open_reports=left, front=front))


def _without_collection(state: State, going: OpenCollection) -> State:
    """The state with a collection closed; reports opened from it stay open."""
    left = tuple(one for one in state.collections if one is not going)
    front = _any(left, state.open_reports, state.drafts)
    state = _noting_closed(state, [going.file])
    return dismissed(replace(state, collections=left, front=front))


def _without_draft(state: State, going: OpenDraft) -> State:
    left = tuple(one for one in state.drafts if one is not going)
    front = _any(state.open_reports, left, state.collections)
    state = _noting_closed(state, [going.opened_from])
    return dismissed(replace(state, drafts=left, front=front))


def _any(*kinds: tuple[OpenReport | OpenDraft | OpenCollection, ...]) -> int | None:
    """The id of the last one of the first kind of which there is one."""
    return next((kind[-1].id for kind in kinds if kind), None)


def all_closed(state: State) -> State:
    """The state with nothing open, and nothing still to be read."""
    files = [one.report_file.file for one in front_first(state) if not one.report_file.line]
    files += [one.opened_from for one in state.drafts]
    state = _noting_closed(state, [*files, *(one.file for one in state.collections)])
    emptied = replace(given_up(state), open_reports=(), drafts=(), collections=(), front=None)
    return dismissed(emptied)


def _noting_closed(state: State, gone: Iterable[Path]) -> State:
    files = (*gone, *state.closed_files)
    return replace(state, closed_files=tuple(dict.fromkeys(files))[:MOST_CLOSED])
