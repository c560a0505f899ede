"""The one immutable state of a running program, and what may happen to it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.store.collection.collected import Collected
from viewer.store.disk.settings import Settings
from viewer.store.problem import Drafted, Opened, Refused
from viewer.store.session import open_collection as open_collections
from viewer.store.session import open_report as open_reports
from viewer.store.session import opening as openings
from viewer.store.session.history import History
from viewer.store.session.open_collection import OpenCollection
from viewer.store.session.open_draft import OpenDraft, seated
from viewer.store.session.open_report import FIRST_TAB, START, OpenReport, ReportFile
from viewer.store.session.opening import OpenedFrom, Opening
from viewer.store.session.place import NO_TABS, Place

if TYPE_CHECKING:
    from datetime import datetime

__all__ = ["FIRST_TAB", "START", "OpenReport", "ReportFile", "State"]


@dataclass(frozen=True, slots=True)
class State:
    """Everything that decides what is on the screen.

    `open_reports` are the open reports in the order they were asked for, and `front` is the id of
    the one in front. `missing` are the recent files that were not found when last looked for;
    `real` is the file that a path leads to, where a disk was asked. `closed_files` are those of
    the reports that were closed, the last one first. A draft or a collection may be in front in
    place of a report.
    """

    settings: Settings
    open_reports: tuple[OpenReport, ...] = ()
    front: int | None = None
    opening: Opening = field(default_factory=Opening)
    missing: frozenset[str] = frozenset()
    real: Mapping[str, str] = field(default_factory=dict)
    closed_files: tuple[Path, ...] = ()
    drafts: tuple[OpenDraft, ...] = ()
    collections: tuple[OpenCollection, ...] = ()

    @classmethod
    def with_report(
        cls, settings: Settings, report_file: ReportFile, **of_report: object
    ) -> "State":
        """A state with one report open."""
        open_report = OpenReport(1, report_file, **of_report)  # type: ignore[arg-type]
        return cls(settings, (open_report,), open_report.id, Opening(asked=1))

    @property
    def open_report(self) -> OpenReport | None:
        """The open report in front; of a draft, the report that it would be while it is shown."""
        draft = self.draft_of(self.front)
        return draft.shown if draft else self.report_of(self.front)

    @property
    def open_draft(self) -> OpenDraft | None:
        """The draft in front, unless the report that it would be is shown in its place."""
        draft = self.draft_of(self.front)
        return draft if draft and draft.shown is None else None

    @property
    def open_collection(self) -> OpenCollection | None:
        """The collection in front."""
        return self.collection_of(self.front)

    def collection_of(self, collection_id: int | None) -> OpenCollection | None:
        """The open collection of this id, unless it has been closed."""
        return next((one for one in self.collections if one.id == collection_id), None)

    def draft_of(self, draft_id: int | None) -> OpenDraft | None:
        """The open draft of this id, unless it has been closed."""
        return next((one for one in self.drafts if one.id == draft_id), None)

    def report_of(self, report_id: int | None) -> OpenReport | None:
        """The open report of this id, unless it has been closed."""
        return next((one for one in self.open_reports if one.id == report_id), None)

    @property
    def report_file(self) -> ReportFile | None:
        """The report in front, and the file it was read from."""
        return self.open_report.report_file if self.open_report else None

    @property
    def history(self) -> History:
        """The way through the report or the collection in front."""
        front = self.open_report or self.open_collection
        return front.history if front else History(Place(self.settings.tab))

    def at_location(self, file: Path, line: int | None) -> OpenReport | None:
        """The open report of a file and a line, if there is one."""
        found = (one for one in self.open_reports if one.report_file.is_at(file, line))
        return next(found, None)

    @property
    def place(self) -> Place:
        """The tab and item in front of the reader."""
        return self.history.here

    @property
    def tab(self) -> str:
        """The tab in front, or the one from which the reader came to a document."""
        return self.history.tab or FIRST_TAB

    @property
    def chosen(self) -> Mapping[str, str]:
        """The item last chosen in each tab."""
        return self.open_report.chosen if self.open_report else {}

    @property
    def filters(self) -> Mapping[str, str]:
        """The text of the filter of each tab."""
        return self.open_report.filters if self.open_report else {}


# Opening, and what is in front


def asked(
    state: State, files: Iterable[Path], *, unasked: bool = False, entry: OpenedFrom | None = None
) -> State:
    """The state with more files to open; what is open stays open."""
    opening = openings.asked(state.opening, files, unasked=unasked, entry=entry)
    return replace(state, opening=opening)


def given_up(state: State) -> State:
    """The state after the user cancelled the opening of files."""
    return replace(state, opening=replace(state.opening, waiting=()))


def answered(
    state: State,
    ticket: int,
    result: Opened | Refused | Drafted | Collected,
    real: Path | None = None,
    at: "datetime | None" = None,
) -> State:
    """A file was read. A report comes to the front if it is the first of its request to arrive."""
    wanted = state.opening.wanted(ticket)
    if wanted is None:
        return state
    in_part = state.collection_of(ticket) is not None  # and in front, or somebody has left it
    is_first = state.opening.arrived != wanted.request and not in_part
    state = replace(state, opening=openings.answered(state.opening, wanted, result))
    if isinstance(result, Refused):
        return state
    seated: OpenDraft | OpenCollection | OpenReport
    if isinstance(result, Drafted):
        state, seated = _seated_draft(state, ticket, result)
    elif isinstance(result, Collected):
        state, seated = _seated_collection(state, ticket, result)
    else:
        line = wanted.entry.line if wanted.entry else None
        report_file = ReportFile.of(result, real or result.file, at, line)
        state, seated = _seated(state, ticket, report_file)
        if wanted.entry is not None:
            return entered(state, seated, wanted.entry)
    return replace(state, front=seated.id) if is_first else state


def answered_in_part(state: State, ticket: int, result: Collected) -> State:
    """Some reports of a folder have been read; the first of them bring it to the front.

    What is open whole stays until it has been read whole once more: its disk may stop answering.
    """
    if any(one.file == result.file and one.collection.is_whole for one in state.collections):
        return state
    is_new = state.collection_of(ticket) is None
    state, seated = _seated_collection(state, ticket, result)
    return replace(state, front=seated.id) if is_new else state


def entered(state: State, open_report: OpenReport, entry: OpenedFrom) -> State:
    """A report is opened from a collection: it begins at the criterion, and Back leads there."""
    state = with_open_report(state, open_reports.entered(open_report, entry))
    origin = state.collection_of(entry.collection)
    state = replace(dismissed(state), front=open_report.id)
    return with_collection(state, replace(origin, ahead=open_report.id)) if origin else state


def _seated_collection(
    state: State, ticket: int, result: Collected
) -> tuple[State, OpenCollection]:
    """The open collection: the one of the same folder, with what was chosen in it, or a new one."""
    collections, one = open_collections.seated(state.collections, ticket, result)
    return replace(_with_open(state, one.file), collections=collections), one


def _seated(state: State, ticket: int, report_file: ReportFile) -> tuple[State, OpenReport]:
    """The open report: the one of the same file if there is one, or a new one."""
    known = next((one for one in state.open_reports if _same_file(one, report_file)), None)
    if known is not None:
        known = open_reports.reread(known, report_file)
        return with_open_report(state, known), known
    usual = state.settings.tab if state.open_collection else state.tab
    tab = state.settings.tabs.get(str(report_file.file), usual)
    open_report = OpenReport(ticket, report_file, History(Place(tab)))
    reports = (*state.open_reports, open_report)
    return replace(_with_open(state, report_file.file), open_reports=reports), open_report


def _seated_draft(state: State, ticket: int, result: Drafted) -> tuple[State, OpenDraft]:
    drafts, one = seated(state.drafts, ticket, result)
    return replace(_with_open(state, one.opened_from), drafts=drafts), one


def _with_open(state: State, file: Path) -> State:
    """The state in which a file is none of those that were closed."""
    return replace(state, closed_files=tuple(one for one in state.closed_files if one != file))


def _same_file(open_report: OpenReport, report_file: ReportFile) -> bool:
    """Whether it is the same file; one that was moved is known by its content."""
    if open_report.report_file.line != report_file.line:
        return False
    if open_report.report_file.real == report_file.real:
        return True
    gone = open_report.file_fault is not None and open_report.file_fault.unreadable
    return gone and open_report.report_file.sha256 == report_file.sha256


def brought(state: State, report_id: int) -> State:
    """Bring another open report to the front."""
    if report_id not in _open_ids(state):
        return state
    return _remembering(dismissed(replace(state, front=report_id)))


def stepped(state: State, step: int) -> State:
    """Bring the next report to the front, or the one before; after the last comes the first."""
    through = _open_ids(state)
    if state.front not in through:
        return state
    return brought(state, through[(through.index(state.front) + step) % len(through)])


def _open_ids(state: State) -> list[int]:
    kinds = (state.open_reports, state.drafts, state.collections)
    return sorted(one.id for kind in kinds for one in kind)


def dismissed(state: State) -> State:
    """The state without the problems, which the user has dismissed."""
    return replace(state, opening=replace(state.opening, refusals=()))


# Within the report in front


def went(state: State, place: Place) -> State:
    """Follow a link, choose a tab: a step that Back undoes. The first report begins on this tab."""
    if (one := state.open_collection) is not None:
        return dismissed(with_collection(state, one.went(place)))
    if (file := _read_first(state)) is not None and place.tab not in NO_TABS:
        return replace(state, settings=state.settings.on_tab(place.tab, str(file)))
    return _moved(state, lambda front: open_reports.went(front, place))


def chose(state: State, item: str) -> State:
    """Choose another item in the tab in front; no step for Back."""
    here = Place(state.place.tab, item)
    return _moved(state, lambda front: open_reports.moved(front, front.history.stay(here)))


def went_back(state: State) -> State:
    """Back one step; from the first place of a report to the collection it was opened from."""
    if (one := state.open_collection) is not None:
        return with_collection(state, one.moved(one.history.back()))
    front = state.open_report
    if front is not None and not front.history.past and front.entry is not None:
        return brought(state, front.entry.collection)
    return _moved(state, lambda front: open_reports.moved(front, front.history.back()))


def went_forward(state: State) -> State:
    """Forward one step; from a collection to the report that was opened last from it."""
    if (one := state.open_collection) is not None:
        if not one.history.future and one.ahead is not None:
            return brought(state, one.ahead)
        return with_collection(state, one.moved(one.history.forward()))
    return _moved(state, lambda front: open_reports.moved(front, front.history.forward()))


def filtered(state: State, tab: str, text: str) -> State:
    """The state with other words in a tab's filter."""
    return with_front(state, lambda front: replace(front, filters={**front.filters, tab: text}))


