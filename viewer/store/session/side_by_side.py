"""Two open reports side by side: which, and how, as what is chosen in the place of a tab."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from viewer.store.session.place import COMPARISON, Place

if TYPE_CHECKING:
    from viewer.store.session.state import State

_ALL, _PINNED = "all", "pinned"


@dataclass(frozen=True, slots=True)
class ReportPair:
    """Two open reports by their ids. `everything` shows also what is the same in both.

    With the first `pinned`, the second steps through the others; else the first does.
    """

    first: int
    second: int
    everything: bool = False
    pinned: bool = True

    @property
    def place(self) -> Place:
        """The place where the comparison is shown."""
        words = [str(self.first), str(self.second)]
        words += [_ALL] if self.everything else []
        words += [_PINNED] if self.pinned else []
        return Place(COMPARISON, " ".join(words))

    def swapped(self) -> "ReportPair":
        """The two exchanged; the one that stays is the same."""
        return replace(self, first=self.second, second=self.first, pinned=not self.pinned)

    def stepped(self, state: "State", step: int) -> "ReportPair":
        """The report that is not pinned gives way to the next of the open ones."""
        stays, goes = (self.first, self.second) if self.pinned else (self.second, self.first)
        ids = [one.id for one in state.open_reports if one.id != stays]
        if goes not in ids:
            return self
        other = ids[(ids.index(goes) + step) % len(ids)]
        return replace(self, second=other) if self.pinned else replace(self, first=other)


def side_by_side(place: Place) -> ReportPair | None:
    """The comparison that a place names; None where it names none."""
    first, _, rest = (place.item or "").partition(" ")
    second, *words = rest.split() or [""]
    if place.tab != COMPARISON or not (first.isdecimal() and second.isdecimal()):
        return None
    return ReportPair(int(first), int(second), _ALL in words, _PINNED in words)


def led(state: "State", report_id: int, place: Place) -> "State":
    """The state that leads from a comparison into either report; Back leads to it again."""
    from viewer.store.session import state as states  # noqa: PLC0415 - it knows what a place is

    here = state.place
    if report_id != state.front and state.report_of(report_id) is not None:
        state = states.brought(state, report_id)
        state = states.went(state, here)
    return states.went(state, place)
