"""The one mutable object: requests come in, a new frozen state goes out."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from viewer.characters import shown
from viewer.presentation.tabs import is_long, work_out
from viewer.presentation.wording.report_names import report_name
from viewer.resources import Shipped, shipped_collection, shipped_report
from viewer.store.collection.collected import AnyAnswer, Collected
from viewer.store.disk.path_status import absolute
from viewer.store.disk.settings import Settings
from viewer.store.problem import Drafted, Opened, Refused, ReportAnswer
from viewer.store.read_progress import ReadProgress
from viewer.store.reading.answer import no_answer
from viewer.store.session import changed_files, closing, remembered_files, side_by_side
from viewer.store.session import state as states
from viewer.store.session.open_collection import OpenCollection
from viewer.store.session.open_draft import OpenDraft
from viewer.store.session.opening import OpenedFrom
from viewer.store.session.place import Place
from viewer.store.session.state import State
from viewer.store.tables.names import parted
from viewer.ui.session import disk_tasks
from viewer.ui.session.worker import Worker

if TYPE_CHECKING:
    from viewer.domain.collection.inspection import Location
    from viewer.ui.session.drafting import Drafting

MOST_AT_ONCE = 100

FOLDER_PAGE = "viewer.ui.collection.page"
"""Imported by the worker that reads a folder: it takes 0.3 s, for which the window would stand."""

CHECKING_PAGE = "viewer.ui.checking.page"
"""Imported by the worker that reads a document, for the same reason."""

PASTED = Path("the clipboard")
"""What stands in the place of a file for what is pasted."""

AT_A_START = 1.5
"""Seconds to wait for the first report before the window shows without it."""


class Hub(QObject):
    """Holds the state. `changed` sends it whenever it is another one; `said` sends a sentence.

    `table_wanted` sends a file that is called as tables are, which is no report to open.
    """

    changed = Signal(object)
    said = Signal(str)
    table_wanted = Signal(object)

    def __init__(self, state: State, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self._reading = 0
        self.progress = ReadProgress()
        self._shipped = shipped_report()
        self._own = frozenset(map(shipped_collection, get_args(Shipped)))
        self.worker = Worker(self, self._take, told=self._take_part)
        self._pasted: dict[int, tuple[str, str]] = {}
        self._drafting: Drafting | None = None

    @property
    def drafting(self) -> "Drafting":
        """What open drafts are decided with; made when there is one."""
        if self._drafting is None:
            from viewer.ui.session.drafting import Drafting  # noqa: PLC0415 - not needed for a start

            self._drafting = Drafting(lambda: self.state, self)
            self._drafting.became.connect(self._become_draft)
            self._drafting.refused.connect(self._refuse)
            self._drafting.said.connect(self.said)
            self._drafting.wants_document.connect(self.open_file)
            self.changed.connect(self._drafting.save_changed)
        return self._drafting

    def open_file(self, file: Path) -> None:
        """Read a file in the background and show it."""
        self.open_files([file])

    def open_files(self, files: Sequence[Path]) -> None:
        """Read files in the background, one after the other; the first good one is shown."""
        tables, files = parted(files)
        for table in tables:
            self.table_wanted.emit(absolute(table))
        if files:
            self._become(states.asked(self.state, self._wanted(files)))
            self._read_next()

    def open_entry(
        self, collection: OpenCollection, location: "Location", place: Place | None
    ) -> None:
        """Open a report of a collection at a place; Back leads to where it was opened from."""
        file = collection.collection.path_of(location)
        entry = OpenedFrom(collection.id, location, place)
        known = self.state.at_location(file, location.line)
        if known is not None:
            self._become(states.entered(self.state, known, entry))
            return
        self._become(states.asked(self.state, [file], entry=entry))
        self._read_next()

    @Slot(object)
    def view_collection(self, collection: OpenCollection) -> None:
        """Keep what the reader has chosen in an open collection."""
        self._become(states.with_collection(self.state, collection))

    def open_pasted(self, html: str, text: str) -> None:
        """Read what was copied elsewhere in the background, and show it."""
        before = len(self.state.opening.waiting)
        self._become(states.asked(self.state, [PASTED]))
        self._pasted[self.state.opening.waiting[before].ticket] = html, text
        self._read_next()

    def open_now(self, file: Path, *others: Path, unasked: bool = False) -> None:
        """Read a file before the window is shown: at a start there is nothing to keep alive.

        The others are read in the background. `unasked` are files that nobody has just asked for.
        """
        before = len(self.state.opening.waiting)
        wanted = self._wanted([file, *others])
        self._become(states.asked(self.state, wanted, unasked=unasked))
        waiting = self.state.opening.waiting[before]
        self._reading = waiting.ticket
        answers: list[AnyAnswer] = []
        self.progress = ReadProgress()
        task = self.worker.run_telling(
            waiting.ticket, disk_tasks.read_noting, waiting.file, self.progress, _work_out, answers
        )
        task.join(AT_A_START)
        if answers:
            self._take(waiting.ticket, answers[0])

    @Slot()
    def stop_reading(self) -> None:
        """Wait no longer for any file; what comes after all is dropped."""
        self.progress.stop()
        self._become(states.given_up(self.state))

    @Slot()
    def cancel(self) -> None:
        """Wait no longer for any file, and say for which."""
        waiting = self.state.opening.waiting
        self.stop_reading()
        if waiting:
            left = len(waiting) - 1
            what = f"and {left:,} more are" if left else "is"
            self.said.emit(f"Cancelled: {shown(waiting[0].file.name)} {what} not opened.")

    @Slot(int)
    def bring(self, report_id: int) -> None:
        """Bring another open report to the front."""
        self._become(states.brought(self.state, report_id))

    def step_report(self, step: int) -> None:
        """Bring the next open report to the front, or the one before; after the last the first."""
        self._become(states.stepped(self.state, step))

    @Slot()
    def close_report(self) -> None:
        """Close what is in front, or the problems that lie over it."""
        self._become(closing.closed(self.state))

    @Slot()
    def close_all(self) -> None:
        """Close everything that is open."""
        self._become(closing.all_closed(self.state))

    @Slot()
    def reopen(self) -> None:
        """Open the report that you closed last."""
        if self.state.closed_files:
            self.open_file(self.state.closed_files[0])

    def renew(self, report_id: int, answer: ReportAnswer) -> None:
        """Show what the changed file of an open report was read as."""
        result = answer.result
        state = changed_files.renewed(self.state, report_id, result, answer.real, answer.at)
        if isinstance(result, Opened):
            name = report_name(result.report.about)
            state = remembered_files.named(state, str(result.file), name)
        self._become(state)

    def mend(self, report_id: int) -> None:
        """Drop the file fault of a report: its file holds again what is shown."""
        self._become(changed_files.mended(self.state, report_id))

    @Slot()
    def show_file_fault(self) -> None:
        """Show what is wrong with the file in front."""
        self._become(changed_files.file_fault_shown(self.state))

    @Slot()
    def dismiss_file_fault(self) -> None:
        """Say no more of what is wrong with the file in front."""
        self._become(changed_files.file_fault_dismissed(self.state))

    @Slot(object)
    def go(self, place: Place) -> None:
        """Follow a link or choose a tab."""
        self._become(states.went(self.state, place))

    @Slot(int, object)
    def lead(self, report_id: int, place: Place) -> None:
        """Follow a link of a comparison into either report."""
        self._become(side_by_side.led(self.state, report_id, place))

    @Slot(str)
    def choose(self, item: str) -> None:
        """Choose an item of the tab in front."""
        self._become(states.chose(self.state, item))

    @Slot(str)
    def narrow(self, text: str) -> None:
        """Filter the tab in front."""
        self._become(states.filtered(self.state, self.state.place.tab, text))

    @Slot()
    def back(self) -> None:
        """Go back one step."""
        self._become(states.went_back(self.state))

    @Slot()
    def forward(self) -> None:
        """Go forward one step."""
        self._become(states.went_forward(self.state))

    @Slot()
    def dismiss(self) -> None:
        """Dismiss the problems of a file that was refused."""
        self._become(states.dismissed(self.state))

    def adjust(self, **changes: object) -> None:
        """Change settings by name."""
        settings: Settings = replace(self.state.settings, **changes)  # type: ignore[arg-type]
        self._become(states.adjusted(self.state, settings))

    def find(self, path: str, real: str) -> None:
        """Note what the path of a recent file leads to, or that nothing is there."""
        self._become(remembered_files.found(self.state, path, real))

    def settle(self) -> None:
        """Wait for a reading that is under way, and take its answer now."""
        self.worker.settle()

    def finish(self) -> None:
        """Wait for what is under way, and drop it."""
        self.stop_reading()
        if self._drafting is not None:
            self._drafting.finish()
        self.worker.finish()

    @Slot(object, object)
    def _take(self, ticket: object, answer: AnyAnswer | None) -> None:
        wanted = self.state.opening.wanted(ticket)
        if wanted is not None:
            answer = answer or no_answer(wanted.file)
            state = states.answered(
                self.state, wanted.ticket, answer.result, answer.real, answer.at
            )
            file = answer.result.file
            if isinstance(answer.result, Collected) and file not in self._own:
                name = f"{file.name} ({'folder' if answer.result.is_folder else 'collection'})"
                state = remembered_files.opened(state, str(file), str(answer.real), name)
            elif isinstance(answer.result, Drafted):
                from viewer.ui.session.drafting import begun  # noqa: PLC0415 - not needed for a start

                state = begun(state, answer.result)
            elif isinstance(answer.result, Opened) and not wanted.entry and file != self._shipped:
                name = report_name(answer.result.report.about)
                state = remembered_files.opened(state, str(file), str(answer.real), name)
            self._become(state)
        self._read_next()

    @Slot(object, object)
    def _take_part(self, ticket: object, answer: AnyAnswer) -> None:
        """Show what has been read of a collection so far."""
        wanted = self.state.opening.wanted(ticket)
        if wanted is not None and isinstance(answer.result, Collected):
            self._become(states.answered_in_part(self.state, wanted.ticket, answer.result))

    def leave_shown(self) -> bool:
        """Leave problems, or the report of a draft; tell whether there was anything to leave."""
        if self.state.opening.refused and self.state.front is not None:
            self.dismiss()
            return True
        one = self.state.draft_of(self.state.front)
        if one is None or one.shown is None:
            return False
        self.drafting.do("check-show")
        return True

    @Slot(object)
    def _become_draft(self, draft: OpenDraft) -> None:
        """Show another version of an open draft."""
        self._become(states.with_draft(self.state, draft))

    @Slot(object)
    def _refuse(self, refused: Refused) -> None:
        """Show why something cannot be shown."""
        opening = replace(self.state.opening, refusals=(refused,))
        self._become(replace(self.state, opening=opening))

    def _wanted(self, files: Sequence[Path]) -> list[Path]:
        """Each file once, and not absurdly many."""
        wanted = list(dict.fromkeys(map(absolute, files)))
        if len(wanted) > MOST_AT_ONCE:
            words = f"Only the first {MOST_AT_ONCE} of {len(wanted):,} files are opened."
            QTimer.singleShot(0, self, partial(self.said.emit, words))  # once there is a window
        return wanted[:MOST_AT_ONCE]

    def _read_next(self) -> None:
        first = next(iter(self.state.opening.waiting), None)
        if first is not None and first.ticket != self._reading:
            self._reading = first.ticket
            self.progress = ReadProgress()
            pasted = self._pasted.pop(first.ticket, None)
            if pasted is not None:
                given = (*pasted, PASTED, self.progress, _work_out)
                self.worker.run(first.ticket, disk_tasks.read_pasted, *given)
                return
            origin = self.state.collection_of(first.entry.collection) if first.entry else None
            if first.entry is not None and first.entry.line is not None and origin is not None:
                line = (origin.collection, first.entry.location, _work_out)
                self.worker.run(first.ticket, disk_tasks.read_line, *line)
                return
            task = (disk_tasks.read, first.file, self.progress, _work_out)
            self.worker.run_telling(first.ticket, *task)

    def _become(self, state: State) -> None:
        state = remembered_files.noted(state, self._shipped)
        if state != self.state:
            self.state = state
            self.changed.emit(state)


def _work_out(answer: AnyAnswer) -> None:
    """Work out what the window will show of what was read, if that takes long."""
    if isinstance(answer.result, Collected):
        from viewer.presentation.collection.screen.prepared import prepare  # noqa: PLC0415 - not needed for a start

        import_module(FOLDER_PAGE)
        prepare(answer.result.collection)
    if isinstance(answer.result, Drafted):
        from viewer.presentation.checking.prepared import prepare as prepare_draft  # noqa: PLC0415 - not needed for a start

        import_module(CHECKING_PAGE)
        prepare_draft(answer.result)
    if isinstance(answer.result, Opened) and answer.result.index is not None:
        from viewer.presentation.tabs.overview import overview  # noqa: PLC0415 - not needed for a start

        index = answer.result.index
        overview(index)
        if is_long(index):
            work_out(index)
