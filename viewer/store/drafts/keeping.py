"""Saving a draft time and again, where another window may be deciding in the same one."""

import re
from dataclasses import dataclass
from pathlib import Path

from viewer.characters import shown
from viewer.extraction.draft import Draft
from viewer.store.disk.path_status import is_taken
from viewer.store.drafts.draft_file import load_draft, save_draft
from viewer.store.drafts.kept_elsewhere import remember_place
from viewer.store.endings import DRAFT_ENDING
from viewer.store.reading.file_bytes import StatMark, stat_mark

_MOST = 1_000
_SUM = re.compile("[0-9a-f]{64}")
NO_HOME = "You have no home folder."
_OTHER = (
    "This draft was also changed in another window or program. What you decide here is kept in"
    " {}, and nothing of the other is lost."
)
_NOT_NOTED = (
    "The draft is kept in “{}”. Open it from there next time: its place could not be noted."
)


@dataclass(frozen=True, slots=True)
class SeenDraft:
    """A draft as it lay on the disk when it was last read or written, and its file's mark then."""

    draft: Draft
    mark: StatMark | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of saving: the file that the draft is in, or why it was not saved.

    `notice` is a sentence to know of; `seen` is what lies on the disk now.
    """

    file: Path
    seen: SeenDraft
    failure: str = ""
    notice: str = ""


def keep(draft: Draft, file: Path, seen: SeenDraft) -> Kept:
    """Save a draft whole or not at all; beside the file where somebody else has changed that."""
    if file == Path():
        return Kept(file, seen, NO_HOME)
    target = _beside(file) if _is_another(file, seen) else file
    problem = save_draft(draft, target, replace=target == file)
    if problem is not None:
        return Kept(file, seen, problem.sentence)
    notice = "" if target == file else _OTHER.format(_called(target))
    return Kept(target, SeenDraft(draft, stat_mark(target)), notice=notice)


def keep_in(draft: Draft, file: Path, seen: SeenDraft) -> Kept:
    """Save a draft where somebody says, and find it there when its document is opened again."""
    kept = keep(draft, file, seen)
    if kept.failure or kept.notice or remember_place(draft.document.sha256, kept.file):
        return kept
    return Kept(kept.file, kept.seen, notice=_NOT_NOTED.format(shown(str(kept.file), 1000)))


def _is_another(file: Path, seen: SeenDraft) -> bool:
    """Whether there is something in the file that was neither read nor written here."""
    mark = stat_mark(file)
    if mark is None or mark == seen.mark:
        return False
    there = load_draft(file)
    return not isinstance(there, Draft) or _decided(there) != _decided(seen.draft)


def _called(file: Path) -> str:
    """A second draft by its name; in the data folder that is a sum, which tells nobody anything."""
    is_own = _SUM.match(file.name) is not None
    return "a second draft of this document" if is_own else f"“{shown(file.name, 200)}”"


def _decided(draft: Draft) -> tuple[object, ...]:
    return draft.document.sha256, draft.candidates, draft.decisions, draft.done


def _beside(file: Path) -> Path:
    stem = file.name.removesuffix(DRAFT_ENDING)
    names = (file.with_name(f"{stem}-{number}{DRAFT_ENDING}") for number in range(2, _MOST))
    return next((one for one in names if not is_taken(one)), file.with_name(f"{stem}-{_MOST}"))
