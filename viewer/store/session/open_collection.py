"""A collection that is open: which tab is in front, and what its reader has chosen in each."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from viewer.store.session.history import History
from viewer.store.session.place import Place

if TYPE_CHECKING:
    from viewer.domain.collection.inspection import Location
    from viewer.store.collection.collected import Collected
    from viewer.store.collection.collection import Collection

MATRIX = "matrix"
"""The tab that a collection begins with."""

BEGINNING = History(Place(MATRIX))

ViewT = TypeVar("ViewT")

PAIR = 2
"""How many marked reports are held side by side; more of them are a group."""


@dataclass(frozen=True, slots=True)
class OpenCollection:
    """One open collection: a folder, or a file with a report a line.

    `views` holds by tab what its reader has chosen there, a frozen value of that tab's own;
    `marked` are the reports marked for comparing, the one marked last at the end. `ahead` is the
    report that was opened last from here. `version` grows each time that it is read anew.
    """

    id: int
    file: Path
    collection: "Collection" = field(compare=False)
    version: int = 0
    history: History = BEGINNING
    views: Mapping[str, object] = field(default_factory=dict)
    marked: "tuple[Location, ...]" = ()
    ahead: int | None = None

    @property
    def tab(self) -> str:
        """The tab in front."""
        return self.history.here.tab

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, and not a file with a report a line."""
        return self.collection.root == self.collection.folder

    def view(self, tab: str, usual: ViewT) -> ViewT:
        """What its reader has chosen in a tab; the usual choice if nothing yet."""
        chosen = self.views.get(tab)
        return chosen if isinstance(chosen, type(usual)) else usual

    def went(self, place: Place) -> "OpenCollection":
        """The collection with another tab in front."""
        return replace(self, history=self.history.go(place))

    def moved(self, history: History) -> "OpenCollection":
        """The collection at another place on the way through its tabs."""
        return replace(self, history=history)

    def viewed(self, tab: str, view: object) -> "OpenCollection":
        """The collection with another choice in one of its tabs."""
        return replace(self, views={**self.views, tab: view})

    def toggled(self, location: "Location") -> "OpenCollection":
        """The collection with a report marked for comparing, or marked no more."""
        others = tuple(one for one in self.marked if one != location)
        return replace(self, marked=others if location in self.marked else (*others, location))

    def renewed(self, collection: "Collection") -> "OpenCollection":
        """The collection as it was read anew, with the same choices."""
        return replace(self, collection=collection, version=self.version + 1)


def seated(
    collections: tuple[OpenCollection, ...], ticket: int, result: "Collected"
) -> tuple[tuple[OpenCollection, ...], OpenCollection]:
    """The open collections with this one: what was chosen in the same folder stays."""
    known = next((one for one in collections if one.file == result.file), None)
    if known is None:
        one = OpenCollection(ticket, result.file, result.collection)
        return (*collections, one), one
    anew = known.renewed(result.collection)
    return tuple(anew if one is known else one for one in collections), anew
