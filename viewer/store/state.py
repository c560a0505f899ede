"""The one immutable state of a running program, and what may happen to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.store.history import History, Place
from viewer.store.problems import Opened, Refused
from viewer.store.settings import Settings

if TYPE_CHECKING:
    from viewer.domain.index import Index

FIRST_TAB = "overview"
START = History(Place(FIRST_TAB))


@dataclass(frozen=True, slots=True)
class Document:
    """An open report, and the file it was read from."""

    file: Path
    sha256: str
    index: "Index" = field(compare=False)


@dataclass(frozen=True, slots=True)
class State:
    """Everything that decides what is on the screen.

    `chosen` and `filters` are by tab: the item last chosen there, and the filter's text.
    `reading` is the file being read in the background, `refused` the last one that could not be.
    `promised` says that the first screen of a report is shown, which is still to be read.
    """

    settings: Settings
    document: Document | None = None
    history: History = field(default=START)
    chosen: Mapping[str, str] = field(default_factory=dict)
    filters: Mapping[str, str] = field(default_factory=dict)
    reading: Path | None = None
    refused: Refused | None = None
    promised: bool = False

    @property
    def place(self) -> Place:
        """The tab and item in front of the reader."""
        return self.history.here


def started_reading(state: State, file: Path) -> State:
    """A file is being read; what was open stays open."""
    return replace(state, reading=file)


def opened(state: State, result: Opened) -> State:
    """A report was read: it takes the place of the one before, on the same tab."""
    from viewer.domain.index import Index  # not needed for a start

    return replace(
        state,
        document=Document(result.file, result.sha256, Index(result.report)),
        history=History(Place(state.place.tab)),
        chosen={},
        filters={},
        reading=None,
        refused=None,
        promised=False,
    )


def refused(state: State, result: Refused) -> State:
    """A file could not be read: its problems show, and the open report is kept."""
    return replace(state, reading=None, refused=result, promised=False)


def dismissed(state: State) -> State:
    """The reader has seen the problems."""
    return replace(state, refused=None)


def went(state: State, place: Place) -> State:
    """Follow a link, choose a tab: a step that Back undoes. Shows the item if it is filtered out.

    Without an item, the one last chosen in that tab comes back.
    """
    target = place if place.item is not None else Place(place.tab, state.chosen.get(place.tab))
    filters = state.filters
    if place.item is not None and place != state.place and filters.get(place.tab):
        filters = {**filters, place.tab: ""}
    return _at(replace(state, filters=filters), state.history.go(target))


def chose(state: State, item: str) -> State:
    """Choose another item in the tab in front; no step for Back."""
    return _at(state, state.history.stay(Place(state.place.tab, item)))


def went_back(state: State) -> State:
    """Back one step."""
    return _at(state, state.history.back())


def went_forward(state: State) -> State:
    """Forward one step."""
    return _at(state, state.history.forward())


def filtered(state: State, tab: str, text: str) -> State:
    """The reader types into a tab's filter."""
    return replace(state, filters={**state.filters, tab: text})


def adjusted(state: State, settings: Settings) -> State:
    """A setting was changed."""
    return replace(state, settings=settings)


def _at(state: State, history: History) -> State:
    place = history.here
    chosen = state.chosen
    if place.item is not None:
        chosen = {**chosen, place.tab: place.item}
    return replace(state, history=history, chosen=chosen, refused=None)
