"""The one immutable state of a running program, and what may happen to it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.store.disk.recent import each_once, with_file
from viewer.store.disk.settings import Settings
from viewer.store.problem import Opened, Refused
from viewer.store.session import open_report as desks
from viewer.store.session.history import History, Place
from viewer.store.session.open_report import FIRST_TAB, START, Desk, Document

if TYPE_CHECKING:
    from datetime import datetime

__all__ = ["FIRST_TAB", "START", "Desk", "Document", "State", "Waiting"]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that somebody wants to see; `wish` is shared by files that were asked for at once."""

    ticket: int
    file: Path
    wish: int


MOST_CLOSED = 20
"""How many closed reports can be opened again, one after the other."""


@dataclass(frozen=True, slots=True)
class State:
    """Everything that decides what is on the screen.

    `desks` are the open reports in the order they were asked for, and `front` is the id of the one
    in front. `waiting` holds the files still to be read, the first of which is being read;
    `refusals` those of the last `wish` that could not be. `arrived` is the last wish that has
    brought a report to the front. `missing` are the recent files that were not found when last
    looked for. `promised` says that the first screen of a report is shown, which is still to be
    read, and `awaited` where its reader wants to go then: a screen reader presses without a key.
    `unasked` is a wish that nobody has just uttered: its refusals are not shown. `real` is the
    file that a path leads to, where a disk was asked. `closed_files` are those of the reports that
    were closed, the last one first.
    """

    settings: Settings
    desks: tuple[Desk, ...] = ()
    front: int | None = None
    waiting: tuple[Waiting, ...] = ()
    refusals: tuple[Refused, ...] = ()
    asked: int = 0
    wish: int = 0
    arrived: int = 0
    missing: frozenset[str] = frozenset()
    promised: bool = False
    unasked: int | None = None
    awaited: Place | None = None
    real: Mapping[str, str] = field(default_factory=dict)
    closed_files: tuple[Path, ...] = ()

    @classmethod
    def with_report(cls, settings: Settings, document: Document, **of_desk: object) -> "State":
        """A state with one report open."""
        desk = Desk(1, document, **of_desk)  # type: ignore[arg-type]
        return cls(settings, (desk,), desk.id, asked=1)

    @property
    def desk(self) -> Desk | None:
        """The open report in front."""
        return next((desk for desk in self.desks if desk.id == self.front), None)

    @property
    def document(self) -> Document | None:
        """The report in front, and the file it was read from."""
        return self.desk.document if self.desk else None

    @property
    def history(self) -> History:
        """The way through the report in front."""
        return self.desk.history if self.desk else History(Place(self.settings.tab))

    @property
    def place(self) -> Place:
        """The tab and item in front of the reader."""
        return self.history.here

    @property
    def chosen(self) -> Mapping[str, str]:
        """By tab, the item last chosen there."""
        return self.desk.chosen if self.desk else {}

    @property
    def filters(self) -> Mapping[str, str]:
        """By tab, the text of its filter."""
        return self.desk.filters if self.desk else {}

    @property
    def reading(self) -> Path | None:
        """The file being read in the background."""
        return self.waiting[0].file if self.waiting else None

    @property
    def refused(self) -> tuple[Refused, ...]:
        """The files that could not be read, once all that were asked for with them have been."""
        under_way = any(item.wish == self.wish for item in self.waiting)
        return () if under_way or self.wish == self.unasked else self.refusals


# Opening and closing


def asked(state: State, files: Iterable[Path], *, unasked: bool = False) -> State:
    """Files are wanted; what is open stays open."""
    wish = state.asked + 1
    if unasked:
        state = replace(state, unasked=wish)
    more = tuple(Waiting(number, file, wish) for number, file in enumerate(files, wish))
    return replace(state, waiting=state.waiting + more, asked=state.asked + len(more))


def given_up(state: State) -> State:
    """Nobody waits any longer."""
    return replace(state, waiting=(), promised=False)


