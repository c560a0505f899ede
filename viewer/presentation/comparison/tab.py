"""What stands in the place of a tab while two open reports are side by side."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from viewer.domain.comparison.comparing import Comparison, compared
from viewer.domain.comparison.order import in_order
from viewer.domain.index import Index
from viewer.presentation.comparison.compare_page import compare_page
from viewer.presentation.comparison.content import ComparePage
from viewer.presentation.comparison.which import column_text
from viewer.store.session.place import Place
from viewer.store.session.side_by_side import ReportPair, side_by_side

if TYPE_CHECKING:
    from viewer.store.session.state import State

CLOSED = "One of the two reports is no longer open. Go back, or choose a section above."


@dataclass(frozen=True, slots=True)
class CompareContent:
    """Two open reports side by side, or a sentence on why they are not.

    Beside the page, what is chosen by each button: `differences` shows only what differs or all,
    `swap` exchanges the two, `pin` lets the other one step; `others` are the steps before and on,
    where there are more open reports than these. `ids` are the two.
    """

    title: str
    subtitle: str
    page: ComparePage | None = None
    ids: tuple[int, int] = (0, 0)
    differences: str = ""
    swap: str = ""
    pin: str = ""
    pinned: str = ""
    others: tuple[str, str] | None = None


def compare_tab(state: "State") -> CompareContent:
    """The comparison that the place in front names."""
    chosen = side_by_side(state.place)
    comparison = comparison_in(state, state.place)
    if chosen is None or comparison is None:
        return CompareContent("Compare", CLOSED)
    page = compare_page(comparison, only_differences=not chosen.everything)
    steps = (_item(chosen.stepped(state, -1)), _item(chosen.stepped(state, 1)))
    several = len(state.open_reports) > 2
    return CompareContent(
        page.title,
        page.subtitle,
        page,
        (chosen.first, chosen.second),
        _item(replace(chosen, everything=not chosen.everything)),
        _item(chosen.swapped()),
        _item(replace(chosen, pinned=not chosen.pinned)) if several else "",
        column_text(comparison, "first" if chosen.pinned else "second"),
        steps if several else None,
    )


def place_of(state: "State", one: int | None, other: int) -> Place | None:
    """Where an open report and another one are side by side, the earlier one first."""
    front, beside = state.report_of(one), state.report_of(other)
    if front is None or beside is None or front is beside:
        return None
    first, _ = in_order(front.report_file.index, beside.report_file.index)
    ids = (front.id, beside.id) if first is front.report_file.index else (beside.id, front.id)
    return ReportPair(*ids, pinned=ids[0] == front.id).place


def comparison_in(state: "State", place: Place) -> Comparison | None:
    """The two open reports that a place names, side by side; None where one is not open."""
    chosen = side_by_side(place)
    first = state.report_of(chosen.first) if chosen else None
    second = state.report_of(chosen.second) if chosen else None
    if first is None or second is None:
        return None
    return _compared(first.report_file.index, second.report_file.index)


def _item(chosen: ReportPair) -> str:
    return chosen.place.item or ""


@lru_cache(maxsize=1)
def _compared(first: Index, second: Index) -> Comparison:
    """The last two that were compared: swapping filters and colours must not do it again."""
    return compared(first, second)
