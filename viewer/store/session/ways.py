"""Whether there is a step back or forward, within what is in front or out of it."""

from viewer.store.session.state import State


def can_go_back(state: State) -> bool:
    """Whether there is a step back: within what is in front, or to where it was opened from."""
    entry = state.open_report.entry if state.open_report else None
    origin = state.collection_of(entry.collection) if entry else None
    return bool(state.history.past) or origin is not None


def can_go_forward(state: State) -> bool:
    """Whether there is a step forward, be it into the report that was opened last from here."""
    ahead = state.open_collection.ahead if state.open_collection else None
    return bool(state.history.future) or state.report_of(ahead) is not None
