"""The way back through the places where the reader was."""

from dataclasses import dataclass, replace

from viewer.store.session.place import NO_TABS, Place

LIMIT = 200


@dataclass(frozen=True, slots=True)
class History:
    """Where the reader is, was before, and came back from. `past` and `future`: nearest last."""

    here: Place
    past: tuple[Place, ...] = ()
    future: tuple[Place, ...] = ()

    @property
    def tab(self) -> str | None:
        """The tab in front, or the one from which its reader came to what is none."""
        through = (self.here, *reversed(self.past))
        return next((place.tab for place in through if place.tab not in NO_TABS), None)

    def go(self, place: Place) -> "History":
        """Go to a place; the way forward is forgotten."""
        if place == self.here:
            return self
        return History(place, (*self.past, self.here)[-LIMIT:], ())

    def stay(self, place: Place) -> "History":
        """Move within a tab without leaving a step to come back to."""
        return replace(self, here=place)

    def back(self) -> "History":
        """One step back, or the same when there is none."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (*self.future, self.here))

    def forward(self) -> "History":
        """One step forward, or the same when there is none."""
        if not self.future:
            return self
        return History(self.future[-1], (*self.past, self.here), self.future[:-1])
