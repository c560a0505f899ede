"""What the actions of a comparison do."""

from collections.abc import Callable
from functools import partial
from typing import Any

from viewer.store.session.side_by_side import side_by_side
from viewer.ui.session.hub import Hub


def slots(hub: Hub) -> dict[str, Callable[..., Any]]:
    """What to call for each of these actions."""
    return {
        "compare": partial(compare_with, hub),
        "compare-swap": partial(swap, hub),
    }


def compare_with(hub: Hub, report_id: str) -> None:
    """Hold the report in front and another open one side by side, the earlier one first."""
    from viewer.presentation.comparison.tab import place_of

    if (place := place_of(hub.state, hub.state.front, int(report_id))) is not None:
        hub.go(place)


def swap(hub: Hub) -> None:
    """Exchange the two reports of the comparison in front."""
    if (one := hub.state.open_collection) is not None:
        from viewer.presentation.collection.screen.compare.compare_view import swapped

        hub.view_collection(swapped(one))
    elif (shown := side_by_side(hub.state.place)) is not None:
        hub.choose(shown.swapped().place.item or "")
