"""Draft files: where they are, read and saved. May take as long as a disk does."""

from pathlib import Path
from typing import TYPE_CHECKING

from viewer.characters import shown
from viewer.extraction.draft import Draft
from viewer.store.disk.atomic_write import write_whole
from viewer.store.disk.path_status import because, is_taken
from viewer.store.disk.user_folders import user_folder
from viewer.store.drafts.draft_text import draft_in, text_of
from viewer.store.endings import DRAFT_ENDING
from viewer.store.problem import Problem
from viewer.store.reading.file_bytes import loaded

if TYPE_CHECKING:
    from viewer.store.session.open_draft import OpenDraft

_FOLDER = "drafts"


def own_folder() -> Path | None:
    """Where drafts are kept until somebody says where; None for a user without a home."""
    data = user_folder("data")
    return data / _FOLDER if data else None


def own_place(sha256: str) -> Path | None:
    """Where the draft of the document with this digest is kept until somebody says where."""
    folder = own_folder()
    return folder / f"{sha256}{DRAFT_ENDING}" if folder else None


def name_for(document: str) -> str:
    """What the draft of a document is called beside it: its name, with another ending."""
    stem = document.rpartition(".")[0] or document
    return f"{stem}{DRAFT_ENDING}"


def place_proposed(one: "OpenDraft") -> Path:
    """Where somebody may want to keep a draft: beside its document, under its name."""
    folder = one.document.parent if one.document else Path.home()
    return folder / name_for(one.draft.document.name)


def is_draft_name(file: Path) -> bool:
    """Whether a file is called like a draft."""
    return file.name.lower().endswith(DRAFT_ENDING)


def load_draft(file: Path) -> Draft | Problem:
    """The draft in a file, or a sentence on why there is none."""
    data = loaded(file)
    return data if isinstance(data, Problem) else draft_in(data)


def save_draft(draft: Draft, file: Path, *, replace: bool = True) -> Problem | None:
    """Save it whole or not at all; a sentence where it was not saved."""
    name = shown(file.name, 200)
    if not replace and is_taken(file):
        return Problem(f"“{name}” already exists.")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(text_of(draft), file, replace=replace)
    except (OSError, ValueError) as error:
        return Problem(f"“{name}” was not saved: {because(error)}.")
    return None
