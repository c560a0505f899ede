"""What the actions of a comparison do: of two open reports, or of two marked in a collection."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from viewer.store.session.open_collection import MOST_MARKED, OpenCollection
from viewer.store.session.side_by_side import side_by_side
from viewer.store.session.state import State
from viewer.ui.session.hub import Hub


def slots(hub: Hub) -> dict[str, Callable[..., Any]]:
    """What to call for each of these actions."""
    return {
        "compare": partial(compare_with, hub),
        "compare-swap": partial(swap, hub),
        "compare-marked": partial(compare_marked, hub),
    }


def compare_with(hub: Hub, report_id: str) -> None:
    """Hold the report in front and another open one side by side, the earlier one first."""
    from viewer.presentation.comparison.tab import place_of  # noqa: PLC0415 - not needed for a start

    if (place := place_of(hub.state, hub.state.front, int(report_id))) is not None:
        hub.go(place)


def swap(hub: Hub) -> None:
    """Exchange the two reports of the comparison in front."""
    if (shown := side_by_side(hub.state.place)) is not None:
        hub.choose(shown.swapped().place.item or "")


def compare_marked(hub: Hub) -> None:
    """Open the two reports that are marked in a collection, and hold them side by side."""
    one = hub.state.open_collection
    if one is None or len(one.marked) < MOST_MARKED:
        return
    awaited = _Marked(hub, one)
    for location in one.marked:
        hub.open_entry(one, location, None)
    awaited.look(hub.state)


class _Marked(QObject):
    """Waits until both marked reports are open; gives up when one of them cannot be."""

    def __init__(self, hub: Hub, one: OpenCollection) -> None:
        super().__init__(hub)
        self._hub, self._one = hub, one
        self._over = False
        hub.changed.connect(self.look)

    @Slot(object)
    def look(self, state: State) -> None:
        """See whether both are there; Back leads from the comparison to the collection."""
        from viewer.presentation.comparison.tab import place_of  # noqa: PLC0415 - not needed for a start

        files = [(self._one.collection.path_of(where), where) for where in self._one.marked]
        found = [state.at_location(file, where.line) for file, where in files]
        if self._over or (None in found and state.opening.waiting):
            return
        self._over = True
        self._hub.changed.disconnect(self.look)
        self.deleteLater()
        first, second = found
        if first is not None and second is not None:
            place = place_of(state, first.id, second.id)
            self._hub.open_entry(self._one, self._one.marked[1], place)