def answered(
    state: State,
    ticket: int,
    result: Opened | Refused,
    real: Path | None = None,
    at: "datetime | None" = None,
) -> State:
    """A file was read. A report comes to the front if it is the first of its wish to arrive."""
    wanted = next((item for item in state.waiting if item.ticket == ticket), None)
    if wanted is None:
        return state
    waiting = tuple(item for item in state.waiting if item is not wanted)
    refusals = state.refusals if wanted.wish == state.wish else ()
    state = replace(state, waiting=waiting, refusals=refusals, wish=wanted.wish, promised=False)
    if isinstance(result, Refused):
        return replace(state, refusals=(*refusals, result), awaited=None)
    document = Document.of(result, real or result.file, at)
    state, desk = _seated(state, ticket, document)
    if state.arrived == wanted.wish:
        return state
    state, place = replace(state, front=desk.id, arrived=wanted.wish, awaited=None), state.awaited
    return went(state, place) if place is not None else state


def _seated(state: State, ticket: int, document: Document) -> tuple[State, Desk]:
    """The report on its desk: the one where the same file is open already, or a new one."""
    known = next((desk for desk in state.desks if _same_file(desk, document)), None)
    if known is not None:
        known = desks.reread(known, document)
        return _with(state, known), known
    tab = state.settings.tabs.get(str(document.file), state.place.tab)
    desk = Desk(ticket, document, History(Place(tab)))
    still_closed = tuple(file for file in state.closed_files if file != document.file)
    return replace(state, desks=(*state.desks, desk), closed_files=still_closed), desk


def _same_file(desk: Desk, document: Document) -> bool:
    """Whether it is the same file; one that was moved is known by its content."""
    if desk.document.real == document.real:
        return True
    gone = desk.trouble is not None and desk.trouble.unreadable
    return gone and desk.document.sha256 == document.sha256


def closed(state: State, desk_id: int | None = None) -> State:
    """Put a report away, by default the one in front; its neighbour takes its place.

    Problems that lie over the report are put away before it.
    """
    if desk_id is None and state.refused:
        return dismissed(state)
    going = state.front if desk_id is None else desk_id
    order = [desk.id for desk in state.desks]
    if going not in order:
        return state
    left = tuple(desk for desk in state.desks if desk.id != going)
    front = state.front
    if going == front:
        front = left[min(order.index(going), len(left) - 1)].id if left else None
    gone = [desk for desk in state.desks if desk.id == going]
    return replace(_noting_closed(state, gone), desks=left, front=front, refusals=())


def all_closed(state: State) -> State:
    """Put every report away, and what is still to be read."""
    state = _noting_closed(state, sorted(state.desks, key=_in_front(state)))
    return replace(given_up(state), desks=(), front=None, refusals=())


def _noting_closed(state: State, gone: Iterable[Desk]) -> State:
    files = (*(desk.document.file for desk in gone), *state.closed_files)
    return replace(state, closed_files=tuple(dict.fromkeys(files))[:MOST_CLOSED])


def brought(state: State, desk_id: int) -> State:
    """Bring another open report to the front."""
    if all(desk.id != desk_id for desk in state.desks):
        return state
    return _remembering(replace(state, front=desk_id, refusals=()))


def stepped(state: State, step: int) -> State:
    """Bring the next report to the front, or the one before; after the last comes the first."""
    order = [desk.id for desk in state.desks]
    if state.front not in order:
        return state
    return brought(state, order[(order.index(state.front) + step) % len(order)])


def found(state: State, path: str, real: str) -> State:
    """A file was looked for; `real` is what its path leads to, empty where nothing is there."""
    missing = state.missing - {path} if real else state.missing | {path}
    known = {**state.real, path: real} if real else state.real
    recent = each_once(state.settings.recent, known)
    settings = replace(state.settings, recent=recent)
    return replace(state, missing=missing, real=known, settings=settings)


def opened(state: State, path: str, real: str, name: str = "") -> State:
    """A file was opened: it is the newest of the recent ones, and is there once.

    `name` is what its report is called from now on in the list of them.
    """
    recent = with_file(state.settings.recent, path)
    names = {**state.settings.names, path: name}
    names = {path: names[path] for path in recent if names.get(path)}
    settings = replace(state.settings, recent=recent, names=names)
    return found(adjusted(state, settings), path, real)


