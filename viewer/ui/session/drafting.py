"""What is asked of an open draft: deciding, undoing, going on, and saving each time."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from viewer.extraction.decisions import last_decision, next_undone
from viewer.extraction.draft import Add, Correct, SetAside
from viewer.extraction.source_text import SourceText
from viewer.presentation.checking import deciding, telling
from viewer.presentation.checking.forms import adding
from viewer.presentation.checking.prepared import begun_at_first
from viewer.presentation.content.text import one_line
from viewer.store.drafts import finding, keeping
from viewer.store.drafts.keeping import Kept, SeenDraft
from viewer.store.drafts.report_of_draft import drafted_report
from viewer.store.drafts.resuming import moved_to
from viewer.store.problem import Drafted, Opened, Problem, Refused
from viewer.store.session import open_draft as drafts
from viewer.store.session import remembered_files
from viewer.store.session import state as states
from viewer.store.session.open_draft import OpenDraft
from viewer.store.session.open_report import OpenReport, ReportFile
from viewer.store.session.state import State
from viewer.ui.session import draft_tasks
from viewer.ui.session.disk_tasks import Saved
from viewer.ui.session.document_follower import DocumentFollower
from viewer.ui.session.worker import Worker
from viewer.ui.timers import single_shot

if TYPE_CHECKING:
    from viewer.extraction.candidates import Candidate, FactRole
    from viewer.extraction.draft import Decision
    from viewer.store.drafts.document_check import DocumentFound

LATE_MS = 5_000
NO_ANSWER = "The disk has not answered yet."
WENT_WRONG = "Something went wrong in the program."
FORMS = frozenset({"check-add", "check-edit", "check-period", "check-whose", "check-set-aside"})
"""What is filled in first."""


class Drafting(QObject):
    """Between the checking page and the hub. `became` sends a draft that is another one now,

    `refused` why it makes no report, `said` a sentence. `wants_form` sends what is to be filled in.

    `wants_file` asks where to save the report, `wants_keys` for the list of keys; `exported` sends
    a sentence on a report that was saved, and its file. `hinted` says why a key does nothing.

    `wants_document` sends the file of a document that is to be opened again, `wants_place` asks for
    the next place of what is in hand.
    """

    became = Signal(object)
    refused = Signal(object)
    said = Signal(str)
    wants_form = Signal(str)
    wants_file = Signal()
    wants_keys = Signal()
    exported = Signal(str, object)
    hinted = Signal(str)
    wants_document = Signal(object)
    wants_place = Signal()

    def __init__(self, state: Callable[[], State], parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._saving: set[tuple[int, Path]] = set()
        self._tried: dict[int, int] = {}
        self._seen: dict[int, SeenDraft] = {}
        self._elsewhere: set[int] = set()
        self._late = single_shot(self, self._tell_late, LATE_MS)
        self._saver = Worker(self, self._take_saved, holds=True)
        self._worker = Worker(self, self._take_report)
        self._documents = DocumentFollower(state, self)
        self._documents.found.connect(self._take_document)

    def do(self, action: str) -> None:
        """Do what an action of the table says to the draft in front."""
        one = self.in_front()
        if one is None or (one.shown is not None and action not in {"check-show", "check-save"}):
            return
        if action not in deciding.offered(one):
            return
        self.hinted.emit("")
        if action in FORMS:
            self.wants_form.emit(action)
        elif action in (asks := self._asks()):
            asks[action].emit()
        elif action in _STEPS:
            _STEPS[action](self, one)
        elif refusal := telling.refusal_of(one, action):
            self.hinted.emit(refusal)
        elif (step := deciding.step_for(one, action)) is not None:
            self._go(one, step.decision, step.at)

    def _asks(self) -> dict[str, SignalInstance]:
        """The actions that somebody else is asked for."""
        return {
            "check-save": self.wants_file,
            "check-keys": self.wants_keys,
            "check-place": self.wants_place,
        }

    def digit(self, digit: int) -> None:
        """Choose a level or a name by its number."""
        one = self.in_front()
        step = deciding.choice_for(one, digit) if one else None
        if one is not None and step is not None:
            self._go(one, step.decision, step.at)
        elif one is not None:
            self.no_key(str(digit))

    def no_key(self, keys: str) -> None:
        """Say that a key does nothing with what is in hand."""
        if (one := self.in_front()) is not None:
            self.hinted.emit(telling.no_key_text(one, keys))

    def choose(self, at: str) -> None:
        """Take a candidate, or a section, into hand."""
        if (one := self.in_front()) is not None and at != one.at:
            self.became.emit(drafts.chose(replace(one, said=""), at, deciding.page_of(one, at)))

    def turn(self, page: int) -> None:
        """Look at another page."""
        if (one := self.in_front()) is not None:
            self.became.emit(drafts.turned(one, page))

    def correct(self, candidate: "Candidate", *others: "Candidate") -> None:
        """Put candidates in the place of those in hand."""
        if (one := self.in_front()) is not None:
            self._go(one, Correct(candidate=candidate, others=others), one.at)

    def add(self, candidate: "Candidate") -> None:
        """Add a candidate that a person made, and take it into hand."""
        if (one := self.in_front()) is not None:
            self._go(one, Add(candidate=candidate), candidate.id)

    def tell_facts(self, facts: Mapping["FactRole", str]) -> None:
        """Have these facts in the report; what is empty is not told."""
        for role, words in facts.items():
            if words and (one := self.in_front()) is not None:
                for decision in adding.told_fact(one, role, words):
                    self._go(self.in_front() or one, decision, one.at)
        if (one := self.in_front()) is not None and one.shown is not None:
            self._worker.run(("shown", one.id), drafted_report, one.draft)

    def set_aside(self, reason: str) -> None:
        """Set aside what is in hand."""
        one = self.in_front()
        step = deciding.step_for(one, "check-set-aside", reason.strip()) if one else None
        if one is not None and step is not None and isinstance(step.decision, SetAside):
            self._go(one, step.decision, step.at)

    def save_report(self, file: Path, *, with_document: bool) -> None:
        """Check the report of the draft in front and write it."""
        if (one := self.in_front()) is not None:
            self._worker.run(
                ("saved", one.id), draft_tasks.save_drafted, one.draft, file, with_document
            )

    def take_over(self) -> None:
        """Take over what was decided of the document before it changed."""
        if (one := self.in_front()) is not None:
            self.became.emit(begun_at_first(drafts.took_over(one)))

    def dismiss_notice(self) -> None:
        """Say no more of what is to be known of the draft in front."""
        if (one := self.in_front()) is not None:
            self.became.emit(replace(one, notice="", carried=None))

    def look_at_documents(self) -> None:
        """See now whether the documents of open drafts are still what was read."""
        self._documents.look()

    def open_again(self) -> None:
        """Read the document of the draft in front again, which has changed."""
        one = self.in_front()
        if one is not None and one.document is not None:
            self.wants_document.emit(one.document)

    def find_document(self, file: Path) -> None:
        """Take this file for the document of the draft in front, if it is what was read."""
        if (one := self.in_front()) is not None:
            self._worker.run((str(file), one.id), finding.document_in, one.draft, file)

    def finish(self) -> None:
        """Wait until everything is saved that was decided."""
        self._documents.finish()
        self._saver.settle()
        self._saver.settle()  # what was decided while that was written

    def settle(self, patience: float) -> None:
        """Wait no longer than this for what is being saved, and take what came of it."""
        self._saver.settle(patience)
        self._saver.settle(patience)  # what was decided while that was written

    def is_saving(self, one: OpenDraft) -> bool:
        """Whether a draft is being saved, and the disk has not answered yet."""
        return (one.id, one.file) in self._saving

    def save_again(self) -> None:
        """Try once more to save what could not be saved."""
        self._tried.clear()
        self.save_changed(self._state())

    def keep_in(self, file: Path) -> None:
        """Keep the draft in front in this file from now on."""
        if (one := self.in_front()) is not None:
            self._elsewhere.add(one.id)
            self.became.emit(drafts.wanted_in(one, file))

    def in_front(self) -> OpenDraft | None:
        """The draft in front."""
        one = self._state().draft_of(self._state().front)
        if one is not None and one.version == 0:
            self._seen.setdefault(one.id, SeenDraft(one.draft))
        return one

    def _go(self, one: OpenDraft, decision: "Decision | None", at: str) -> None:
        if decision is not None:
            said = telling.decision_told(one, decision)
            one = replace(drafts.decided(one, decision, at), said=said)
        else:
            one = replace(drafts.chose(one, at), said="")
        self.became.emit(replace(one, page=deciding.page_of(one, at) or one.page))

    def _back(self, one: OpenDraft) -> None:
        one = drafts.stepped_back(one)
        self.became.emit(replace(one, page=deciding.page_of(one, one.at) or one.page, said=""))

    def _undo(self, one: OpenDraft) -> None:
        last = last_decision(one.draft)
        if last is not None:
            said = f"Undone: {telling.decision_told(one, last)}"
            self._stand(drafts.undid(one, deciding.of_decision(last)), said)

    def _redo(self, one: OpenDraft) -> None:
        coming = next_undone(one.draft)
        if coming is not None:
            done = drafts.redid(one, deciding.of_decision(coming))
            self._stand(done, f"Redone: {telling.decision_told(done, coming)}")

    def _stand(self, one: OpenDraft, said: str) -> None:
        """Go to where a decision was made; to what was in hand before, if a candidate is gone."""
        if deciding.page_of(one, one.at) is None and not deciding.is_there(one):
            one = drafts.stepped_back(one)
        self.became.emit(replace(one, page=deciding.page_of(one, one.at) or one.page, said=said))

    def _show(self, one: OpenDraft) -> None:
        if one.shown is not None:
            self.became.emit(replace(one, shown=None))
        else:
            self._worker.run(("shown", one.id), drafted_report, one.draft)

    @Slot(object)
    def save_changed(self, state: State) -> None:
        """Save what has changed, one version of a draft after the other."""
        self._forget_closed({one.id for one in state.drafts})
        for one in state.drafts:
            tried = self._tried.get(one.id, 0)
            if not one.saved and (one.id, one.file) not in self._saving and tried != one.version:
                self._saving.add((one.id, one.file))
                seen = self._seen.setdefault(one.id, SeenDraft(one.draft))
                elsewhere = one.id in self._elsewhere
                task = keeping.keep_in if elsewhere else keeping.keep
                self._saver.run((one.id, one.file, one.version), task, one.draft, one.file, seen)
                self._late.start()

    def _forget_closed(self, there: set[int]) -> None:
        """A draft that is closed is read anew when it is opened again."""
        for draft_id in self._seen.keys() - there:
            del self._seen[draft_id]
        for draft_id in self._tried.keys() - there:
            del self._tried[draft_id]
        self._elsewhere &= there

    @Slot(object, object)
    def _take_saved(self, key: tuple[int, Path, int], kept: Kept | None) -> None:
        draft_id, file, version = key
        self._saving.discard((draft_id, file))
        if not self._saving:
            self._late.stop()
        one = self._state().draft_of(draft_id)
        if one is None:
            return
        self._tried[draft_id] = version
        if one.file != file:  # it is kept elsewhere by now
            return
        if kept is not None and not kept.failure:
            self._seen[draft_id] = kept.seen
            self._elsewhere.discard(draft_id)
            one = drafts.kept_in(one, kept.file, kept.notice)
        self.became.emit(drafts.told(one, version, kept.failure if kept else WENT_WRONG))
        self.save_changed(self._state())

    @Slot()
    def _tell_late(self) -> None:
        """The disk of a draft does not answer: say so, and let somebody keep it elsewhere."""
        for draft_id, file in self._saving:
            one = self._state().draft_of(draft_id)
            if one is not None and one.file == file:
                self.became.emit(replace(one, not_saved=NO_ANSWER))

    @Slot(int, object)
    def _take_document(self, draft_id: int, found: "DocumentFound") -> None:
        if (one := self._state().draft_of(draft_id)) is not None:
            self.became.emit(replace(one, document_is=found.state))

    @Slot(object, object)
    def _take_report(self, key: tuple[str, int], found: object) -> None:
        what, draft_id = key
        one = self._state().draft_of(draft_id)
        if one is None:
            return
        if isinstance(found, SourceText):
            moved = moved_to(one.draft, what)
            self.became.emit(drafts.found_again(one, moved, found))
        elif isinstance(found, Problem):
            self.became.emit(replace(one, notice=found.sentence))
        elif isinstance(found, Refused):
            self.refused.emit(found)
        elif isinstance(found, Opened) and what == "shown":
            report_file = ReportFile.of(found, found.file, None)
            self.became.emit(replace(one, shown=OpenReport(one.id, report_file)))
        elif isinstance(found, Saved):
            if found.failure:
                self.said.emit(f"Not saved: {found.failure}")
            else:
                words = f"Saved {one_line(found.file.name)}: {telling.open_words(one)}."
                self.exported.emit(words, found.file)


_STEPS = {
    "check-back": Drafting._back,
    "check-undo": Drafting._undo,
    "check-redo": Drafting._redo,
    "check-show": Drafting._show,
}


def begun(state: State, result: Drafted) -> State:
    """A draft was opened: what is open first is in hand, and its document is a recent file."""
    one = next((one for one in state.drafts if one.file == result.file), None)
    if one is None:
        return state
    if not one.at:
        one = begun_at_first(one)
    path = str(one.opened_from)
    name = one_line(one.draft.document.name)
    state = states.with_draft(state, one)
    return remembered_files.opened(state, path, path, f"{name} (draft)")