def with_draft(state: State, draft: OpenDraft) -> State:
    """The state with another version of an open draft."""
    drafts = tuple(draft if one.id == draft.id else one for one in state.drafts)
    return replace(state, drafts=drafts)


def with_collection(state: State, collection: OpenCollection) -> State:
    """The state with another version of an open collection."""
    kept = (collection if one.id == collection.id else one for one in state.collections)
    return replace(state, collections=tuple(kept))


def adjusted(state: State, settings: Settings) -> State:
    """The state with a setting changed."""
    return replace(state, settings=settings)


def front_first(state: State) -> list[OpenReport]:
    """The open reports, the one in front first and the others in their order."""
    return sorted(state.open_reports, key=lambda one: one.id != state.front)


def _read_first(state: State) -> Path | None:
    """The file that is being read while nothing is open."""
    return state.opening.reading if state.front is None else None


def _moved(state: State, move: Callable[[OpenReport], OpenReport]) -> State:
    if state.open_report is None:
        return state
    return _remembering(dismissed(with_front(state, move)))


def with_front(state: State, change: Callable[[OpenReport], OpenReport]) -> State:
    """The state with the report in front changed, where there is one."""
    return with_open_report(state, change(state.open_report)) if state.open_report else state


def with_open_report(state: State, changed: OpenReport) -> State:
    """The state with another version of an open report."""
    if (draft := state.draft_of(changed.id)) is not None:
        return with_draft(state, replace(draft, shown=changed))
    reports = (changed if one.id == changed.id else one for one in state.open_reports)
    return replace(state, open_reports=tuple(reports))


def _remembering(state: State) -> State:
    """The state whose settings remember the tab in front, to begin on next time."""
    is_draft = state.draft_of(state.front) is not None
    if state.report_file is None or is_draft or state.place.tab in NO_TABS:
        return state
    file = str(state.report_file.file)
    return replace(state, settings=state.settings.on_tab(state.place.tab, file))