def named(state: State, path: str, name: str) -> State:
    """The report in a file is called otherwise now; that matters for a recent file only."""
    if path not in state.settings.recent:
        return state
    names = {**state.settings.names, path: name}
    return adjusted(state, replace(state.settings, names=names))


# A file that changes


def renewed(
    state: State,
    desk_id: int,
    result: Opened | Refused,
    real: Path | None = None,
    at: "datetime | None" = None,
) -> State:
    """The file of an open report was read again, because it has changed."""
    desk = next((desk for desk in state.desks if desk.id == desk_id), None)
    if desk is None:
        return state
    if isinstance(result, Refused):
        return _with(state, desks.troubled(desk, result))
    return _with(state, desks.reread(desk, Document.of(result, real or result.file, at)))


def mended(state: State, desk_id: int) -> State:
    """The file of an open report holds what it held before."""
    desk = next((desk for desk in state.desks if desk.id == desk_id), None)
    return state if desk is None else _with(state, desks.mended(desk))


def trouble_shown(state: State) -> State:
    """The reader asks what is wrong with the file in front."""
    desk = state.desk
    return replace(state, refusals=(desk.trouble,)) if desk and desk.trouble else state


def trouble_put_away(state: State) -> State:
    """The reader knows that the file has trouble."""
    return _changed(state, lambda desk: replace(desk, put_away=True))


def dismissed(state: State) -> State:
    """The reader has seen the problems."""
    return replace(state, refusals=())


# Within the report in front


def went(state: State, place: Place) -> State:
    """Follow a link, choose a tab: a step that Back undoes."""
    if state.promised:
        return replace(state, awaited=place)
    return _moved(state, lambda desk: desks.went(desk, place))


def chose(state: State, item: str) -> State:
    """Choose another item in the tab in front; no step for Back."""
    here = Place(state.place.tab, item)
    return _moved(state, lambda desk: desks.moved(desk, desk.history.stay(here)))


def went_back(state: State) -> State:
    """Back one step."""
    return _moved(state, lambda desk: desks.moved(desk, desk.history.back()))


def went_forward(state: State) -> State:
    """Forward one step."""
    return _moved(state, lambda desk: desks.moved(desk, desk.history.forward()))


def filtered(state: State, tab: str, text: str) -> State:
    """The reader types into a tab's filter."""
    return _changed(state, lambda desk: replace(desk, filters={**desk.filters, tab: text}))


def adjusted(state: State, settings: Settings) -> State:
    """A setting was changed."""
    return replace(state, settings=settings)


def noted(state: State, but: Path) -> State:
    """The open files, the one in front first, are remembered if that is wanted; `but` is not.

    Not while some are still to be read: those that are open are not all then.
    """
    if state.waiting:
        return state
    files = [desk.document.file for desk in sorted(state.desks, key=_in_front(state))]
    session = tuple(str(file) for file in files if file != but) if state.settings.reopen else ()
    if session == state.settings.session:
        return state
    return replace(state, settings=replace(state.settings, session=session))


def _in_front(state: State) -> Callable[[Desk], bool]:
    return lambda desk: desk.id != state.front


def _moved(state: State, move: Callable[[Desk], Desk]) -> State:
    if state.desk is None:
        return state
    return _remembering(replace(_changed(state, move), refusals=()))


def _changed(state: State, change: Callable[[Desk], Desk]) -> State:
    return _with(state, change(state.desk)) if state.desk else state


def _with(state: State, changed: Desk) -> State:
    seated = tuple(changed if desk.id == changed.id else desk for desk in state.desks)
    return replace(state, desks=seated)


def _remembering(state: State) -> State:
    """The tab in front is the one to begin on next time."""
    if state.document is None:
        return state
    file = str(state.document.file)
    return replace(state, settings=state.settings.on_tab(state.place.tab, file))
